import Bitext
import Gate
import Workspace

/// An article with what a check found in it.
package struct CheckedArticle: Sendable {
  /// nil for a language that was not checked.
  package var documents: BothLanguages<Document?>
  package var findings: [Finding]

  package init(documents: BothLanguages<Document?>, findings: [Finding]) { (self.documents, self.findings) = (documents, findings) }

  package var articleFindings: ArticleFindings {
    ArticleFindings(sources: documents.map { $0?.source }, findings: findings.map(withoutSuggestionInCode))
  }

  /// What stands in code is no machine's to write otherwise.
  private func withoutSuggestionInCode(_ finding: Finding) -> Finding {
    guard finding.suggestion != nil, let document = documents[finding.side] else { return finding }
    let isInCode = finding.places[finding.side].contains { place in
      document.sentences(touching: place.range).contains { index in
        document.sentences[index].spans.contains { !$0.kind.isProse && $0.range.overlaps(place.range) }
      }
    }
    guard isInCode else { return finding }
    var finding = finding
    finding.suggestion = nil
    return finding
  }
}

/// From findings to a verdict: the configuration's severities, the baseline, waivers, what was changed.
package struct CheckGate {
  package var settings: Settings
  /// The terms of each concept.
  package var terms: [String: [String]] = [:]
  /// Whether all articles of the configuration were checked: only then can a waiver of the configuration be called unused.
  package var isWholeProject: Bool
  /// What was looked at, for what is no longer found.
  package var scope = RunScope()
  /// The revision whose findings were left out already, if any: then a waiver of theirs is not unused.
  package var changedSince: String?
  /// The findings that were there before, read when they are first asked for.
  private let baseline: @Sendable () throws -> Baseline?

  private var configuration: Configuration { settings.configuration }

  package init(
    _ settings: Settings, terms: [String: [String]] = [:], isWholeProject: Bool, scope: RunScope = RunScope(), changedSince: String? = nil,
    baseline: @escaping @Sendable () throws -> Baseline?
  ) {
    self.settings = settings
    self.terms = terms
    self.isWholeProject = isWholeProject
    self.scope = scope
    self.changedSince = changedSince
    self.baseline = baseline
  }

  /// - Parameter before: the same articles checked with another glossary: what was found then does not count
  package func judge(_ articles: [CheckedArticle], before: [CheckedArticle]? = nil) throws -> CheckOutcome {
    let findings = articles.map { configured($0).articleFindings }
    let comments = articles.map { Self.waivers(in: $0) }
    let baseline = try before.map { Baseline($0.map { configured($0).articleFindings }) } ?? baseline()
    let judgement = judge(baseline, comments.flatMap(\.waivers)).judge(findings)
    var outcome = CheckOutcome(articles: findings, judgement: judgement, terms: terms)
    func add(_ rule: RuleID, _ origin: Waiver.Origin, _ message: Message) {
      guard let severity = severity(RuleCatalog.severity(of: rule), of: rule, configuration.rules) else { return }
      outcome.remarks.append(WaiverRemark(rule: rule, severity: severity, origin: origin, message: message))
    }
    for problem in comments.flatMap(\.problems) { add(RuleCatalog.malformedWaiver, problem.origin, problem.message) }
    // What a new glossary breaks has nothing to do with how long waivers hold.
    if before != nil { return outcome }
    for waiver in judgement.expired {
      let day = waiver.until.map { "\($0)" } ?? ""
      add(RuleCatalog.expiredWaiver, waiver.origin, "the waiver of \(Self.name(waiver)) ended on \(day); correct the text, or extend it")
    }
    for waiver in judgement.unused where mayBeCalledUnused(waiver) {
      add(RuleCatalog.unusedWaiver, waiver.origin, "the waiver of \(Self.name(waiver)) lets nothing stand; remove it")
    }
    return outcome
  }

  /// The findings of one article with what baseline and waivers say of each.
  package func judged(_ article: CheckedArticle) throws -> [JudgedFinding] {
    judge(try baseline(), Self.waivers(in: article).waivers).judge([configured(article).articleFindings]).articles.first ?? []
  }

  /// Writes a baseline; waived findings are not part of it, and of a part of the project only that part is written anew.
  /// - Returns: how many findings of this run it holds
  package func writeBaseline(_ articles: [CheckedArticle], made making: Making, to path: String, _ output: OutputGuard) throws -> Int {
    let findings = articles.map { configured($0).articleFindings }
    let judged = judge(nil, articles.flatMap { Self.waivers(in: $0).waivers }).judge(findings).articles
    let open = zip(findings, judged).map { ArticleFindings(sources: $0.sources, findings: $1.filter(\.isOpen).map(\.finding)) }
    var baseline = Baseline(open)
    baseline.making = making
    if scope != RunScope(), let before = try FileReader().bytesIfPresent(path) {
      baseline = try Baseline(reading: before, path: path).mapPaths(configuration.located).merging(baseline, of: scope)
    }
    try output.write(try baseline.mapPaths(configuration.recorded).write(), to: path, as: .baseline, named: path)
    return open.reduce(0) { $0 + $1.findings.count }
  }

  private func judge(_ baseline: Baseline?, _ comments: [Waiver]) -> Judge {
    let patterns = configuration.waivers.reduce(into: [String: PathPattern]()) { patterns, waiver in
      if case .files(let pattern) = waiver.scope { patterns[pattern] = PathPattern(configuration.located(pattern)) }
    }
    return Judge(
      baseline: baseline, scope: scope, waivers: configuration.waivers + comments, today: settings.today, terms: terms,
      matches: { path, pattern in patterns[pattern]?.match(path) != nil })
  }

  // MARK: What the configuration says of rules

  package func configured(_ article: CheckedArticle) -> CheckedArticle {
    var article = article
    let rules = configuration.rules(for: [article.documents.ja, article.documents.en].compactMap { $0?.source.name })
    article.findings = article.findings.compactMap { finding in
      guard let severity = severity(finding.severity, of: finding.rule, rules) else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
    return article
  }

  /// A finding that was made milder (its sentences may not belong together) stays milder than its rule; nil where the rule is off.
  private func severity(
    _ own: Finding.Severity, of rule: RuleID, _ rules: [RuleID: Configuration.RuleSetting]
  ) -> Finding.Severity? {
    switch rules[rule] {
    case nil:
      if let known = RuleCatalog[rule] {
        known.severity(own, at: configuration.edition, isWantedElsewhere: configuration.isWanted(rule))
      } else {
        own
      }
    case .off: nil
    case .severity(let severity): own < RuleCatalog.severity(of: rule) ? min(own, severity) : severity
    }
  }

  // MARK: Waivers

  package static func waivers(in article: CheckedArticle) -> (waivers: [Waiver], problems: [WaiverComment.Problem]) {
    var found: (waivers: [Waiver], problems: [WaiverComment.Problem]) = ([], [])
    // A page with both languages is one file: its blocks are those of both.
    var sources: [(SourceText, [Block])] = []
    for document in [article.documents.ja, article.documents.en].compactMap({ $0 }) {
      if let place = sources.firstIndex(where: { $0.0.name == document.source.name }) {
        sources[place].1 = (sources[place].1 + document.blocks).sorted { $0.range.lowerBound < $1.range.lowerBound }
      } else {
        sources.append((document.source, document.blocks))
      }
    }
    for (source, blocks) in sources {
      let comments = WaiverComment.find(in: source, blocks: blocks, rules: RuleCatalog.names)
      found.waivers += comments.waivers
      found.problems += comments.problems
    }
    return found
  }

  private func mayBeCalledUnused(_ waiver: Waiver) -> Bool {
    guard changedSince == nil else { return false }
    switch waiver.scope {
    case .file, .part: return true
    case .project, .files: return isWholeProject
    }
  }

  private static func name(_ waiver: Waiver) -> String { [waiver.rule.rawValue, waiver.subject].compactMap { $0 }.joined(separator: " ") }
}
