import Bitext
import Reading
import Testing

/// A small generator with a fixed seed: a failing input is the same tomorrow.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 32)
  }
}

@Suite struct LayoutPropertyTests {
  private static let fragments = [
    "a", "文", "。", ". ", "word ", "日本語", "\n", "\n\n", "\r\n", "\t", " ", "  \n", "\\\n", "*", "**", "_", "~~", "`", "``", "# ", "## ",
    "- ", "1. ", "> ", "|",
    "|-|-|\n", "[", "](u)", "][r]", "]", "![", "<", ">", "<b>", "</b>", "<br>", "<p>", "</p>", "<li>", "<ul>", "<pre>", "</pre>", "<td>",
    "<table>",
    "<!--", "-->", "&amp;", "&", "&#x3042;", "&hellip;", "&NotEqualTilde;", "\\", "\\|", "http://x.y/", "www.a.b", "a@b.c", "```\n",
    "---\n", "===\n",
    "    ", "[r]: /u\n", "- [ ] ", "\"", "(", ")", "「", "」", "\u{FEFF}", "\u{3000}", "\u{A0}", "😀", "e\u{301}", "<script>", "</script>",
    "<rt>", "</rt>",
    "\u{0}", "\u{1}", "<a href='", "'>",
    "{{ x }}", "{{", "}}", "{% y %}", "{#i}", "{.c}", "{{< z a=\"", "\" >}}", "<A>", "</A>", "<A b={", "}>", "{/*", "*/}", ":::",
    ":::a b\n", "!!! c \"d\"\n",
    "???", "/// e | f\n", "[^1]", "[^1]: ", ": g\n", "$$", "$h_i$", ":j:", "import k from 'l'\n", "export const m = {\n", "> [!N] o\n", "{",
    "}", "**「", "」**",
  ]

  @Test(arguments: 0..<8) func placesAreExactWhateverTheInput(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<250 {
      let text = (0..<Int.random(in: 1...40, using: &dice)).compactMap { _ in Self.fragments.randomElement(using: &dice) }.joined()
      for (format, ending) in ArticleFormat.allCases.map({ ($0, "") }) + [(.markdown, ".mdx")] {
        let source = SourceText(name: "\(format): \(text.debugDescription)\(ending)", text: text)
        let reader = ArticleReader(options: .init(format: format))
        expectExactPlaces(reader.blocks(of: source), in: source)
        let document = try reader.document(source, language: .ja)
        var end = 0
        for sentence in document.sentences {
          #expect(sentence.range.lowerBound >= end, "\(source.name)")
          end = sentence.range.upperBound
        }
      }
    }
  }

  /// Words stand in every kind of place where a reader would see them; each must come out once, in order.
  @Test(arguments: 0..<4) func noVisibleProseIsLost(_ seed: Int) {
    let markdown = [
      "# %\n\n", "% *%* **%** ~%~ %\n\n", "%\n%\n\n", "- %\n- %\n  %\n  - %\n\n", "> %\n> %\n\n",
      "| % | % |\n|---|---|\n| *%* | [%](u) |\n\n", "%\n===\n\n",
      "[%](<u v> \"t\") %, ![%](i.png) &amp; `%`\\*%\n\n", "1. %\n\n   %\n\n", "<div>% <b>%</b></div>\n\n", "% <br> % <i>%</i>\n\n",
      "%  \n%\\\n%\n\n", "> - % `%`\n>   % **%\n>   %**\n\n",
      "- [x] % [%][r]\n\n[r]: /url \"t\"\n\n", "%、%。%\n\n",
    ]
    let html = [
      "<h2>%</h2>", "<p>% <b>%</b> %", "<ul><li>%<li>%<ul><li>%</ul></ul>", "<div>%<p>%</p>%</div>", "<table><tr><td>%<td>%</table>",
      "<blockquote>%</blockquote>\n",
      "% <br> %", "<dl><dt>%<dd>%</dl>", "<p>%&amp;%&hellip;%</p>", "<unknown>%</unknown>", "</x>%<!-- c -->%",
    ]
    for (format, templates) in [(ArticleFormat.markdown, markdown), (.html, html)] {
      var dice = Dice(state: UInt64(seed) &+ 99)
      for _ in 0..<60 {
        var count = 0
        var text = ""
        for _ in 0..<Int.random(in: 1...12, using: &dice) {
          for character in templates.randomElement(using: &dice) ?? "" {
            if character == "%" {
              text += count % 3 == 0 ? "語\(count)題" : "w\(count)x"
              count += 1
            } else {
              text.append(character)
            }
          }
        }
        let source = SourceText(name: text, text: text)
        let blocks = ArticleReader(options: .init(format: format)).blocks(of: source)
        let visible = blocks.map(\.text.string).joined(separator: "\n")
        let found = visible.matches(of: /[語w]([0-9]+)[題x]/).compactMap { Int($0.output.1) }
        #expect(found == Array(0..<count), "\(text)\n→ \(described(blocks))")
        expectExactPlaces(blocks, in: source)
      }
    }
  }

  /// Deep or endless constructs cost what prose costs and overflow nothing.
  @Test(arguments: [
    ">", "- ", "* a\n  ", "[", "![", "[a](", "*a ", "**a _b ", "`", "<", "<!--", "<div>", "<b>", "<ul><li>", "<div></x>", "&", "&amp;",
    "a|", "|\n", "\\", "a@", "www.", "日",
    "。", " ", "\n", "\u{3000}", "<a b='", "<a b c", " d=e", "\n    a", "<blockquote>", "#", "(", "「", "語 a。",
  ])
  func endlessConstructsAreRead(_ unit: String) throws {
    let source = SourceText(name: "long", text: String(repeating: unit, count: 40_000 / unit.utf8.count))
    for format in ArticleFormat.allCases {
      let document = try ArticleReader(options: .init(format: format)).document(source, language: .en)
      #expect(document.blocks.allSatisfy { $0.range.upperBound <= source.bytes.count })
    }
  }
}
