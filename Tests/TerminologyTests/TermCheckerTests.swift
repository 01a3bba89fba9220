import Bitext
import Terminology
import Testing

@Suite struct TermCheckerTests {
  let glossary = Glossary(concepts: [
    Concept(id: "uptake", terms: [Term("取り込み", .ja), Term("uptake", .en)]),
    Concept(
      id: "stem",
      terms: [Term("幹細胞", .ja), Term("stem cell", .en), Term("SC", .en, status: .admitted), Term("mother cell", .en, status: .forbidden)]),
    Concept(id: "server", terms: [Term("サーバー", .ja), Term("server", .en)]),
  ])

  private func rules(_ ja: [String], _ en: [String], _ beads: [Bead], from: Language = .ja) async -> [String] {
    var options = CheckOptions()
    options.from = from
    return await TermChecker(glossary: glossary, options: options).findings(in: BothLanguages(ja: ja, en: en), beads: beads).map {
      "\($0.rule) \($0.concept ?? "-") \($0.severity)"
    }
  }

  private func one(_ probability: Double = 1) -> [Bead] { [Bead(ja: 0..<1, en: 0..<1, probability: probability)] }

  @Test func aMissIsAWarningWhereTheAlignmentIsSure() async {
    #expect(await rules(["取り込みを測る。"], ["The intake is measured."], one()) == ["term.missing uptake warning"])
    #expect(await rules(["取り込みを測る。"], ["The intake is measured."], one(0.6)) == ["term.missing uptake warning"])
    #expect(await rules(["取り込みを測る。"], ["The intake is measured."], one(0.2)) == ["term.missing uptake info"])
  }

