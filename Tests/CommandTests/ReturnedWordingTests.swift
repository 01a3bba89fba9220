import Foundation
import Testing

/// A translator's file comes back: its wording goes into the article, byte for byte what it was elsewhere.
@Suite struct ReturnedWordingTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let japanese = """
    # **味噌汁**の作り方

    鍋に水を入れて火にかけます。だしは[昆布](kombu.md)から取ります。火を止めてから味噌を溶きます。

    - 豆腐を*小さく*切ります。
    - 塩 &amp; 胡椒は入れません。
    """
  static let english = """
    # How to make **miso soup**

    Put water in a pot and\nheat it. Make the stock from [kelp](kombu.md).\r
    \r
    - Cut the tofu *small*.
    - Do not add salt &amp; pepper.
    """

  init() throws {
    folder = try TemporaryFolder(article: "soup", ja: Self.japanese, en: Self.english)
    tool = BuiltTool(directory: folder.url)
  }

  /// Exports, lets someone edit the file, and imports it.
  func edited(_ format: String, _ changes: [(String, String)], _ options: String...) throws -> BuiltTool.Outcome {
    let name = format == "tmx" ? "soup.tmx" : "soup.xlf"
    _ = try tool.run("export", "soup.ja.md", "soup.en.md", "--to", format, "--min-probability", "0", "-o", name)
    var file = try folder.text(name)
    for (old, new) in changes {
      #expect(file.contains(old), "\(old) is not in the \(format)")
      file = file.replacingOccurrences(of: old, with: new)
    }
    try folder.write(file, to: name)
    return try tool.run(["import", name, "soup.ja.md", "soup.en.md"] + options)
  }

  @Test(arguments: ["xliff", "xliff12", "tmx"])
  func whatNobodyEditedChangesNothing(_ format: String) throws {
    let outcome = try edited(format, [])
    #expect(outcome.status == 0 && outcome.error.contains("nothing in it is worded otherwise"), "\(outcome.error)")
    #expect(try folder.text("soup.en.md") == Self.english && folder.text("soup.ja.md") == Self.japanese)
    #expect(!FileManager.default.fileExists(atPath: folder.path("taiyaku.pins.jsonl")))
  }

  @Test(arguments: ["xliff", "xliff12", "tmx"])
  func theRestKeepsItsBytes(_ format: String) throws {
    let outcome = try edited(format, [("heat it", "bring it to the boil"), ("salt &amp; pepper", "salt &amp; black pepper")])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try folder.text("soup.en.md")
        == Self.english.replacingOccurrences(of: "heat it", with: "bring it to the boil").replacingOccurrences(
          of: "pepper", with: "black pepper"))
  }

  @Test(arguments: ["xliff12", "tmx"])
  func codesMoveWithTheirWords(_ format: String) throws {
    let number = format == "tmx" ? "i=\"1\" x=\"1\" type=\"link\"" : "id=\"1\" ctype=\"link\""
    let end = format == "tmx" ? "i=\"1\"" : "id=\"1\""
    let link = "<bpt \(number)>[</bpt>kelp<ept \(end)>](kombu.md)</ept>"
    let outcome = try edited(format, [("Make the stock from \(link).", "\(link) makes the stock.")])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("soup.en.md").contains("heat it. [kelp](kombu.md) makes the stock.\r\n"))
  }

  @Test func aTranslationThatWasMissingFindsItsPlaceAndWhatIsApprovedIsPinned() throws {
    let source = "<source xml:lang=\"ja\">火を止めてから味噌を溶きます。</source>"
    let outcome = try edited(
      "xliff12", [(source, source + "<target state=\"final\">Turn off the heat &amp; stir in the miso.</target>")])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try folder.text("soup.en.md")
        == Self.english.replacingOccurrences(of: "(kombu.md).", with: "(kombu.md). Turn off the heat & stir in the miso."))
    #expect(
      try folder.text("taiyaku.pins.jsonl")
        == "{\"checked\":true,\"en\":[\"Turn off the heat & stir in the miso.\"],\"ja\":[\"火を止めてから味噌を溶きます。\"]}\n")
  }

  @Test func anEmptyCellOfARowIsFilled() throws {
    try folder.write("# 鍋\n\n| 大きさ | 値段 |\n|---|---|\n| 小 | 千円 |\n| 大 | 二千円 |\n", to: "soup.ja.md")
    let english = "# Pots\n\n| Size | Price |\n|---|---|\n| small | |\n| large | 2,000 yen |\n"
    try folder.write(english, to: "soup.en.md")
    let source = "<source xml:lang=\"ja\">千円</source>"
    let outcome = try edited("xliff12", [(source, source + "<target>1,000 yen</target>")])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("soup.en.md") == english.replacingOccurrences(of: "| small | |", with: "| small | 1,000 yen |"))
  }

  @Test func aDryRunShowsAndWritesNothing() throws {
    let outcome = try edited("xliff", [("heat it", "boil it")], "--dry-run")
    #expect(outcome.error.contains("soup.en.md:3:\n  - Put water in a pot and heat it.\n  + Put water in a pot and boil it.\n"))
    #expect(outcome.error.contains("1 sentence would be written anew; nothing written"))
    #expect(try folder.text("soup.en.md") == Self.english)
  }

  @Test func aDryRunShowsWhatWillBeWritten() throws {
    let outcome = try edited("xliff", [("heat it", "heat *it*")], "--dry-run")
    #expect(outcome.error.contains("  + Put water in a pot and heat \\*it\\*.\n"), "\(outcome.error)")
  }

  @Test func theSameFileAgainChangesNothing() throws {
    let outcome = try edited("xliff", [])
    #expect(outcome.status == 0 && outcome.error.contains("soup.en.md: nothing in it is worded otherwise in soup.xlf"), "\(outcome.error)")
  }

  @Test func whatIsNoFileToTakeUpIsToldSo() throws {
    let outcome = try tool.run("import", "soup.ja.md", "soup.en.md")
    #expect(outcome.status == 2 && outcome.error.contains("soup.ja.md: is no file to take up"), "\(outcome.error)")
  }

  @Test func signsThatWouldBeMarkupAreEscaped() throws {
    let outcome = try edited("xliff", [("heat it", "heat *it* to `100`")])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("soup.en.md").contains("heat \\*it\\* to \\`100\\`. Make"))
  }

  @Test func anArticleThatChangedSinceIsLeftAlone() throws {
    _ = try tool.run("export", "soup.ja.md", "soup.en.md", "--to", "xliff12", "-o", "soup.xlf")
    try folder.write(try folder.text("soup.xlf").replacingOccurrences(of: "heat it", with: "boil it"), to: "soup.xlf")
    let changed = Self.english.replacingOccurrences(of: "Put water", with: "Pour water")
    try folder.write(changed, to: "soup.en.md")
    let outcome = try tool.run("import", "soup.xlf", "soup.ja.md", "soup.en.md")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("soup.xlf:") && outcome.error.contains("the article changed since the export"), "\(outcome.error)")
    #expect(try folder.text("soup.en.md") == changed)

    try folder.write(Self.japanese.replacingOccurrences(of: "豆腐", with: "油揚げ"), to: "soup.ja.md")
    let other = try tool.run("import", "soup.xlf", "soup.ja.md", "soup.en.md")
    #expect(other.status == 2 && other.error.contains("its source text no longer stands in the article"), "\(other.error)")
    // The rest is taken up where a person says so.
    try folder.write(Self.english, to: "soup.en.md")
    let partial = try tool.run("import", "soup.xlf", "soup.ja.md", "soup.en.md", "--partial")
    #expect(partial.status == 0, "\(partial.error)")
    #expect(try folder.text("soup.en.md") == Self.english.replacingOccurrences(of: "heat it", with: "boil it"))
  }

  @Test func aCatalogueComesBackWithItsMarkupAsText() throws {
    try folder.write(
      """
      msgid ""
      msgstr "Language: en\\n"

      msgid "だしは[昆布](kombu.md)から取ります。"
      msgstr "Take the stock from [kelp](kombu.md)."

      #, fuzzy
      msgid "豆腐を*小さく*切ります。"
      msgstr "Chop the tofu."
      """, to: "soup.po")
    let outcome = try tool.run("import", "soup.po", "soup.ja.md", "soup.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("soup.en.md") == Self.english.replacingOccurrences(of: "Make the stock", with: "Take the stock"))
  }

  @Test(arguments: ["<html/>", "<xliff version=\"1.2\"><file></xliff>", "no XML"])
  func anOtherFileIsRefusedByItsPlace(_ content: String) throws {
    try folder.write(content, to: "soup.xlf")
    let outcome = try tool.run("import", "soup.xlf", "soup.ja.md", "soup.en.md")
    #expect(outcome.status == 2 && outcome.error.contains("soup.xlf:1:"), "\(outcome.error)")
  }
}

