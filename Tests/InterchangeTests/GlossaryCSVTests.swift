import Bitext
import Interchange
import Terminology
import Testing

@Suite struct GlossaryCSVTests {
  func read(_ text: String) throws -> Glossary { try GlossaryFile.read(SourceText(name: "g.csv", text: text)) }

  @Test func readsConceptsTermsAndFurtherColumns() throws {
    let glossary = try read(
      """
      concept,language,term,status,note,domain,forms,case,pos,owner
      c1,ja,エクソソーム,,,biology,,,,kato
      c1,en,exosome,preferred,a note,,exosomal|exosomally,insensitive,noun,
      c2,en,HPA axis,,,,,,n.,
      c1,en,exosom,forbidden,,,,,,

      """)
    #expect(glossary.concepts.map(\.id) == ["c1", "c2"])
    let exosome = try #require(glossary["c1"])
    #expect(exosome.domain == "biology" && exosome.terms.map(\.line) == [2, 3, 5])
    #expect(exosome.terms.map(\.status) == [.preferred, .preferred, .forbidden])
    #expect(
      exosome.terms[1].forms == ["exosomal", "exosomally"] && exosome.terms[1].casePolicy == .insensitive
        && exosome.terms[1].partOfSpeech == .noun)
    #expect(exosome.terms[0].extra == ["owner": "kato"])
    // Not a part of speech this program knows: kept, not refused.
    #expect(try #require(glossary["c2"]).terms[0].extra == ["pos": "n."])
  }

  @Test func unknownColumnsAndTheirOrderSurvive() throws {
    let text = "Owner,concept,language,term,status,note\nkato,c1,ja,対訳,preferred,\n,c1,en,\"parallel, text\",admitted,x\n"
    #expect(GlossaryFile.write(try read(text), .csv) == text)
  }

  @Test(arguments: [
    ("", "g.csv:1: the file is empty"),
    ("concept,term\n", "g.csv:1:1: row 1: there is no column \"language\""),
    ("concept,language,term,term\n", "g.csv:1:23: row 1: the column \"term\" stands twice"),
    ("concept,language,term\nc1,ja,対訳,extra\n", "g.csv:2:10: row 2: 4 fields where the heading has 3"),
    ("concept,language,term\nc1,ja\n", "g.csv:2:4: row 2: 2 fields where the heading has 3: no term"),
    ("concept,language,term\nc1,fr,x\n", "g.csv:2:4: row 2: the language is \"fr\""),
    ("concept,language,term,status\nc1,ja,x,prefered\n", "g.csv:2:9: row 2: the status is \"prefered\""),
    ("concept,language,term\n,ja,x\n", "g.csv:2:1: row 2: the concept is empty"),
  ])
  func saysWhereAndWhat(_ text: String, _ message: String) {
    let error = #expect(throws: GlossaryError.self) { try GlossaryCSV.read(SourceText(name: "g.csv", text: text)) }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test func trailingEmptyFieldsAndMissingOptionalOnesAreFine() throws {
    #expect(try read("concept,language,term,status,note\nc1,ja,対訳\nc1,en,x,,,,,\n").concepts[0].terms.count == 2)
  }
}
