import Bitext
import Reading
import Testing

/// Markup of documentation systems: what of it is text, and what a reader never sees.
@Suite struct MarkdownDialectTests {
  private func expect(_ text: String, _ expected: [String], name: String = "a.md", sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceText(name: name, text: text)
    let blocks = MarkdownFormat.blocks(of: source, newlines: .auto)
    #expect(described(blocks) == expected, sourceLocation: sourceLocation)
    expectExactPlaces(blocks, in: source, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("---\ntitle: \"A b\"\nnav:\n  - text: Home\n---\n\nText.", ["matter(title) A b", "matter(nav.text) Home", "p Text."]),
    ("+++\ntitle = 'A'\n[params]\nx = 3\n+++\nText.", ["matter(title) A", "matter(params.x) 3", "p Text."]),
    ("{\n  \"title\": \"A\",\n  \"tags\": [\"b\"]\n}\n\nText.", ["matter(title) A", "matter(tags) [\"b\"]", "p Text."]),
    ("---\nabout: |\n  One\n  two\n---\nText.", ["matter(about) One\ntwo", "p Text."]),
    ("---\n\nNo settings.\n\n---\n", ["p No settings."]),
    ("+++\nabout = \"\"\"\nOne\ntwo\"\"\"\nx = 3\n+++\nText.", ["matter(about) One\ntwo", "matter(x) 3", "p Text."]),
  ])
  func settingsHaveKeys(_ text: String, _ expected: [String]) { expect(text, expected) }

