import Bitext
import Interchange
import Terminology
import Testing

/// Glossaries as other programs and people keep them: a column for each language, and others beside them.
@Suite struct GlossaryColumnsTests {
  func read(_ text: String, name: String = "g.csv", from: (Language, Language)? = nil) throws -> Glossary {
    try GlossaryFile.read(SourceText(name: name, text: text), languages: from)
  }

  func shape(_ glossary: Glossary) -> [String] {
    glossary.concepts.map { concept in
      "\(concept.id): " + concept.terms.map { "\($0.language) \($0.text) \($0.status)" }.joined(separator: ", ")
    }
  }

  static let plain = ["renewal: ja 延長 preferred, en renewal preferred"]

  @Test(arguments: [
    "Japanese;English\n延長;renewal\n", "sep=;\r\n日本語;英語\r\n延長;renewal\r\n", "sep=,\r\nja,en\r\n延長,renewal\r\n",
    "\u{FEFF}sep=\t\r\nja-JP\ten-US\r\n延長\trenewal\r\n", "ja,en\n延長,renewal\n,\n,,\n  ,\n", "ja,en,\n延長,renewal,,,,,\n",
    "\"ja\";\"en\"\n\"延長\";\"renewal\"\n",
  ])
  func excelSavesATableInManyWays(_ text: String) throws { #expect(shape(try read(text)) == Self.plain) }

  @Test func googleHasAPartOfSpeechAndADescription() throws {
    let glossary = try read("ja,en,pos,description\n延長,renewal,noun,of a loan\n貸す,lend,verb,\n")
    #expect(shape(glossary) == Self.plain + ["lend: ja 貸す preferred, en lend preferred"])
    #expect(glossary.concepts[0].terms.map(\.partOfSpeech) == [.noun, .noun] && glossary.concepts[0].terms[1].note == "of a loan")
  }

  @Test func weblateNamesSourceAndTarget() throws {
    let text = """
      "location","source","target","ID","fuzzy","context","translator_comments","developer_comments"
      "","renewal","延長","","False","","","of a loan"
      "","loan","貸出","","True","","",""
      """
    let glossary = try read(text)
    #expect(
      shape(glossary) == ["renewal: en renewal preferred, ja 延長 preferred", "loan: en loan preferred, ja 貸出 admitted"])
    #expect(glossary.concepts[0].terms[1].note == "of a loan")
    let error = #expect(throws: GlossaryError.self) { try read("source,target\nDNA,DNA\n") }
    #expect(error?.description.contains("which column is Japanese cannot be told") == true)
    #expect(shape(try read("source,target\nDNA,DNA\n", from: (.ja, .en))) == ["dna: ja DNA preferred, en DNA preferred"])
  }

  @Test func memoQRepeatsItsColumns() throws {
    let glossary = try read(
      """
      Entry_ID,Entry_Subject,Entry_Domain,Japanese_Def,Japanese,Term_Info,English_Def,English,Term_Info,English,Term_Info,Entry_Note
      7,,Library,,延長,,,renewal,CasePermissive,extension,Forbidden,of a loan
      """)
    #expect(shape(glossary) == ["7: ja 延長 preferred, en renewal preferred, en extension forbidden"])
    #expect(glossary.concepts[0].domain == "Library" && glossary.concepts[0].terms[2].note == "of a loan")
  }

  @Test func utxNamesItsLanguagesAndWhatNotToUse() throws {
    let text = """
      #UTX 1.20; en-US/ja-JP; 2027-01-31; copyright: the library
      #src\ttgt\tsrc:pos\tterm status\tconcept ID\ttgt:comment
      renewal\t延長\tnoun\tapproved\tc1\tof a loan
      renewal\t更新\tnoun\tforbidden\tc1\t
      """
    let glossary = try read(text, name: "g.utx")
    #expect(shape(glossary) == ["c1: en renewal preferred, ja 延長 preferred, ja 更新 forbidden"])
    #expect(glossary.concepts[0].terms.map(\.line) == [3, 3, 4])
    let written = GlossaryFile.write(glossary, .utx, from: .en)
    #expect(shape(try read(written, name: "g.utx")) == shape(glossary))
  }

  @Test func whatIsNotUnderstoodIsKept() throws {
    let glossary = try read("ja,en,zh,owner\n延長,renewal,续借,Aki\n")
    #expect(glossary.concepts[0].terms[1].extra == ["zh": "续借", "owner": "Aki"])
    #expect(GlossaryFile.write(glossary, .csv).contains("续借"))
  }

