import Bitext
import Testing

@testable import Reading

/// Text in neither Japanese nor English is left out of an article where it is so beyond doubt.
@Suite struct ThirdLanguageTests {
  @Test(arguments: [
    ("这是入口。", true), ("입구입니다.", true), ("東京都", false), ("目次", false), ("内田百閒", false), ("髙島屋", false), ("入口です。", false),
    ("The word 입구 is Korean for entrance.", false), ("出口。", false),
  ])
  func evidenceIsPositive(_ text: String, _ isForeign: Bool) throws {
    let document = try ArticleReader().document(SourceText(name: "a.md", text: text + "\n"), language: .ja)
    #expect(document.foreignBlocks == (isForeign ? 1 : 0))
    #expect(document.sentences.isEmpty == isForeign)
  }

  /// 法律 may be either; in a text of nothing but ideographs, some of which Japanese does not have, it is Chinese.
  @Test func aTextOfIdeographsAloneIsChineseThroughout() throws {
    let chinese = "# 法律\n\n我們的專案需要你的幫助，請先閱讀這份文件，然後再提出問題。\n\n你們可以在這裡找到更多的資料，也可以告訴我們你的想法。\n\n目次\n"
    let reader = ArticleReader()
    let document = try reader.document(SourceText(name: "a.md", text: chinese), language: .ja)
    #expect(document.sentences.isEmpty)
    #expect(document.foreignBlocks == 4)
    #expect(reader.isInThirdLanguage(SourceText(name: "a.md", text: chinese)))
    // A list of names is none, nor a Japanese text that quotes Chinese.
    for japanese in [String(repeating: "東京都千代田区\n\n", count: 20), chinese + String(repeating: "これは漢文の訳ではありません。\n\n", count: 5)] {
      #expect(!reader.isInThirdLanguage(SourceText(name: "a.md", text: japanese)))
      #expect(try !reader.document(SourceText(name: "a.md", text: japanese), language: .ja).sentences.isEmpty)
    }
  }

  @Test func markupMaySayIt() throws {
    let page = "<p lang=\"ko\">12</p>\n<p>値段です。</p>\n"
    let document = try ArticleReader().document(SourceText(name: "a.html", text: page), language: .ja)
    #expect(document.sentences.map(\.text) == ["値段です。"])
  }
}

/// Neither side of a conflict is the article's text.
@Suite struct ConflictTests {
  private static let marks = "<<<<<<< HEAD\n一つです。\n=======\n二つです。\n>>>>>>> theirs\n"

  @Test func marksOfAMergeAreSaidWithTheirLine() {
    let error = #expect(throws: ConflictLeft.self) {
      try ArticleReader().document(SourceText(name: "a.md", text: "# 数\n\n" + Self.marks), language: .ja)
    }
    #expect(error?.description.hasPrefix("a.md:3: a merge left a conflict here") == true)
  }

  @Test(arguments: ["```\n" + marks + "```\n", "題\n=======\n\n>>>>>>> 深い引用。\n", "文です。<<<<<<< \n"])
  func whatLooksAlikeIsNone(_ text: String) throws {
    _ = try ArticleReader().document(SourceText(name: "a.md", text: text), language: .ja)
  }
}
