import Letters

/// What lists say behind a name in both languages: `100円`, `3,000円〜`, `各2名`, `無料`.
enum PriceTail {
  static func isOne(_ utf8: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: utf8, as: UTF8.self)
    if words.contains(text) { return true }
    var hasFigures = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": hasFigures = true
      case ",", ".", "，", "．", "~", "〜", "～", "–", "-", "+", " ", "¥", "￥", ":", "：", "/": break
      // Counters and what stands before figures are kanji and katakana: 円, 名, 階, 税込, セット.
      default: guard scalar.isJapaneseLetter, scalar.script != .hiragana else { return false }
      }
    }
    return hasFigures
  }

  private static let words: Set<String> = ["無料", "有料", "不要", "必要", "要予約", "予約制", "あり", "なし", "可", "不可", "時価", "別料金", "満席"]
}
