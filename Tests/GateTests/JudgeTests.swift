import Bitext
import Gate
import Testing

@Suite struct JudgeTests {
  let today = Day(secondsSince1970: 1_795_219_200)  // 2026-11-21
  let ja = SourceText(name: "a.ja.md", text: "前の文。神経保護を示す。")
  let en = SourceText(name: "a.en.md", text: "It shows nerve protection.")

  func finding(_ rule: RuleID = "term.forbidden", sentence: String = "It shows nerve protection.", message: String = "m") -> Finding {
    Finding(
      rule: rule, concept: "neuroprotection", severity: .error, message: Message(verbatim: message), side: .en,
      places: BothLanguages(ja: [.init(range: 12..<24, text: "神経保護")], en: [.init(range: 9..<25, text: "nerve protection")]),
      context: BothLanguages(ja: .init(range: 12..<36, text: "神経保護を示す。"), en: .init(range: 0..<26, text: sentence)))
  }

  func article(_ findings: Finding...) -> ArticleFindings {
    ArticleFindings(sources: BothLanguages(ja: ja, en: en), findings: findings)
  }

  func waiver(
    _ rule: RuleID = "*", subject: String? = nil, text: String? = nil, fingerprint: String? = nil, scope: Waiver.Scope = .project,
    until: String? = nil
  ) -> Waiver {
    Waiver(
      rule: rule, subject: subject, text: text, fingerprint: fingerprint, scope: scope, reason: "r", until: until.flatMap { Day($0) },
      origin: .init(file: "taiyaku.yml", position: TextPosition(line: 1, column: 1)))
  }

  @Test func aFindingIsTheSameWhereverItMoves() {
    var moved = finding(sentence: "It shows\n nerve  protection.", message: "other words")
    moved.places.en[0].range = 900..<916
    #expect(FindingKey(moved).fingerprint == FindingKey(finding()).fingerprint)
    #expect(FindingKey(finding(sentence: "It showed nerve protection.")) != FindingKey(finding()))
    #expect(FindingKey(finding("term.variant")) != FindingKey(finding()))
  }

  @Test func fingerprintsAreStableOverVersions() {
    #expect(FindingKey(finding()).fingerprint == "4452fa3add02db716a564e70702d1632")
  }

  @Test func theBaselineKnowsItsFindingsByCount() throws {
    let baseline = Baseline([article(finding(), finding("term.variant"))])
    let verdict = Judge(baseline: baseline, today: today).judge([article(finding(), finding())])
    #expect(verdict.articles[0].map(\.verdict.baselineState) == [.unchanged, .new])
    #expect(verdict.fixed.map(\.key.rule) == ["term.variant"])
    #expect(verdict.articles[0].map(\.isOpen) == [false, true])
  }

  @Test func aBaselineFileComesBackAsItWas() throws {
    let baseline = Baseline([article(finding(), finding(), finding("number.mismatch"))])
    let bytes = try baseline.write()
    #expect(try Baseline(reading: bytes, path: "b.json") == baseline)
    #expect(try Baseline(reading: bytes, path: "b.json").write() == bytes)
    #expect(baseline.entries.map(\.count) == [1, 2])
  }

  @Test(arguments: ["", "[]", "{\"version\":1}", "{\"version\":2,\"findings\":[]}"]) func otherFilesAreNoBaseline(_ text: String) {
    let error = #expect(throws: BaselineError.self) { try Baseline(reading: Array(text.utf8), path: "b.json") }
    #expect(error?.description.hasPrefix("b.json:1: ") == true)
  }

  /// Where a baseline was edited, or written by others, its line is named.
  @Test(arguments: [
    ("\"count\" : 1", "\"count\" : \"one\"", "\"count\" is not there"), ("\"count\" : 1", "\"count\" : 0", "a count of 0"),
    ("\"version\" : 1", "\"version\" : 7", "a baseline of version 7 was written by a newer"),
    ("\"sentence\" : \"", "\"sentence\" : \"x", "the fingerprint is that of another finding"),
    ("\"count\" : 1", "<<<<<<< HEAD", "a merge left a conflict"), ("\"count\" : 1,", "\"count\" : 1", "this is no JSON from here on"),
  ])
  func anEditOfABaselineIsSaidWithItsLine(_ old: String, _ new: String, _ problem: String) throws {
    let text = String(decoding: try Baseline([article(finding(), finding("term.variant"))]).write(), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = try #require(lines.lastIndex { $0.contains(old) })
    lines[line] = new.hasPrefix("<") ? new : lines[line].replacing(old, with: new)
    let error = #expect(throws: BaselineError.self) { try Baseline(reading: Array(lines.joined(separator: "\n").utf8), path: "b.json") }
    // Of JSON the next line shows it; of an entry its field, or the print that belongs to it.
    let said = problem.hasPrefix("this is no JSON") ? line + 2 : problem.hasPrefix("the fingerprint") ? error?.line ?? 0 : line + 1
    #expect(error?.description.hasPrefix("b.json:\(said): \(problem)") == true, "\(error?.description ?? "")")
  }

  @Test func aBaselineSaysWhatItWasMadeWith() throws {
    var baseline = Baseline([article(finding())])
    baseline.making = Making(dictionary: "a1", weights: "b2")
    let read = try Baseline(reading: try baseline.write(), path: "b.json")
    #expect(read == baseline)
    #expect(read.making?.differences(from: Making(dictionary: "a2", weights: "b2")) == ["dictionary (a1, now a2)"])
  }

  @Test func waiversSpeakForRuleSubjectTextAndPlace() {
    let fingerprint = String(FindingKey(finding()).fingerprint.prefix(7))
    let cases: [(Waiver, Bool)] = [
      (waiver(), true), (waiver("term.forbidden"), true), (waiver("term.missing"), false),
      (waiver(subject: "neuroprotection"), true), (waiver(subject: "Nerve Protection"), true), (waiver(subject: "神経保護"), true),
      (waiver(subject: "exosome"), false), (waiver(subject: "保護作用"), true),
      (waiver(text: "It shows nerve"), true), (waiver(text: "神経保護を"), true), (waiver(text: "It showed"), false),
      (waiver(fingerprint: fingerprint), true), (waiver(fingerprint: "0000000"), false),
      (waiver(scope: .file("a.en.md")), true), (waiver(scope: .file("b.en.md")), false), (waiver(scope: .files(pattern: "a.ja.md")), true),
      (waiver(scope: .part(file: "a.ja.md", range: 20..<40)), true), (waiver(scope: .part(file: "a.ja.md", range: 0..<12)), false),
      (waiver(until: "2026-11-21"), true), (waiver(until: "2026-11-20"), false),
    ]
    for (waiver, holds) in cases {
      let judge = Judge(waivers: [waiver], today: today, terms: ["neuroprotection": ["保護作用"]])
      let verdict = judge.judge([article(finding())])
      #expect((verdict.articles[0][0].verdict.waiver != nil) == holds, "\(waiver)")
    }
  }

  @Test func expiredAndUnusedWaiversAreToldApart() {
    let expired = waiver("term.forbidden", until: "2026-01-01")
    let gone = waiver(text: "a sentence that was changed")
    let verdict = Judge(waivers: [expired, gone], today: today).judge([article(finding())])
    #expect(verdict.expired == [expired] && verdict.unused == [gone])
    #expect(verdict.articles[0][0].isOpen)
  }
}
