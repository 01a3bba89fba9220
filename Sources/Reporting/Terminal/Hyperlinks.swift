/// Links on a terminal (OSC 8): a place in a file opens when it is clicked. Text stays as it is where the terminal is not known to
/// understand them; one that does not would show their address.
package struct Hyperlinks: Sendable, Equatable {
  package static let none = Hyperlinks(isTerminal: false, environment: [:], folder: "", machine: "")

  private let isEnabled: Bool
  private let namesLine: Bool
  private let folder: String
  private let machine: String

  /// - Parameters:
  ///   - folder: where relative names start
  ///   - machine: so that a terminal on another machine does not open its own file of that name
  package init(isTerminal: Bool, environment: [String: String], folder: String, machine: String) {
    isEnabled = Self.forced(environment) ?? (isTerminal && Self.isUnderstood(environment))
    self.folder = folder
    self.machine = machine
    // Elsewhere a fragment keeps a file from being opened.
    namesLine = environment["TERM_PROGRAM"] == "vscode" || environment["TERM"] == "xterm-kitty"
  }

  /// - Parameters:
  ///   - path: of a file, absolute or from the folder
  ///   - line: from 1
  package func callAsFunction(_ text: String, to path: String, line: Int? = nil) -> String {
    guard isEnabled, !path.isEmpty, path != "-" else { return text }
    let absolute = path.hasPrefix("/") ? path : folder + "/" + ReportPath(path).path
    let fragment = namesLine ? line.map { "#\($0)" } ?? "" : ""
    let address = "file://" + ReportPath.encoded(machine) + ReportPath.encoded(absolute) + fragment
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// FORCE_HYPERLINK, as other tools read it: 0 is never, anything else always.
  private static func forced(_ environment: [String: String]) -> Bool? {
    guard let word = environment["FORCE_HYPERLINK"], !word.isEmpty else { return nil }
    return word != "0" && word != "false"
  }

  /// There is no way to ask a terminal; these say who they are.
  private static func isUnderstood(_ environment: [String: String]) -> Bool {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false || environment["CI"] != nil { return false }
    let term = environment["TERM"] ?? ""
    if term == "dumb" || term == "linux" { return false }
    if ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour"].contains(term) { return true }
    if let program = environment["TERM_PROGRAM"], ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"].contains(program) { return true }
    if environment["WT_SESSION"] != nil || environment["DOMTERM"] != nil { return true }
    // Of GNOME's terminal and its kin, 0.50 crashed on links.
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version > 5000 }
    return environment["KONSOLE_VERSION"].flatMap { Int($0) }.map { $0 >= 210_400 } ?? false
  }
}
