import Bitext
import Testing

@testable import Reporting

@Suite struct PagePartsTests {
  /// The vectors of FIPS 180-4 and a length on each side of a block's end.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="),
    (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
  ])
  func digests(_ message: String, _ digest: String) {
    #expect(SHA256.digest(Array(message.utf8)).base64 == digest)
  }

  @Test func whatIsFilledInIsNotFilledAgain() {
    #expect(PageTemplate("<{{a}}|{{b}}>{{c}}").filled(["a": "{{b}}", "b": "2"]) == "<{{b}}|2>")
  }

  @Test func theIndexLinksToEveryReport() {
    let entry = IndexPage.Entry(link: "味噌 汁.html", page: ReportPage(pair: .soup))
    let hostile = IndexPage.Entry(link: "javascript:alert(1).html", page: ReportPage(pair: .plain(ja: ["<b>"], en: ["&"], headings: true)))
    let html = IndexPage(title: "Articles", entries: [entry, hostile], generator: "taiyaku test").html()
    #expect(html.contains("href=\"%E5%91%B3%E5%99%8C%20%E6%B1%81.html\""))
    #expect(html.contains("href=\"javascript%3Aalert%281%29.html\""))
    #expect(html.contains("&lt;b&gt;"))
    #expect(html.contains("80.5%"), "the mean of 0.99 and 0.62")
    #expect(html.components(separatedBy: "<script").count == 3, "its words, its own script, and no other")
  }

  /// A title is a heading near the top, else a line in both languages that is no sentence, else the file's name.
  @Test(arguments: [
    (["ひざの痛み", "歩けます。"], ["Knee Pain", "You can walk."], "ひざの痛み"),
    (["歩けます。", "ひざの痛み"], ["You can walk.", "Knee Pain"], "ひざの痛み"),
    (["歩けます。"], ["You can walk."], "soup.ja.md"),
  ])
  func titles(_ ja: [String], _ en: [String], _ title: String) {
    #expect(ReportPage(pair: .plain(ja: ja, en: en)).title.ja == title)
  }

  @Test func aHeadingFarDownIsNoTitle() {
    let pair = AlignedPair.plain(ja: (1...20).map { "\($0)番です。" }, en: (1...20).map { "This is \($0)." })
    var document = pair.ja
    document.blocks[15].kind = .heading(level: 1)
    #expect(ReportPage(pair: AlignedPair(ja: document, en: pair.en, alignment: pair.alignment)).title.ja == "soup.ja.md")
    document.blocks[2].kind = .heading(level: 1)
    #expect(ReportPage(pair: AlignedPair(ja: document, en: pair.en, alignment: pair.alignment)).title.ja == "3番です。")
  }
}
