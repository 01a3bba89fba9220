import Bitext
import Reading
import Testing

@Suite struct MarkdownLayoutTests {
  @Test(arguments: [
    ("# 見出し #\n\n段落です。\n", ["h1 見出し", "p 段落です。"]),
    ("# #h\n\n## # 1 ##", ["h1 #h", "h2 # 1"]),
    ("Setext\n===\n\nTwo\n---\ntext", ["h1 Setext", "h2 Two", "p text"]),
    ("#tag\n---\n\n# #1\n", ["h2 #tag", "h1 #1"]),
    ("one\ntwo\n\n日本\n語です", ["p one two", "p 日本語です"]),
    ("a **bold *and* more** b", ["p a bold and more b"]),
    ("***a** b* `c` ~d~ ~~e~~", ["p a b c d"]),
    ("One ~~two [x](u) `y`~~ three. ~~All of it.~~\n\n~~gone~~\n\nH~2~O <s>was</s> <del>no</del>", ["p One three.", "p H2O was"]),
    ("x &amp; y &hellip; &#x3042; &NotEqualTilde; &bogus; AT&T", ["p x & y … あ ≂̸ &bogus; AT&T"]),
    (#"1\. \*not\* a\\b \q"#, [#"p 1. *not* a\b \q"#]),
    ("see [リンク](http://a.b/c_(d) \"題\") end", ["p see リンク end"]),
    ("[a](<x y> 'a') a [b][r] b [r] [r][] [c]\n\n[r]: /u 'a'\n", ["p a a b b r r [c]"]),
    (
      "![絵の説明](x.png \"t\") と <http://x.y/a> と www.example.com、user@example.com。",
      ["p 絵の説明 と http://x.y/a と www.example.com、user@example.com。"]
    ),
    ("hard  \nbreak\\\nhere<br>and", ["p hard\nbreak\nhere\nand"]),
    ("<ruby>漢字<rt>かんじ</rt></ruby>を読む", ["p 漢字を読む"]),
    ("a<!-- gone --> b <span class=\"x\">c</span>", ["p a b c"]),
    ("<!-- nothing -->\n\ntext", ["p text"]),
    ("- a\n  b\n  - c\n\n    d\n- [x] done\n1) one", ["li1 a b", "li2 c", "li2 d", "li1 done", "li1 one"]),
    ("> quote\n> more\nlazy\n>\n> - item\n>   on\n> > deep\n> > er", ["q quote more lazy", "li1 item on", "q deep er"]),
    ("| a | b |\n|---|:-:|\n| 1 `x\\|y` | **2** \\| 3 |\n| c |\n", ["td0,0 a", "td0,1 b", "td1,0 1 x|y", "td1,1 2 | 3", "td2,0 c"]),
    ("para\nin two\n| a | b |\n|---|---|\n| c | d |", ["p para in two", "td0,0 a", "td0,1 b", "td1,0 c", "td1,1 d"]),
    ("> | a | b |\n> |---|---|\n> | c | d |", ["td0,0 a", "td0,1 b", "td1,0 c", "td1,1 d"]),
    ("- | a | b |\n  |---|---|\n  | c | d |", ["td0,0 a", "td0,1 b", "td1,0 c", "td1,1 d"]),
    ("| a |\n|---|\n|\u{3000}一　|\n|\u{A0}二|\n\u{C}三 |", ["td0,0 a", "td1,0 一", "td2,0 二", "td3,0 三"]),
    ("a | b\n-|-\n", ["td0,0 a", "td0,1 b"]),
    ("```swift\nlet x = 1\n```\n\n    indented\n\nend", ["code let x = 1", "code indented", "p end"]),
    ("---\ntitle: x\ndate: 1\n---\n\n# A\n", ["matter(title) x", "matter(date) 1", "h1 A"]),
    ("+++\ntitle = 1\n+++\nA\n", ["matter(title) 1", "p A"]),
    ("---\n\ntext\n\n---\nmore", ["p text", "p more"]),
    ("<div>\n<p>一つ目の\n文。</p>\n<p>Two &amp; three</p>\n</div>\n\nafter", ["p 一つ目の文。", "p Two & three", "p after"]),
    ("<details><summary>題</summary>\n\n本文\n\n</details>", ["p 題", "p 本文"]),
    ("[r]: /url\n[s]: /url2\ntext [r]", ["p text r"]),
    ("`` a`b `` and ` c ` `d\ne`", ["p a`b and c d e"]),
    ("\u{FEFF}# BOM\r\n\r\na\r\nb\r\n", ["h1 BOM", "p a b"]),
    ("tab\tin\n\n-\titem\n\n\tmore", ["p tab\tin", "li1 item", "li1 more"]),
    ("", []), ("\n\n", []), ("***\n", []), ("![](a.png)", ["directive(img) ![](a.png)"]),
  ])
  func readsBlocksAndTheirVisibleText(_ markdown: String, _ expected: [String]) {
    let source = SourceText(name: "a.md", text: markdown)
    let blocks = MarkdownLayout.blocks(of: source)
    #expect(described(blocks) == expected)
    expectExactPlaces(blocks, in: source)
  }

  /// Everything but breaks and entities must come from the file byte for byte.
  @Test(arguments: [
    "see [リンク](http://a.b) end", "a **b** `c` ~~d~~", #"\*x\* \[y\]"#, "![絵](x) [b][r]\n\n[r]: /u", "> - a *b*\n>   c",
    "| a `b\\|c` |\n|---|\n| d |",
    "mail user@example.com now", "<http://x.y> & www.a.com.",
  ])
  func mapsTextVerbatim(_ markdown: String) {
    for block in MarkdownLayout.blocks(of: SourceText(name: "a.md", text: markdown)) {
      block.text.forEachPiece { visible, _, isVerbatim in
        let text = String(decoding: block.text.utf8[visible], as: UTF8.self)
        #expect(isVerbatim || text == " ", "\(text) is not mapped")
      }
    }
  }

  @Test func findsTheSliceOfTheFileForAPartOfASentence() {
    let source = SourceText(name: "a.md", text: "The **growth &amp; repair** of [cells](u).")
    let text = MarkdownLayout.blocks(of: source)[0].text
    #expect(text.string == "The growth & repair of cells.")
    #expect(source[text.sourceRange(of: 4..<19)] == "growth &amp; repair")
    #expect(source[text.sourceRange(of: 23..<28)] == "cells")
    #expect(source[text.sourceRange(of: 0..<text.utf8.count)] == "The **growth &amp; repair** of [cells](u).")
  }

  @Test func listsTheTargetsOfLinksAndImages() {
    let blocks = MarkdownLayout.blocks(of: SourceText(name: "a.md", text: "[a](/x) ![b](y.png) www.c.org"))
    #expect(blocks.map(\.links) == [["/x", "y.png", "http://www.c.org"]])
  }

  /// A sign without a blank after it is text, whose place is its own.
  @Test func aHeadingThatBeginsWithASignStandsInItsPlace() {
    let source = SourceText(name: "a.md", text: "one\n\n#tag here\n---\n")
    let heading = MarkdownLayout.blocks(of: source)[1]
    #expect(source[heading.text.sourceRange(of: 0..<heading.text.utf8.count)] == "#tag here")
  }

  @Test func marksTheWholeBlockItsMarkersIncluded() {
    let source = SourceText(name: "a.md", text: "## 題 ##\n\n- [ ] one\n- two\n\n> q\n\nT\n===\n")
    let slices = MarkdownLayout.blocks(of: source).map { source[$0.range] }
    #expect(slices == ["## 題 ##", "- [ ] one", "- two", "> q", "T\n==="])
  }

  @Test func keepsLineEndsWhenToldThatTheyCount() {
    let blocks = MarkdownLayout.blocks(of: SourceText(name: "a.md", text: "一行目\n二行目"), newlines: .always)
    #expect(described(blocks) == ["p 一行目\n二行目"])
  }

  @Test func tablesOfManyColumnsAreReadAndEndlessOnesAreText() {
    for (columns, isTable) in [(500, true), (2000, false)] {
      let text = "|" + String(repeating: "a|", count: columns) + "\n|" + String(repeating: "-|", count: columns) + "\n"
      let blocks = MarkdownLayout.blocks(of: SourceText(name: "a.md", text: text))
      #expect(blocks.count == (isTable ? columns : 1))
    }
  }

  /// A long file is parsed in parts; each knows the links that another one defines, and no more than the whole file would.
  @Test(arguments: [
    // The first definition counts, in whatever part it stands; names are the same in any case and with any blanks.
    ("See [a][far], [Far] and [b][ far\n].", "[far]: /first\n[other]: <u v> \"t\"", "[FAR]: /second", ["/first", "/first", "/first"]),
    ("[x][日本] [y][Straße]", "text\n\n[日本]: /ja\n[STRASSE]: /de", "", ["/ja", "/de"]),
    // Neither code nor a paragraph defines a link.
    ("[x][in] [y][later]", "```\n[in]: /code\n```\n\nNote\n[in]: /paragraph", "[later]: /end", ["/end"]),
    ("[x][to] [note]", "[to]:\n  /next\n\n[note]: this is text", "", ["/next"]),
    ("[x][quoted]", "> [quoted]: /quote", "", ["/quote"]),
    ("[x][one]", "def f(a[0]: int)\n\n[one\ntwo]: /lines", "[one]: /here", ["/here"]),
  ])
  func linksOfALongFileAreDefinedAnywhere(_ text: String, _ middle: String, _ end: String, _ expected: [String]) {
    let filler = String(repeating: "Some words that fill a line of this long file, and more of them.\n\n", count: 4500)
    let file = "# One\n\n\(text)\n\n\(filler)# Two\n\n\(middle)\n\n\(filler)# Three\n\n\(text)\n\n\(end)\n\n\(filler)"
    let source = SourceText(name: "a.md", text: file)
    let blocks = MarkdownLayout.blocks(of: source)
    #expect(blocks.flatMap(\.links) == expected + expected)
    #expect(blocks.filter { $0.kind != .paragraph }.map { source[$0.range] }.filter { $0.hasPrefix("#") } == ["# One", "# Two", "# Three"])
    expectExactPlaces(blocks, in: source)
  }
}
