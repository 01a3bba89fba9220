/// The name of a rule, such as "term.missing": what findings, configurations, waivers and reports call it.
public struct RuleID: RawRepresentable, Sendable, Hashable, Comparable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public init(_ name: String) { self.init(rawValue: name) }

  public init(stringLiteral name: String) { self.init(rawValue: name) }

  public init(from decoder: any Decoder) throws { self.init(rawValue: try decoder.singleValueContainer().decode(String.self)) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public var description: String { rawValue }

  public static func < (a: RuleID, b: RuleID) -> Bool { a.rawValue < b.rawValue }
}

/// What findings of one kind mean. Each room declares its own; the catalogue of `Gate` holds them all.
public struct FindingRule: Sendable, Equatable {
  public var id: RuleID
  /// What it is about, in one sentence.
  public var summary: String
  /// How severe it is where nobody says otherwise.
  public var severity: Finding.Severity
  /// Why a reader should care; "" for a rule that speaks for itself.
  public var why: String
  /// What to do about a finding.
  public var fix: String
  /// A pair of texts it speaks of, with what it says.
  public var example: String
  /// How often it was right, and on what that was measured; nil where nobody has measured it yet.
  public var precision: String?

  public init(
    id: RuleID, summary: String, severity: Finding.Severity, why: String = "", fix: String = "", example: String = "",
    precision: String? = nil
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.why = why
    self.fix = fix
    self.example = example
    self.precision = precision
  }
}
