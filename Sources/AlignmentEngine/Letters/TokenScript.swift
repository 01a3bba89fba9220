import Letters

/// What a token of Japanese text is made of, told from the bytes it begins with.
enum TokenScript {
  case hiragana, katakana, kanji, latin, other

  @inline(__always)
  init(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) {
    let byte = utf8[i]
    if byte < 0x80 {
      self = ASCII.isLetter(byte) ? .latin : .other
    } else if byte >= 0xC3, byte <= 0xC9 {
      self = .latin
    } else {
      // Ideographs of four bytes are in no dictionary.
      switch JapaneseScript(Scalars.three(utf8, i)) {
      case .hiragana: self = .hiragana
      case .katakana: self = .katakana
      case .kanji: self = .kanji
      case nil: self = .other
      }
    }
  }

  var isJapanese: Bool { self == .hiragana || self == .kanji || self == .katakana }

  /// Ideographs carry about twice what a kana does.
  static func weightedLength(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Float {
    var length: Float = 0
    var i = range.lowerBound
    while i < range.upperBound {
      length += TokenScript(utf8, i) == .kanji ? 1.5 : 0.8
      i += UTF8Scalar.length(utf8[i])
    }
    return length
  }
}
