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

  private func rules(_ ja: [String], _ en: [String], _ beads: [Bead], from: Language = .ja) -> [String] {
    var options = CheckOptions()
    options.from = from
    return TermChecker(glossary: glossary, options: options).findings(in: BothLanguages(ja: ja, en: en), beads: beads).map {
      "\($0.rule) \($0.concept ?? "-") \($0.severity)"
    }
  }

  private func one(_ probability: Double = 1) -> [Bead] { [Bead(ja: 0..<1, en: 0..<1, probability: probability)] }

  @Test func aMissIsAnErrorWhereTheAlignmentIsSure() {
    #expect(rules(["取り込みを測る。"], ["The intake is measured."], one()) == ["term.missing uptake error"])
    #expect(rules(["取り込みを測る。"], ["The intake is measured."], one(0.6)) == ["term.missing uptake warning"])
    #expect(rules(["取り込みを測る。"], ["The intake is measured."], one(0.2)) == ["term.missing uptake info"])
  }

  @Test func theNeighbourMayCarryTheTerm() {
    let beads = [Bead(ja: 0..<1, en: 0..<1, probability: 1), Bead(ja: 1..<2, en: 1..<2, probability: 1)]
    #expect(rules(["取り込みを測る。", "図に示す。"], ["We measured it.", "Uptake is shown in the figure."], beads).isEmpty)
    #expect(
      rules(["取り込みを測る。", "取り込みは速い。"], ["We measured it.", "Uptake is fast."], beads) == ["term.missing uptake error"])
  }

  @Test func directionDecidesTheName() {
    #expect(rules(["速い。"], ["Uptake is fast."], one()) == ["term.unsourced uptake warning"])
    #expect(rules(["速い。"], ["Uptake is fast."], one(), from: .en) == ["term.missing uptake error"])
  }

  @Test func aForbiddenWordIsNamedInsteadOfAMiss() {
    #expect(rules(["幹細胞を培養した。"], ["Mother cells were cultured."], one()) == ["term.forbidden stem error"])
    #expect(rules(["母細胞を培養した。"], ["Mother cells were cultured."], one()).isEmpty)
  }

  @Test func oneLanguageAloneIsCheckedForSpellingsAndForbiddenWords() {
    #expect(rules(["サーバを止める。"], [], [Bead(ja: 0..<1, en: 0..<0, probability: 1)]) == ["term.variant server warning"])
    #expect(rules([], ["Mother cells grow."], [Bead(ja: 0..<0, en: 0..<1, probability: 1)]) == ["term.forbidden stem error"])
  }

  @Test func anySentenceOfABeadMaySayIt() {
    let bead = [Bead(ja: 0..<1, en: 0..<2, probability: 1)]
    #expect(rules(["取り込みを3回測った。"], ["We looked at uptake.", "This was done three times."], bead).isEmpty)
  }

  @Test func placesAreBytesOfBothSides() throws {
    let findings = TermChecker(glossary: glossary).findings(
      in: BothLanguages(ja: ["この幹細胞を使う。"], en: ["These mother cells are used."]), beads: one())
    let finding = try #require(findings.first)
    #expect(finding.places.ja == [SentencePlace(sentence: 0, range: 6..<15)])
    #expect(finding.places.en == [SentencePlace(sentence: 0, range: 6..<18)])
    #expect(finding.suggestion == "stem cell")
  }
}
