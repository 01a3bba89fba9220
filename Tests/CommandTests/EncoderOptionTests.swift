import Foundation
import Testing

/// Who is asked what sentences mean is named by an option or by taiyaku.yml; what cannot be asked is told, with exit status 2.
@Suite struct EncoderOptionTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    var tool = BuiltTool()
    tool.directory = folder.url
    self.tool = tool
    _ = try folder.write("おはようございます。\n\n傘を持ってきましたか。\n\nでは、始めましょう。\n", to: "talk.ja.md")
    _ = try folder.write("Good morning.\n\nThe lift is out of order again.\n\nWell, let us begin.\n", to: "talk.en.md")
  }

  static let rows = [
    #"{"text":"おはようございます。","vector":[1,0,0,0]}"#, #"{"text":"Good morning.","vector":[2,0,0,0]}"#,
    #"{"text":"傘を持ってきましたか。","vector":[0,1,0,0]}"#, #"{"text":"The lift is out of order again.","vector":[0,0,1,0]}"#,
    #"{"text":"では、始めましょう。","vector":[0,0,0,1]}"#, #"{"text":"Well, let us begin.","vector":[0,0,0.1,3]}"#,
  ]

  @Test func vectorsOfAnyEncoderComeFromAFile() throws {
    _ = try folder.write(Self.rows.joined(separator: "\n") + "\n", to: "talk.jsonl")
    let plain = try tool.run("align", "talk.ja.md", "talk.en.md", "--format", "tsv")
    let outcome = try tool.run("align", "talk.ja.md", "talk.en.md", "--format", "tsv", "--encoder", "talk.jsonl")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(plain.output.split(separator: "\n").count < outcome.output.split(separator: "\n").count, "the lift and the umbrella are parted")
  }

  @Test func aFaultyRowIsNamedWithItsLine() throws {
    _ = try folder.write(Self.rows[0] + "\n{\"text\":\"Good\"}\n", to: "cut.jsonl")
    _ = try folder.write(Self.rows[0] + "\n{\"text\":\"Good\",\"vector\":[1]}\n", to: "short.jsonl")
    for name in ["cut.jsonl", "short.jsonl"] {
      let outcome = try tool.run("align", "talk.ja.md", "talk.en.md", "--encoder", name)
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("\(name):2: "), "\(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func whatIsNoEncoderIsRefused() throws {
    _ = try folder.write("not a wheel", to: "encoder.whl")
    for arguments in [["align"], ["check"], ["align", "--jsonl"]] {
      let files = arguments.contains("--jsonl") ? [] : ["talk.ja.md", "talk.en.md"]
      let outcome = try tool.run(arguments + files + ["--encoder", "encoder.whl"], input: Data(#"{"ja":["猫。"],"en":["A cat."]}"#.utf8))
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("encoder.whl: is no sentence encoder"), "\(outcome.error)")
    }
  }

  @Test func aServerThatDoesNotAnswerIsAFailure() throws {
    for command in ["align", "check"] {
      let outcome = try tool.run(command, "talk.ja.md", "talk.en.md", "--encoder", "http://127.0.0.1:9/v1/embeddings")
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("http://127.0.0.1:9/v1/embeddings: "), "\(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func aProjectCannotHaveTextsSentAnywhere() throws {
    _ = try folder.write("pairs:\n  - {ja: \"*.ja.md\", en: \"*.en.md\"}\nencoder: https://example.com/embed\n", to: "taiyaku.yml")
    let outcome = try tool.run("check")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("taiyaku.yml:3:"), "\(outcome.error)")
    #expect(outcome.error.contains("command line"), "\(outcome.error)")
  }

  @Test func oneThatIsAskedForAndNotInstalledIsMissed() throws {
    _ = try folder.write("pairs:\n  - {ja: \"*.ja.md\", en: \"*.en.md\"}\nencoder: system\n", to: "taiyaku.yml")
    let outcome = try tool.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("install-encoder"), "\(outcome.error)")
    // Where nobody asks for one, nobody hears of it.
    _ = try folder.write("pairs:\n  - {ja: \"*.ja.md\", en: \"*.en.md\"}\n", to: "taiyaku.yml")
    #expect(try !tool.run("check").error.contains("encoder"))
  }

  @Test func sentencesThatDoNotMeanTheSameAreFoundWhereTheRuleIsWanted() throws {
    _ = try folder.write("menu:\n  desk: 受付は建物の二階の奥にあります。\n", to: "words.ja.yml")
    _ = try folder.write("menu:\n  desk: Please bring your own lunch.\n", to: "words.en.yml")
    _ = try folder.write(
      "{\"text\":\"受付は建物の二階の奥にあります。\",\"vector\":[1,0]}\n{\"text\":\"Please bring your own lunch.\",\"vector\":[0,1]}\n"
        + "{\"text\":\"x\",\"vector\":[1,1]}\n", to: "words.jsonl")
    let arguments = ["check", "words.ja.yml", "words.en.yml", "--encoder", "words.jsonl", "--format", "json"]
    #expect(try !tool.run(arguments).output.contains("meaning.unlike"))
    #expect(try tool.run(arguments + ["--enable", "meaning.unlike"]).output.contains("meaning.unlike"))
  }

  @Test func doctorSaysWhatThereIs() throws {
    #expect(try tool.run("doctor").output.contains("encoder      none (scripts/install-encoder brings one)"))
    _ = try folder.write(Self.rows.joined(separator: "\n") + "\n", to: "talk.jsonl")
    _ = try folder.write("encoder: talk.jsonl\n", to: "taiyaku.yml")
    #expect(try tool.run("doctor").output.contains("vectors of 6 sentences"))
  }
}
