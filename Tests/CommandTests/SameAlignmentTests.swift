import Foundation
import Testing

/// What decides an alignment (moved text, lexicons, pins) decides it in every command.
@Suite struct SameAlignmentTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  /// The sentence about the market stands last in Japanese and first in English, and names another month there.
  static let japanese = """
    # 図書館の案内

    図書館は月曜日に休みます。本は二週間借りられます。貸出カードは無料です。

    子どものための部屋は二階にあります。駐車場は三十台分あります。

    古本の市は3月に中庭で開かれ、約200人が集まります。
    """
  static let english = """
    # Guide to the library

    The market for old books is held in the courtyard in April and draws about 200 people.

    The library is closed on Mondays. Books may be borrowed for two weeks. A lending card is free.

    The room for children is on the second floor. There is parking for thirty cars.
    """

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write(Self.japanese, to: "a.ja.md")
    try folder.write(Self.english, to: "a.en.md")
  }

  @Test func aMovedSentenceIsChecked() throws {
    let outcome = try tool.run("check", "--fail-on", "info", "a.ja.md", "a.en.md")
    #expect(outcome.output.contains("3月") && outcome.output.contains("April"), "\(outcome.output)\(outcome.error)")
  }

  @Test func aMovedSentenceIsExportedWithItsCounterpart() throws {
    let rows = try tool.run("export", "-q", "--to", "tsv", "a.ja.md", "a.en.md").output.split(separator: "\n")
    #expect(rows.contains { $0.contains("古本の市は") && $0.contains("The market for old books") }, "\(rows)")
  }

  @Test func aMovedSentenceIsShownInTheReport() throws {
    #expect(try tool.run("report", "-q", "-o", "-", "a.ja.md", "a.en.md").output.contains("\"moved\":true"))
  }

  @Test func aMovedSentenceIsRecordedWithItsCounterpart() throws {
    #expect(!(try tool.run("sync", "--trust-all", "a.ja.md", "a.en.md").output.contains("waiting")))
  }

  static let commands = [
    ["align"], ["check"], ["export", "--to", "tmx"], ["report", "-o", "-"], ["terms"], ["sync"],
    ["diff", "--old", "a.ja.md", "a.en.md", "--new"], ["import", "sheet.tsv"],
  ]

  @Test(arguments: commands) func aLexiconThatIsNotThereStopsEveryCommand(_ command: [String]) throws {
    try folder.write("", to: "sheet.tsv")
    let outcome = try tool.run(command + ["a.ja.md", "a.en.md", "--pins", "pins.jsonl", "--lexicon", "nothing.tsv"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nothing.tsv"), "\(outcome.error)")
  }

  @Test(arguments: commands) func aLexiconOfTheConfigurationIsReadByEveryCommand(_ command: [String]) throws {
    try folder.write("lexicon: nothing.tsv\npins: pins.jsonl\npairs:\n  - ja: a.ja.md\n    en: a.en.md\n", to: "taiyaku.yml")
    let outcome = try tool.run(command + ["a.ja.md", "a.en.md"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nothing.tsv"), "\(outcome.error)")
  }

  @Test(arguments: commands) func brokenPinsStopEveryCommand(_ command: [String]) throws {
    try folder.write("pins: pins.jsonl\n", to: "taiyaku.yml")
    try folder.write("no pins\n", to: "pins.jsonl")
    let outcome = try tool.run(command + ["a.ja.md", "a.en.md"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("pins.jsonl"), "\(outcome.error)")
  }

  /// Two pins part the article; what lies between them is aligned in parts as without them.
  @Test func pinsAreObeyedByAnyNumberOfTasks() throws {
    let numbers = Array(1...60)
    try folder.write(numbers.map { "\($0)番の本は棚の\($0 % 7)段にあります。" }.joined(separator: "\n\n"), to: "b.ja.md")
    try folder.write(numbers.map { "Book \($0) stands on shelf \($0 % 7)." }.joined(separator: "\n\n"), to: "b.en.md")
    let pins = [20, 40].map { #"{"ja":["\#($0)番の本は棚の\#($0 % 7)段にあります。"],"en":["Book \#($0 + 1) stands on shelf \#(($0 + 1) % 7)."]}"# }
    try folder.write(pins.joined(separator: "\n") + "\n", to: "pins.jsonl")
    let one = try tool.run("align", "b.ja.md", "b.en.md", "--pins", "pins.jsonl", "--format", "json", "--jobs", "1")
    let four = try tool.run("align", "b.ja.md", "b.en.md", "--pins", "pins.jsonl", "--format", "json", "--jobs", "4")
    #expect(one.status == 0, "\(one.error)")
    #expect(one.output.contains("[19]") && one.output == four.output)
  }

  @Test func pinsAreObeyedByCheckExportAndSync() throws {
    try folder.write(
      #"{"ja":["古本の市は3月に中庭で開かれ、約200人が集まります。"],"en":[]}"# + "\n", to: "pins.jsonl")
    #expect(try tool.run("check", "--pins", "pins.jsonl", "a.ja.md", "a.en.md").status == 0)
    let rows = try tool.run("export", "-q", "--pins", "pins.jsonl", "--to", "tsv", "a.ja.md", "a.en.md").output
    #expect(!rows.split(separator: "\n").contains { $0.contains("古本の市は") && $0.contains("The market for old books") })
    #expect(try tool.run("sync", "--pins", "pins.jsonl", "a.ja.md", "a.en.md").output.contains("waiting"))
  }
}
