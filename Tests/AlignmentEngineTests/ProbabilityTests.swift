import AlignmentEngine
import Testing

@Suite struct ProbabilityTests {
  /// Found by fuzzing: the two ways of having no counterpart, each rounded, summed to a hair more than certainty.
  @Test func noBeadIsMoreThanCertain() {
    let ja = ["- TNF-α：神経伝達\u{FFFD}\u{0}。", "## 数字で見る\u{FFFD}kines** deserve a closer look. IL-5 acts on the liver and raises CRP."]
    let en = ["c1,ja,細胞,,", "c1,en\u{0}\u{3}\u{FFFD}。", ja[1], "\u{FFFD}c1,ja,細胞,,", "c1,en,cell,,"]
    for glossary in [[], [TermPair(ja: "細胞", en: "cell")]] {
      for last in 0...en.count {
        let alignment = Aligner(glossary: glossary).align(ja: ja, en: Array(en[..<last]))
        #expect(alignment.beads.allSatisfy { (0...1).contains($0.probability) })
        #expect(alignment.beads.flatMap { Array($0.en) }.sorted() == Array(0..<last))
      }
    }
  }
}
