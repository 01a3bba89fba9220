import Bitext
import Testing
import Zip

@testable import Interchange

@Suite struct WordTableTests {
  @Test func whatGoesOutComesBack() throws {
    let file = try WordTableReader.read(WordTableWriter.write(.soup()), name: "soup.docx")
    #expect(file.from == .ja && file.units.map(\.number) == [1, 2, 3, 4])
    #expect(file.units.map { $0.texts.ja.visible }[1] == "だしを取る。味噌を溶く。")
    #expect(file.units[0].texts.en.visible == "Miso <soup> & \"dashi\"" && file.units[2].texts.en.isEmpty)
    #expect(file.units.map(\.note) == ["a <note>", nil, nil, nil], "what the tool found itself is no note")
    #expect(file.units.map(\.hash) == ExchangePair.soup().units.map { ExchangePair.hash($0.text) })
  }

  @Test func headsOfEitherLanguageComeBack() throws {
    let file = try WordTableReader.read(WordTableWriter.write(.soup(), in: .ja), name: "soup.docx")
    #expect(file.units == (try WordTableReader.read(WordTableWriter.write(.soup()), name: "soup.docx")).units)
  }

  @Test func changesCountAsAcceptedAndCommentsKeepTheirAuthors() throws {
    let word = "xmlns:w=\"\(WordTableWriter.namespace)\""
    func cell(_ content: String) -> String { "<w:tc><w:p>\(content)</w:p></w:tc>" }
    func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
    let head = ["", "Japanese", "English"].map { cell(run($0)) }.joined()
    let row =
      cell(run("1")) + cell(run("汁"))
      + cell(
        run("Hot ") + "<w:del><w:r><w:delText>Miso</w:delText></w:r></w:del><w:ins>\(run("soup"))</w:ins>"
          + "<w:r><w:commentReference w:id=\"3\"/></w:r>")
    let document = "<w:document \(word)><w:body><w:tbl><w:tr>\(head)</w:tr><w:tr>\(row)</w:tr></w:tbl></w:body></w:document>"
    let comments =
      "<w:comments \(word)><w:comment w:id=\"3\" w:author=\"Aki\" w:date=\"2027-01-31T09:30:00Z\"><w:p>\(run("Hot?"))</w:p></w:comment></w:comments>"
    let bytes = try ZipWriter.archive([("word/document.xml", Array(document.utf8)), ("word/comments.xml", Array(comments.utf8))])
    let file = try WordTableReader.read(bytes, name: "a.docx")
    #expect(file.units.map { $0.texts.en.visible } == ["Hot soup"] && file.units[0].note == nil)
    #expect(file.units[0].comments == [BeadComment(text: "Hot?", by: "Aki", at: "2027-01-31T09:30:00Z")])
  }

  @Test func threadsGoOutAndComeBack() throws {
    var pair = ExchangePair.soup()
    let thread = [BeadComment(text: "Is this right?", by: "Hanako", at: "2027-01-31T09:30:00Z"), BeadComment(text: "Yes.")]
    pair.units[0].mark.comments = thread
    #expect(try WordTableReader.read(WordTableWriter.write(pair), name: "a.docx").units[0].comments == thread)
    let xliff1 = try ReturnedFile(xml: Array(XLIFF1Writer.write(pair).utf8), name: "a.xlf").units[0]
    let xliff2 = try ReturnedFile(xml: Array(XLIFF2Writer.write(pair).utf8), name: "a.xlf").units[0]
    // XLIFF has no time for a note.
    for unit in [xliff1, xliff2] {
      #expect(unit.note == "a <note>" && BeadComment.joined(thread, unit.comments) == thread.sorted { ($0.at ?? "") < ($1.at ?? "") })
    }
  }

  @Test func anOtherFileIsRefused() throws {
    #expect(throws: ReturnedFileError.self) { try WordTableReader.read(Array("no ZIP".utf8), name: "a.docx") }
    let other = try ZipWriter.archive([("word/document.xml", Array("<w:document xmlns:w=\"w\"/>".utf8))])
    #expect {
      try WordTableReader.read(other, name: "a.docx")
    } throws: {
      "\($0)".contains("there is no table with the columns Japanese and English")
    }
  }
}
