import Letters

/// Letters beyond ASCII, told from their bytes.
enum Scalars {
  /// The three-byte scalar at `i`, or 0.
  @inline(__always)
  static func three(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32 {
    guard i + 2 < utf8.count, utf8[i] >= 0xE0, utf8[i] < 0xF0 else { return 0 }
    return (UInt32(utf8[i] & 0x0F) << 12) | (UInt32(utf8[i + 1] & 0x3F) << 6) | UInt32(utf8[i + 2] & 0x3F)
  }
}

/// Which of the scripts of Japanese text a character is, told from its bytes.
enum Kana {
  enum Kind { case hiragana, katakana, kanji, latin, other }

  @inline(__always)
  static func kind(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Kind {
    let byte = utf8[i]
    if byte < 0x80 { return ASCII.isLetter(byte) ? .latin : .other }
    if byte >= 0xC3, byte <= 0xC9 { return .latin }
    let scalar = Scalars.three(utf8, i)
    if scalar >= 0x3041, scalar <= 0x309F { return .hiragana }
    if scalar >= 0x30A1, scalar <= 0x30FE, scalar != "・" { return .katakana }
    if scalar >= 0x4E00, scalar <= 0x9FFF || scalar >= 0x3400 && scalar <= 0x4DBF || scalar == "々" || scalar == "〇" { return .kanji }
    return .other
  }

  static func isWord(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let kind = kind(utf8, i)
    return kind == .hiragana || kind == .kanji || kind == .katakana
  }

  /// Ideographs carry about twice what a kana does.
  static func weightedLength(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Float {
    var length: Float = 0
    var i = range.lowerBound
    while i < range.upperBound {
      length += kind(utf8, i) == .kanji ? 1.5 : 0.8
      i += utf8[i] < 0x80 ? 1 : utf8[i] < 0xE0 ? 2 : utf8[i] < 0xF0 ? 3 : 4
    }
    return length
  }
}
