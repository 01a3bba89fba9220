import Bitext

/// The findings of one article, in the order they were made.
package struct ArticleFindings: Sendable, Equatable {
  /// The files of the two sides; one and the same for a page with both languages, nil for a language that was not checked.
  package var sources: BothLanguages<SourceText?>
  package var findings: [Finding]

  package init(sources: BothLanguages<SourceText?>, findings: [Finding]) {
    self.sources = sources
    self.findings = findings
  }
}

/// What the gate says of a finding.
package struct Verdict: Sendable, Equatable {
  /// As in SARIF: against the baseline, if there is one.
  package enum BaselineState: String, Sendable, Codable { case new, unchanged }

  /// What makes the finding the same one tomorrow.
  package var fingerprint: String
  package var baselineState: BaselineState?
  /// The waiver that lets it stand.
  package var waiver: Waiver?

  package init(fingerprint: String, baselineState: BaselineState? = nil, waiver: Waiver? = nil) {
    self.fingerprint = fingerprint
    self.baselineState = baselineState
    self.waiver = waiver
  }

  /// Whether someone should look at it now.
  package var isOpen: Bool { baselineState != .unchanged && waiver == nil }
}

/// A finding, and what the gate says of it.
package struct JudgedFinding: Sendable, Equatable {
  package var finding: Finding
  package var verdict: Verdict

  package init(_ finding: Finding, _ verdict: Verdict) { (self.finding, self.verdict) = (finding, verdict) }

  package var isOpen: Bool { verdict.isOpen }
}
