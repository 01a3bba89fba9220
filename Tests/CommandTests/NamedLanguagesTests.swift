import Foundation
import Testing

/// Which of two files is the Japanese one is seen in them, not taken from their order.
@Suite struct NamedLanguagesTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write("入院の費用は二日で40,000円です。退院の日に払います。\n", to: "stay.ja.txt")
    try folder.write("A stay of two days costs 45,000 yen. You pay when you leave the hospital.\n", to: "stay.en.txt")
    try folder.write("車は裏の駐車場に停めてください。\n", to: "car.ja.txt")
    try folder.write("Please leave your car in the park behind the house.\n", to: "car.en.txt")
  }

  static let commands = [
    ["align"], ["check"], ["export", "--to", "tmx"], ["report", "-o", "-"], ["terms"], ["sync", "--from", "en"], ["lexicon", "learn"],
  ]

  @Test(arguments: commands) func swappedFilesAreTakenTheRightWayRound(_ command: [String]) throws {
    let right = try tool.run(command + ["stay.ja.txt", "stay.en.txt"])
    try? FileManager.default.removeItem(atPath: folder.path("taiyaku.lock"))
    let swapped = try tool.run(command + ["stay.en.txt", "stay.ja.txt"])
    #expect(swapped.error.contains("stay.en.txt is English and stay.ja.txt Japanese: taken in swapped order"), "\(swapped.error)")
    #expect(swapped.output == right.output)
    #expect(swapped.status == right.status)
  }

  /// The order may be meant to say which one is translated from, and that is recorded for good.
  @Test(arguments: [[], ["--all"], ["--trust-all"]]) func syncDoesNotGuessWhatASwappedOrderMeans(_ flags: [String]) throws {
    let outcome = try tool.run(["sync"] + flags + ["stay.en.txt", "stay.ja.txt"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("stay.en.txt: is English, and stay.ja.txt Japanese; nothing was recorded"), "\(outcome.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("taiyaku.lock")))
  }

  @Test(arguments: ["html", "po", "srt"]) func syncDoesNotGuessInOtherFormatsEither(_ format: String) throws {
    let frame: (String) -> String = { text in
      switch format {
      case "html": "<html><body><p>\(text)</p></body></html>\n"
      case "po": "msgid \"park\"\nmsgstr \"\(text)\"\n"
      default: "1\n00:00:01,000 --> 00:00:04,000\n\(text)\n"
      }
    }
    try folder.write(frame("車は裏の駐車場に停めてください。"), to: "car.ja.\(format)")
    try folder.write(frame("Please leave your car in the park behind the house."), to: "car.en.\(format)")
    try folder.write("pairs:\n  - ja: car.ja.\(format)\n    en: car.en.\(format)\n", to: "taiyaku.yml")
    #expect(try tool.run("sync", "car.en.\(format)", "car.ja.\(format)").status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("taiyaku.lock")))
    #expect(try tool.run("sync", "car.ja.\(format)", "car.en.\(format)").status == 0)
  }

  @Test func swappedStatesAreTakenTheRightWayRound() throws {
    let outcome = try tool.run("diff", "--old", "stay.en.txt", "stay.ja.txt", "--new", "stay.ja.txt", "stay.en.txt")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.error.contains("taken in swapped order"))
  }

  @Test(arguments: commands, [["stay.ja.txt", "car.ja.txt"], ["stay.en.txt", "car.en.txt"], ["car.ja.txt", "car.ja.txt"]])
  func oneLanguageIsNoPair(_ command: [String], _ files: [String]) throws {
    let outcome = try tool.run(command + files)
    #expect(outcome.status == 2)
    let reason = files[0] == files[1] ? "named twice" : "both hold \(files[0].contains(".ja.") ? "Japanese" : "English") only"
    #expect(outcome.error.contains(reason), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aConfigurationWithBothExchangedIsAnError() throws {
    try folder.write("pairs:\n  - ja: \"*.en.txt\"\n    en: \"*.ja.txt\"\n", to: "taiyaku.yml")
    for command in ["check", "terms", "sync"] {
      let outcome = try tool.run(command)
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("exchange \"ja:\" and \"en:\""), "\(outcome.error)")
    }
  }

  @Test func aTranslationWithForeignNamesIsStillOne() throws {
    try folder.write("# Docker Compose\n\n`docker compose up` を実行します。\n\nHello, World!\n", to: "names.ja.md")
    try folder.write("# Docker Compose\n\nRun `docker compose up`.\n\nHello, World!\n", to: "names.en.md")
    #expect(try tool.run("align", "names.ja.md", "names.en.md").status == 0)
  }

  @Test(arguments: ["align", "check"]) func aRecordWithBothExchangedIsAnError(_ command: String) throws {
    let record = """
      {"id":1,"ja":["A stay of two days costs 45,000 yen.","You pay when you leave."],"en":["入院の費用は二日で40,000円です。","退院の日に払います。"]}
      """
    let outcome = try tool.run(command, "--jsonl", input: record + "\n")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("\"error\":\"\\\"ja\\\" is in English"), "\(outcome.output)")
  }
}
