import Bitext

/// Sets the findings of a run against what is already known about them: the baseline, and waivers.
package struct Judge: Sendable {
  package var baseline: Baseline?
  /// What the findings were sought in: entries of the baseline outside of it are not called gone.
  package var scope: RunScope
  package var waivers: [Waiver]
  package var today: Day
  /// The terms of each concept: a waiver may name a concept by any of them.
  package var terms: [String: [String]]
  /// Whether a file matches the pattern of a waiver.
  package var matches: @Sendable (_ path: String, _ pattern: String) -> Bool

  package init(
    baseline: Baseline? = nil, scope: RunScope = RunScope(), waivers: [Waiver] = [], today: Day, terms: [String: [String]] = [:],
    matches: @escaping @Sendable (_ path: String, _ pattern: String) -> Bool = { $0 == $1 }
  ) {
    self.baseline = baseline
    self.scope = scope
    self.waivers = waivers
    self.today = today
    self.terms = terms
    self.matches = matches
  }

  /// What came of it.
  package struct Judgement: Sendable, Equatable {
    /// One list for each article, in the order of its findings.
    package var articles: [[JudgedFinding]]
    /// Entries of the baseline that were not found again, with how many.
    package var fixed: [Baseline.Entry]
    /// Waivers past their day that would still be needed.
    package var expired: [Waiver]
    /// Waivers that speak for nothing (any more): their sentence was changed, or the finding corrected.
    package var unused: [Waiver]
  }

  package func judge(_ articles: [ArticleFindings]) -> Judgement {
    var known = KnownFindings(baseline, articles)
    var used = Set<Int>()
    var judged: [[JudgedFinding]] = []
    for article in articles {
      judged.append(
        article.findings.map { finding in
          let key = FindingKey(finding)
          var verdict = Verdict(fingerprint: key.fingerprint)
          if baseline != nil {
            verdict.baselineState = known.take(key, in: article) ? .unchanged : .new
          }
          let applying = waivers.indices.filter { speaks(waivers[$0], for: finding, verdict.fingerprint, in: article) }
          used.formUnion(applying)
          verdict.waiver = applying.first { holds(waivers[$0]) }.map { waivers[$0] }
          return JudgedFinding(finding, verdict)
        })
    }
    return Judgement(
      articles: judged, fixed: known.left.filter(scope.covers),
      expired: waivers.indices.filter { used.contains($0) && !holds(waivers[$0]) }.map { waivers[$0] },
      unused: waivers.indices.filter { !used.contains($0) }.map { waivers[$0] })
  }

  private func holds(_ waiver: Waiver) -> Bool { waiver.until.map { today <= $0 } ?? true }

  private func speaks(_ waiver: Waiver, for finding: Finding, _ fingerprint: String, in article: ArticleFindings) -> Bool {
    guard waiver.rule == "*" || waiver.rule == finding.rule else { return false }
    if let start = waiver.fingerprint, !fingerprint.hasPrefix(start.lowercased()) { return false }
    if let subject = waiver.subject, !concerns(finding, subject) { return false }
    if let text = waiver.text, !Self.texts(of: finding).contains(where: { $0.contains(FindingKey.evened(text)) }) { return false }
    return isWithin(waiver.scope, finding, article)
  }

  private func concerns(_ finding: Finding, _ subject: String) -> Bool {
    let subject = subject.lowercased()
    let names =
      [finding.concept ?? ""] + (terms[finding.concept ?? ""] ?? []) + finding.places.ja.map(\.text) + finding.places.en.map(\.text)
    return names.contains { $0.lowercased() == subject }
  }

  private func isWithin(_ scope: Waiver.Scope, _ finding: Finding, _ article: ArticleFindings) -> Bool {
    switch scope {
    case .project: return true
    case .file(let path): return Language.allCases.contains { article.sources[$0]?.name == path }
    case .files(let pattern): return Language.allCases.contains { article.sources[$0].map { matches($0.name, pattern) } ?? false }
    case .part(let path, let range):
      return Language.allCases.contains { language in
        guard article.sources[language]?.name == path else { return false }
        return (finding.places[language] + [finding.context[language]].compactMap { $0 }).contains { $0.range.overlaps(range) }
      }
    }
  }

  private static func texts(of finding: Finding) -> [String] {
    ([finding.context.ja, finding.context.en].compactMap { $0 } + finding.places.ja + finding.places.en).map { FindingKey.evened($0.text) }
  }
}
