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
  /// Whether it says nothing until a project asks for it by giving it a severity.
  package var isOff: Bool

  /// What it does in a project that says nothing of it.
  package var usual: String { isOff ? "off" : severity.rawValue }

  package init(
    id: RuleID, summary: String, severity: Finding.Severity, why: String = "", fix: String = "", example: String = "",
    precision: String? = nil, isOff: Bool = false
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.why = why
    self.fix = fix
    self.example = example
    self.precision = precision
    self.isOff = isOff
  }
}
