import Foundation
import Testing

/// A pair has one direction, and every command follows it; what left its partner, or its name, says so in one place.
@Suite struct RecordedDirectionTests {
  let folder: TemporaryFolder
  let tool: BuiltTool
  static let japanese = "# 気象台\n\n明日は雨です。気温は12度です。風は弱いでしょう。\n"
  static let english = "# Weather office\n\nIt will rain tomorrow. It will be 12 degrees. The wind will be weak.\n"

  init() throws {
    folder = try TemporaryFolder(article: "a", ja: Self.japanese, en: Self.english)
    tool = BuiltTool(directory: folder.url)
    try direct("en")
  }

  func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: URL(filePath: folder.path(name))), as: UTF8.self) }

  func direct(_ language: String) throws {
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\n    from: \(language)\n", to: "taiyaku.yml")
  }

  @Test func aRecordFollowsItsPair() throws {
    #expect(try tool.run("sync", "--trust-all").status == 0)
    try folder.write(Self.english.replacing("12 degrees", with: "15 degrees"), to: "a.en.md")
    #expect(try tool.run("status").output.contains("a.ja.md:3:8: stale: the English was edited"))
    // Who turns the direction turns the record with it: what is right stays so.
    try folder.write(Self.english, to: "a.en.md")
    try direct("ja")
    #expect(try tool.run("status").output == "4 unchanged\n")
    try folder.write(Self.japanese.replacing("12度", with: "20度"), to: "a.ja.md")
    let status = try tool.run("status")
    #expect(status.status == 1 && status.output.contains("a.en.md:3:24: stale: the Japanese was edited"), "\(status.output)")
    #expect(try tool.run("sync").status == 0)
    #expect(try read("taiyaku.lock").contains("a.en.md\tja\n"))
    #expect(try tool.run("status").status == 1)
    #expect(try tool.run("confirm", "a.en.md:3:24").status == 0)
    #expect(try tool.run("status").output == "4 unchanged\n")
  }

  /// Ours in one file and theirs in the other, with the lines of both in the lock.
  @Test func partnersThatLeftAreSaidSo() throws {
    try direct("ja")
    func lock(_ degrees: Int) throws -> String {
      try folder.write(Self.japanese.replacing("12度", with: "\(degrees)度"), to: "a.ja.md")
      try folder.write(Self.english.replacing("12 degrees", with: "\(degrees) degrees"), to: "a.en.md")
      #expect(try tool.run("sync").status == 0)
      return try read("taiyaku.lock")
    }
    _ = try lock(12)
    let before = try read("taiyaku.lock")
    let (ours, _) = (try lock(20), try folder.write(before, to: "taiyaku.lock"))
    let theirs = try lock(30)
    let line = try #require(theirs.split(separator: "\n").first { $0.hasSuffix("気温は30度です。") })
    let union = ours.split(separator: "\n", omittingEmptySubsequences: false).flatMap { $0.hasSuffix("気温は20度です。") ? [$0, line] : [$0] }
    try folder.write(union.joined(separator: "\n"), to: "taiyaku.lock")
    try folder.write(Self.japanese.replacing("12度", with: "20度"), to: "a.ja.md")
    let told = "stale: both stood beside other text when they were recorded, which is gone"
    for _ in 1...2 {
      let status = try tool.run("status")
      #expect(status.status == 1 && status.output.contains(told), "\(status.output)\(status.error)")
      #expect(try tool.run("sync").status == 0)
    }
  }

  /// Neither name has both languages, but the text is what it was: no list of text that is gone.
  @Test func halfARenameIsOneStatement() throws {
    try direct("ja")
    #expect(try tool.run("sync", "--trust-all").status == 0)
    try FileManager.default.moveItem(atPath: folder.path("a.ja.md"), toPath: folder.path("sky.ja.md"))
    let status = try tool.run("status")
    #expect(status.status == 1 && status.output == "4 unchanged\n", "\(status.output)")
    #expect(status.error.contains("sky.ja.md: was a.ja.md when it was recorded; rename a.en.md to sky.en.md, too"))
    try folder.write(Self.japanese.replacing("12度", with: "20度"), to: "sky.ja.md")
    #expect(try tool.run("status").output.contains("a.en.md:3:24: stale: the Japanese was edited"))
  }
}