  /// Settings that no fence opens; what merely looks like one is text.
  @Test(arguments: [
    (
      "Title: A b\nDate: 2021-03-04 10:20\nTags: x\n\nText.",
      ["matter(Title) A b", "matter(Date) 2021-03-04 10:20", "matter(Tags) x", "p Text."]
    ),
    ("title: A b\ntags: [x]\n---\n\nText.", ["matter(title) A b", "matter(tags) [x]", "p Text."]),
    (
      "%{\n  title: \"A b\",\n  about: \"\"\"\n  One.\n  \"\"\"\n}\n---\n\nText.", ["matter(title) A b", "matter(about) One.", "p Text."]
    ),
    ("Title: A b\n\nText.", ["p Title: A b", "p Text."]),
    ("Note: mind the gap.\nTitle: none.\n\nText.", ["p Note: mind the gap. Title: none.", "p Text."]),
    ("To do: all\n---\n\nText.", ["h2 To do: all", "p Text."]),
    ("%{\n  a\n}\n\nText.", ["p %{ a }", "p Text."]),
  ])
  func settingsWithoutAFence(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("# Title {#id}\n\n## Next { #a .b }\n\nText\n{: .note }\n", ["h1 Title", "h2 Next", "p Text", "directive({) {: .note }"]),
    ("**bold**{ .mark } and [x](u){: target=\"_blank\"}.", ["p bold and x."]),
    ("A {set} of {1, 2} stays {a}.", ["p A {set} of {1, 2} stays {a}."]),
    ("`{#id}` and `{{ x }}` are code.", ["p {#id} and {{ x }} are code."]),
    ("    {#id} {% x %}\n", ["code {#id} {% x %}"]),
    ("```\n{% x %} {#id}\n:::\n```\n", ["code {% x %} {#id}\n:::"]),
    ("```\nA\n\n    ```\n    {% x %}\n    ```\n```\n\nText {% y %}.\n", ["code A\n\n    ```\n    {% x %}\n    ```", "p Text ."]),
  ])
  func attributesAreNotText(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test func scriptsOfAPageAreNoText() {
    expect(
      "<script setup>\nconst a = 3\n</script>\n\n# Title\n\n<style src=\"x.css\"></style>\nText.",
      [
        "directive(script) <script setup>\nconst a = 3\n</script>", "h1 Title", "directive(script) <style src=\"x.css\"></style>",
        "p Text.",
      ])
  }

  @Test(arguments: ["{ }", "{\t}", "{}", "{  \n }"]) func bracesAroundABlank(_ braces: String) {
    let source = SourceText(name: "a.mdx", text: "import X from 'x'\n\nBefore \(braces) after.\n")
    #expect(MarkdownFormat.blocks(of: source, newlines: .auto).contains { $0.text.string.hasSuffix("after.") })
  }

  @Test(arguments: [
    (":::tip Good to know\nText.\n:::\nMore.", ["directive(tip) :::tip", "title Good to know", "p Text.", "directive(/) :::", "p More."]),
    (":::tip  \nText.\n:::", ["directive(tip) :::tip", "p Text.", "directive(/) :::"]),
    (":::note[Mind *this*]{.x}\n\nText.\n\n:::", ["directive(note) :::note", "title Mind this", "p Text.", "directive(/) :::"]),
    (
      "/// warning | Hot\n    open: true\n\nText.\n\n///",
      [
        "directive(warning) /// warning", "title Hot", "directive(option) open: true", "p Text.", "directive(/) ///",
      ]
    ),
    (
      "!!! note \"Wait\"\n    Text.\n\n    - item\n\n        more\n\nAfter.",
      [
        "directive(note) !!! note", "title Wait", "p Text.", "li1 item", "li1 more", "p After.",
      ]
    ),
    ("??? tip\n\n    Text.\n\n        code\n", ["directive(tip) ??? tip", "p Text.", "code code"]),
    ("=== \"Tab\"\n\n    Text.\n", ["directive(tab) ===", "title Tab", "p Text."]),
    ("> [!NOTE] Title\n> Text.\n", ["directive(note) [!NOTE]", "title Title", "q Text."]),
    ("- item\n\n    !!! note\n        Text.\n", ["li1 item", "directive(note) !!! note", "li1 Text."]),
    (
      "1.  ??? tip \"Hot\"\n\n        Text.\n\n    More.\n\n2.  Next\n",
      ["directive(tip) ??? tip", "title Hot", "p Text.", "p More.", "li1 Next"]
    ),
    ("Term\n\n:   !!! note\n\n        Text.\n", ["p Term", "directive(note) !!! note", "li1 Text."]),
  ])
  func admonitionsHaveTitlesAndBodies(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    (
      "Text[^1] goes on.\n\n[^1]: 日本語の脚注。\n\n    Second part.\n\nAfter.",
      [
        "p Text goes on.", "directive([^1]) [^1]:", "note(1) 日本語の脚注。", "note(1) Second part.", "p After.",
      ]
    ),
    ("[^a]: One\n[^b]: Two\n", ["directive([^a]) [^a]:", "note(a) One", "directive([^b]) [^b]:", "note(b) Two"]),
    ("Term\n: Its meaning.\n", ["p Term", "li1 Its meaning."]),
    (
      "[^a]: First.\n\n    !!! note \"Title\"\n        Inside.\n\n    Last.\n\nAfter.\n",
      [
        "directive([^a]) [^a]:", "note(a) First.", "directive(note) !!! note", "title Title", "note(a) Inside.", "note(a) Last.",
        "p After.",
      ]
    ),
    (
      "*[HTML]: Markup\n\n[[toc]]\n\n--8<-- \"x.md\"\n\nText.",
      [
        "directive(abbreviation) *[HTML]: Markup", "directive(toc) [[toc]]", "directive(snippet) --8<-- \"x.md\"", "p Text.",
      ]
    ),
  ])
  func footnotesAndDefinitionsAreText(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    (
      "{% include a.html %}\n\nSee {{ site.name }}, [x]({{ site.url }}/y).",
      ["directive(% include) {% include a.html %}", "p See {{ site.name }}, x."]
    ),
    ("{{< note >}}\nText.\n{{< /note >}}", ["directive({ note) {{< note >}}", "p Text.", "directive({ /note) {{< /note >}}"]),
    ("{{< figure src=\"a.png\" caption=\"A view\" >}}", ["directive({ figure) {{< figure", "p A view"]),
    ("{% highlight ruby %}\nputs 1\n{% endhighlight %}\nText.", ["code puts 1", "p Text."]),
    ("{::comment}\nhidden\n{:/comment}\nText.", ["directive(comment) {::comment}\nhidden\n{:/comment}", "p Text."]),
    ("$$\nx = 1\n$$\nText.", ["code x = 1", "p Text."]),
    ("Let $a_1 = 2$ be; it costs $5 and $10.", ["p Let $a_1 = 2$ be; it costs $5 and $10."]),
    ("Hello :wave: at 10:30:45.", ["p Hello at 10:30:45."]),
  ])
  func templatesAndFormulas(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    (
      "import A from 'a'\nimport {\n  B,\n} from \"b\"\n\nexport const x = {\n\n  y: 1,\n}\n\nText {x.y}.",
      [
        "directive(import) import A from 'a'\nimport {\n  B,\n} from \"b\"", "directive(export) export const x = {\n\n  y: 1,\n}",
        "p Text {x.y}.",
      ]
    ),
    (
      "<Steps>\n  <Step title=\"a > b\">\n    Text *here*.\n\n    - item\n  </Step>\n</Steps>\n\nAfter.",
      [
        "directive(<Steps) <Steps>", "directive(<Step) <Step", "title a > b", "p Text here.", "li1 item", "directive(</Step) </Step>",
        "directive(</Steps) </Steps>", "p After.",
      ]
    ),
    ("<Card>one</Card>\n<Card>two</Card>", ["p one", "p two"]),
    ("a {/* no */} b {'text'} {f(() => { x })}", ["p a b text"]),
    ("{items.map(i => (\n  <li>{i}</li>\n))}\n", ["directive({) {items.map(i => (\n  <li>{i}</li>\n))}"]),
    ("<>\n\nText.\n\n</>", ["directive(<) <>", "p Text.", "directive(</) </>"]),
    // A fence that is set in by four columns and no list is closed where it says so.
    ("Text.\n\n    ```js\n    a\n\n      b\n    ```\n\nAfter.", ["p Text.", "code a\n\n  b", "p After."]),
    // Nothing that is set in is code, on the line after a component neither.
    (
      "<A>\n    <Icon name=\"x\"/>\n    <p>Text.</p>\n</A>",
      ["directive(<A) <A>", "directive(<Icon) <Icon name=\"x\"/>", "p Text.", "directive(</A) </A>"]
    ),
  ])
  func componentsAndExpressions(_ text: String, _ expected: [String]) { expect(text, expected, name: "a.mdx") }

  @Test(arguments: [
    ("<p markdown=\"1\">\n**Bold** text.\n</p>", ["directive(<p) <p markdown=\"1\">", "p Bold text.", "directive(</p) </p>"]),
    ("a <del>old</del>b <span style=\"display:none\">no</span>c", ["p a b c"]), ("Vec<T> and a <b>b</b>.", ["p Vec and a b."]),
  ])
  func markdownInsideHTML(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("**「鍵」**を回す。", ["p 「鍵」を回す。"]), ("これは**「鍵」**と**（錠）**です。", ["p これは「鍵」と（錠）です。"]),
    ("2 ** 3 and a**b", ["p 2 ** 3 and a**b"]),
    ("これは_必須_の項目で、*home!*に変わる。", ["p これは必須の項目で、home!に変わる。"]),
    ("値a_b_cと_x_yを見る。", ["p 値a_b_cと_x_yを見る。"]),
  ])
  func emphasisBetweenJapaneseMarks(_ text: String, _ expected: [String]) { expect(text, expected) }

  /// Unclosed and endless markup costs what text costs.
  @Test(arguments: [
    "{{ ", "{% ", "{/*", "<A ", "<A>\n", "$a_", "$$\n", "{% highlight x %}\n", "{::comment}\n", "[^1]: ", "!!! a\n    ", ":::a\n", "`",
    "==a ", "^^", "a^b", "{==", "{{< tab \"", "{{< code >}}\n", "{% code %}\n", "{::a}", "`#!a ", "<A a={",
    "{a=", ":a", "export const x = {\n",
  ])
  func endlessMarkupIsRead(_ unit: String) {
    for name in ["a.md", "a.mdx"] {
      let source = SourceText(name: name, text: String(repeating: unit, count: 60_000 / unit.utf8.count))
      expectExactPlaces(MarkdownFormat.blocks(of: source, newlines: .auto), in: source)
    }
  }

  /// Links whose targets are filled in, emphasis around what is taken out, references that only the site's builder knows.
  @Test(arguments: [
    ("See [here][x] and [there]({{< ref \"a\" >}}#b).\n\n[x]: <{{% url %}}a/?b>\n", ["p See here and there."]),
    ("See [#1][].\n\n[#1]: {{ site.repository }}/issues/1\n", ["p See #1."]),
    ("**{{% param title %}}**, in May. A **<Icon/>** sign.", ["p , in May. A sign."]),
    ("The [`site_url`][mkdocs.site_url] of [a][b] and `[x][y.z]`.", ["p The site_url of [a][b] and [x][y.z]."]),
    ("A [word][x.y].\n\n[x.y]: /u\n", ["p A word."]),
    ("<template #title>Advisors</template>\n", ["p Advisors"]),
  ])
  func whatLeadsSomewhereIsNotText(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test func textBehindTheTitleOfAContainerIsItsFirst() {
    expect(":::note[Mind] Text goes\non.\n:::", ["directive(note) :::note", "title Mind", "p Text goes on.", "directive(/) :::"])
  }

  @Test(arguments: [
    (
      "<Card title=\"Get started\" icon=\"x\">\n\nText.\n\n</Card>",
      ["directive(<Card) <Card", "title Get started", "p Text.", "directive(</Card) </Card>"]
    ),
    (
      "<LinkCard href=\"/a\" title=\"学ぶ\" description=\"はじめの一歩。\" />",
      ["directive(<LinkCard) <LinkCard", "title 学ぶ", "p はじめの一歩。"]
    ),
    ("<TabItem value=\"a\" label=\"42\">\n\nText.", ["directive(<TabItem) <TabItem value=\"a\" label=\"42\">", "p Text."]),
  ])
  func whatComponentsShowIsText(_ text: String, _ expected: [String]) { expect(text, expected, name: "a.mdx") }

  @Test(arguments: [
    ("Let \\(x^2\\) be. An escaped \\(word\\).", ["p Let \\(x^2\\) be. An escaped (word)."]),
    ("Let <math><mi>x</mi><annotation>x</annotation></math> be.", ["p Let x be."]),
  ])
  func formulasAreVisible(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test func blocksInCellsStandApart() {
    expect("| a |\n|---|\n| `x`<p>`y`</p> |\n| <ul><li>b</li><li>c</li></ul> |\n", ["td0,0 a", "td1,0 x\ny", "td2,0 b\nc"])
  }

  @Test func textsInExpressionsRunOverLines() {
    expect(
      "<Fragment set:html={\"<p>a {\\\"b\\\"\nc</p>\"} />\n\nAfter.",
      ["directive(<Fragment) <Fragment set:html={\"<p>a {\\\"b\\\"\nc</p>\"} />", "p After."], name: "a.mdx")
  }

  /// A file is parsed in parts where every block ends; the parts are the whole.
  @Test func longFilesAreReadInParts() {
    let chapter =
      "# Title\n\n- item\n\n  more `code\n  here`\n\n> quoted\n\n```\n# no title\n```\n\n"
      + String(repeating: "Words of text. ", count: 2000) + "\n\n"
    let text = String(repeating: chapter, count: 40)
    let blocks = MarkdownFormat.blocks(of: SourceText(name: "a.md", text: text), newlines: .auto)
    let one = MarkdownFormat.blocks(of: SourceText(name: "a.md", text: chapter), newlines: .auto)
    #expect(described(blocks) == (0..<40).flatMap { _ in described(one) })
    #expect(
      blocks.map(\.range)
        == (0..<40).flatMap { k in one.map { $0.range.lowerBound + k * chapter.utf8.count..<$0.range.upperBound + k * chapter.utf8.count } }
    )
    // A definition speaks of links anywhere.
    let linked = MarkdownFormat.blocks(of: SourceText(name: "a.md", text: "[a][x]\n\n" + text + "[x]: /u\n"), newlines: .auto)
    #expect(linked.first?.links == ["/u"])
  }

  /// The other signs of formulas in lines of their own; an escaped bracket is text.
  @Test(arguments: [
    ("The sum\n\n\\[\nx_i! = y.\n\\]\n\nends.", ["p The sum", "code x_i! = y.", "p ends."]),
    ("\\[ a +\nb = c! \\]\nends.", ["code a +\nb = c!", "p ends."]),
    ("\\[WIP\\] A draft.", ["p [WIP] A draft."]), ("\\[WIP\\]\n\nA draft.", ["p [WIP]", "p A draft."]),
  ])
  func displayedFormulas(_ text: String, _ expected: [String]) { expect(text, expected) }

  /// What a component shows in the line it stands in.
  @Test(arguments: [
    ("# Title <Badge type=\"tip\" text=\"New\" />", ["h1 Title New"]),
    ("A <Badge text='beta'/> feature <Icon name=\"x\"/>.", ["p A beta feature ."]),
    ("The <Tip text=\"short\">word</Tip> stays.", ["p The word stays."]),
  ])
  func componentsInALine(_ text: String, _ expected: [String]) { expect(text, expected) }

  /// What shortcodes and tags show of their parameters; `text` where they stand in a line.
  @Test(arguments: [
    (
      "{{< figure src=\"a.png\" title=\"The *pier*\" caption=\"At dusk.\" >}}",
      ["directive({ figure) {{< figure", "title The pier", "p At dusk."]
    ),
    (
      "{{% notice tip \"Mind the gap\" %}}\nText.\n{{% /notice %}}",
      ["directive({ notice) {{% notice", "title Mind the gap", "p Text.", "directive({ /notice) {{% /notice %}}"]
    ),
    ("{{< tab \"Ferries\" >}}Text.{{< /tab >}}", ["title Ferries", "p Text."]),
    ("A {{< term text=\"berth\" id=\"b\" >}} is free.", ["p A berth is free."]),
    ("{{< ref \"Some page\" >}}", ["directive({ ref) {{< ref \"Some page\" >}}"]),
    ("{% include note.html content=\"Bring a rope.\" %}", ["directive(% include) {% include", "p Bring a rope."]),
    ("- item\n\n  {{< figure caption=\"A view\" >}}\n\n  more", ["li1 item", "directive({ figure) {{< figure", "p A view", "li1 more"]),
    ("{{</* figure */>}} makes one.", ["p {{</* figure */>}} makes one."]),
  ])
  func whatShortcodesShowIsText(_ text: String, _ expected: [String]) { expect(text, expected) }

  /// Code between tags is code; one that nothing closes, or that closes itself, holds none.
  @Test(arguments: [
    ("{{% highlight go %}}\na := 1\n{{% /highlight %}}\nText.", ["code a := 1", "p Text."]),
    ("{{< code-toggle file=x >}}\n[[a]]\nb = 1\n{{</ code-toggle >}}\nText.", ["code [[a]]\nb = 1", "p Text."]),
    ("{%- codeblock lang:js -%}\na()\n{%- endcodeblock -%}\nText.", ["code a()", "p Text."]),
    ("{{< tab header=\"Unix\" lang=\"sh\" >}}\n# no title\n{{< /tab >}}\nText.", ["code # no title", "p Text."]),
    ("{{< mermaid >}}\nText.", ["directive({ mermaid) {{< mermaid >}}", "p Text."]),
    ("{{< code file=a />}}\nText.\n\n{{< code >}}\nb\n{{< /code >}}", ["directive({ code) {{< code file=a />}}", "p Text.", "code b"]),
  ])
  func codeBetweenTags(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("{::options parse=\"true\" /}\nText.", ["directive({:) {::options parse=\"true\" /}", "p Text."]),
    ("A {::comment}not{:/comment} b {::nomarkdown}c{:/}.", ["p A b c."]),
    ("{:lead: .big .red}\n\nText.", ["directive({) {:lead: .big .red}", "p Text."]),
    ("* TOC\n{:toc}\n\nText.", ["directive(toc) * TOC", "directive({) {:toc}", "p Text."]),
    ("- one\n^\n- two", ["li1 one", "directive(^) ^", "li1 two"]),
    ("Let $$ x^2 $$ be. It costs $$ and $$.", ["p Let $$ x^2 $$ be. It costs $$ and $$."]),
  ])
  func extensionsOfKramdown(_ text: String, _ expected: [String]) { expect(text, expected) }

  /// Marks around text; signs of programs and of sums stay.
  @Test(arguments: [
    ("A ==bright `==` light== and ^^more^^, ++ctrl+c++, 10^6^ m.", ["p A bright == light and more, ctrl+c, 106 m."]),
    ("これは==大事==です。", ["p これは大事です。"]),
    (
      "a==b and c==d, C++ and g++, a ^ b ^ c, x^2 + y^2, a^b^c, == a ==",
      ["p a==b and c==d, C++ and g++, a ^ b ^ c, x^2 + y^2, a^b^c, == a =="]
    ),
    ("Is it {++now++}{--then--}? {~~Old~>New~~} {==light==}{>>sure?<<}.", ["p Is it now? New light."]),
    ("Call `#!python range()` here; `#!/bin/sh` there.", ["p Call range() here; #!/bin/sh there."]),
  ])
  func marksAroundText(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    ("See <https://example.com/a/#top> and <me@example.com>.", ["p See https://example.com/a/#top and me@example.com."]),
    ("# Title {#a} <Badge text=\"New\" />", ["h1 Title New"]),
    (
      "::: shop.orders.Order\n    options:\n      depth: 2\n\nText.",
      ["directive(shop) ::: shop.orders.Order", "directive(option) options:", "directive(option) depth: 2", "p Text."]
    ),
    ("::video[A film]{#x}", ["directive(video) ::video", "title A film"]),
    ("A <img src=\"{{ \"/a.png\" | url }}\" class=\"b\">dog.", ["p A dog."]),
    ("One <!-- not --> two <del>no</del> three.", ["p One two three."]),
  ])
  func whatIsNoTextLeavesTheRest(_ text: String, _ expected: [String]) { expect(text, expected) }

  @Test(arguments: [
    (
      "<Tabs values={[\n  {label: 'Apples', value: 'a'},\n]}>\n\nText.\n\n</Tabs>",
      ["directive(<Tabs) <Tabs", "title Apples", "p Text.", "directive(</Tabs) </Tabs>"]
    ),
    ("<Card title={\"A title\"} run={() => \"no\"} />", ["directive(<Card) <Card", "title A title"]),
    ("<TabItem label=\"Pears\">Text.</TabItem>", ["title Pears", "p Text."]),
    ("One.\n\n    Two.", ["p One.", "p Two."]),
    ("{`a`} b {`c${d}`}.", ["p a b ."]),
    (
      "Press {isMac ? \"Cmd\" : 'Ctrl'} {x === \"?\" && `twice`} {a + \"b\"} {\"c\" + \"d\"} {f(x ? \"e\" : \"g\")} {h?.i ?? \"or so\"}.",
      ["p Press Cmd Ctrl twice or so."]
    ),
    ("{a || b ? \"Done.\" : \"Failed.\"}", ["p Done. Failed."]),
  ])
  func textsOfMDX(_ text: String, _ expected: [String]) { expect(text, expected, name: "a.mdx") }
}
