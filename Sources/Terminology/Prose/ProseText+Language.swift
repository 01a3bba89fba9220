import Bitext

extension ProseText {
  /// How much of each language's letters the prose holds.
  private struct Letters {
    var japanese = 0
    var hiragana = 0
    /// Words of three Latin letters or more, and those of them in small letters.
    var words = 0
    var smallWords = 0
    var latin = 0

    init(_ text: String) {
      var length = 0
      var isSmall = true
      for scalar in text.unicodeScalars.map(\.value) + [0] {
        if scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A || scalar >= 0xC0 && scalar < 0x250 || scalar == 0x27 && length > 0 {
          if scalar >= 0x41 && scalar <= 0x5A { isSmall = false }
          length += 1
          continue
        }
        latin += length
        if length >= 3 { words += 1 }
        if length >= 2, isSmall { smallWords += 1 }
        (length, isSmall) = (0, true)
        if Kana.isJapanese(scalar) || scalar >= 0xFF66 && scalar <= 0xFF9F { japanese += 1 }
        if Kana.isHiragana(scalar) { hiragana += 1 }
      }
    }
  }

  /// Whether the words are those of the other language: no Japanese letter where Japanese should be, hardly a Latin one where English
  /// should. Figures and symbols alone are of no language.
  func isForeign(to language: Language) -> Bool {
    let letters = Letters(prose)
    return switch language {
    case .ja: letters.japanese == 0 && letters.words > 0
    case .en: letters.japanese >= 2 && letters.latin <= letters.japanese
    }
  }

  /// Whether it is a sentence in the other language that someone has still to translate: a name or a title in its own letters is none.
  func isUntranslated(in language: Language) -> Bool {
    guard isForeign(to: language) else { return false }
    let letters = Letters(prose)
    return language == .ja ? letters.smallWords >= 2 && letters.words >= 3 : letters.hiragana >= 2 && letters.japanese >= 5
  }
}
