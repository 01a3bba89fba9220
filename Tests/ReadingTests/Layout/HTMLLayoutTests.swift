import Bitext
import Reading
import Testing

@Suite struct HTMLLayoutTests {
  @Test(arguments: [
    ("<h1>見出し</h1><p>段落<b>です</b>。</p>", ["h1 見出し", "p 段落です。"]),
    ("<p>one\n  two</p><p>日本\n語です</p>", ["p one two", "p 日本語です"]),
    ("<p>x &amp; y &hellip; &#x3042; &NotEqualTilde; &bogus; AT&T 1 < 2", ["p x & y … あ ≂̸ &bogus; AT&T 1 < 2"]),
    ("<p>午前<br>午後<br/>夜<BR >終わり", ["p 午前\n午後\n夜\n終わり"]),
    ("<title>題 - 院</title><style>p{}</style><script>if(a<b)'</p>'</script><template><p>x</p></template><p>y", ["h1 題 - 院", "p y"]),
    ("<ul><li>a<ul><li>b</ul><li>c</ul><dl><dt>d<dd>e</dl>", ["li1 a", "li2 b", "li1 c", "li1 d", "li1 e"]),
    ("<table><caption>k</caption><tr><th>a<th>b<tr><td>c<td>d</table>", ["p k", "td0,0 a", "td0,1 b", "td1,0 c", "td1,1 d"]),
    (
      "<blockquote><p>q</p></blockquote><figure><img src=x><figcaption>f</figcaption></figure>",
      ["q q", "directive(img) <figure><img src=x>", "p f"]
    ),
    ("<pre>\n a\n  b</pre>", ["code a\n  b"]),
    ("<div>before<p>in</p>after</div>", ["p before", "p in", "p after"]),
    ("<p>a<!-- no -->b<?php echo 1 ?>c</p>", ["p abc"]),
    ("<nav><a href=/>Home</a> <a href=/x>About</a></nav>", ["p Home About"]),
    ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を読む", ["p 漢字を読む"]),
    ("<meta charset=Shift_JIS><p>日本語</p>", ["p 日本語"]),
    ("\u{FEFF}<p>a\r\nb</p>\r\n", ["p a b"]),
    ("plain 文 <unknown-tag a='>'>x</unknown-tag> <日本> y", ["p plain 文 x <日本> y"]),
    ("<p>a<del>old</del><ins>new</ins></p><p hidden>b</p><div style='x:y; display: none'><div>c</div>d</div><p>e", ["p anew", "p e"]),
    ("<p><![if !supportLists]><span style='mso-list:Ignore'>1. </span><![endif]>one<input hidden> two", ["p one two"]),
    ("<!--[if lt IE 9]><script src=x></script><![endif]--><p>a</p><!--[if !mso]><!--><p>b</p><!--<![endif]--><p>c", ["p a", "p b", "p c"]),
    ("<p>a<!-- <![ --> b<span style='mso-special-character:comment'>[A1]</span>", ["p a b"]),
    ("<p>まず&#x!3042;<h2>次&#;&#</h2>&#xZ &#x", ["p まず&#x!3042;", "h2 次&#;&#", "p &#xZ &#x"]),
    ("<p>It&#146;s &#x93;old&#148; &#150; &#129;", ["p It’s “old” – \u{81}"]),
    (
      "<meta name=Description content='One &amp; two.'><meta property=\"og:title\" content=T><title>T</title><meta name=viewport content=w><p>p",
      ["matter(description) One & two.", "matter(og.title) T", "h1 T", "p p"]
    ),
    ("<p>a <s>b</s> <strike>c</strike> <del>d</del>", ["p a b c"]),
    ("<p>a&nbsp;b", ["p a\u{A0}b"]), ("", []), ("<p></p>", []), ("<", ["p <"]),
    ("</p></b>a</i>b", ["p ab"]),
  ])
  func readsBlocksAndTheirVisibleText(_ html: String, _ expected: [String]) {
    let source = SourceText(name: "a.html", text: html)
    let blocks = HTMLLayout.blocks(of: source)
    #expect(described(blocks) == expected)
    expectExactPlaces(blocks, in: source)
  }

  @Test func marksTheWholeElement() {
    let source = SourceText(name: "a.html", text: "<body><h1 class=a>A</h1>\n<p>b <i>c</i></p> d</body>")
    #expect(HTMLLayout.blocks(of: source).map { source[$0.range] } == ["<h1 class=a>A</h1>", "<p>b <i>c</i></p>", "d</body>"])
  }

