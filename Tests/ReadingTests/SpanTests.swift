import Bitext
import Reading
import Segmentation
import Testing

/// The spans of the sentences of a text: "code `x`" for what stands in the file there.
private func spans(_ text: String, _ format: ArticleFormat) throws -> [[String]] {
  let source = SourceText(name: "a", text: text)
  let document = try ArticleReader(options: .init(format: format)).document(source, language: .en)
  return document.sentences.map { $0.spans.map { "\($0.kind) \(source[$0.range])" } }
}

@Suite struct SpanTests {
  @Test(arguments: [
    ("Call `x.y!` now. See [the *doc*](/u \"t\").", [["code x.y!"], ["emphasis doc", "linkTarget /u"]]),
    ("**The `a` and <kbd>Ctrl+.</kbd>** end", [["strong The `a` and <kbd>Ctrl+.</kbd>", "code a", "code Ctrl+."]]),
    ("One. ![alt](i.png) Two.", [[], ["linkTarget i.png"]]),
    ("Plain words.", [[]]),
  ])
  func ofMarkdownStandInTheFile(_ text: String, _ expected: [[String]]) throws {
    #expect(try spans(text, .markdown) == expected)
  }

  @Test(arguments: [
    ("<p>Call <code>x.y!</code> now. See <a href='/u'>the <em>doc</em></a>.", [["code x.y!"], ["linkTarget /u", "emphasis doc"]]),
    ("<p>a <s>b</s> <del>c</del>", [["deleted b"]]),
    ("<p>a <b>b <code>x</code></b> d", [["strong b <code>x</code>", "code x"]]),
  ])
  func ofHTMLStandInTheFile(_ html: String, _ expected: [[String]]) throws {
    #expect(try spans(html, .html) == expected)
  }

  /// A mark inside code ends no sentence and opens no quotation.
  @Test(arguments: [
    ("The `panic!` macro stops. Press `Ctrl+.` or `:q!` twice.", ["The panic! macro stops.", "Press Ctrl+. or :q! twice."]),
    ("値は`panic!`マクロと`「`で、`a。b`を見る。次の文。", ["値はpanic!マクロと「で、a。bを見る。", "次の文。"]),
    ("Use `\"` once. Then `!x.y? z` it.", ["Use \" once.", "Then !x.y? z it."]),
  ])
  func codeIsAnAtom(_ text: String, _ expected: [String]) throws {
    let source = SourceText(name: "a.md", text: text)
    #expect(try ArticleReader().document(source, language: .ja).sentences.map(\.text) == expected)
  }

  /// In plain text, too, where nothing but the words beside it tells what is code.
  @Test(arguments: [
    (
      "Type `echo \"Done. Now.\"` first. Use reset! to begin. The empty? method says so.",
      ["Type `echo \"Done. Now.\"` first.", "Use reset! to begin.", "The empty? method says so."]
    ),
    ("`。`で終わる。`「`で始まる。vec!マクロを使う。:wで保存する。:qで終わる。", ["`。`で終わる。", "`「`で始まる。", "vec!マクロを使う。", ":wで保存する。", ":qで終わる。"]),
    ("Array#map! changes it. It is `quoted' here. And `there'.", ["Array#map! changes it.", "It is `quoted' here.", "And `there'."]),
    ("設定?.tomlと~/書類/メモ!.txtを開く。https://例.jp/頁?a=1&b=2#下 を見る。", ["設定?.tomlと~/書類/メモ!.txtを開く。", "https://例.jp/頁?a=1&b=2#下 を見る。"]),
    ("https://例え.jp/日本語?q=あ!い を見る。https://a.jp/?q=1を見て!次へ。", ["https://例え.jp/日本語?q=あ!い を見る。", "https://a.jp/?q=1を見て!", "次へ。"]),
    ("Oh no! not again. Call me! please do.", ["Oh no!", "not again.", "Call me!", "please do."]),
  ])
  func codeInPlainTextIsAnAtom(_ text: String, _ expected: [String]) throws {
    let source = SourceText(name: "a.txt", text: text)
    #expect(try ArticleReader().document(source, language: .ja).sentences.map(\.text) == expected)
  }

  @Test func whatIsLeftIsProse() throws {
    let source = SourceText(name: "a.md", text: "Call `f` in [x](u) now.")
    let document = try ArticleReader().document(source, language: .en)
    let block = document.blocks[0]
    #expect(document.sentences[0].prose.map { String(decoding: block.text.utf8[$0], as: UTF8.self) } == ["Call ", " in x", " now."])
  }

