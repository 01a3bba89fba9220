import Bitext
import Interchange
import Terminology
import Testing

@Suite struct GlossaryPairsTests {
  func read(_ text: String, _ format: GlossaryFormat? = nil) throws -> Glossary {
    try GlossaryFile.read(SourceText(name: "g.txt", text: text), format: format)
  }

  func shape(_ glossary: Glossary) -> [String] {
    glossary.concepts.map { "\($0.id): " + $0.terms.map { "\($0.language) \($0.text) \($0.status)" }.joined(separator: ", ") }
  }

  @Test func twoColumnsToldByTheirScript() throws {
    let glossary = try read("exosome,エクソソーム\nHPA axis,HPA軸\n")
    #expect(
      shape(glossary) == ["exosome: en exosome preferred, ja エクソソーム preferred", "hpa-axis: en HPA axis preferred, ja HPA軸 preferred"])
  }

  @Test func aHeadingNamesTheLanguages() throws {
    #expect(shape(try read("en,ja\nDNA,DNA\n")) == ["dna: en DNA preferred, ja DNA preferred"])
    let error = #expect(throws: GlossaryError.self) { try read("DNA,DNA\n") }
    #expect(error?.description.contains("which column is Japanese") == true)
  }

  @Test func omegaTAlternativesBelongToOneConcept() throws {
    let glossary = try read("# OmegaT\nサーバ\tserver\tIT\nサーバ\thost\n端末\tterminal\n")
    #expect(
      shape(glossary) == [
        "server: ja サーバ preferred, en server preferred, en host admitted", "terminal: ja 端末 preferred, en terminal preferred",
      ])
    #expect(glossary.concepts[0].terms[1].note == "IT" && glossary.concepts[0].terms.map(\.line) == [2, 2, 3])
  }

  @Test(arguments: ["exosome,エクソソーム,en,ja,0.5\n", "exosome,エクソソーム,EN-US,JA\n", "エクソソーム\texosome\tja\ten\n"])
  func deepLNamesTheLanguagesInEachRow(_ text: String) throws {
    let terms = try read(text).concepts[0].terms
    #expect(terms.first { $0.language == .en }?.text == "exosome" && terms.first { $0.language == .ja }?.text == "エクソソーム")
  }

  @Test(arguments: [
    ("エクソソーム,exosome\nx\n", "g.txt:2:1: row 2: 1 column;"), ("エクソソーム,exosome,a,b,c,d\n", "g.txt:1:"),
    ("エクソソーム,exosome,fr,de\n", "g.txt:1:16: row 1: the third and fourth column name the languages"),
  ])
  func saysWhatIsWrong(_ text: String, _ message: String) {
    let error = #expect(throws: GlossaryError.self) { try read(text, .deepl) }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test func writersFollowTheRulesOfTheirReaders() throws {
    let glossary = Glossary(concepts: [
      Concept(
        id: "a", domain: "IT",
        terms: [
          Term("サーバ", .ja, status: .admitted), Term("サーバー", .ja), Term("server", .en), Term("host", .en, status: .admitted, note: "n\tx"),
          Term("daemon", .en, status: .forbidden),
        ]),
      Concept(id: "b", terms: [Term("サーバー", .ja), Term("attendant", .en)]),
      Concept(id: "c", terms: [Term("長い", .ja), Term(String(repeating: "x", count: 1025), .en)]),
    ])
    #expect(GlossaryFile.write(glossary, .deepl) == "サーバー,server,ja,en\nサーバ,server,ja,en\n")
    #expect(GlossaryFile.write(glossary, .omegat).hasPrefix("サーバー\tserver\tIT\nサーバー\thost\tIT; n x\nサーバ\tserver\tIT\n"))
    #expect(GlossaryFile.write(glossary, .pairs, from: .en).hasPrefix("en,ja\nserver,サーバー\nserver,サーバ\nhost,サーバー\n"))
  }
}