  @Test func listsTheTargetsOfLinks() {
    let blocks = HTMLLayout.blocks(of: SourceText(name: "a.html", text: "<p><a href='/x'>a</a><img src=y.png></p><p>b"))
    #expect(blocks.map(\.links) == [["/x", "y.png"], []])
  }

  /// A reference to a character that cannot be is passed over; what follows keeps its place.
  @Test func textAfterAReferenceToNothingStandsInItsPlace() {
    let source = SourceText(name: "a.html", text: "<p>0.22 m&#12. This is next.</p>")
    let text = HTMLLayout.blocks(of: source)[0].text
    expectExactPlaces(HTMLLayout.blocks(of: source), in: source)
    #expect(text.string == "0.22 m. This is next.")
    #expect(source[text.sourceRange(of: 8..<text.utf8.count)] == "This is next.")
  }

  /// The parser hands long runs of text out in parts, and skips white space before the first of them.
  @Test(arguments: ["<p>", "", "\n", "<b>x</b>\n", "&amp; ", "<body>\u{C}", "x < y & z\n"])
  func longTextComesWholeAndInPlace(after start: String) {
    let text = String(repeating: "日本語の文です。English words. ", count: 2000) + "終"
    let source = SourceText(name: "a.html", text: start + text)
    let blocks = HTMLLayout.blocks(of: source)
    expectExactPlaces(blocks, in: source)
    #expect(blocks.count == 1 && blocks[0].text.string.hasSuffix(text))
    let visible = blocks[0].text
    let from = visible.utf8.count - text.utf8.count
    for offset in [0, 1_000, 30_003, text.utf8.count - 3] {
      #expect(visible.sourceOffset(of: from + offset) == start.utf8.count + offset, "byte \(offset)")
    }
  }

  @Test(arguments: [("a&amp;b", 1..<6), ("a&#65b", 1..<5), ("a&#x41;b", 1..<7)])
  func aReferenceHasAllOfItsPlace(_ html: String, _ place: Range<Int>) {
    let blocks = HTMLLayout.blocks(of: SourceText(name: "a.html", text: html))
    #expect(blocks.map { $0.text.sourceRange(of: 1..<2) } == [place])
  }

  @Test func ofEndlessAttributesTheFirstAreRead() {
    let attributes = (0..<5000).map { " a\($0)=\"b > c\"" }.joined()
    let blocks = HTMLLayout.blocks(of: SourceText(name: "a.html", text: "<p><a href=u\(attributes)>text</a> after"))
    #expect(described(blocks) == ["p text after"])
    #expect(blocks.map(\.links) == [["u"]])
  }

  @Test func languagesAreDeclaredUnlessTheLettersSayAnother() {
    let html = "<html lang=ja><table><tr><td lang=ja>受付<td lang=en>Reception<td lang=en>これは日本語<td lang=ja>JR<td>SNS<td lang=zh>请</table>"
    let blocks = HTMLLayout.blocks(of: SourceText(name: "a.html", text: html))
    #expect(blocks.map(\.language) == [.ja, .en, nil, .ja, nil, nil])
    #expect(blocks.map { $0.spans.map(\.kind) } == [[], [], [], [], [], [.foreignLanguage]])
  }

  @Test func navigationAndFooterAreOfThePage() {
    let html = "<nav><a href=/>Home</a></nav><main><p>Text.<footer>Notes</footer></main><footer>About</footer>"
    #expect(HTMLLayout.blocks(of: SourceText(name: "a.html", text: html)).map(\.isBoilerplate) == [true, false, false, true])
  }

  /// Tags of Liquid, Jinja and their like are filled in before anyone reads the page; a page about them has them in code.
  @Test func templates() throws {
    let text = """
      ---
      title: Home
      ---
      {% include head.html %}
      <p {% if a > 1 %}class="b"{% endif %}>Hello {{ page.title }}! {# a remark #}Bye.</p>
      {% comment %}<p>Not shown.</p>{% endcomment %}
      <pre>{% if x %}</pre>
      """
    let source = SourceText(name: "a.html", text: text)
    let blocks = HTMLLayout.blocks(of: source)
    #expect(described(blocks) == ["matter(title) Home", "p Hello {{ page.title }}! Bye.", "code {% if x %}"])
    expectExactPlaces(blocks, in: source)
    #expect(described(HTMLLayout.blocks(of: SourceText(name: "b.html", text: "<p>100 {% of %} it"))) == ["p 100 {% of %} it"])
  }
}
