import Bitext
import Reading
import Testing

/// "key | language or - | what a reader sees | what stands in the file there", for each message.
private func messages(_ text: String, _ name: String) throws -> [String] {
  let source = SourceText(name: name, text: text)
  let reader = try #require(ArticleFormat(of: source).content)
  return try reader.content(of: source).blocks.map { block in
    "\(block.key ?? "-") | \(block.language?.rawValue ?? "-") | \(block.text.string) | \(source[block.range])"
  }
}

@Suite struct KeyedFormatTests {
  @Test func jsonNestsKeysAndUndoesEscapes() throws {
    let text = #"{"menu": {"open": "開く", "quit": "\u7d42\u4e86\n<b>さようなら</b>"}, "size": 3, "tags": ["赤", "https://x.y/"]}"#
    #expect(
      try messages(text, "ui.ja.json") == [
        "menu.open | - | 開く | 開く", "menu.quit | - | 終了\nさようなら | \\u7d42\\u4e86\\n<b>さようなら</b>", "tags.0 | - | 赤 | 赤",
      ])
  }

  @Test(arguments: [
    (#"[{"id": "a", "ja": "犬", "en": "Dog"}]"#, ["a | ja | 犬 | 犬", "a | en | Dog | Dog"]),
    (#"{"ja": {"a": "犬"}, "en": {"a": "Dog"}}"#, ["a | ja | 犬 | 犬", "a | en | Dog | Dog"]),
    (#"{"dog": {"en": "Dog", "ja": "犬"}}"#, ["dog | en | Dog | Dog", "dog | ja | 犬 | 犬"]),
  ])
  func jsonMayHoldBothLanguages(_ text: String, _ expected: [String]) throws { #expect(try messages(text, "pairs.json") == expected) }

  /// Languages have different forms of number: one counterpart for all of them.
  @Test(arguments: [
    ("ui.json", #"{"n": {"one": "A file", "other": "Files"}}"#, ["n", "n"]),
    ("ui.json", #"{"n_one": "A file", "n_other": "Files", "one": "One"}"#, ["n", "n", "one"]),
    ("ui.properties", "n.one=A file\nn.other=Files\n", ["n", "n"]),
    ("ui.arb", #"{"n": "{count, plural, one{A file} other{{count} files}}"}"#, ["n", "n"]),
    ("ui.arb", #"{"n": "You have {count, plural, one{a file} other{{count} files}} here."}"#, ["n"]),
  ])
  func formsOfNumberShareAKey(_ name: String, _ text: String, _ keys: [String]) throws {
    #expect(try messages(text, name).map { String($0.prefix { $0 != " " }) } == keys)
  }

  @Test func resourceFilesOfEveryKind() throws {
    #expect(try messages("/* c */\n\"a.b\" = \"Say \\\"hi\\\"\";\n", "ui.strings") == ["a.b | - | Say \"hi\" | Say \\\"hi\\\""])
    #expect(
      try messages("# c\na.b : \\u3042 \\\n   い\nc=d\n", "ui.properties") == ["a.b | - | あ い | \\u3042 \\\n   い", "c | - | d | d"])
    let android =
      "<resources>\n<string name=\"a\">It\\'s <b>%1$s</b>\n  &amp; more</string><string name=\"x\" translatable=\"false\">k</string></resources>"
    #expect(try messages(android, "strings.xml") == ["a | - | It's %1$s & more | It\\'s <b>%1$s</b>\n  &amp; more"])
    let resx =
      "<root><resheader name=\"v\"><value>2</value></resheader><data name=\"a\"><value>Save</value><comment>c</comment></data></root>"
    #expect(try messages(resx, "ui.resx") == ["a | - | Save | Save"])
  }

  @Test func catalogueOfGettext() throws {
    let text = """
      msgid ""
      msgstr "Language: ja\\n"

      #: main.c:3
      msgctxt "menu"
      msgid "Open "
      "file"
      msgstr "開く"

      #, fuzzy
      #| msgid "Shut"
      msgid "Close"
      msgstr "とじこめる"

      #~ msgid "Old"
      #~ msgstr "古い"
      """
    #expect(
      try messages(text, "ja.po") == [
        "menu | Open file | en | Open file | Open \"\n\"file", "menu | Open file | ja | 開く | 開く", "Close | en | Close | Close",
      ])
  }

  @Test func unitsOfXLIFFAndTMX() throws {
    let xliff = """
      <xliff version="1.2"><file original="a" source-language="en" target-language="ja-JP"><body><trans-unit id="1"><source>Press <g id="1">OK</g><ph id="2">&lt;br&gt;</ph></source>
      <target>OKを押す</target><alt-trans><target>古い</target></alt-trans></trans-unit><trans-unit id="2" translate="no"><source>x</source></trans-unit></body></file></xliff>
      """
    #expect(
      try messages(xliff, "a.xlf") == [
        "1 | en | Press OK | Press <g id=\"1\">OK</g><ph id=\"2\">&lt;br&gt;</ph>", "1 | ja | OKを押す | OKを押す",
      ])
    let tmx = """
      <tmx version="1.4"><body><tu tuid="7"><tuv xml:lang="EN-US"><seg>A <bpt i="1">&lt;b&gt;</bpt>dog<ept i="1">&lt;/b&gt;</ept></seg></tuv>
      <tuv xml:lang="fr"><seg>Un chien</seg></tuv><tuv xml:lang="ja"><seg>犬</seg></tuv></tu></body></tmx>
      """
    #expect(try messages(tmx, "a.tmx").map { String($0.prefix(14)) } == ["7 | en | A dog", "7 | ja | 犬 | 犬"])
  }

  @Test(arguments: [
    ("id,note,ja,en\nk,x,犬,Dog\nm,,猫,\"Cat, \"\"big\"\"\"\n", ["k | ja | 犬", "k | en | Dog", "m | ja | 猫", "m | en | Cat, \"big\""]),
    (
      "The dog barks.;犬がほえる。\nThe cat sleeps.;猫がねる。\n",
      ["1 | en | The dog barks.", "1 | ja | 犬がほえる。", "2 | en | The cat sleeps.", "2 | ja | 猫がねる。"]
    ),
    ("One language\nonly here\n", ["- | - | One language", "- | - | only here"]),
  ])
  func tablesHaveAColumnOfEachLanguage(_ text: String, _ expected: [String]) throws {
    #expect(try messages(text, "pairs.csv").map { $0.split(separator: " | ").prefix(3).joined(separator: " | ") } == expected)
  }

  @Test(arguments: [
    ("a.json", "{\"a\": \"b\",}", ":1:11: not JSON: a comma before the end of the list; take it out"),
    ("a.json", String(repeating: "[", count: 300), ":1:257: not JSON: more than 256 values inside each other"),
    ("a.tmx", "<!DOCTYPE tmx [<!ENTITY x \"y\">]>\n<tmx>&x;</tmx>", "declares entities"),
    ("a.po", "msgid Open\n", ":1:1: msgid without a text in double quotes"),
    ("a.strings", "\"a\" = \"b\n", ":1:7: not a file of strings: the text that begins here is never closed"),
    ("a.srt", "1\n00:00:0x,000 --> y\nText\n", "no line with times"),
  ])
  func whatIsDamagedIsRefusedWithItsPlace(_ name: String, _ text: String, _ words: String) throws {
    let source = SourceText(name: name, text: text)
    let reader = try #require(ArticleFormat(of: source).content)
    do {
      _ = try reader.content(of: source)
      Issue.record("\(name) was read")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }
}
