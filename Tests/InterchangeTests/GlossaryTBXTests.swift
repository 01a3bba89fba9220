import Bitext
import FoundationEssentials
import Interchange
import Terminology
import TestSupport
import Testing

@Suite struct GlossaryTBXTests {
  static let sample = Glossary(
    name: "clinic.csv",
    concepts: [
      Concept(
        id: "exosome", domain: "biology", definition: "a vesicle < 150 nm", note: "see \"EV\"",
        terms: [
          Term("エクソソーム", .ja, partOfSpeech: .noun), Term("エキソソーム", .ja, status: .deprecated, note: "older & rarer"),
          Term("exosome", .en, partOfSpeech: .noun, casePolicy: .sensitive, forms: ["exosomal", "exosomally"]),
          Term("extracellular bubble", .en, status: .forbidden), Term("small EV", .en, status: .admitted),
        ]),
      Concept(
        id: "1 bad id",
        terms: [
          Term("𠮷野", .ja),
          Term("Yoshino", .en, partOfSpeech: .properNoun, extra: ["context": "the cherries of Yoshino", "source": "a guide"]),
        ]),
    ])

  func read(_ text: String) throws -> Glossary { try GlossaryTBX.read(Array(text.utf8), name: "g.tbx") }

  @Test func writtenFilesAsReviewed() throws {
    for level in TBXDialect.Level.allCases {
      for style in TBXDialect.Style.allCases where level != .core || style == .dca {
        let name = level.rawValue.split(separator: "-")[1].lowercased()
        try GoldenFile.expect(GlossaryTBX.write(Self.sample, TBXDialect(level, style)), "sample.\(name)-\(style.rawValue).tbx")
      }
    }
    try GoldenFile.expect(GlossaryTBX.writeVersion2(Self.sample), "sample.v2.tbx")
  }

  @Test(arguments: [GlossaryFormat.tbx, .tbxDCT, .tbxMin, .tbxMinDCT, .tbxCore, .tbx2]) func everyTermComesBack(_ format: GlossaryFormat)
    throws
  {
    let text = GlossaryFile.write(Self.sample, format)
    let source = SourceText(name: "g.tbx", text: text)
    // The dialects and styles of version 3 are read alike.
    #expect(GlossaryFormat.recognise(source) == (format == .tbx2 ? .tbx2 : .tbx))
    var glossary = try GlossaryFile.read(source)
    for c in glossary.concepts.indices { for t in glossary.concepts[c].terms.indices { glossary.concepts[c].terms[t].line = 0 } }
    var expected = Self.sample.concepts
    expected[1].id = "c1_bad_id"
    #expect(glossary.concepts == expected)
  }

  @Test func readsVersion2AsTermBasesExportIt() throws {
    let glossary = try read(
      """
      <?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
      <termEntry id="27766"><descripGrp><descrip type="definition">A net &amp; more.</descrip></descripGrp>
      <langSet xml:lang="en-US"><ntig><termGrp><term id="1">access <hi>point</hi></term><termNote type="partOfSpeech">proper noun</termNote>
      <termNote type="usageStatus">notRecommended</termNote></termGrp></ntig></langSet>
      <langSet xml:lang="ja-jp"><tig><term>アクセス ポイント</term><termNote type="normativeAuthorization">standardizedTerm</termNote></tig></langSet>
      <langSet xml:lang="de"><tig><term>Zugangspunkt</term></tig></langSet></termEntry></body></text></martif>
      """)
    let concept = try #require(glossary.concepts.first)
    #expect(concept.id == "27766" && concept.definition == "A net & more.")
    #expect(concept.terms.map(\.text) == ["access point", "アクセス ポイント"] && concept.terms.map(\.status) == [.deprecated, .preferred])
    #expect(concept.terms[0].partOfSpeech == .properNoun && concept.terms.map(\.line) == [4, 6])
  }

  @Test func bothStylesOfVersion3MeanTheSame() throws {
    func body(_ status: String, _ field: String) -> String {
      """
      <text><body><conceptEntry id="c1">\(field)<langSec xml:lang="ja"><termSec><term>対訳</term>\(status)</termSec></langSec></conceptEntry></body></text></tbx>
      """
    }
    let dca = try read(
      "<tbx type=\"TBX-Min\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
        + body(
          "<termNote type=\"administrativeStatus\">supersededTerm-admn-sts</termNote>", "<descrip type=\"subjectField\">text</descrip>"))
    let dct = try read(
      "<tbx type=\"TBX-Min\" style=\"dct\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\">"
        + body("<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>", "<min:subjectField>text</min:subjectField>"))
    #expect(dca == dct)
    #expect(dca.concepts[0].domain == "text" && dca.concepts[0].terms[0].status == .deprecated)
  }

  @Test(arguments: [
    ("<html/>", "not TBX"), ("<tbx><text>", "not well-formed"),
    ("<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx>&a;</tbx>", "DOCTYPE"),
  ])
  func refuses(_ text: String, _ problem: String) {
    let error = #expect(throws: GlossaryError.self) { try read(text) }
    #expect(error?.name == "g.tbx" && error?.problem.english.contains(problem) == true)
  }

  /// The public examples of the dialects, where they are at hand.
  @Test(arguments: ["TBX-Basic", "TBX-Min", "TBX-Core"], ["DCA", "DCT"])
  func readsThePublicExamples(_ dialect: String, _ style: String) throws {
    let root = ProcessInfo.processInfo.environment["TAIYAKU_FORMATS"] ?? "../shared/formats"
    guard let data = FileManager.default.contents(atPath: "\(root)/tbx3/\(dialect)/Example_Astronomy_\(style)_VALID.tbx") else { return }
    let glossary = try GlossaryTBX.read(Array(data), name: "example.tbx")
    #expect(glossary.concepts.count > 2)
    #expect(glossary.concepts.flatMap(\.terms).contains { $0.text == "open cluster" })
    if dialect != "TBX-Core" {
      #expect(glossary.concepts.flatMap(\.terms).contains { $0.text == "galactic cluster" && $0.status == .deprecated })
      // The Min example in style DCT has no subject fields.
      #expect(glossary.concepts[0].domain == (dialect == "TBX-Min" && style == "DCT" ? "" : "General"))
    }
  }
}