  @Test func theNeighbourMayCarryTheTerm() async {
    let beads = [Bead(ja: 0..<1, en: 0..<1, probability: 1), Bead(ja: 1..<2, en: 1..<2, probability: 1)]
    #expect(await rules(["取り込みを測る。", "図に示す。"], ["We measured it.", "Uptake is shown in the figure."], beads).isEmpty)
    #expect(
      await rules(["取り込みを測る。", "取り込みは速い。"], ["We measured it.", "Uptake is fast."], beads) == ["term.missing uptake warning"])
  }

  @Test func aNeighbourThatNeedsItsTermItselfExcusesNothing() async {
    let beads = [Bead(ja: 0..<1, en: 0..<1, probability: 1), Bead(ja: 1..<2, en: 1..<2, probability: 1)]
    let miss = ["取り込みを測る。", "取り込みは速く、取り込みは多い。"]
    #expect(await rules(miss, ["We measured it.", "Uptake is fast, and uptake is high."], beads) == ["term.missing uptake warning"])
    #expect(await rules(miss, ["We measured it.", "Uptake, uptake and again uptake."], beads).isEmpty)
  }

  /// A miss explains a stray term of its own field: one is the other's rendering. A term of another field is said besides.
  @Test(arguments: [("", "", 1), ("biology", "biology", 1), ("biology", "statistics", 2)])
  func aMissExplainsAStrayTermOfItsField(_ first: String, _ second: String, _ count: Int) async {
    let glossary = Glossary(concepts: [
      Concept(id: "uptake", domain: first, terms: [Term("取り込み", .ja), Term("uptake", .en)]),
      Concept(id: "dose", domain: second, terms: [Term("用量", .ja), Term("dose", .en)]),
    ])
    let findings = await TermChecker(glossary: glossary).findings(
      in: BothLanguages(ja: ["取り込みは速い。"], en: ["The dose is fast."]), beads: one())
    #expect(findings.count == count)
  }

  private struct Words: WordTranslator {
    var known: [String: Set<String>]
    func likeness(_ japanese: String, _ english: String) -> Double? { known[japanese].map { $0.contains(english) ? 1 : 0 } }
  }

  /// 原油 says oil, 油断 does not; without a dictionary both may.
  @Test(arguments: [
    ("原油の値段が上がる。", "The price of crude oil is rising.", true, true), ("油断は禁物だ。", "Never use oil.", false, true),
    ("今日は寒い。", "Never use oil.", false, false),
  ])
  func aDictionaryTellsWhatALongerWordSays(_ ja: String, _ en: String, _ isSaid: Bool, _ maySay: Bool) async {
    let glossary = Glossary(concepts: [Concept(id: "oil", terms: [Term("油", .ja), Term("oil", .en)])])
    let words = Words(known: ["原油": ["oil"], "油断": []])
    let sides = BothLanguages(ja: [ja], en: [en])
    #expect(await TermChecker(glossary: glossary, translator: words).findings(in: sides, beads: one()).isEmpty == isSaid)
    #expect(await TermChecker(glossary: glossary).findings(in: sides, beads: one()).isEmpty == maySay)
  }

  /// A run of katakana with an English word of its sound is that word, not its first part.
  @Test(arguments: [
    ("クラウドファンディングで集めた。", "It was raised by crowdfunding.", []),
    ("クラウドサービスを選ぶ。", "Choose a web service.", ["term.missing"]),
    ("クラウドサービスを選ぶ。", "Choose a cloud service.", []),
  ])
  func katakanaReadAloud(_ ja: String, _ en: String, _ expected: [String]) async {
    let glossary = Glossary(concepts: [Concept(id: "cloud", terms: [Term("クラウド", .ja), Term("cloud", .en)])])
    #expect(
      await TermChecker(glossary: glossary).findings(in: BothLanguages(ja: [ja], en: [en]), beads: one()).map(\.rule.rawValue) == expected)
  }

  /// Counters of people and things have no word of their own in English; rows and shares do.
  @Test(arguments: [
    ("30名が来た。", "Thirty people came.", []), ("名を変えた。", "They changed it.", ["term.missing"]),
    ("3行目を消す。", "Delete the third entry.", ["term.missing"]),
    ("3行目を消す。", "Delete the third row.", []),
  ])
  func counters(_ ja: String, _ en: String, _ expected: [String]) async {
    let glossary = Glossary(concepts: [
      Concept(id: "name", terms: [Term("名", .ja), Term("name", .en)]), Concept(id: "row", terms: [Term("行", .ja), Term("row", .en)]),
    ])
    #expect(
      await TermChecker(glossary: glossary).findings(in: BothLanguages(ja: [ja], en: [en]), beads: one()).map(\.rule.rawValue) == expected)
  }

  @Test func aWordOfTwoConceptsIsReportedOnce() async {
    let glossary = Glossary(concepts: [
      Concept(id: "pupil", terms: [Term("生徒", .ja), Term("pupil", .en), Term("student", .en, status: .admitted)]),
      Concept(id: "student", terms: [Term("学生", .ja), Term("student", .en)]),
    ])
    let checker = TermChecker(glossary: glossary)
    #expect(
      await checker.findings(in: BothLanguages(ja: ["定員は12です。"], en: ["Limited to 12 students."]), beads: one()).map(\.concept) == [
        "student"
      ])
    #expect(await checker.findings(in: BothLanguages(ja: ["大学生が来た。"], en: ["University students came."]), beads: one()).isEmpty)
  }

  /// A number that stands in the sentence before or after, where nothing asks for it, is not missing.
  @Test func theNeighbourMaySayTheNumber() async {
    let beads = [Bead(ja: 0..<1, en: 0..<1, probability: 1), Bead(ja: 1..<2, en: 1..<2, probability: 1)]
    let ja = ["料金は500円で、予約は3日前までです。", "朝食が付きます。"]
    #expect(await rules(ja, ["It costs 500 yen.", "Book three days ahead; breakfast is included."], beads).isEmpty)
    #expect(await rules(ja, ["It costs 500 yen.", "Book four days ahead; breakfast is included."], beads).count == 2)
    #expect(
      await rules(["3日かかる。", "3日続く。"], ["It takes some days.", "It goes on for three days."], beads) == ["number.mismatch - warning"])
  }

  @Test func directionDecidesTheName() async {
    #expect(await rules(["速い。"], ["Uptake is fast."], one()) == ["term.unsourced uptake warning"])
    #expect(await rules(["摂取は速い。"], ["Uptake is fast."], one(), from: .en) == ["term.missing uptake info"])
  }

  @Test func aForbiddenWordIsNamedInsteadOfAMiss() async {
    #expect(await rules(["幹細胞を培養した。"], ["Mother cells were cultured."], one()) == ["term.forbidden stem error"])
    #expect(await rules(["母細胞を培養した。"], ["Mother cells were cultured."], one()).isEmpty)
  }

  @Test func oneLanguageAloneIsCheckedForSpellingsAndForbiddenWords() async {
    #expect(await rules(["サーバを止める。"], [], [Bead(ja: 0..<1, en: 0..<0, probability: 1)]) == ["term.variant server warning"])
    #expect(await rules([], ["Mother cells grow."], [Bead(ja: 0..<0, en: 0..<1, probability: 1)]) == ["term.forbidden stem error"])
  }

  @Test func anySentenceOfABeadMaySayIt() async {
    let bead = [Bead(ja: 0..<1, en: 0..<2, probability: 1)]
    #expect(await rules(["取り込みを3回測った。"], ["We looked at uptake.", "This was done three times."], bead).isEmpty)
  }

  @Test func placesAreBytesOfBothSides() async throws {
    let findings = await TermChecker(glossary: glossary).findings(
      in: BothLanguages(ja: ["この幹細胞を使う。"], en: ["These mother cells are used."]), beads: one())
    let finding = try #require(findings.first)
    #expect(finding.places.ja == [SentencePlace(sentence: 0, range: 6..<15)])
    #expect(finding.places.en == [SentencePlace(sentence: 0, range: 6..<18)])
    #expect(finding.suggestion == "stem cell")
  }
}