  @Test(arguments: [
    ("<xliff version=\"1.2\"/>", "an XLIFF file"), ("<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"/>", "a translation memory (TMX)"),
    ("<!DOCTYPE html>\n<html>", "an HTML page"), ("{\"a\": 1}", "a JSON file"), ("msgid \"a\"\nmsgstr \"b\"\n", "a message catalogue (PO)"),
    ("<srx/>", "XML with <srx> outermost"),
  ])
  func aRefusalNamesWhatTheFileIs(_ text: String, _ name: String) {
    let error = #expect(throws: GlossaryError.self) { try read(text) }
    #expect(error?.description.contains("this is \(name)") == true, "\(String(describing: error))")
  }

  // MARK: Conversion

  static let rich = Glossary(
    name: "g.csv",
    concepts: [
      Concept(
        id: "c1", domain: "IT", terms: [Term("サーバー", .ja), Term("server", .en, note: "a\tnote"), Term("daemon", .en, status: .forbidden)]),
      Concept(id: "c2", terms: [Term("端末", .ja)]),
    ])

  @Test(arguments: [
    (GlossaryFormat.csv, []), (.tbx, []),
    (
      .pairs,
      [
        "1 term (preferred), such as 端末", "1 term (forbidden), such as daemon", "the note for 1 term", "the domain of 1 concept",
        "the id of 1 concept",
      ]
    ),
    (.utx, ["1 term (preferred), such as 端末", "the domain of 1 concept"]),
    (.memoq, ["the id of 2 concepts"]), (.xlsx, []),
  ])
  func whatAFormCannotHoldIsTold(_ format: GlossaryFormat, _ losses: [String]) {
    let text = GlossaryFile.write(Self.rich, format)
    let told = GlossaryLoss.losses(of: Self.rich, writtenAs: text, format, from: .ja).map(\.description)
    #expect(told == losses)
  }

  @Test(arguments: [GlossaryFormat.columns, .weblate, .utx, .deepl, .pairs])
  func pairsComeBack(_ format: GlossaryFormat) throws {
    let glossary = Glossary(concepts: [Concept(id: "renewal", terms: [Term("延長", .ja), Term("renewal", .en)])])
    #expect(
      shape(try GlossaryFile.read(SourceText(name: "g", text: GlossaryFile.write(glossary, format)), languages: (.ja, .en))) == Self.plain)
  }
}

extension GlossaryColumnsTests {
  @Test func memoQComesBack() throws {
    let text = """
      Entry_ID,Entry_Subject,Entry_Domain,Entry_Note,Japanese_Def,Japanese,Term_Info,English_Def,English,Term_Info,English,Term_Info
      7,,Library,of a loan,a further term,延長,CasePermissive,,renewal,CasePermissive,RENEW,CaseSense;Forbidden
      8,,,,,返却,CasePermissive,,return,CasePermissive,,

      """
    let glossary = try read(text)
    #expect(
      shape(glossary) == [
        "7: ja 延長 preferred, en renewal preferred, en RENEW forbidden", "8: ja 返却 preferred, en return preferred",
      ])
    #expect(glossary.concepts[0].terms[2].casePolicy == .sensitive)
    #expect(GlossaryFile.write(glossary, .memoq) == text)
    let deprecated = Glossary(concepts: [Concept(id: "1", terms: [Term("延長", .ja), Term("extension", .en, status: .deprecated)])])
    #expect(
      GlossaryLoss.losses(of: deprecated, writtenAs: GlossaryFile.write(deprecated, .memoq), .memoq, from: .ja).map(\.description)
        == ["the status for 1 term"])
  }

  @Test func aWorkbookHoldsTheTable() throws {
    let bytes = try GlossaryFile.bytes(GlossaryFile.write(Self.rich, .xlsx), .xlsx)
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test func termsOfOtherLanguagesAreCounted() throws {
    let entry = ["ja 延長", "en renewal", "zh 续借"].map { term in
      let parts = term.split(separator: " ")
      return "<langSec xml:lang=\"\(parts[0])\"><termSec><term>\(parts[1])</term></termSec></langSec>"
    }.joined()
    let text = "<tbx type=\"TBX-Basic\" style=\"dca\"><text><body><conceptEntry id=\"c\">\(entry)</conceptEntry></body></text></tbx>"
    let glossary = try read(text)
    #expect(glossary.passedOver == 1 && glossary.concepts[0].terms.count == 2)
  }
}
