import Bitext
import Reading
import Testing

@Suite struct RunInHeadingTests {
  /// A page, and its Japanese sentences.
  @Test(arguments: [
    // The English heading stands by itself.
    (
      "(1)安眠: 枕を変えると、眠りが深くなります。朝も楽です。\n\n(1) Sound Sleep\n\nA new pillow deepens sleep.",
      ["(1)安眠:", "枕を変えると、眠りが深くなります。", "朝も楽です。"]
    ),
    ("①安眠：枕を変えると、眠りが深くなります。\n\n① Sound sleep\n\nA new pillow deepens sleep.", ["①安眠：", "枕を変えると、眠りが深くなります。"]),
    // It runs in, too; or has another number; or nothing stands after the label.
    ("(1)安眠: 枕を変えると、眠りが深くなります。\n\n(1) Sound sleep: a new pillow deepens it.", ["(1)安眠: 枕を変えると、眠りが深くなります。"]),
    ("(1)安眠: 枕を変えると、眠りが深くなります。\n\n(2) Sound Sleep\n\nA new pillow deepens it.", ["(1)安眠: 枕を変えると、眠りが深くなります。"]),
    ("(1)受付は9:30から始まり、昼に終わります。\n\n(1) Reception\n\nIt opens at half past nine.", ["(1)受付は9:30から始まり、昼に終わります。"]),
    ("(1)安眠:\n\n(1) Sound Sleep\n\nA new pillow deepens it.", ["(1)安眠:"]),
  ])
  func standApartWhereTheOtherVersionsDo(_ text: String, _ sentences: [String]) throws {
    let page = try ArticleReader().page(SourceText(name: "page.txt", text: text))
    #expect(page.ja.sentences.map(\.text) == sentences)
    for sentence in page.ja.sentences { #expect(page.ja.source[sentence.range.lowerBound..<sentence.range.upperBound] == sentence.text) }
  }

  @Test func eitherLanguageMayRunIn() throws {
    let text = "1. 手順\n\n布を濡らします。\n\n1. Method: wet the cloth with water. Then wring it.\n"
    let page = try ArticleReader(options: .init(format: .text)).page(SourceText(name: "page.txt", text: text))
    #expect(page.en.sentences.map(\.text) == ["1. Method:", "wet the cloth with water.", "Then wring it."])
  }
}
