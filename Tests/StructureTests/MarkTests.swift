import Structure
import Testing

/// What a sentence holds besides its words is the same on both sides.
@Suite struct MarkTests {
  private func rules(_ ja: String, _ en: String) throws -> [String] { try StructurePair(ja: ja, en: en).findings() }

  @Test func inlineCode() throws {
    #expect(
      try rules("`reed()` を呼びます。", "Call `read()`.") == ["inline-code.differs: `reed()` stands where the English has `read()`"])
    #expect(try rules("これを呼びます。", "Call `read()`.") == ["inline-code.differs: `read()` is not said in the Japanese"])
    // Of what kind it is may go without saying.
    let kinds = try StructurePair(ja: "`read` を呼びます。", en: "Call `read()`.")
    #expect(StructureChecker(.init(from: .en)).findings(in: kinds.pair).map(\.severity) == [.info])
    // Said as a word.
    #expect(try rules("yield を使います。", "Use `yield`.") == [])
  }

  @Test(arguments: [
    ("/ja/guide/", "/en/guide/"), ("guide.ja.md", "guide.md"), ("https://ja.example.org/a", "https://en.example.org/a"),
    ("https://example.org/docs?hl=ja", "https://example.org/docs?hl=en"),
    ("https://ja.wikipedia.org/wiki/犬", "https://en.wikipedia.org/wiki/Dog"),
    ("#設定", "#settings"),
    // From where the page lies, and from the root of the site.
    ("oven#余熱", "/docs/oven#Heat-Up"), ("../api/oven#余熱", "/api/oven#Heat-Up"), ("../docs/oven", "https://example.org/docs/oven"),
  ]) func linksOfEitherLanguage(_ ja: String, _ en: String) throws {
    #expect(try rules("[こちら](\(ja))を見てください。", "See [this](\(en)) page.") == [])
  }

  @Test func linkElsewhere() throws {
    #expect(
      try rules("[こちら](/ja/gide/)を見てください。", "See [this](/en/guide/) page.") == [
        "link.differs: the link leads to /ja/gide/, in the English to /en/guide/"
      ])
    // What long addresses differ in is shown.
    let long = "/" + String(repeating: "very/", count: 15)
    #expect(
      try rules("[こちら](\(long)cold)を見てください。", "See [this](\(long)warm) page.") == [
        "link.differs: the link leads to …very/very/very/very/cold, in the English to …very/very/very/very/warm"
      ])
    #expect(try rules("[こちら](oven)へ。", "To [this](https://example.org/oven).").count == 1)
    #expect(try rules("[こちら](oven#Cool)へ。", "To [this](/docs/oven#Heat-Up).").count == 1)
    #expect(try rules("こちらを見てください。", "See [this](/guide/) page.") == ["link.differs: the link to /guide/ is lacking in the Japanese"])
    // By reference.
    #expect(try rules("[こちら][a]を見てください。\n\n[a]: /guide/\n", "See [this](/guide/) page.") == [])
  }

  @Test func images() throws {
    #expect(
      try rules("図を見てください。", "See the image.\n\n![](a.png)\n") == ["image.differs: the image a.png is lacking in the Japanese"])
    #expect(try rules("図です。\n\n<img src=\"b.png\">\n", "The image.\n\n<img src=\"a.png\">\n").count == 1)
    #expect(try rules("図です。\n\n![](a.ja.png)\n", "The image.\n\n![](a.png)\n") == [])
  }

  @Test(arguments: ["{{ count }}", "{0}", "%s", "${x}", "%(name)s", "{n, plural}"]) func placeholders(_ placeholder: String) throws {
    #expect(try rules("ファイルを開きます。", "Open \(placeholder) files.").count == 1)
    #expect(try rules("\(placeholder) 個のファイルを開きます。", "Open \(placeholder) files.") == [])
  }

  @Test func headings() throws {
    #expect(
      try rules("# 本\n\n### 設定\n\n## 終わり\n", "# Book\n\n## Settings\n\n## End\n") == [
        "heading.level: a heading of level 3 stands for one of level 2"
      ])
    // All of them one level lower.
    #expect(try rules("## 設定\n\n## 終わり\n", "# Settings\n\n# End\n") == [])
    #expect(
      try rules("# 設定 {#setings}\n", "# Settings {#settings}\n") == ["anchor.differs: the anchor is #setings, in the English #settings"])
  }

  @Test func tables() throws {
    let en = "| Name | Use |\n|---|---|\n| port | a number |\n| host | a name |\n"
    #expect(
      try StructurePair(ja: "| 名前 | 用途 |\n|---|---|\n| port | 数値 |\n", en: en, "0-0 1-1 2-2 3-3 -4 -5").findings() == [
        "table.shape: the table has 2 rows for 3"
      ])
  }

  @Test func footnotesSettingsAndNotes() throws {
    #expect(try rules("文です。\n", "A sentence.[^1]\n\n[^1]: The note says more.\n").contains { $0.hasPrefix("footnote.missing") })
    #expect(
      try rules("---\ntitle: 題\n---\n\n文です。\n", "---\ntitle: T\nready: true\n---\n\nA sentence.\n") == [
        "front-matter.missing: the key \"ready\" is lacking in the Japanese"
      ])
    #expect(
      try rules(":::danger\n文です。\n:::\n", ":::note\nA sentence.\n:::\n") == ["admonition.differs: \"danger\" stands for \"note\""])
  }

  /// Labels of a page set as code are translated; what is lacking of them is worth a note.
  @Test func labels() throws {
    #expect(try rules("種類は `段落` です。", "The type is `Paragraph`.") == [])
    let pair = try StructurePair(ja: "種類を選びます。", en: "Pick `Paragraph` as the type.")
    #expect(StructureChecker(.init(from: .en)).findings(in: pair.pair).map(\.severity) == [.info])
    #expect(try rules("`< 50` です。", "It is `&lt; 50`.") == [])
  }

  @Test func linksToOnesOwnPage() throws {
    // The page is a.ja.md and a.en.md.
    #expect(try rules("[下](#使う)を見ます。\n\n## 使う\n", "See [below](/a#use).\n\n## Use\n") == [])
    #expect(try rules("[店](https://x.org/?locale_code=ja-JP&k=1)へ。", "To the [shop](https://x.org/?locale_code=en-US&k=1).") == [])
    #expect(try rules("[店](https://x.org/?k=2)へ。", "To the [shop](https://x.org/?k=1).").count == 1)
  }

  @Test func imagesWithNamesThatSayNothing() throws {
    let pair = try StructurePair(ja: "図です。\n\n![](/x/0123456789abcdef.png)\n", en: "An image.\n\n![](/y/fedcba9876543210.png)\n")
    #expect(StructureChecker(.init(from: .en)).findings(in: pair.pair).map(\.severity) == [.info])
  }
}
