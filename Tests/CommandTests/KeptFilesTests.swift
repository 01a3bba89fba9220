import Foundation
import Testing

/// Files that people keep under version control beside their articles: a merge may leave both sides in them, an edit may leave them behind.
@Suite struct KeptFilesTests {
  let folder = try! TemporaryFolder()
  var tool: BuiltTool { BuiltTool(directory: folder.url) }

  init() throws {
    try folder.write("今日は晴れです。\n\n明日は雨です。\n", to: "a.ja.md")
    try folder.write("It is sunny today.\n\nIt will rain tomorrow.\n", to: "a.en.md")
  }

  static let kept: [(file: String, head: String, line: Int, command: [String])] = [
    ("taiyaku.yml", "from: ja\n", 2, ["check"]), ("pins.jsonl", "", 1, ["align", "--pins", "pins.jsonl", "a.ja.md", "a.en.md"]),
    ("words.tsv", "水\twater\n", 2, ["align", "--lexicon", "words.tsv", "a.ja.md", "a.en.md"]),
    ("words.tsv", "水\twater\n", 2, ["lexicon", "learn", "--pairs", "words.tsv"]),
    ("words.txt", "", 1, ["segment", "--words", "words.txt", "a.ja.md"]),
    ("rules.srx", "<?xml version=\"1.0\"?>\n", 2, ["segment", "--rules", "rules.srx", "a.ja.md"]),
    ("g.csv", "concept,language,term,status,note\n", 2, ["glossary", "lint", "g.csv"]),
    ("g.tbx", "<tbx>\n", 2, ["glossary", "list", "g.tbx"]),
    ("d.json", "{\n", 2, ["import", "d.json", "a.ja.md", "a.en.md"]), ("m.po", "", 1, ["segment", "--language", "ja", "m.po"]),
  ]

  @Test(arguments: kept) func marksOfAMergeAreSaidWithTheirLine(_ kept: (file: String, head: String, line: Int, command: [String])) throws {
    try folder.write(kept.head + "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> theirs\n", to: kept.file)
    let outcome = try tool.run(kept.command)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("\(kept.file):\(kept.line): a merge left a conflict here"), "\(outcome.error)")
  }

  static let aligning = [
    ["sync"], ["status"], ["check"], ["diff", "--old", "a.ja.md", "a.en.md", "--new", "a.ja.md", "a.en.md"],
    ["lexicon", "learn", "a.ja.md", "a.en.md"],
  ]

  @Test(arguments: aligning) func pinsWithoutAPlaceAreTold(_ command: [String]) throws {
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\npins: pins.jsonl\n", to: "taiyaku.yml")
    try folder.write("{\"en\":[\"It was cold.\"],\"ja\":[\"寒かったです。\"]}\n", to: "pins.jsonl")
    if command == ["status"] { _ = try tool.run("sync") }
    let outcome = try tool.run(command)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("pin 1 has no place any more: \"寒かったです。\""), "\(outcome.error)")
  }

  @Test func aPointerIsNotTakenForTheFileItStandsFor() throws {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "5c", count: 32))\nsize 1234\n"
    for name in ["a.ja.md", "a.en.md", "g.csv"] { try folder.write(pointer, to: name) }
    for arguments in [
      ["check", "a.ja.md", "a.en.md"], ["sync", "a.ja.md", "a.en.md"], ["segment", "a.en.md"], ["glossary", "lint", "g.csv"],
    ] {
      let outcome = try tool.run(arguments)
      #expect(outcome.status == 2 && outcome.error.contains("is a pointer of Git LFS; fetch the file itself"), "\(outcome.error)")
    }
  }

  @Test func aFolderThatIsTheProjectsOwnIsInTheProject() throws {
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\nglossary: nothing.csv\n", to: "taiyaku.yml")
    let outcome = try tool.run("diff", "--old", ".", "--new", ".")
    #expect(outcome.status == 2 && outcome.error.contains("nothing.csv"), "\(outcome.output)\(outcome.error)")
  }

  @Test func aMarkBehindAByteOrderMarkIsOne() throws {
    let text = "<<<<<<< HEAD\n今日は晴れです。\n=======\n今日は雨です。\n>>>>>>> theirs\n"
    try folder.write("\u{FEFF}" + text, to: "a.ja.md")
    try folder.write(Data(("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), to: "b.ja.md")
    for name in ["a.ja.md", "b.ja.md"] {
      let outcome = try tool.run("segment", name)
      #expect(outcome.status == 2 && outcome.error.contains("\(name):1: a merge left a conflict here"), "\(outcome.error)")
    }
  }

  @Test func whatANewerToolWroteIsNotCalledBroken() throws {
    try folder.write("taiyaku.lock 9\n", to: "taiyaku.lock")
    let outcome = try tool.run("status", "a.ja.md", "a.en.md")
    #expect(outcome.status == 2 && outcome.error.contains("taiyaku.lock:1: a lock of version 9 was written by a newer taiyaku"))
  }

  @Test func escapesOfAGlossaryDoNotReachWhoAsksWhyATermMatches() throws {
    try folder.write("concept,language,term,status,note\n\u{1B}[31mc,ja,今日,,\n\u{1B}[31mc,en,today,,\n", to: "g.csv")
    let outcome = try tool.run("check", "--glossary", "g.csv", "--explain", "今日", "a.ja.md:1")
    #expect(outcome.output.contains("今日") && !outcome.output.contains("\u{1B}"), "\(outcome)")
  }

  @Test func reportsForPeopleGiveARunnerNoCommands() throws {
    try folder.write("費用は500円です ##[error]x。\n", to: "::group::y.ja.md")
    try folder.write("It costs 600 yen ##[error]x.\n", to: "::group::y.en.md")
    for format in ["github", "markdown", "junit"] {
      let outcome = try tool.run("check", "--format", format, "::group::y.ja.md", "::group::y.en.md")
      #expect(outcome.status == 1 && !outcome.output.contains("##[error]"), "\(outcome.output)")
      #expect(!outcome.output.split(separator: "\n").contains { $0.hasPrefix("::group") }, "\(outcome.output)")
    }
  }
}
