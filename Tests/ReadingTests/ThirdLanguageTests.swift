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
