import Foundation
import Testing

/// What an editor does in a week, and what diff, status and sync say of it.
@Suite struct EverydayEditTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let japanese = """
    # 図書室のきまり

    ## 時間

    図書室は平日の9時から17時まで開いています。

    ## 借り方

    一度に5冊まで借りられます。期間は2週間です。

    ## 飲み物

    飲み物は蓋のあるものに限ります。館内での食事はご遠慮ください。

    """
  static let english = """
    # Rules of the reading room

    ## Hours

    The reading room is open from 9 to 17 on weekdays.

    ## Borrowing

    You may borrow up to 5 books at a time. The loan period is 2 weeks.

    ## Drinks

    Drinks must have a lid. Please do not eat inside.

    """
  static let drinks = "## 飲み物\n\n飲み物は蓋のあるものに限ります。館内での食事はご遠慮ください。\n"

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\n", to: "taiyaku.yml")
    try write(Self.japanese, Self.english)
  }

  func write(_ ja: String, _ en: String, name: String = "a") throws {
    try folder.write(ja, to: "\(name).ja.md")
    try folder.write(en, to: "\(name).en.md")
  }

  func rename(_ old: String, _ new: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(old), toPath: folder.path(new))
  }

  /// The section on drinks before that on hours, in the Japanese alone.
  func moveDrinks() throws -> String {
    let rest = Self.japanese.replacingOccurrences(of: Self.drinks, with: "")
    return rest.replacingOccurrences(of: "## 時間", with: Self.drinks + "\n## 時間")
  }

  // MARK: Moved

  @Test func aMovedSectionIsToldWithItsPlaces() throws {
    for side in ["old", "new"] { try folder.write(Self.english, to: "\(side)/a.en.md") }
    try folder.write(Self.japanese, to: "old/a.ja.md")
    try folder.write(try moveDrinks(), to: "new/a.ja.md")
    let arguments = ["diff", "--from", "ja", "--old", "old/a.ja.md", "old/a.en.md", "--new", "new/a.ja.md", "new/a.en.md"]
    let told =
      "the Japanese text stands elsewhere than before (from line 11 to line 3), the English did not follow: it belongs behind line 1"
    for format in ["text", "sarif", "junit", "html"] {
      let output = try tool.run(arguments + ["--format", format]).output
      #expect(output.components(separatedBy: told).count > 3, "\(format): heading and both sentences, \(output)")
    }
    #expect(
      try tool.run(arguments + ["--format", "markdown"]).output.contains(
        "**stale**, moved (order): line 11 → line 3: it belongs behind line 1"))
    #expect(try tool.run(arguments + ["--format", "csv"]).output.contains("line 11 → line 3: it belongs behind line 1"))
    // "# Rules of the reading room", without its mark.
    #expect(try tool.run(arguments + ["--format", "json"]).output.contains("\"behind\":{\"en\":[[2,27]]}"))
    let spoken = try tool.run(arguments + ["--lang", "ja"]).output
    #expect(spoken.contains("日本語の文章の位置が変わった（11 行目から3 行目へ）が、英語はそのまま。移す先は1 行目の後"), "\(spoken)")
  }

  @Test func aLockKnowsNoOldLines() throws {
    #expect(try tool.run("sync", "--trust-all").status == 0)
    try folder.write(try moveDrinks(), to: "a.ja.md")
    let status = try tool.run("status")
    #expect(status.status == 1)
    #expect(status.output.contains("elsewhere than before (now at line 3), the English did not follow: it belongs behind line 1"))
    try folder.write(
      Self.english.replacingOccurrences(of: "\n## Drinks\n\nDrinks must have a lid. Please do not eat inside.\n", with: "")
        .replacingOccurrences(of: "## Hours", with: "## Drinks\n\nDrinks must have a lid. Please do not eat inside.\n\n## Hours"),
      to: "a.en.md")
    #expect(try tool.run("status").status == 0, "the English followed")
  }

  /// A translation may say things in another order; that is no news, then or later.
  @Test func anotherOrderInTheTranslationIsNoMove() throws {
    try write(
      Self.japanese,
      Self.english.replacingOccurrences(
        of: "Drinks must have a lid. Please do not eat inside.", with: "Please do not eat inside. Drinks must have a lid."))
    #expect(try tool.run("sync", "--trust-all").status == 0)
    #expect(try !tool.run("status").output.contains("moved"))
  }

  // MARK: Renamed and split

  @Test func halfARenameIsToldAndNotRecorded() throws {
    #expect(try tool.run("sync", "--trust-all").status == 0)
    let before = try Data(contentsOf: URL(filePath: folder.path("taiyaku.lock")))
    try rename("a.ja.md", "rules.ja.md")
    let told = "rules.ja.md: was a.ja.md when it was recorded; rename a.en.md to rules.en.md, too"
    #expect(try tool.run("status").error.contains(told))
    let sync = try tool.run("sync")
    #expect(sync.status == 0 && sync.error.contains(told), "\(sync.error)")
    #expect(!sync.error.contains("first time"))
    #expect(try Data(contentsOf: URL(filePath: folder.path("taiyaku.lock"))) == before)
    try rename("a.en.md", "rules.en.md")
    #expect(try tool.run("status").output == "9 unchanged\n")
    #expect(try tool.run("sync").status == 0)
    #expect(try tool.run("status").error.isEmpty, "the old name is not asked for")
  }

  /// A sentence that was confirmed to stand alone does so in another article, too.
  @Test func anArticleInTwoKeepsWhatStandsAlone() throws {
    let alone = Self.japanese.replacingOccurrences(of: "ご遠慮ください。", with: "ご遠慮ください。ごみ箱は入口の右側に置いてあります。")
    try write(alone, Self.english)
    #expect(try tool.run("sync", "--trust-all").status == 0)
    #expect(try tool.run("status").status == 0)
    let parts = (alone.components(separatedBy: "## 飲み物"), Self.english.components(separatedBy: "## Drinks"))
    try write(parts.0[0], parts.1[0])
    try write("# 飲み物" + parts.0[1], "# Drinks" + parts.1[1], name: "drinks")
    #expect(try tool.run("status", "--fail-on", "missing").status == 0)
    #expect(try tool.run("sync").status == 0)
    #expect(try tool.run("status").status == 0)
  }

  // MARK: New text

  /// A price list gets a line below an edited one.
  @Test func anEditedPriceStaysInItsRow() throws {
    func table(_ rows: [(String, String)]) -> String { "| – | – |\n|---|---|\n" + rows.map { "| \($0.0) | \($0.1) |\n" }.joined() }
    try write(
      table([("大人", "500円"), ("子ども", "200円")]) + "\n以上です。\n", table([("Adults", "500 yen"), ("Children", "200 yen")]) + "\nThat is all.\n")
    #expect(try tool.run("sync", "--trust-all").status == 0)
    let old = try ["a.ja.md", "a.en.md"].map { try folder.write(Data(contentsOf: URL(filePath: folder.path($0))), to: "old/\($0)") }
    try folder.write(table([("大人", "500円"), ("子ども", "250円"), ("65歳以上", "300円")]) + "\n以上です。\n", to: "a.ja.md")
    let diff = try tool.run(["diff", "--old"] + old + ["--new", "a.ja.md", "a.en.md"])
    #expect(diff.output.contains("stale: the Japanese was edited (a number), the English was not: 200 → 250"), "\(diff.output)")
    let status = try tool.run("status").output
    #expect(status.contains("+ 250円  ") && status.contains("│ 200 yen"), "\(status)")
    #expect(status.contains("missing: Japanese text without English (2 sentences)"))
  }

  @Test func newTextStandsBehindWhatClosesAFrame() throws {
    let tour = "<div class=\"tour\">\n\nAsk us for a tour.\n\n</div>\n\n"
    for (side, text) in [("old", ""), ("new", tour)] {
      try folder.write("# 鍵\n\n<div>\n\n鍵は受付にあります。\n\n</div>\n\n## 終わり\n\n終わりです。\n", to: "\(side)/a.ja.md")
      try folder.write(
        "# Keys\n\n<div>\n\nThe key is at the desk.\n\n</div>\n\n\(text)## End\n\nThat is all.\n", to: "\(side)/a.en.md")
    }
    let outcome = try tool.run("diff", "--from", "en", "--old", "old/a.ja.md", "old/a.en.md", "--new", "new/a.ja.md", "new/a.en.md")
    #expect(outcome.output.contains("new/a.ja.md:7:7: missing"), "\(outcome.output)")
  }
}
