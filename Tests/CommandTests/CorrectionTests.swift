import Foundation
import Testing

/// `check --fix` corrects what needs no judgement, and nothing else.
@Suite struct CorrectionTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let glossary = """
    concept,language,term,status,note
    protection,ja,神経保護,preferred,
    protection,en,neuroprotection,preferred,
    protection,en,nerve shelter,forbidden,
    exosome,ja,エクソソーム,preferred,
    exosome,en,exosome,preferred,
    exosome,en,vesicle dot,deprecated,
    """
  static let japanese = """
    # 神経保護とは

    神経保護の研究が進んでいます。

    エクソソムを集めます。`エクソソム` という名前の設定もあります。エクソソームを数えます。
    """
  static let english = """
    # Nerve shelter explained

    Research on nerve shelter is under way.

    We collect exosomes. There is also a setting called `vesicle dot`. We count vesicle dots.
    """

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write(Self.glossary, to: "terms.csv")
    try folder.write("glossary: terms.csv\npairs:\n  - ja: a.ja.md\n    en: a.en.md\n", to: "taiyaku.yml")
    try folder.write(Self.japanese, to: "a.ja.md")
    try folder.write(Self.english, to: "a.en.md")
  }

  @Test func aDryRunShowsADiffAndWritesNothing() throws {
    let outcome = try tool.run("check", "--fix", "--dry-run")
    #expect(outcome.status == 1, "\(outcome.error)")
    #expect(
      outcome.output.contains("-Research on nerve shelter is under way.\n+Research on neuroprotection is under way.\n"), "\(outcome.output)"
    )
    #expect(try folder.text("a.en.md") == Self.english && folder.text("a.ja.md") == Self.japanese)
  }

  @Test func termsAreWrittenAsTheGlossaryWantsThem() throws {
    let outcome = try tool.run("check", "--fix")
    #expect(outcome.error.contains("corrected 3 places in 2 files"), "\(outcome.error)")
    // A capital stays one; code is nobody's prose; of a plural nothing is certain.
    #expect(try folder.text("a.en.md").hasPrefix("# Neuroprotection explained\n\nResearch on neuroprotection is under way.\n"))
    #expect(try folder.text("a.en.md").hasSuffix("a setting called `vesicle dot`. We count vesicle dots."))
    #expect(try folder.text("a.ja.md").contains("エクソソームを集めます。`エクソソム` という"))
  }

  @Test func aSecondRunChangesNothing() throws {
    _ = try tool.run("check", "--fix")
    let (ja, en) = (try folder.text("a.ja.md"), try folder.text("a.en.md"))
    #expect(try tool.run("check", "--fix").error.contains("corrected 0 places"))
    #expect(try folder.text("a.ja.md") == ja && folder.text("a.en.md") == en)
    #expect(try tool.run("check", "--fix", "--dry-run").output.isEmpty)
  }

  /// "an" would have to become "a" with it.
  @Test func anArticleThatWouldNotFitLeavesTheWordsToAPerson() throws {
    try folder.write(Self.glossary + "\nprotection,en,odd shelter,forbidden,\n", to: "terms.csv")
    try folder.write("神経保護です。\n", to: "a.ja.md")
    try folder.write("It is an odd shelter.\n", to: "a.en.md")
    #expect(try tool.run("check", "--fix").status == 1)
    #expect(try folder.text("a.en.md") == "It is an odd shelter.\n")
  }

  @Test(arguments: [["check", "--dry-run"], ["check", "--fix", "--write-baseline", "b.json"]])
  func whatContradictsItselfIsRefused(_ command: [String]) throws {
    #expect(try tool.run(command).status == 2)
  }

  /// `style:` in taiyaku.yml says how the house writes; what is otherwise is found and mended, once.
  @Test func styleOfTheHouse() throws {
    let pairs = "pairs:\n  - ja: b.ja.md\n    en: b.en.md\n"
    try folder.write(pairs + "style: {spacing: none}\nrules:\n  style.width: warning\n", to: "taiyaku.yml")
    try folder.write("Web サイトを開きます。`Web サイト` はｺｰﾄﾞです。\n", to: "b.ja.md")
    try folder.write("Open the web site. `Web サイト` is code.\n", to: "b.en.md")
    let found = try tool.run("check", "--fail-on", "warning")
    #expect(found.status == 1 && found.output.contains("[style.spacing]") && found.output.contains("[style.width]"), "\(found.output)")
    #expect(try tool.run("check", "--fix").error.contains("corrected 2 places in 1 file"))
    #expect(try folder.text("b.ja.md") == "Webサイトを開きます。`Web サイト` はコードです。\n")
    #expect(try tool.run("check", "--fix", "--fail-on", "info").status == 0)
    try folder.write(pairs + "style: {spacing: wide}\n", to: "taiyaku.yml")
    let refused = try tool.run("check")
    #expect(refused.status == 2 && refused.error.contains("taiyaku.yml:4:"), "\(refused.error)")
  }
}
