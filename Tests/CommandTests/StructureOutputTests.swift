import Foundation
import Testing

/// What a translation lost is said in every output, and is waived and kept in a baseline as every other finding.
@Suite struct StructureOutputTests {
  static let formats = ["text", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "markdown"]
  static let rules = [
    "text.missing", "code.differs", "image.differs", "link.differs", "inline-code.differs", "heading.level", "front-matter.missing",
  ]

  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write(
      """
      ---
      title: 菜園
      weight: 3
      ---
      # 菜園の使い方

      区画の番号は入口の地図にあります。水やりは朝にお願いします。

      ## 道具

      ```sh
      open shed
      ```

      道具を使ったら、必ず洗って元の場所に戻してください。

      ![道具小屋の写真](img/shed.png)

      [申込書](forms/plot.html)に記入してください。

      鍵は `shed-key` で借りられます。

      """, to: "a.ja.md")
    try folder.write(
      """
      ---
      title: The garden
      ---
      # Using the garden

      The number of your plot is on the map at the entrance. Please water in the morning.

      ### Tools

      ```sh
      close shed
      ```

      Please fill in the [form](forms/other.html).

      You can borrow the key with `shed-keys`.

      """, to: "a.en.md")
    try folder.write("pairs: [{ja: \"*.ja.md\", en: \"*.en.md\"}]\n", to: "taiyaku.yml")
  }

  private func check(_ arguments: String...) throws -> BuiltTool.Outcome { try tool.run(["check", "--today", "2026-11-28"] + arguments) }

  private func number(of rule: String, in text: String) -> Int { text.components(separatedBy: rule).count - 1 }

  @Test(arguments: formats) func everyFormatSaysWhatWasLost(_ format: String) throws {
    let outcome = try check("--format", format)
    #expect(outcome.status == 1)
    for rule in Self.rules { #expect(outcome.output.contains(rule), "\(format) does not name \(rule)") }
  }

  @Test(arguments: formats) func whatIsWaivedIsSaidNowhereOrMarked(_ format: String) throws {
    let reason = "the tools moved to the new shed"
    try folder.write(
      "pairs: [{ja: \"*.ja.md\", en: \"*.en.md\"}]\nwaivers:\n"
        + Self.rules.map { "  - {rule: \($0), file: \"a.*\", reason: \"\(reason)\"}\n" }.joined(), to: "taiyaku.yml")
    let outcome = try check("--format", format)
    #expect(outcome.status == 0, "\(outcome.output)")
    // SARIF and JSON hold waived findings, marked; reports for people and annotations leave them out.
    switch format {
    case "json": #expect(number(of: reason, in: outcome.output) >= Self.rules.count)
    case "sarif": #expect(outcome.output.contains("\"suppressions\"") && outcome.output.contains(reason))
    case "junit": #expect(number(of: "<failure", in: outcome.output) == 0 && outcome.output.contains("<skipped"))
    default: for rule in Self.rules { #expect(!outcome.output.contains("[\(rule)]"), "\(format) shows \(rule)") }
    }
    let shown = try check("--format", format, "--new-only")
    #expect(!shown.output.contains(reason))
  }

  @Test(arguments: formats) func aBaselineKnowsWhatWasLostUntilItChanges(_ format: String) throws {
    #expect(try check("--write-baseline", "known.json").status == 0)
    let known = try check("--baseline", "known.json", "--format", format)
    #expect(known.status == 0, "\(known.output)")
    let english = try String(contentsOf: folder.url.appendingPathComponent("a.en.md"), encoding: .utf8)
    try folder.write(english.replacingOccurrences(of: "close shed", with: "burn shed"), to: "a.en.md")
    let changed = try check("--baseline", "known.json", "--format", format, "--new-only")
    #expect(changed.status == 1)
    #expect(changed.output.contains("code.differs") && changed.output.contains("burn"))
    #expect(!changed.output.contains("img/shed.png"), "what the baseline knows is not shown")
  }
}
