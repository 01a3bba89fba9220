import Bitext
import Terminology
import Testing

@testable import Interchange

@Suite struct JoinedGlossariesTests {
  func glossary(_ name: String, _ concepts: (String, String, String)...) -> Glossary {
    Glossary(
      name: name, concepts: concepts.map { Concept(id: $0.0, terms: [Term($0.1, .ja, line: 1), Term($0.2, .en, line: 1)]) })
  }

  @Test func anIDNamesAConceptInItsOwnFileOnly() {
    let joined = JoinedGlossaries([glossary("a", ("c1", "水", "water"), ("c1-2", "火", "fire")), glossary("b", ("c1", "土", "earth"))])
    #expect(joined.glossary.concepts.map(\.id) == ["c1", "c1-2", "c1-3"])
    #expect(joined.renamed == [.init(file: "b", id: "c1", newID: "c1-3")])
  }

  @Test func theSameConceptStaysOne() {
    let joined = JoinedGlossaries([glossary("a", ("c1", "水", "water")), glossary("b", ("c1", "水", "aqua"))])
    #expect(joined.glossary.concepts.map { $0.terms.map(\.text) } == [["水", "water", "aqua"]] && joined.renamed.isEmpty)
  }

  @Test func anIDTwiceInOneFileIsAFinding() {
    let problems = GlossaryLint.problems(in: glossary("a", ("c1", "水", "water"), ("c1", "土", "earth")))
    #expect(problems.contains { $0.kind == .repeatedID })
  }
}
