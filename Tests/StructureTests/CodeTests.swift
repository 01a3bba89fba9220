import Bitext
import Testing

@testable import Structure

/// Code is the same on both sides but for its comments and strings.
@Suite struct CodeTests {
  private func fenced(_ code: String, _ text: String) -> String { "\(text)\n\n```sh\n\(code)\n```\n" }

  @Test func anotherCommandIsAnError() throws {
    let pair = try StructurePair(ja: fenced("make uninstall", "実行します。"), en: fenced("make install", "Run this."))
    #expect(pair.findings() == ["code.differs: the code says \"uninstall\" where the English says \"install\""])
    #expect(StructureChecker(.init(from: .en)).findings(in: pair.pair).first?.severity == .error)
  }

  @Test(arguments: [
    ("x = load()  # 一度だけ", "x = load()  # only once"),
    ("print(\"保存しました\")", "print(\"saved\")"),
    ("<p lang=\"ja\">", "<p lang=\"en\">"), ("feed: `<language>ja-JP</language>`,", "feed: `<language>en-us</language>`,"),
    ("<h2>{hello}、{name}！</h2>", "<h2>{hello}, {name}!</h2>"),
    ("title: 最初のページ", "title: First page"),
    ("run   ", "run"),
  ]) func textInCodeMayBeTranslated(_ ja: String, _ en: String) throws {
    #expect(try StructurePair(ja: fenced(ja, "実行します。"), en: fenced(en, "Run this.")).findings() == [])
  }

  @Test(arguments: [
    ("x = lode()  # 一度だけ", "x = load()  # only once"),
    ("format: \"web\"", "format: \"webp\""),
    ("a", "a\nb"), ("<h2>{hello}、{name}！</h2>", "<h2>{hello}, {names}!</h2>"), ("f(x), g", "f(x); g"),
  ]) func anythingElseMayNot(_ ja: String, _ en: String) throws {
    #expect(try StructurePair(ja: fenced(ja, "実行します。"), en: fenced(en, "Run this.")).rules == ["code.differs"])
  }

  @Test func aBlockIsLacking() throws {
    let pair = try StructurePair(ja: "実行します。\n", en: fenced("make install", "Run this."))
    #expect(pair.findings() == ["code.missing: the code block \"make install\" has no counterpart in the Japanese"])
    #expect(pair.findings(.summary) == [])
  }

  @Test func aStepThatMovedTakesItsCodeAlong() throws {
    let ja = fenced("make b", "次にこれを実行します。") + "\n" + fenced("make a", "これを実行します。")
    let en = fenced("make a", "Run this one.") + "\n" + fenced("make b", "Then run this one.")
    #expect(try StructurePair(ja: ja, en: en, "0-1 1-0").rules.filter { $0.hasPrefix("code") } == [])
  }

  /// Comments and documentation in the same language but in other words are worth a look, no more; white space is nothing.
  @Test func commentsAlone() throws {
    func severity(_ ja: String, _ en: String, _ info: String) throws -> Finding.Severity? {
      let pair = try StructurePair(
        ja: "実行します。\n\n```\(info)\nrun(1)\n\(ja)\n```\n", en: "Run this.\n\n```\(info)\nrun(1)\n\(en)\n```\n")
      return StructureChecker(.init(from: .en)).findings(in: pair.pair).first?.severity
    }
    #expect(try severity("icon: a.svg #The icon", "icon: a.svg # An icon", "yaml") == .info)
    #expect(try severity("icon: b.svg #The icon", "icon: a.svg # The icon", "yaml") == .error)
    #expect(try severity("\"\"\"In a Chat app.\"\"\"", "\"\"\"In a chat app.\"\"\"", "python") == .info)
    #expect(try severity("├──\u{A0}a", "├── a", "") == nil)
  }
}