extension ReturnedWordingTests {
  @Test func wholeLinesComeBackWithoutTheirMarks() throws {
    _ = try tool.run("export", "soup.ja.md", "soup.en.md", "--inline-codes", "source", "--min-probability", "0", "-o", "soup.tmx")
    let file = try folder.text("soup.tmx")
    #expect(file.contains("<seg># How to make **miso soup**</seg>") && file.contains("<seg>- Cut the tofu *small*.</seg>"))
    try folder.write(file.replacingOccurrences(of: "Cut the tofu", with: "Chop the tofu"), to: "soup.tmx")
    let outcome = try tool.run("import", "soup.tmx", "soup.ja.md", "soup.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("soup.en.md") == Self.english.replacingOccurrences(of: "Cut the tofu", with: "Chop the tofu"))
  }

  @Test func aTableInWordComesBackAsItWent() throws {
    _ = try tool.run("export", "soup.ja.md", "soup.en.md", "-o", "soup.docx")
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("soup.docx")))
    _ = try tool.run("export", "soup.ja.md", "soup.en.md", "-o", "soup.docx")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("soup.docx"))) == first, "no time of writing inside")
    let outcome = try tool.run("import", "soup.docx", "soup.ja.md", "soup.en.md")
    #expect(outcome.status == 0 && outcome.error.contains("nothing in it is worded otherwise"), "\(outcome.error)")
  }

  @Test func tsvForExcelBeginsWithAMark() throws {
    let outcome = try tool.run("export", "soup.ja.md", "soup.en.md", "--to", "tsv", "--bom", "-o", "soup.tsv")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("soup.tsv"))).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try tool.run("import", "soup.tsv", "soup.ja.md", "soup.en.md", "--dry-run").status == 0)
    // As Excel saves "Unicode text".
    let text = try folder.text("soup.tsv").drop { $0 == "\u{FEFF}" }
    try #require(String(text).data(using: .utf16)).write(to: URL(fileURLWithPath: folder.path("soup.txt")))
    #expect(try tool.run("import", "soup.txt", "soup.ja.md", "soup.en.md", "--dry-run").status == 0)
  }
}
