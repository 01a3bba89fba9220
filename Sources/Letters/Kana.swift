/// Kana by code point. A text's own spellings of sounds are Terminology's.
@usableFromInline
package enum Kana {
  /// ぁ to ゖ: syllables, no marks.
  @inlinable
  package static func isHiragana(_ c: UInt32) -> Bool { c >= 0x3041 && c <= 0x3096 }

  /// ァ to ヺ: syllables in their full width, no marks.
  @inlinable
  package static func isKatakana(_ c: UInt32) -> Bool { c >= 0x30A1 && c <= 0x30FA }

  @inlinable
  package static func isKana(_ c: UInt32) -> Bool { isHiragana(c) || isKatakana(c) }

  /// ー
  @inlinable
  package static func isLongVowelMark(_ c: UInt32) -> Bool { c == 0x30FC }

  /// Katakana for hiragana, anything else as it is.
  @inlinable
  package static func katakana(_ c: UInt32) -> UInt32 { isHiragana(c) ? c + 0x60 : c }

  /// Hiragana for katakana, where there is one; anything else as it is.
  @inlinable
  package static func hiragana(_ c: UInt32) -> UInt32 { c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c }

  /// ァ as ア, ッ as ツ, ョ as ヨ; anything but small katakana as it is.
  package static func large(_ c: UInt32) -> UInt32 {
    switch c {
    case "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ": c + 1
    case "ヵ": Letter("カ").value
    case "ヶ": Letter("ケ").value
    default: c
    }
  }
}
