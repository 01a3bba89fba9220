/// Colour and weight on a terminal, or nothing where the reader is not one.
package struct TerminalStyle: Sendable, Equatable {
  /// What the user asked for (`--color`).
  package enum Policy: String, Sendable, CaseIterable { case auto, always, never }

  package enum Attribute: Int, Sendable {
    case bold = 1
    case dim = 2
    case underline = 4
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
  }

  package var isEnabled: Bool
  package var links = Hyperlinks.none

  package init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// `auto` colours a terminal unless NO_COLOR is set to something (https://no-color.org) or TERM is "dumb"; CLICOLOR_FORCE
  /// colours a pipe too. A word from the user (`always`, `never`) overrides the environment.
  package init(_ policy: Policy, isTerminal: Bool, environment: [String: String]) {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    switch policy {
    case .always: isEnabled = true
    case .never: isEnabled = false
    case .auto:
      if isSet("NO_COLOR") {
        isEnabled = false
      } else if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" {
        isEnabled = true
      } else {
        isEnabled = isTerminal && environment["TERM"] != "dumb"
      }
    }
  }

  package static let plain = TerminalStyle(isEnabled: false)

  package func callAsFunction(_ text: String, _ attributes: Attribute...) -> String { apply(attributes, to: text) }

  package func apply(_ attributes: [Attribute], to text: String) -> String {
    guard isEnabled, !attributes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(attributes.map { String($0.rawValue) }.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
