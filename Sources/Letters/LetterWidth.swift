/// Letters that exist in two widths: Latin letters and digits are usual in half width, kana in full.
package enum LetterWidth {
  /// Ａ to ｚ, ０ to ９, and ｦ to ﾟ, with the long vowel mark.
  package static func isUnusual(_ c: UInt32) -> Bool { isWideLatin(c) || c >= 0xFF66 && c <= 0xFF9F }

  private static func isWideLatin(_ c: UInt32) -> Bool {
    c >= 0xFF10 && c <= 0xFF19 || c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A
  }

  /// The same letters in the width that is usual for them; a sound mark joins its kana: ｶﾞ is ガ.
  package static func usual(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for letter in text.unicodeScalars {
      if isWideLatin(letter.value), let half = Unicode.Scalar(letter.value - 0xFEE0) {
        result.append(half)
      } else if let last = result.last, let voiced = voiced(last, letter) {
        result.removeLast()
        result.append(voiced)
      } else {
        result.append(letter.value >= 0xFF66 && letter.value <= 0xFF9F ? wide[Int(letter.value - 0xFF66)] : letter)
      }
    }
    return String(result)
  }

  /// From U+FF66, in the order of the block.
  private static let wide = Array("ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜".unicodeScalars)

  /// Nil where the mark stands by itself.
  private static func voiced(_ kana: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    let joins = mark == "ﾞ" ? "ウカキクケコサシスセソタチツテトハヒフヘホ" : mark == "ﾟ" ? "ハヒフヘホ" : ""
    guard joins.unicodeScalars.contains(kana) else { return nil }
    return kana == "ウ" ? "ヴ" : Unicode.Scalar(kana.value + (mark == "ﾞ" ? 1 : 2))
  }
}
