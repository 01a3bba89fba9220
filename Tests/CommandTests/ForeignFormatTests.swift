import Foundation
import Testing

/// What is no text, Markdown or HTML is refused by its own name, whatever the command; an ending alone or the first bytes alone are enough.
@Suite struct ForeignFormatTests {
  let tool = BuiltTool()
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let zip = Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0])

  /// A name, the first bytes, and how the refusal calls it.
  static let files: [(String, Data, String)] = [
    ("letter.docx", zip, "is a Word document"), ("letter.bin", zip + Data("word/document.xml".utf8), "is a Word document"),
    ("slides.pptx", zip, "is a PowerPoint presentation"), ("fees.xlsx", zip, "is an Excel workbook"),
    ("letter.odt", zip, "is an OpenDocument text"), ("novel.epub", zip, "is an e-book (EPUB)"),
    ("pages.zip", zip, "is a ZIP archive"), ("paper.pdf", Data("%PDF-1.7\n".utf8), "is a PDF file"),
    ("paper.txt", Data("%PDF-1.7\n".utf8), "is a PDF file"),
    ("old.doc", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "is a Word document of before 2007"),
    ("ui.po", Data("msgid \"Open\"\nmsgstr \"開く\"\n".utf8), "is a message catalogue (PO"),
    ("ui", Data("# comment\nmsgid \"Open\"\nmsgstr \"開く\"\n".utf8), "is a message catalogue (PO"),
    ("talk.srt", Data("1\n00:00:01,000 --> 00:00:02,000\nHello.\n".utf8), "is a subtitle file (SRT)"),
    ("talk", Data("1\r\n00:00:01,000 --> 00:00:02,000\r\nHello.\r\n".utf8), "is a subtitle file (SRT)"),
    ("talk.vtt", Data("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n".utf8), "is a subtitle file (WebVTT)"),
    ("ui.json", Data("{\"open\": \"開く\"}".utf8), "is a JSON file"), ("ui.yaml", Data("open: 開く\n".utf8), "is a YAML file"),
    ("old.tmx", Data("<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"/>".utf8), "is a translation memory (TMX)"),
    ("old.xlf", Data("<?xml version=\"1.0\"?>\n<xliff/>".utf8), "is a bilingual file (XLIFF)"),
    ("pairs.tsv", Data("開く\tOpen\n".utf8), "is a table"), ("guide.rst", Data("Guide\n=====\n".utf8), "is reStructuredText"),
  ]

  @Test(arguments: files) func isRefusedByItsName(_ name: String, _ bytes: Data, _ words: String) throws {
    let path = try folder.write(bytes, to: name)
    let other = try folder.write("Exosomes are small vesicles.\n", to: "other.en.md")
    for arguments in [
      ["segment", path], ["align", path], ["align", path, other], ["check", path, other], ["check", "--only", "ja", path],
      ["export", "--to", "tmx", path, other], ["report", "-o", "-", path, other], ["terms", path, other], ["sync", path, other],
      ["diff", "--old", path, other, "--new", path, other],
    ] {
      let outcome = try BuiltTool(directory: folder.url).run(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.error.contains("\(name) \(words)"), "\(arguments): \(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func aTextMayShowAnExampleOfAnotherFormat() throws {
    let path = try folder.write("msgid \"Open\"\nmsgstr \"開く\"\n\nThis is what a catalogue looks like.\n", to: "example.md")
    #expect(try tool.run("segment", path).status == 0)
  }

  @Test func whatTheUserCallsTextIsReadAsText() throws {
    let path = try folder.write("A guide. It has two sentences.\n", to: "guide.rst")
    #expect(try tool.run("segment", "--input", "text", path).output == "A guide.\nIt has two sentences.\n")
    let word = try folder.write(Self.zip, to: "letter.docx")
    #expect(try tool.run("segment", "--input", "text", word).status == 2)
  }
}
