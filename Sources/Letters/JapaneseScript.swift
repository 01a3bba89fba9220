/// Which of the scripts of Japanese a character belongs to, its marks and half-width forms included: ゝ and ゛ are hiragana, ー and ｶ
/// katakana. ・ parts words and belongs to none.
@usableFromInline
package enum JapaneseScript: Sendable {
  case hiragana, katakana, kanji

  @inlinable
  package init?(_ c: UInt32) {
    switch c {
    case 0x3041...0x309F: self = .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
    default:
      guard Kanji.isKanji(c) else { return nil }
      self = .kanji
    }
  }
}

/// Kana and kanji in a text.
package enum JapaneseLetters {
  package static func stand(in text: String) -> Bool { text.unicodeScalars.contains { JapaneseScript($0.value) != nil } }
}
