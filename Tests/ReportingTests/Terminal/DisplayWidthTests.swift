import Reporting
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("日本語", 6), ("ﾆｭｰﾛﾝ", 5), ("ｶﾞ", 2), ("か\u{3099}", 2), ("e\u{301}", 1), ("𠮷野家", 6), ("Ａ１", 4), ("「あ」。", 8),
    ("👍🏽", 2), ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("🇯🇵", 2), ("\u{7}", 0), ("①", 1),
  ])
  func countsCellsByGrapheme(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test(arguments: [("日本語", 4, "日本"), ("日本語", 5, "日本"), ("abc", 9, "abc"), ("か\u{3099}き", 2, "か\u{3099}")])
  func aPrefixNeverCutsACharacter(_ text: String, _ cells: Int, _ prefix: String) {
    #expect(DisplayWidth.prefix(text, cells: cells) == prefix)
  }
}
