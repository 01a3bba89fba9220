/// What findings of one kind mean.
public struct FindingRule: Sendable, Equatable {
  /// Such as "term.missing".
  public var id: String
  /// One sentence.
  public var summary: String
  public var severity: Finding.Severity

  public init(id: String, summary: String, severity: Finding.Severity) {
    self.id = id
    self.summary = summary
    self.severity = severity
  }
}
