import Bitext
import FoundationEssentials
import Gate
import Project
import Reading
import Reporting
import Segmentation
import Testing
import Workspace

@testable import TaiyakuCommand

@Suite struct CheckGateTests {
  /// An article with a forbidden term in each of its English sentences.
  func article(_ english: String, name: String = "a.en.md") throws -> CheckedArticle {
    let reader = ArticleReader()
    let ja = try reader.document(SourceText(name: "a.ja.md", text: "神経保護を示す。\n"), language: .ja)
    let en = try reader.document(SourceText(name: name, text: english), language: .en)
    let sentence = ja.sentences[0]
    let findings = en.sentences.compactMap { own -> Finding? in
      guard let found = own.text.firstRange(of: "nerve protection") else { return nil }
      let start = own.range.lowerBound + own.text.utf8.distance(from: own.text.startIndex, to: found.lowerBound)
      return Finding(
        rule: "term.forbidden", concept: "neuroprotection", severity: .error, message: "m", side: .en,
        places: BothLanguages(ja: [], en: [.init(range: start..<start + 16, text: "nerve protection")]),
        context: BothLanguages(ja: .init(range: sentence.range, text: sentence.text), en: .init(range: own.range, text: own.text)))
    }
    return CheckedArticle(documents: BothLanguages(ja: ja, en: en), findings: findings)
  }

  func gate(_ yaml: String = "", _ arguments: String..., isWholeProject: Bool = true) throws -> CheckGate {
    var settings = try Settings(Configuration(yaml: yaml, path: "taiyaku.yml"), today: Day(secondsSince1970: 0))
    try GateOptions.parse(["--today", "2026-11-21"] + arguments).apply(to: &settings)
    return CheckGate(settings, isWholeProject: isWholeProject, baseline: { [settings] in try settings.readBaseline() })
  }

  func open(_ report: FindingsReport) -> [String] { report.open.map { "\($0.rule) \($0.severity)" } }

  @Test func withoutAConfigurationEveryFindingCounts() throws {
    let report = try gate().report([try article("It shows nerve protection.\n\nOf nerve protection much is said.\n")])
    #expect(open(report) == ["term.forbidden error", "term.forbidden error"])
    #expect(
      try gate().settings.failOn == .error && gate("fail-on: info").settings.failOn == .info
        && gate("fail-on: info", "--fail-on", "never").settings.failOn == .never)
  }

  @Test(arguments: [("off", [String]()), ("info", ["term.forbidden info"]), ("warning", ["term.forbidden warning"])])
  func theConfigurationSetsSeverities(_ setting: String, _ expected: [String]) throws {
    let report = try gate("rules:\n  term.forbidden: \(setting)\n").report([try article("It shows nerve protection.\n")])
    #expect(open(report) == expected)
  }

  @Test func aCommentInTheArticleSpeaksForTheBlockUnderIt() throws {
    let text = """
      Some nerve protection here.

      <!-- taiyaku: allow term.forbidden neuroprotection -- a quotation (until 2027-01-31) -->

      Quoted nerve protection. More nerve protection.

      Last nerve protection.
      """
    let report = try gate().report([try article(text)])
    #expect(report.findings.map { $0.waiver?.reason } == [nil, "a quotation", "a quotation", nil])
    #expect(report.findings.compactMap { $0.waiver }.allSatisfy { $0.isInSource && $0.origin.position == TextPosition(line: 3, column: 1) })
  }

  @Test func unusedExpiredAndMalformedWaiversAreFindings() throws {
    let text = """
      <!-- taiyaku: allow term.missing -- gone -->
      <!-- taiyaku: allow term.forbidden -- old (until 2026-01-31) -->
      <!-- taiyaku: allow term.forbiden -- x -->

      Quoted nerve protection.
      """
    let report = try gate().report([try article(text)])
    #expect(open(report) == ["term.forbidden error", "waiver.malformed error", "waiver.expired warning", "waiver.unused warning"])
    #expect(try gate("rules: {waiver.unused: off, waiver.expired: off}").report([try article(text)]).open.count == 2)
  }

  @Test func waiversOfTheConfigurationAreCalledUnusedOnlyWhenEverythingWasChecked() throws {
    let yaml = "waivers:\n  - rule: term.forbidden\n    text: a sentence of long ago\n    reason: x\n"
    #expect(open(try gate(yaml).report([try article("Fine.\n")])) == ["waiver.unused warning"])
    #expect(open(try gate(yaml, isWholeProject: false).report([try article("Fine.\n")])).isEmpty)
  }

  @Test func aBaselineHoldsUntilItsSentenceChanges() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "taiyaku-baseline-\(UInt64.random(in: 0...UInt64.max)).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try gate().writeBaseline(
      [try article("It shows nerve protection.\n")], made: Making(dictionary: "", weights: ""), to: path, OutputGuard())
    let moved = try gate("", "--baseline", path).report([try article("New heading.\n\nIt shows nerve protection.\n", name: "renamed.en.md")]
    )
    #expect(moved.findings.map(\.baselineState) == [.unchanged] && moved.open.isEmpty)
    let mended = try gate("", "--baseline", path).report([try article("It showed nerve protection.\n", name: "a.en.md")])
    #expect(mended.findings.map(\.baselineState) == [.unchanged])
    let changed = try gate("", "--baseline", path).report([try article("Nobody by now doubts that there is nerve protection in mice.\n")])
    #expect(changed.findings.map(\.baselineState) == [.new] && changed.fixed.count == 1)
  }

  @Test func aGlossaryBeforeLeavesWhatItNewlyBreaks() throws {
    let old = try article("It shows nerve protection.\n")
    let new = try article("It shows nerve protection.\n\nMore nerve protection.\n")
    let report = try gate().report([new], before: [old])
    #expect(report.open.count == 1)
  }
}

extension CheckGate {
  /// As the command writes it.
  fileprivate func report(_ articles: [CheckedArticle], before: [CheckedArticle]? = nil) throws -> FindingsReport {
    FindingsReport(tool: .init(version: "1"), try judge(articles, before: before))
  }
}
