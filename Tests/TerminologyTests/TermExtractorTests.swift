import Bitext
import Testing

@testable import Terminology

@Suite struct TermExtractorTests {
  static let beads: [BothLanguages<String>] = [
    .init(ja: "エクソソームは細胞外小胞の一種です。", en: "Exosomes are a kind of extracellular vesicle."),
    .init(ja: "エクソソームは神経保護作用をもつ。", en: "An exosome has a neuroprotective effect."),
    .init(ja: "細胞外小胞は血液にもある。", en: "Extracellular vesicles are found in blood, too."),
    .init(ja: "この神経保護作用はよく知られている。", en: "This neuroprotective effect is well known."),
    .init(ja: "料金は30,000円です。", en: "The price is 30,000 yen."),
    .init(ja: "エクソソームの料金は未定です。", en: "The price of exosomes is not fixed."),
    .init(ja: "血液を調べます。", en: "We test your blood."),
    .init(ja: "ご予約ください。", en: "Please make an appointment."),
    .init(ja: "", en: "An addition about exosomes."),
  ]

  func pairs(_ extractor: TermExtractor = TermExtractor(minimumScore: 3)) throws -> [String] {
    try extractor.proposals(from: Self.beads).map { "\($0.ja) = \($0.en)" }
  }

  @Test func proposesTermsInTheirGlossaryForm() throws {
    let found = try pairs()
    #expect(found.first == "エクソソーム = exosome")
    #expect(Set(found).isSuperset(of: ["細胞外小胞 = extracellular vesicle", "神経保護作用 = neuroprotective effect", "料金 = price", "血液 = blood"]))
  }

  @Test func countsAndExamplesAreThoseOfTheBeads() throws {
    let proposal = try #require(try TermExtractor(minimumScore: 3).proposals(from: Self.beads).first)
    #expect(proposal.frequency == BothLanguages(ja: 3, en: 3) && proposal.together == 3)
    #expect(proposal.example == Self.beads[0])
  }

  @Test func eachTermIsProposedOnceAndKnownOnesNever() throws {
    let proposals = try TermExtractor(minimumScore: 0).proposals(from: Self.beads)
    #expect(Set(proposals.map(\.ja)).count == proposals.count && Set(proposals.map(\.en)).count == proposals.count)
    #expect(!(try pairs(TermExtractor(minimumScore: 3, known: ["exosome"]))).contains { $0.contains("エクソソーム") })
  }

  @Test func partsThatNeverStandAloneAreLeftToTheWhole() throws {
    #expect(
      !(try pairs()).contains { $0.hasPrefix("小胞 ") || $0.hasPrefix("保護 ") || $0.hasSuffix(" vesicle") && !$0.contains("extracellular") })
  }

  @Test func nothingComesOfNothing() throws {
    #expect(try TermExtractor().proposals(from: []).isEmpty)
  }

  /// Terms are proposed whole: loanwords are not cut, "of" and の join, a noun keeps its okurigana.
  @Test(arguments: [
    ("ノヴォセルコフスカヤを読む。", ["ノヴォセルコフスカヤ"]), ("住まいの質を問う。", ["質"]), ("余暇の質は高い。", ["余暇", "質", "余暇の質"]),
    ("荷物の受け取りを頼む。", ["荷物", "受け取り", "荷物の受け取り"]), ("荷物を受け取りました。", ["荷物"]),
  ])
  func japaneseCandidates(_ text: String, _ expected: [String]) throws {
    #expect(Set(try JapaneseCandidates().find(in: text)).isSuperset(of: expected.filter { $0.count > 1 }))
    #expect(try JapaneseCandidates().find(in: text).allSatisfy { !$0.hasSuffix("コフスカ") && !$0.hasSuffix("受け") })
  }

  @Test func englishPhrasesSpanOf() {
    let found = EnglishCandidates().find(in: "The code of conduct of clubs.").map(\.text)
    #expect(found.contains("code of conduct") && !found.contains("code of") && !found.contains("of conduct"))
  }
}
