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

/// The short way for plain texts gives what folding gives.
@Suite struct FoldedScalarsTests {
  @Test func plainLettersFoldToThemselves() {
    let ranges: [ClosedRange<UInt32>] = [0x2010...0x2020, 0x3000...0x30FF, 0x4E00...0x4E20, 0x9FE0...0x9FFF, 0x20...0x7E]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "漢A\(Character(scalar))と"
      let folded = FoldedText(folding: text)
      let scalars = FoldedScalars(text)
      #expect(scalars.scalars == folded.string.unicodeScalars.map(\.value), "U+\(String(value, radix: 16))")
      #expect(scalars.range(0, scalars.count) == 0..<text.utf8.count)
    }
  }
}
