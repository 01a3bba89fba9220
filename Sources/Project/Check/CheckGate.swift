import Bitext
import Gate
import Reporting
import Workspace

/// An article with what a check found in it.
struct CheckedArticle: Sendable {
  /// nil for a language that was not checked.
  var documents: BothLanguages<Document?>
  var findings: [Finding]

  var articleFindings: ArticleFindings { ArticleFindings(sources: documents.map { $0?.source }, findings: findings) }
}

/// From findings to a report: the configuration's severities, the baseline, waivers, what was changed.
struct CheckGate {
  var configuration: Configuration
  var options: GateOptions
  /// The terms of each concept.
  var terms: [String: [String]] = [:]
  /// Whether all articles of the configuration were checked: only then can a waiver of the configuration be called unused.
  var isWholeProject: Bool
  /// What was looked at, for what is no longer found.
  var scope = RunScope()

  var failLevel: FailLevel {
    options.failOn ?? configuration.failOn.flatMap { FailLevel(rawValue: $0.rawValue) } ?? .error
  }

  /// - Parameter before: the same articles checked with the glossary of `--glossary-before`
  func report(_ articles: [CheckedArticle], before: [CheckedArticle]? = nil) throws -> FindingsReport {
    let findings = try limited(articles.map { configured($0) }).map(\.articleFindings)
    let comments = articles.map { Self.waivers(in: $0) }
    let judge = Judge(
      baseline: try before.map { Baseline($0.map { configured($0).articleFindings }) } ?? baseline(), scope: scope,
      waivers: configuration.waivers + comments.flatMap(\.waivers), today: options.day, terms: terms,
      matches: { [configuration] path, pattern in PathPattern(configuration.located(pattern)).match(path) != nil })
    let verdict = judge.judge(findings)
    var report = FindingsReport(tool: .current, rules: RuleCatalog.rules, articles: findings, verdict: verdict)
    for problem in comments.flatMap(\.problems) { add("waiver.malformed", problem.origin, problem.message, to: &report) }
    // What a new glossary breaks has nothing to do with how long waivers hold.
    for waiver in verdict.expired where options.glossaryBefore == nil {
      let day = waiver.until.map { "\($0)" } ?? ""
      add(
        "waiver.expired", waiver.origin, "the waiver of \(Self.name(waiver)) ended on \(day); correct the text, or extend it", to: &report)
    }
    for waiver in verdict.unused where mayBeCalledUnused(waiver) {
      add("waiver.unused", waiver.origin, "the waiver of \(Self.name(waiver)) lets nothing stand; remove it", to: &report)
    }
    return report
  }

  /// Writes the baseline of `--write-baseline`; waived findings are not part of it, and of a part of the project only that part is
  /// written anew.
  /// - Returns: how many findings of this run it holds
  func writeBaseline(_ articles: [CheckedArticle], to path: String) throws -> Int {
    let findings = try limited(articles.map { configured($0) }).map(\.articleFindings)
    let waivers = configuration.waivers + articles.flatMap { Self.waivers(in: $0).waivers }
    let judge = Judge(
      waivers: waivers, today: options.day, terms: terms,
      matches: { [configuration] path, pattern in PathPattern(configuration.located(pattern)).match(path) != nil })
    let judged = judge.judge(findings).articles
    let open = zip(findings, judged).map { ArticleFindings(sources: $0.sources, findings: $1.filter(\.isOpen).map(\.finding)) }
    var baseline = Baseline(open)
    if scope != RunScope(), let before = try FileReader().bytesIfPresent(path) {
      baseline = try Baseline(reading: before, path: path).mapPaths(configuration.located).merging(baseline, of: scope)
    }
    try FileWriter.writeAtomically(path, try baseline.mapPaths(configuration.recorded).write())
    return open.reduce(0) { $0 + $1.findings.count }
  }

  func baseline() throws -> Baseline? {
    guard let path = options.baseline ?? configuration.baseline.map(configuration.located) else { return nil }
    return try Baseline(reading: FileReader().bytes(path), path: path).mapPaths(configuration.located)
  }

  // MARK: What the configuration says of rules

  func configured(_ article: CheckedArticle) -> CheckedArticle {
    var article = article
    article.findings = article.findings.compactMap { finding in
      guard let severity = severity(finding.severity, of: finding.rule) else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
    return article
  }

  /// A finding that was made milder (its sentences may not belong together) stays milder than its rule; nil where the rule is off.
  private func severity(_ own: Finding.Severity, of rule: String) -> Finding.Severity? {
    switch configuration.rules[rule] {
    case nil: own
    case .off: nil
    case .severity(let severity): own < RuleCatalog.severity(of: rule) ? min(own, severity) : severity
    }
  }

  // MARK: What was changed

  private func limited(_ articles: [CheckedArticle]) throws -> [CheckedArticle] {
    guard let revision = options.changedSince else { return articles }
    let changed = try ChangesSinceRevision(revision, in: GitRepository(folder: configuration.root))
    return articles.map { article in
      let lines = article.documents.map { $0.map { LineIndex($0.source) } }
      let paths = article.documents.map { $0.flatMap { changed.path(of: $0.source.name) } }
      var article = article
      article.findings = article.findings.filter { finding in
        Language.allCases.contains { language in
          guard let document = article.documents[language], let path = paths[language], let lines = lines[language] else { return false }
          let ranges = finding.context[language].map { [$0.range] } ?? finding.places[language].map(\.range)
          return ranges.contains { changed.text.touches(path, $0, of: document.source, lines: lines) }
        }
      }
      return article
    }
  }

  // MARK: Waivers

  static func waivers(in article: CheckedArticle) -> (waivers: [Waiver], problems: [WaiverComment.Problem]) {
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
      let comments = WaiverComment.find(in: source, blocks: blocks, rules: Configuration.ruleNames)
      found.waivers += comments.waivers
      found.problems += comments.problems
    }
    return found
  }

  private func mayBeCalledUnused(_ waiver: Waiver) -> Bool {
    guard options.changedSince == nil, options.glossaryBefore == nil else { return false }
    switch waiver.scope {
    case .file, .part: return true
    case .project, .files: return isWholeProject
    }
  }

  private static func name(_ waiver: Waiver) -> String { [waiver.rule, waiver.subject].compactMap { $0 }.joined(separator: " ") }

  private func add(_ rule: String, _ origin: Waiver.Origin, _ message: String, to report: inout FindingsReport) {
    guard let severity = severity(RuleCatalog.severity(of: rule), of: rule) else { return }
    var key = Fingerprint()
    for part in [rule, origin.file, message] { key.add(part) }
    if report.file(named: origin.file) == nil, let source = try? FileReader().read(origin.file) { report.add(file: source) }
    var side = ReportedFinding.Side()
    if let file = report.file(named: origin.file) {
      let source = file.source
      let line = file.lines.range(ofLine: min(origin.position.line, file.lines.lineCount))
      let before = source[line].unicodeScalars.prefix(origin.position.column - 1).reduce(0) { $0 + UTF8.width($1) }
      let range = line.lowerBound + before..<line.upperBound
      side.places = [.init(file: report.add(file: source), range: range, text: source[range])]
    }
    report.add(
      ReportedFinding(
        rule: rule, severity: severity, message: message, language: .ja, sides: BothLanguages(ja: side, en: ReportedFinding.Side()),
        fingerprint: key.digits))
  }
}
