import Foundation
import Testing

/// `segmentation:` of taiyaku.yml holds for every command that reads articles, and the options add to it or take its place.
@Suite struct SegmentationSettingTests {
  let folder: TemporaryFolder
  var tool = BuiltTool()

  init() throws {
    folder = try TemporaryFolder()
    tool.directory = folder.url
    try folder.write(
      """
      pairs:
        - ja: a.ja.txt
          en: a.en.txt
      dictionary: none
      segmentation:
        files: [words.txt, team.srx]
        never-final: [Voz.]
        names: [Ask Now!]

      """, to: "taiyaku.yml")
    try folder.write("[never-final]\nQxl.\n", to: "words.txt")
    try folder.write(Self.srx(";"), to: "team.srx")
    try folder.write("「今すぐ聞け！」でマイヤーさんに聞いてください。\nブラウンさんを知っています。\n彼は去りました。\n", to: "a.ja.txt")
    try folder.write(Self.english + "\n", to: "a.en.txt")
  }

  static let english = "In Ask Now! Voz. Meyer answers; he knows Qxl. Braun. He left."

  static func srx(_ mark: String) -> String {
    "<srx version=\"2.0\"><header cascade=\"yes\"/><body><languagerules><languagerule languagerulename=\"E\">"
      + "<rule><beforebreak>\(mark)</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>"
      + "<maprules><languagemap languagepattern=\"en.*\" languagerulename=\"E\"/></maprules></body></srx>"
  }

  @Test func whatAPersonCutHoldsHereToo() throws {
    try folder.write(
      #"{"language":"en","sentences":["In Ask Now! Voz. Meyer","answers; he knows Qxl. Braun."]}"# + "\n", to: "taiyaku.pins.jsonl")
    #expect(try tool.run("segment", "a.en.txt").output == "In Ask Now! Voz. Meyer\nanswers; he knows Qxl. Braun.\nHe left.\n")
    #expect(try tool.run("segment", "a.en.txt", "--explain").output.contains("decided: a person cut here (taiyaku.pins.jsonl)\n"))
    try folder.write(#"{"language":"en","sentences":["He","left."]}"# + "\n", to: "other.jsonl")
    #expect(try tool.run("segment", "a.en.txt", "--pins", "other.jsonl").output.hasSuffix("\nHe\nleft.\n"))
  }

  @Test(arguments: [
    (["segment", "a.en.txt"], "In Ask Now! Voz. Meyer answers;\nhe knows Qxl. Braun.\nHe left.\n"),
    (["align", "a.ja.txt", "a.en.txt", "--format", "json"], "\"text\":\"he knows Qxl. Braun.\""),
    (["check"], ""),
    (["terms"], "from 3 pairs of sentences"),
    (["sync"], "3"),
    (["diff", "--old", "a.ja.txt", "a.en.txt", "--new", "a.ja.txt", "a.en.txt"], "3 unchanged"),
    (["export", "--to", "tmx"], "<seg>he knows Qxl. Braun.</seg>"),
    (["report", "a.ja.txt", "a.en.txt", "-o", "-"], "he knows Qxl. Braun."),
    (["lexicon", "learn", "a.ja.txt", "a.en.txt"], ""),
  ])
  func everyCommandCutsAsTheConfigurationSays(_ arguments: [String], _ expected: String) throws {
    let outcome = try tool.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
    #expect(expected.isEmpty || (outcome.output + outcome.error).contains(expected), "\(arguments): \(outcome.output)\(outcome.error)")
  }

  @Test func recordsAreCutAsTheConfigurationSays() throws {
    let record = "{\"id\":1,\"text\":\"\(Self.english)\"}\n"
    let cut = try tool.run("segment", "--jsonl", "--language", "en", input: record)
    #expect(cut.output == "{\"id\":1,\"sentences\":[{\"range\":[0,31]},{\"range\":[32,52]},{\"range\":[53,61]}]}\n")
    let pair = "{\"id\":1,\"ja\":\"聞いてください。知っています。去りました。\",\"en\":\"\(Self.english)\"}\n"
    #expect(
      try tool.run("align", "--jsonl", input: pair).output.contains("\"en\":[{\"range\":[0,31]},{\"range\":[32,52]},{\"range\":[53,61]}]"))
  }

  @Test func anSRXFileOfTheCommandLineTakesThePlaceOfTheConfigurations() throws {
    try folder.write(Self.srx("Now!"), to: "other.srx")
    try folder.write("Meyer", to: "more.txt")
    let outcome = try tool.run("segment", "--rules", "other.srx", "--words", "more.txt", "a.en.txt")
    #expect(outcome.output == "In Ask Now!\nVoz. Meyer answers; he knows Qxl. Braun.\nHe left.\n")
  }

  @Test func anotherProjectsRulesSayNothingAboutAFileElsewhere() throws {
    let elsewhere = try TemporaryFolder()
    let path = try elsewhere.write(Self.english, to: "b.en.txt")
    #expect(try tool.run("segment", path).output.contains("Voz.\nMeyer"))
    #expect(try tool.run("segment", "--config", "taiyaku.yml", path).output.contains("Voz. Meyer answers;\nhe"))
  }

  @Test(arguments: [
    ("segmentation:\n  nevr-final: [Dr]\n", "taiyaku.yml:2:3: there is no key \"nevr-final\"; did you mean \"never-final\"?"),
    ("segmentation: gone.txt\n", "gone.txt"),
    ("segmentation: [one.srx, team.srx]\n", "team.srx: there is an SRX file already (one.srx)"),
    ("segmentation: bad.txt\n", "bad.txt:1:1: there is no class [nothing]"),
  ])
  func mistakesAreNamed(_ configuration: String, _ message: String) throws {
    try folder.write(configuration, to: "taiyaku.yml")
    try folder.write(Self.srx("x"), to: "one.srx")
    try folder.write("[nothing]\nDr\n", to: "bad.txt")
    let outcome = try tool.run("segment", "a.en.txt")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(message), "\(outcome.error)")
  }
}