  @Test func attributesAndInformationAreKept() {
    let html = SourceText(name: "a.html", text: "<p>See <img src=a.png alt='A map'> here.")
    #expect(
      HTMLFormat.blocks(of: html, newlines: .auto)[0].attributes.map { "\($0.element) \($0.name) \(html[$0.range])" } == ["img alt A map"])
    let markdown = SourceText(name: "a.md", text: "```swift {1}\nlet x\n```\n")
    #expect(MarkdownFormat.blocks(of: markdown, newlines: .auto).map(\.info) == ["swift {1}"])
  }

  @Test(arguments: [
    ("Set MAX_SIZE to 3, see https://a.b/c?d=e.", [["identifier MAX_SIZE", "identifier https://a.b/c?d=e"]]),
    (
      "Run ./a.sh or src/b.ts, then call foo() and write to x@y.org.",
      [["identifier ./a.sh", "identifier src/b.ts", "identifier foo()", "identifier x@y.org"]]
    ),
    ("You have {count} of %d files, 50% and/or (more) of it.", [["placeholder {count}", "placeholder %d"]]),
    (
      "Use Node.js or ASP.NET Core, not .NET 4. Edit app.config.js e.g. in .github.",
      [["name Node.js", "name ASP.NET", "name .NET"], ["name app.config.js", "name .github"]]
    ),
    ("価格.comと設定ファイル.jsonを比べる。", [["name 価格.com", "name 設定ファイル.json"]]),
    ("It is \\(a_1 = 2.5\\) at www.a.com/b, i.e. the U.S. one.", [["math \\(a_1 = 2.5\\)", "identifier www.a.com/b"]]),
    ("Type :q! to quit. Use !a.b? here.", [["identifier :q!"], ["identifier !a.b?"]]),
  ])
  func namesOfProgramsInRunningText(_ text: String, _ expected: [[String]]) throws {
    #expect(try spans(text, .text) == expected)
  }

  /// The same in text that comes without a file.
  @Test(arguments: [
    ("Open 設定ファイル.json Now. Then go.", ["Open 設定ファイル.json Now.", "Then go."]),
    ("Write println!(\"Hi. There!\") here. Use .NET now.", ["Write println!(\"Hi. There!\") here.", "Use .NET now."]),
    ("Type :q! to quit. Then go.", ["Type :q! to quit.", "Then go."]),
  ])
  func namesAreAtomsInRecords(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let sentences = SentenceSegmenter(language: .en).sentences(inPlainText: bytes, atoms: PlainText.atoms(in: bytes))
    #expect(sentences.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  /// A name is a word of its sentence.
  @Test func namesAreProse() throws {
    let document = try ArticleReader().document(SourceText(name: "a.txt", text: "Use Node.js now."), language: .en)
    #expect(document.sentences[0].prose == [0..<16])
  }

  @Test func aKeyThatIsAMarkEndsNoSentence() throws {
    let source = SourceText(name: "a.txt", text: "Ctrl+. を押すと候補が出ます。:q! で終了します。")
    #expect(try ArticleReader().document(source, language: .ja).sentences.map(\.text) == ["Ctrl+. を押すと候補が出ます。", ":q! で終了します。"])
  }

  /// Borders of spans are borders of words, and no span stands out of its sentence, whatever the format and the markup around it.
  @Test(arguments: [
    ("See **`file`** – `a|b`. _**Bold** all_. **[link](/u)** end. /home/müller is set_up.\n", ArticleFormat.markdown),
    ("<p><b><code>x.y</code></b> now. <strong><a href='/u'>Link</a>.</strong> Is app.json_key or .set_up?</p>", .html),
    ("_**Cold** {v}_. See `a.b`. Set .path_name and flask.json_key now.\n", .asciidoc),
    ("See :attr:`.Flask.app_ctx`. **Bold.** Use app.json_key and ``a.b``.\n", .rst),
    ("\\emph{\\textbf{Small} all.} See \\texttt{a.b} in app.json\\_key now.\n", .latex),
    ("Set app.json_key in /home/müller/naïve_dir. Use set_up() now!", .text),
  ])
  func spansStandInTheirSentences(_ text: String, _ format: ArticleFormat) throws {
    let source = SourceText(name: "a", text: text)
    let document = try ArticleReader(options: .init(format: format)).document(source, language: .en)
    for sentence in document.sentences {
      let visible = document.blocks[sentence.block].text.utf8
      func isInWord(_ i: Int) -> Bool {
        func isWord(_ byte: UInt8) -> Bool {
          (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte >= 0xC3 || byte & 0xC0 == 0x80
        }
        return i > 0 && i < visible.count && isWord(visible[i - 1]) && isWord(visible[i])
      }
      for span in sentence.spans where !span.visible.isEmpty {
        #expect(sentence.range.contains(span.range), "\(span)")
        #expect(!isInWord(span.visible.lowerBound) && !isInWord(span.visible.upperBound), "\(span) of \(sentence.text)")
      }
    }
  }

  /// Steps that cut sentences otherwise lose no span and move none: a person's cuts, and headings that run in.
  @Test func spansAreKeptByEveryStep() throws {
    func places(_ sentences: [Sentence]) -> [ByteRange] {
      sentences.flatMap { $0.spans.map(\.range) }.sorted { $0.lowerBound < $1.lowerBound }
    }
    let text = "Use `a.b`; then **call** `c()`. See [x](/u) and {{ v }} in src/a.ts.\n"
    let document = try ArticleReader().document(SourceText(name: "a.md", text: text), language: .en)
    for cut in [["Use a.b;", "then call c()."], ["Use a.b; then call c(). See x and {{ v }} in src/a.ts."]] {
      let other = document.cut(as: [SentenceCut(language: .en, sentences: cut)])
      #expect(other.sentences != document.sentences)
      #expect(places(other.sentences) == places(document.sentences))
      #expect(other.sentences.allSatisfy { sentence in sentence.spans.allSatisfy { sentence.visible.contains($0.visible) } })
    }
    let page = "(1)設定: `a.b`を使うと、**速く**なります。\n\n(1) Settings\n\nUse `a.b` to be **fast**.\n"
    let source = SourceText(name: "page.md", text: page)
    let sentences = try ArticleReader().page(source).ja.sentences
    #expect(sentences.map { $0.spans.map { source[$0.range] } } == [[], ["a.b", "速く"]])
  }
}
