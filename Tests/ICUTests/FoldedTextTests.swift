import ICU
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("ＡＢＣ", "abc"), ("ｶﾞｷﾞ", "ガギ"), ("①㌔", "1キロ"), ("Straße", "strasse"), ("ﾆｭｰﾛﾝ", "ニューロン"), ("ＨＰＡ軸", "hpa軸"), ("plain", "plain"),
    ("e\u{301}", "é"), ("", ""), ("か\u{3099}ん", "がん"), ("漢\u{FE00}字", "漢字"), ("カー・ナビ、です。", "カー・ナビ、です。"),
  ])
  func foldsWidthCaseAndCompatibility(_ text: String, _ folded: String) {
    #expect(FoldedText(folding: text).string == folded)
  }

  @Test func everyFoldedByteKnowsWhereItCameFrom() {
    let folded = FoldedText(folding: "のｶﾞは")
    // の 0…3, ｶﾞ 3…9, は 9…12
    #expect(folded.string == "のガは")
    #expect(folded.originalRange(of: 3..<6) == 3..<9)
    #expect(folded.originalRange(of: 6..<9) == 9..<12)
    #expect(folded.origins.last == 12)
  }
}
