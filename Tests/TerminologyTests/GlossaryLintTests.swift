import Bitext
import Terminology
import Testing

@Suite struct GlossaryLintTests {
  /// Terms as "id language status text", one a line.
  func problems(_ rows: String...) -> [String] {
    var glossary = Glossary(concepts: [])
    for (index, row) in rows.enumerated() {
      let words = row.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      let term = Term(words[3], Language(rawValue: words[1]) ?? .ja, status: Term.Status(rawValue: words[2]) ?? .preferred, line: index + 1)
      if let place = glossary.concepts.firstIndex(where: { $0.id == words[0] }) {
        glossary.concepts[place].terms.append(term)
      } else {
        glossary.concepts.append(Concept(id: words[0], terms: [term]))
      }
    }
    return GlossaryLint.problems(in: glossary).map { "\($0.term.line) \($0.kind.rawValue)" }
  }

  @Test func aSoundGlossaryHasNone() {
    #expect(problems("a ja preferred 対訳", "a en preferred parallel text", "a en admitted bitext", "a en forbidden duo text").isEmpty)
  }

  @Test func findsEachKindOnItsLine() {
    #expect(problems("a ja preferred 対訳", "a en preferred ") == ["1 glossary.no-counterpart", "2 glossary.empty"])
    #expect(problems("a ja preferred 核", "a en preferred nucleus") == ["1 glossary.short"])
    #expect(problems("a ja preferred 対訳", "a en preferred bitext", "a en admitted Bitext") == ["3 glossary.duplicate"])
    #expect(problems("a ja preferred 対訳", "a en preferred bitext", "a en forbidden ｂｉｔｅｘｔ") == ["3 glossary.contradiction"])
    #expect(problems("a ja preferred 対訳", "a en preferred bitext", "a en preferred parallel text") == ["3 glossary.many-preferred"])
    #expect(problems("a ja preferred 対訳", "a en preferred 対訳文") == ["2 glossary.language"])
  }

  @Test func comparesConceptsToo() {
    let base = ["a ja preferred 抽出", "a en preferred extraction", "b ja preferred 抜歯"]
    #expect(problems(base[0], base[1], base[2], "b en preferred extraction") == ["4 glossary.homonym"])
    #expect(
      problems(base[0], base[1], base[2], "b en preferred tooth removal", "b en forbidden extraction") == ["5 glossary.contradiction"])
  }

  @Test func termsInsideOthersAreTold() {
    #expect(
      problems(
        "a ja preferred 神経", "a en preferred nerve", "b ja preferred 神経保護", "b en preferred nerve protection", "b en admitted nerveless")
        == ["1 glossary.contained", "2 glossary.contained"])
  }

  @Test func acronymsAreNotWords() {
    #expect(problems("a ja preferred 情報技術", "a en preferred IT", "b ja preferred それ", "b en preferred it").isEmpty)
  }
}
