import Bitext

/// The findings of one article, in the order they were made.
public struct ArticleFindings: Sendable, Equatable {
  /// The files of the two sides; one and the same for a page with both languages, nil for a language that was not checked.
  public var sources: BothLanguages<SourceText?>
  public var findings: [Finding]

  public init(sources: BothLanguages<SourceText?>, findings: [Finding]) {
    self.sources = sources
    self.findings = findings
  }
}

/// What the gate says of a finding.
public struct Verdict: Sendable, Equatable {
  /// As in SARIF: against the baseline, if there is one.
  public enum BaselineState: String, Sendable, Codable { case new, unchanged }

  /// What makes the finding the same one tomorrow.
  public var fingerprint: String
  public var baselineState: BaselineState?
  /// The waiver that lets it stand.
  public var waiver: Waiver?

  public init(fingerprint: String, baselineState: BaselineState? = nil, waiver: Waiver? = nil) {
    self.fingerprint = fingerprint
    self.baselineState = baselineState
    self.waiver = waiver
  }

  /// Whether someone should look at it now.
  public var isOpen: Bool { baselineState != .unchanged && waiver == nil }
}

/// A finding, and what the gate says of it.
public struct JudgedFinding: Sendable, Equatable {
  public var finding: Finding
  public var verdict: Verdict

  public init(_ finding: Finding, _ verdict: Verdict) { (self.finding, self.verdict) = (finding, verdict) }

  public var isOpen: Bool { verdict.isOpen }
}
