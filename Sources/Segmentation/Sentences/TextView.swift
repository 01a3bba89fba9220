import ICU
import Letters

/// Bytes of one block, read safely: outside them there are zeros.
struct TextView {
  let bytes: UnsafeBufferPointer<UInt8>
  @inline(__always) var count: Int { bytes.count }

  @inline(__always) subscript(i: Int) -> UInt8 { i >= 0 && i < bytes.count ? bytes[i] : 0 }

  /// The scalar that begins at `i`; malformed bytes count as U+FFFD, one by one. 0 outside the text.
  @inline(__always)
  func scalar(at i: Int) -> (value: UInt32, length: Int) {
    let lead = self[i]
    return lead < 0x80 ? (UInt32(lead), 1) : wideScalar(at: i, lead)
  }

  private func wideScalar(at i: Int, _ lead: UInt8) -> (value: UInt32, length: Int) {
    UTF8Scalar.decode(lead, self[i + 1], self[i + 2], self[i + 3])
  }

  /// The scalar that ends before `i`.
  @inline(__always)
  func scalar(before i: Int) -> (value: UInt32, length: Int) {
    let last = self[i - 1]
    return last < 0x80 ? (UInt32(last), 1) : wideScalar(before: i)
  }

  private func wideScalar(before i: Int) -> (value: UInt32, length: Int) {
    var start = i - 1
    var steps = 0
    while start > 0, steps < 3, UTF8Scalar.isContinuation(self[start]) {
      start -= 1
      steps += 1
    }
    let (value, length) = scalar(at: start)
    return start + length == i ? (value, length) : (i > 0 ? 0xFFFD : 0, 1)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) }

  /// The first byte at or after `start` that is not white space.
  func skipSpace(_ start: Int) -> Int { skipSpace(start, before: count) }

  /// Looks no further than `limit`.
  func skipSpace(_ start: Int, before limit: Int) -> Int {
    var i = start
    while i < limit {
      let byte = bytes[i]
      if byte == 0x20 || byte &- 9 < 5 {
        i += 1
      } else if byte < 0x80 {
        break
      } else {
        let length = spaceLength(at: i)
        if length == 0 { break }
        i += length
      }
    }
    return i
  }

  /// The end of the text before `end` without the white space at its end.
  func trimSpace(before end: Int, from start: Int) -> Int {
    var i = end
    while i > start {
      let byte = bytes[i - 1]
      if byte == 0x20 || byte &- 9 < 5 {
        i -= 1
        continue
      }
      if byte < 0x80 { break }
      let (value, length) = scalar(before: i)
      if i - length < start || !Self.isSpace(value) { break }
      i -= length
    }
    return i
  }

  func hasLineEnd(_ start: Int, _ end: Int) -> Bool {
    for i in start..<max(start, end) where self[i] &- 0x0A < 4 { return true }
    return false
  }

  func spaceLength(at i: Int) -> Int {
    let byte = self[i]
    if byte < 0x80 { return byte == 0x20 || byte &- 9 < 5 || byte &- 0x1C < 4 ? 1 : 0 }
    if byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xE1 { return 0 }
    let (value, length) = scalar(at: i)
    return Self.isSpace(value) ? length : 0
  }

  static func isSpace(_ v: UInt32) -> Bool {
    switch v {
    case 0x20, 9...13, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  func kind(at i: Int) -> Kind { i >= count || i < 0 ? .end : bytes[i] < 0x80 ? Kind(ascii: bytes[i]) : Kind(scalar(at: i).value) }
  func kind(before i: Int) -> Kind {
    i <= 0 || i > count ? .end : bytes[i - 1] < 0x80 ? Kind(ascii: bytes[i - 1]) : Kind(scalar(before: i).value)
  }
}

/// What a character is, as far as the rules care.
enum Kind: UInt8 {
  case end, space, lower, upper, digit, hiragana, katakana, han, opener, closer, straightQuote, dash, terminator, comma, letter, symbol

  var isJapanese: Bool { self == .hiragana || self == .katakana || self == .han }
  var isLatin: Bool { self == .lower || self == .upper }

  init(_ v: UInt32) {
    if v < 0x80 {
      self.init(ascii: UInt8(v))
      return
    }
    if let script = JapaneseScript(v) {
      self = Self.of(script)
      return
    }
    switch v {
    case "、", "，", "､", "；", "：", "・", "･": self = .comma
    case "。", "！", "．", "？", "｡", 0x2025, 0x2026, 0x22EF, 0x203C, 0x2047...0x2049: self = .terminator
    case 0xFF10...0xFF19, 0x2460...0x24FF, 0x2776...0x2793: self = .digit
    case 0xFF21...0xFF3A: self = .upper
    case 0xFF41...0xFF5A: self = .lower
    case "「", "『", "【", "〈", "《", "〔", "〖", "〘", "〝", "（", "［", "｛", "｢", 0x201C, 0x2018, 0xAB,
      0x201E, 0x2039, "｟", "＜":
      self = .opener
    case "」", "』", "】", "〉", "》", "〕", "〗", "〙", "〞", "〟", "）", "］", "｝", "｣", 0x201D, 0x2019,
      0xBB, 0x203A, "｠",
      "＞":
      self = .closer
    case 0x2010...0x2015, 0x2212, "゠", "－", 0x2500, "〜", "～": self = .dash
    case "＂", "＇": self = .straightQuote
    case 0xC0...0xD6, 0xD8...0xDE: self = .upper
    case 0xDF...0xF6, 0xF8...0xFF, 0xAA, 0xBA, 0xB5: self = .lower
    default: self = TextView.isSpace(v) ? .space : Self.rare(v)
    }
  }

  @inline(__always)
  private static func of(_ script: JapaneseScript) -> Kind {
    switch script {
    case .hiragana: .hiragana
    case .katakana: .katakana
    case .kanji: .han
    }
  }

  private static func rare(_ v: UInt32) -> Kind {
    guard let scalar = Unicode.Scalar(v) else { return .symbol }
    switch scalar.sentenceBreak {
    case .lower: return .lower
    case .upper: return .upper
    case .numeric: return .digit
    case .letter: return .letter
    case .sTerm, .aTerm: return .terminator
    default: return .symbol
    }
  }

  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A: self = .lower
    case 0x20, 9...13, 0x1C...0x1F: self = .space
    case 0x41...0x5A: self = .upper
    case 0x30...0x39: self = .digit
    case 0x28, 0x5B, 0x7B: self = .opener
    case 0x29, 0x5D, 0x7D: self = .closer
    case 0x22, 0x27, 0x60: self = .straightQuote
    case 0x2D: self = .dash
    case 0x2E, 0x21, 0x3F: self = .terminator
    case 0x2C, 0x3A, 0x3B: self = .comma
    default: self = .symbol
    }
  }
}
