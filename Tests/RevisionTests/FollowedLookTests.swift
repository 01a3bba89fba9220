import Bitext
import Reading
import Structure
import Testing

@testable import Revision

/// An edit that changes no word may still be one that a translation must follow: letters it copied, a place that it keeps.
@Suite struct FollowedLookTests {
  private let ja = """
    # 道具

    <script setup>
    const rows = 3
    </script>

    [手引き](guide.md){.wide target=_blank}を読みます。

    VSCodeの版は6kbです。<a href="https://example.org" class="wide">見本</a>

    - 鋸
    - 鉋

    ## 手入れ

    刃を研ぎます。

    ## 保管

    乾いた棚に置きます。

    """
  private let en = """
    # Tools

    <script setup>
    const rows = 3
    </script>

    Read the [guide](guide.md){.wide target=_blank}.

    The VSCode build takes 6kb. <a href="https://example.org" class="wide">Sample</a>

    - Saw
    - Plane

    ## Care

    Sharpen the blade.

    ## Storage

    Keep them on a dry shelf.

    """

  private func changes(ja newJa: String? = nil, en newEn: String? = nil) throws -> [String] {
    func document(_ text: String, _ language: Language) throws -> Document {
      try ArticleReader().document(SourceText(name: "a.\(language).md", text: text), language: language)
    }
    let (oldJa, oldEn) = (try document(ja, .ja), try document(en, .en))
    #expect(oldJa.sentences.count == oldEn.sentences.count)
    let beads = oldJa.sentences.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
    let pair = AlignedPair(ja: oldJa, en: oldEn, alignment: Alignment(beads: beads)).withUnits().pair
    let new = BothLanguages(ja: try document(newJa ?? ja, .ja), en: try document(newEn ?? en, .en)).map(\.withUnits)
    return RevisionComparer().compare(old: pair, new: new, from: .en) { _, _ in [] }.changes.filter { $0.toldState != .unchanged }
      .map { ([$0.toldState.rawValue] + $0.causes.map(\.rawValue)).joined(separator: " ") }
  }

  @Test(arguments: [
    ("{.wide target=_blank}", "", ["stale attribute"]), ("rows = 3", "rows = 4", ["stale code"]),
    ("VSCode", "VS Code", ["stale wording"]), ("6kb", "6 kB", ["stale wording"]),
    ("<a href=\"https://example.org\" class=\"wide\">Sample</a>", "[Sample](https://example.org)", ["stale attribute"]),
    ("(guide.md)", "(./guide.md)", ["stale link"]), ("[guide](guide.md){.wide target=_blank}", "guide", ["stale link"]),
    // What the translation says in its own words, and a space beside a figure, are matters of each language.
    ("Read the", "read the", ["cosmetic"]), ("6kb", "6 kb", ["cosmetic"]), ("Sharpen the blade.", "Sharpen the blade!", ["cosmetic"]),
  ]) func lettersThatTheTranslationCopied(_ before: String, _ after: String, _ expected: [String]) throws {
    #expect(try changes(en: en.replacing(before, with: after)) == expected)
  }

  @Test func aTranslationThatFollowedIsNotAsked() throws {
    let changes = try changes(
      ja: ja.replacing("{.wide target=_blank}", with: ""), en: en.replacing("{.wide target=_blank}", with: ""))
    #expect(changes.allSatisfy { !$0.hasPrefix("stale") }, "\(changes)")
  }

  @Test func aSectionThatMovedInOneLanguage() throws {
    func moved(_ text: String, _ first: String, _ second: String) -> String {
      let parts = text.split(separator: first, maxSplits: 1, omittingEmptySubsequences: false)
      let sections = (first + parts[1]).split(separator: second, maxSplits: 1, omittingEmptySubsequences: false)
      return parts[0] + second + sections[1] + "\n" + sections[0]
    }
    let (movedJa, movedEn) = (moved(ja, "## 手入れ", "## 保管"), moved(en, "## Care", "## Storage"))
    #expect(try changes(en: movedEn) == ["stale order", "stale order"])
    #expect(try changes(ja: movedJa) == ["drifted order", "drifted order"])
    #expect(try changes(ja: movedJa, en: movedEn) == [])
    #expect(try changes(en: en.replacing("- Saw\n- Plane", with: "- Plane\n- Saw")) == ["stale order"])
  }

  @Test func pointsThatBecomeSteps() throws {
    #expect(try changes(en: en.replacing("- Saw\n- Plane", with: "1. Saw\n2. Plane")) == ["stale order", "stale order"])
    #expect(try changes(en: en.replacing("- Saw\n- Plane", with: "* Saw\n* Plane")) == [])
  }

  /// A sentence that changes its place in its paragraph is the writer's affair.
  @Test func aSentenceThatMovedWithinItsParagraph() throws {
    let order = "The VSCode build takes 6kb. <a href=\"https://example.org\" class=\"wide\">Sample</a>"
    let other = "<a href=\"https://example.org\" class=\"wide\">Sample</a> The VSCode build takes 6kb."
    #expect(try changes(en: en.replacing(order, with: other)).allSatisfy { !$0.hasSuffix("order") })
  }
}

/// What the translation has already, in a form of its own.
@Suite struct AnsweredLinkTests {
  private func states(_ old: String, _ new: String, _ ja: String) throws -> [String] {
    func document(_ text: String, _ language: Language) throws -> Document {
      try ArticleReader().document(SourceText(name: "a.\(language).md", text: text), language: language)
    }
    let pair = AlignedPair(
      ja: try document(ja, .ja), en: try document(old, .en), alignment: Alignment(beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)]))
    let new = BothLanguages(ja: pair.ja, en: try document(new, .en))
    return RevisionComparer().compare(old: pair, new: new, from: .en) { _, _ in [] }.changes.map(\.state.rawValue)
  }

  /// Names of headings are translated, so a translated anchor stands for the one of the source; which one it is, nobody knows.
  @Test(arguments: [
    ("/en/core/routes/#wild-cards", "/en/guide/routes/#wild-cards", "/ja/guide/routes/#任意の語", "answered"),
    ("/en/guide/routes/#wild-cards", "#wild-cards", "#%E8%AA%9E", "answered"),
    ("/en/core/routes/#wild-cards", "/en/guide/routes/#wild-cards", "/ja/core/routes/#任意の語", "stale"),
    ("/en/core/routes/#wild-cards", "/en/guide/routes/#wild-cards", "/ja/guide/routes/#dynamic", "stale"),
    ("/en/guide/routes/#one", "/en/guide/routes/#two", "/ja/guide/routes/#任意の語", "stale"),
  ]) func anchorsOfTheTranslation(_ old: String, _ new: String, _ ja: String, _ expected: String) throws {
    #expect(try states("See [routes](\(old)).", "See [routes](\(new)).", "[経路](\(ja))を見てください。") == [expected])
  }

  @Test func aBadgeOfTheStyleSheet() throws {
    #expect(try states("## run()\n", "## run() <sup class=\"badge\" data-text=\"2.1+\" />\n", "## run()\n") == ["stale"])
  }

  @Test func commentsAreNoText() throws {
    let source = SourceText(name: "a.mdx", text: "One line.\n\n{/*\n\nOld text.\n\n*/}\n\nAnother one.\n")
    #expect(try ArticleReader().document(source, language: .en).withUnits.sentences.count == 2)
  }
}
