import Bitext
import Reading
import Structure
import Testing

/// What one file shows to be broken without another.
@Suite struct OneSideTests {
  private func findings(_ text: String, files: (any LinkedFiles)? = nil) throws -> [String] {
    let document = try ArticleReader().document(SourceText(name: "guide/a.md", text: text), language: .en)
    return StructureChecker(StructureOptions(from: .en), files: files).findings(in: document).map { "\($0.rule): \($0.message)" }
  }

  @Test func aLinkToNoHeading() throws {
    #expect(try findings("See [below](#set-up).\n\n## Setup\n") == [])
    #expect(try findings("See [below](#use).\n\n## Setup\n") == ["anchor.missing: #use leads to no heading of the page"])
    // Written names, of headings and of anything else; a second heading of the same words has a number.
    #expect(try findings("See [a](#x), [b](#y) and [c](#setup-1).\n\n## Setup {#x}\n\n<a id=\"y\"></a>\n\n## Setup\n") == [])
  }

  @Test func aLinkIntoAnotherFile() throws {
    struct Files: LinkedFiles {
      func anchors(of path: String) -> Anchors? {
        guard path == "guide/b.md" || path == "guide/b.ja.md" else { return nil }
        let text = path == "guide/b.md" ? "## One\n\n## Two\n" : "## 一つ目\n\n## 二つ目\n"
        return (try? ArticleReader().document(SourceText(name: path, text: text), language: .en)).map { Anchors($0) }
      }
    }
    #expect(try findings("See [b](b.md#two) and [c](c.md#two).\n", files: Files()) == [])
    #expect(try findings("See [b](./b.md#three).\n", files: Files()) == ["anchor.missing: #three leads to no heading of guide/b.md"])
  }

  @Test func aNameGivenTwice() throws {
    #expect(try findings("## Setup {#a}\n\n## Use {#a}\n") == ["anchor.duplicate: the name a is given twice"])
    #expect(try findings("<a id=\"a\" name=\"a\"></a>\n\n## Setup\n") == [])
    #expect(try findings("<a id=\"a\"></a><a name=\"a\"></a>\n\n## Setup\n") == ["anchor.duplicate: the name a is given twice"])
    #expect(try findings("## Setup {#a}\n\n```html\n<p id=\"a\"></p>\n```\n") == [])
  }

  @Test func aFenceThatNothingCloses() throws {
    #expect(try findings("Run this.\n\n```sh\nmake\n\nThen wait.\n") == ["fence.open: the fence is never closed"])
    #expect(try findings("Run this.\n\n````md\n```sh\n````\n\n- One\n  ~~~\n  code\n  ~~~\n") == [])
    #expect(try findings(":::note\nA sentence.\n\nAnother.\n") == ["fence.open: \":::note\" is never closed"])
  }

  /// A heading that was translated lost the name that its words made.
  @Test func aTranslationThatLostAName() throws {
    let pair = try StructurePair(ja: "[設定](#setup)を見てください。\n\n## 設定\n", en: "See the [setup](#setup) below.\n\n## Setup\n")
    #expect(pair.findings() == ["anchor.missing: #setup leads to no heading of the page; the English has one of that name"])
  }

  /// Each text with what it becomes; the article is in Japanese.
  private func corrected(_ text: String, _ spacing: Spacing?) throws -> String {
    let document = try ArticleReader().document(SourceText(name: "a.md", text: text), language: .ja)
    var options = StructureOptions()
    options.spacing = spacing
    var bytes = document.source.bytes
    for finding in StructureChecker(options).findings(in: document).reversed() where finding.rule.rawValue.hasPrefix("style.") {
      let place = try #require(finding.places.ja.first)
      bytes.replaceSubrange(place.range, with: Array((finding.suggestion ?? finding.places.ja[0].text).utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Web サイトを開く。", Spacing.none, "Webサイトを開く。"), ("WebサイトとAPIを使う。", .space, "Web サイトと API を使う。"),
    // A letter that is one word with what follows, numbers, code, the name of a thing in a program, another line: left alone.
    ("Tシャツを着る。", .space, "Tシャツを着る。"), ("3 つの表を見る。", .none, "3 つの表を見る。"), ("`make` を使う。", .none, "`make` を使う。"),
    ("値は src/app.js にある。", .none, "値は src/app.js にある。"), ("**Web** サイトを開く。", .none, "**Web** サイトを開く。"),
    ("ここで[Web](/w)を開く。", .space, "ここで[Web](/w)を開く。"),
    ("```sh\necho サイト\n```\n", .none, "```sh\necho サイト\n```\n"),
  ])
  func spacesBetweenScripts(_ text: String, _ spacing: Spacing, _ expected: String) throws {
    #expect(try corrected(text, spacing) == expected)
    #expect(try corrected(expected, spacing) == expected)
  }

  /// Without a word of the house the file's own habit counts, where it has one.
  @Test func theHabitOfAFile() throws {
    let habit = String(repeating: "Web サイトと API を使う。", count: 4)
    #expect(try corrected(habit + "Webサイトを開く。", nil) == habit + "Web サイトを開く。")
    #expect(try corrected("Web サイトを開く。Webサイトを閉じる。", nil) == "Web サイトを開く。Webサイトを閉じる。")
  }

  @Test(arguments: [
    ("ＡＰＩを１２回呼ぶ。", "APIを12回呼ぶ。"), ("ｶﾞｲﾄﾞのﾍﾟｰｼﾞ。", "ガイドのページ。"), ("`ＡＢ` を打つ。（注）ＯＫ！", "`ＡＢ` を打つ。（注）OK！"),
    ("ア**ｲｳ**エ。", "ア**イウ**エ。"),
  ])
  func widths(_ text: String, _ expected: String) throws {
    #expect(try corrected(text, nil) == expected)
  }
}
