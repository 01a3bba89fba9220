import Foundation
import Testing

/// What is no article that can be read is refused by its own name, and what is damaged with the place, whatever the command; an ending alone or the first bytes alone are enough.
@Suite struct ForeignFormatTests {
  let tool = BuiltTool()
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let zip = Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0])

  /// A name, the first bytes, and how the refusal calls it.
  static let files: [(String, Data, String)] = [
    ("letter.docx", zip, ": is named as a Word document (.docx) and is no ZIP archive"),
    ("letter.bin", zip + Data("word/document.xml".utf8), ": is named as a Word document (.docx) and is no ZIP archive"),
    ("slides.pptx", zip, ": is named as a PowerPoint presentation"), ("fees.xlsx", zip, ": is named as an Excel workbook"),
    ("letter.odt", zip, ": is named as an OpenDocument text"), ("novel.epub", zip, ": is named as an e-book"),
    ("note.docx", Data("A note.\n".utf8), ": is named as a Word document (.docx) and is no ZIP archive"),
    ("pages.zip", zip, " is a ZIP archive"),
    ("old.doc", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), " is a Word document of before 2007"),
    ("locked.docx", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), " is a Word document of before 2007"),
    ("ui.mo", Data([0xDE, 0x12, 0x04, 0x95]), " is a compiled message catalogue"),
    ("paper.rtf", Data("{\\rtf1}".utf8), " is a rich text file"),
    ("feed.xml", Data("<?xml version=\"1.0\"?>\n<rss/>".utf8), " is an XML file"), ("notes.org", Data("* Notes\n".utf8), " is an Org file"),
    ("ui.json", Data("{\"open\": \"開く\"".utf8), ":1:18: not JSON"), ("ui.yaml", Data("a: \"b\nc: d\n".utf8), ":3:1: not YAML"),
    ("ui.po", Data("msgid \"Open\nmsgstr \"開く\"\n".utf8), ":1:7: the text is not closed"),
    ("ui.strings", Data("\"open\" = \"開く\"\n".utf8), ":2:1: not a file of strings"),
    ("old.tmx", Data("<?xml version=\"1.0\"?>\n<tmx><body></tmx>".utf8), ":2:18: not well-formed XML"),
    ("talk.srt", Data("Hello.\n".utf8), ":1: no line with times"),
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
      #expect(outcome.error.contains("\(name)\(words)"), "\(arguments): \(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func aTextMayShowAnExampleOfAnotherFormat() throws {
    let path = try folder.write("msgid \"Open\"\nmsgstr \"開く\"\n\nThis is what a catalogue looks like.\n", to: "example.md")
    #expect(try tool.run("segment", path).status == 0)
  }

  @Test func whatTheUserCallsTextIsReadAsText() throws {
    let path = try folder.write("{ A guide. It has two sentences.\n", to: "guide.json")
    #expect(try tool.run("segment", "--input", "text", path).output == "{ A guide.\nIt has two sentences.\n")
    let word = try folder.write(Self.zip, to: "letter.docx")
    #expect(try tool.run("segment", "--input", "text", word).status == 2)
  }
}
