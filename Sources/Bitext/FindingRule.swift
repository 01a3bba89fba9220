/// The name of a rule, such as "term.missing": what findings, configurations, waivers and reports call it.
package struct RuleID: RawRepresentable, Sendable, Hashable, Comparable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ name: String) { self.init(rawValue: name) }

  package init(stringLiteral name: String) { self.init(rawValue: name) }

  package init(from decoder: any Decoder) throws { self.init(rawValue: try decoder.singleValueContainer().decode(String.self)) }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  package var description: String { rawValue }

  package static func < (a: RuleID, b: RuleID) -> Bool { a.rawValue < b.rawValue }
}

/// What findings of one kind mean. Each room declares its own; the catalogue of `Gate` holds them all.
package struct FindingRule: Sendable, Equatable {
  package var id: RuleID
  /// What it is about, in one sentence.
  package var summary: String
  /// How severe it is where nobody says otherwise.
  package var severity: Finding.Severity
  /// Why a reader should care; "" for a rule that speaks for itself.
  package var why: String
  /// What to do about a finding.
  package var fix: String
  /// A pair of texts it speaks of, with what it says.
  package var example: String
  /// How often it was right, and on what that was measured; nil where nobody has measured it yet.
  package var precision: String?
  /// The edition that made it as severe as it is: for projects of an older one it is at most a warning.
  package var edition: RuleEdition
  /// Whether it runs only where someone asks for it: too often wrong for everybody.
  package var isOptIn: Bool

  /// What it does in a project that says nothing of it.
  package var usual: String { isOptIn ? "off" : severity.rawValue }

  package init(
    id: RuleID, summary: String, severity: Finding.Severity, why: String = "", fix: String = "", example: String = "",
    precision: String? = nil, edition: RuleEdition = .first, isOptIn: Bool = false
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.why = why
    self.fix = fix
    self.example = example
    self.precision = precision
    self.edition = edition
    self.isOptIn = isOptIn
  }
}

/// A state of the rules that a project keeps to, such as 2027.1: `rules: 2027.1`. What a later one makes an error is at most a warning
/// until the project moves on.
package struct RuleEdition: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let number: Int

  package init(year: Int, number: Int) { (self.year, self.number) = (year, number) }

  /// Reads "2027.1".
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), let number = Int(parts[1]), year > 0, number > 0 else {
      return nil
    }
    self.init(year: year, number: number)
  }

  /// What a project without an edition keeps to.
  package static let first = RuleEdition(year: 2027, number: 1)
  /// Every edition there is, the oldest first.
  package static let all = [first]

  package static func < (a: RuleEdition, b: RuleEdition) -> Bool { (a.year, a.number) < (b.year, b.number) }

  package var description: String { "\(year).\(number)" }
}
