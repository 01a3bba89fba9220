import Foundation
import Testing

/// Nothing a file can hold makes the command crash, hang, or end with 1.
@Suite struct BadInputTests {
  let tool = BuiltTool()
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  let japanese = "エクソソームは小さな袋です。細胞の間で情報を運びます。\n"
  let english = "Exosomes are small vesicles. They carry information between cells.\n"

  @Test(arguments: ["segment", "align", "check", "diff"])
  func aMissingFileIsNamed(_ command: String) throws {
    let nothing = folder.path("nothing.ja.md")
    let there = try folder.write(english, to: "there.en.md")
    let arguments =
      switch command {
      case "segment": [command, nothing]
      case "diff": [command, "--old", nothing, there, "--new", nothing, there]
      default: [command, nothing, there]
      }
    let outcome = try tool.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nothing.ja.md"))
    #expect(outcome.output.isEmpty)
  }

  @Test func aFolderIsNotAnArticle() throws {
    let outcome = try tool.run("align", folder.url.path)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("is a folder") || outcome.error.contains("is a directory"), "\(outcome.error)")
  }

  @Test func invalidUTF8IsRefusedWithItsPlace() throws {
    let path = try folder.write(Data("一行目。\n二".utf8) + Data([0x83, 0x65]), to: "sjis.txt")
    let outcome = try tool.run("segment", path)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("sjis.txt:2:4"), "\(outcome.error)")
    #expect(outcome.error.contains("UTF-8"))
  }

  @Test func nulBytesAreRefusedWithTheirPlace() throws {
    let path = try folder.write(Data("text\u{0}text".utf8), to: "nul.txt")
    let outcome = try tool.run("segment", path)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nul.txt:1:5"), "\(outcome.error)")
  }

  @Test func byteOrderMarkAndCarriageReturnsAreNoText() throws {
    let path = try folder.write("\u{FEFF}一つ目です。二つ目です。\r\n\r\n三つ目です。\r\n", to: "bom.txt")
    let outcome = try tool.run("segment", path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "一つ目です。\n二つ目です。\n三つ目です。\n")
  }

  @Test func anEmptyFileHasNoSentences() throws {
    let path = try folder.write("", to: "empty.txt")
    let outcome = try tool.run("segment", path)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func aPageInOneLanguageIsAnErrorThatSaysSo() throws {
    let path = try folder.write(japanese, to: "one.txt")
    let outcome = try tool.run("align", path)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("English"), "\(outcome.error)")
  }

  @Test func tenMegabytesOnOneLine() throws {
    let path = try folder.write(String(repeating: String(japanese.dropLast()), count: 10 << 20 / 78), to: "long.txt")
    let outcome = try tool.run("segment", path)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 2 * (10 << 20 / 78))
  }

  @Test func aBrokenGlossaryNamesItsRow() throws {
    let glossary = try folder.write("concept,language,term,status,note\nc1,ja,細胞,preferred,\nc1,en,\"cell,preferred,\n", to: "broken.csv")
    let outcome = try tool.run(
      "check", "--glossary", glossary, try folder.write(japanese, to: "a.ja.txt"), try folder.write(english, to: "a.en.txt"))
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("broken.csv:3"), "\(outcome.error)")
  }

  @Test func aBrokenRecordIsAnsweredInItsPlaceAndTheStreamGoesOn() throws {
    let outcome = try tool.run(
      "segment", "--language", "ja", "--jsonl",
      input: "{\"id\":1,\"text\":\"一つ。二つ。\"}\n{\"id\":2}\nnot json\n{\"id\":\"x\",\"text\":\"三つ。\"}\n")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(outcome.status == 2)
    try #require(lines.count == 4)
    #expect(lines[0].contains("\"range\":[0,9]"))
    #expect(lines[1].contains("\"error\"") && lines[1].contains("\"id\":2"))
    #expect(lines[2].contains("\"error\""))
    #expect(lines[3].contains("\"id\":\"x\""))
  }
}
