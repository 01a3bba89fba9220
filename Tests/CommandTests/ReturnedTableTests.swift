import Foundation
import Testing

/// A table comes back with other wording: it goes into the article as it does from a translator's file.
@Suite struct ReturnedTableTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let japanese = "# 市民農園\n\n区画は**四千円**です。水は自由に使えます。\n\n鍵は要りません。\n"
  static let english = "# The allotments\n\nA plot costs **4,000 yen**.\nWater is free.\n\nYou need no key.\n"

  init() throws {
    folder = try TemporaryFolder(article: "a", ja: Self.japanese, en: Self.english)
    tool = BuiltTool(directory: folder.url)
  }

  func table(_ changes: (String, String)...) throws -> String {
    _ = try tool.run("export", "a.ja.md", "a.en.md", "-o", "a.tsv")
    return try changes.reduce(folder.text("a.tsv")) { table, change in
      #expect(table.contains(change.0), "\(change.0) is not in the table")
      return table.replacingOccurrences(of: change.0, with: change.1)
    }
  }

  @Test func changedWordingIsWrittenAndTheRestKeepsItsBytes() throws {
    try folder.write(table(("A plot costs", "Each plot costs"), ("4,000 yen.\t2\t1-1", "4,000 yen.\t2\t1-1")), to: "a.tsv")
    let outcome = try tool.run("import", "a.tsv", "a.ja.md", "a.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("a.en.md:3:\n  - A plot costs **4,000 yen**.\n  + Each plot costs **4,000 yen**.\n"), "\(outcome.error)")
    #expect(try folder.text("a.en.md") == Self.english.replacingOccurrences(of: "A plot", with: "Each plot"))
  }

  /// As Excel saves it: "Unicode text" is UTF-16 with tabs, "CSV" the system's own encoding, "CSV UTF-8" begins with a mark.
  @Test(arguments: [("txt", String.Encoding.utf16), ("csv", .shiftJIS), ("csv", .utf8)])
  func excelOnJapaneseWindows(_ ending: String, _ encoding: String.Encoding) throws {
    var table = try table(("Water is free.", "Water costs nothing."))
    if ending == "csv" {
      table = table.split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.contains(",") ? "\"\($0)\"" : String($0) }.joined(
          separator: ",")
      }.joined(separator: "\r\n")
    }
    if encoding == .utf8 { table = "\u{FEFF}" + table }
    try #require(table.data(using: encoding)).write(to: URL(fileURLWithPath: folder.path("a.\(ending)")))
    let outcome = try tool.run("import", "a.\(ending)", "a.ja.md", "a.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("a.en.md") == Self.english.replacingOccurrences(of: "is free", with: "costs nothing"))
  }

  @Test func whatIsCheckedBesideItIsPinned() throws {
    let rows = try table(("You need no key.", "No key is needed.")).split(separator: "\n").map(String.init)
    let checked = rows.map { $0.contains("4,000 yen") ? $0.replacingOccurrences(of: "\t\t\t\t", with: "\tyes\t\t\t") : $0 }
    try folder.write(checked.joined(separator: "\n") + "\n", to: "a.tsv")
    let outcome = try tool.run("import", "a.tsv", "a.ja.md", "a.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("a.en.md") == Self.english.replacingOccurrences(of: "You need no key", with: "No key is needed"))
    #expect(try folder.text("taiyaku.pins.jsonl") == "{\"checked\":true,\"en\":[\"A plot costs 4,000 yen.\"],\"ja\":[\"区画は四千円です。\"]}\n")
  }

  @Test func whatSomebodyCommentsBesideItComesBack() throws {
    try folder.write(
      "{\"comments\":[{\"by\":\"Hanako\",\"text\":\"Is this the usual word?\"}],\"en\":[\"Water is free.\"],\"ja\":[\"水は自由に使えます。\"]}\n",
      to: "taiyaku.pins.jsonl")
    let table = try table(("Hanako: Is this the usual word?", "\"Hanako: Is this the usual word?\nTaro: It is.\""))
    try folder.write(table, to: "a.tsv")
    let outcome = try tool.run("import", "a.tsv", "a.ja.md", "a.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    let pins = try folder.text("taiyaku.pins.jsonl")
    #expect(pins.contains("{\"by\":\"Hanako\",\"text\":\"Is this the usual word?\"},{\"by\":\"Taro\",\"text\":\"It is.\"}"), "\(pins)")
    let again = try tool.run("import", "a.tsv", "a.ja.md", "a.en.md")
    #expect(again.status == 0 && again.error.contains("nothing to pin"), "\(again.error)")
    #expect(try folder.text("taiyaku.pins.jsonl") == pins)
  }

  @Test func anArticleThatChangedSinceIsLeftAlone() throws {
    try folder.write(table(("Water is free.", "Water costs nothing.")), to: "a.tsv")
    let changed = Self.english.replacingOccurrences(of: "Water is free", with: "Water is for all").replacingOccurrences(
      of: "no key", with: "a key")
    try folder.write(changed, to: "a.en.md")
    let outcome = try tool.run("import", "a.tsv", "a.ja.md", "a.en.md")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("a.tsv:4: the article changed since the export: Water costs nothing."), "\(outcome.error)")
    #expect(outcome.error.contains("a.tsv:5: the article changed since the export: You need no key."), "\(outcome.error)")
    #expect(try folder.text("a.en.md") == changed)
  }

  @Test func theTextTranslatedFromIsEditedInItsFile() throws {
    try folder.write(table(("鍵は要りません。", "鍵は不要です。")), to: "a.tsv")
    let outcome = try tool.run("import", "a.tsv", "a.ja.md", "a.en.md")
    #expect(outcome.status == 2 && outcome.error.contains("edit wording in the article itself"), "\(outcome.error)")
  }
}
