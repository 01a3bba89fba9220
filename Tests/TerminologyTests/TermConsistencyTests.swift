import Bitext
import Terminology
import Testing

@Suite struct TermConsistencyTests {
  private func pair(_ rows: [(String, String)]) -> AlignedPair {
    func document(_ lines: [String], _ language: Language) -> Document {
      let source = SourceText(name: "article.\(language)", text: lines.joined(separator: "\n"))
      var blocks: [Block] = []
      var sentences: [Sentence] = []
      var offset = 0
      for line in lines {
        let range = offset..<offset + line.utf8.count
        sentences.append(Sentence(range: range, visible: 0..<line.utf8.count, block: blocks.count, text: line))
        blocks.append(Block(kind: .paragraph, range: range, text: MappedText(source, range)))
        offset = range.upperBound + 1
      }
      return Document(source: source, language: language, blocks: blocks, sentences: sentences)
    }
    let beads = rows.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 0.9) }
    return AlignedPair(ja: document(rows.map(\.0), .ja), en: document(rows.map(\.1), .en), alignment: Alignment(beads: beads))
  }

  private let rows = [
    ("神経保護が重要だ。", "Neuroprotection matters."), ("薬は安い。", "The drug is cheap."), ("神経保護を調べた。", "We studied neuroprotection."),
    ("効果は大きい。", "The effect is large."), ("神経保護を示した。", "It showed neuroprotection."), ("費用は低い。", "The cost is low."),
    ("神経保護を確認した。", "Nerve protection was confirmed."),
  ]

  @Test func theOddRenderingIsNamedWithTheUsualOne() throws {
    let findings = TermConsistency().findings(in: [pair(rows)])
    let finding = try #require(findings.first?.first)
    #expect(findings[0].count == 1)
    #expect(finding.rule == TermRule.inconsistent)
    #expect(finding.places.ja.map(\.text) == ["神経保護"])
    #expect(finding.places.en.first?.text.contains("protection") == true)
    #expect(finding.message.english.contains("3 times elsewhere (article.en:1)"))
  }

  @Test func termsOfTheGlossaryAreLeftToIt() {
    let glossary = Glossary(concepts: [Concept(id: "np", terms: [Term("神経保護", .ja), Term("neuroprotection", .en)])])
    #expect(TermConsistency(glossary: glossary).findings(in: [pair(rows)])[0].isEmpty)
  }

  @Test func oneRenderingIsConsistent() {
    #expect(TermConsistency().findings(in: [pair(Array(rows.dropLast()))])[0].isEmpty)
  }
}
