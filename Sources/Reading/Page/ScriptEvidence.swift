import Bitext
import Glibc

/// What the letters of a piece of text say about its language.
struct ScriptEvidence: Equatable {
  /// Positive for Japanese, negative for English, 0 for nothing at all (numbers, marks).
  private(set) var score = 0.0

  /// Beyond this (either way) a text is taken by itself to be in that language, whatever stands around it.
  static let sure = 8.0

  /// Whether there are Japanese letters and no words in Latin ones.
  private(set) var isJapaneseAlone = false
  /// Whether there are words in Latin letters and no Japanese ones; whether one of them begins with a small letter.
  private(set) var isLatinAlone = false
  private(set) var hasSmallWords = false
  private var latinWords = 0
  /// So many words without any Japanese are no name within Japanese, even if all begin with a capital: a title, an address.
  private static let phrase = 3
  /// Whether there is a size in φ and no word.
  private(set) var isDiameter = false
  private var isNameWithRemark = false
  /// Whether there are words in Latin letters and Japanese ones.
  private(set) var isMixed = false
  /// On a page with both languages a line of ideographs and figures between English lines is Japanese all the same.
  var pageScore: Double {
    if isJapaneseAlone { return max(score, Self.sure) }
    if isLatinAlone, latinWords >= Self.phrase { return min(score, -0.75 * Self.sure) }
    return isDiameter || isNameWithRemark ? max(score, 3) : score
  }

  var language: Language? { score > 0 ? .ja : score < 0 ? .en : nil }

  /// The language that the letters of a text speak for. Without Japanese letters nothing has to be weighed: the first word tells.
  static func language(of utf8: [UInt8]) -> Language? {
    utf8.withUnsafeBufferPointer { Self(bytes: $0, isFirstWordEnough: !mayBeJapanese($0)).language }
  }

  /// Whether a text holds characters from U+2E80 on.
  private static func mayBeJapanese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      if i + 8 <= bytes.count,
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        i += 8
        continue
      }
      if bytes[i] >= 0xE3 || bytes[i] == 0xE2 && i + 1 < bytes.count && bytes[i + 1] >= 0xBA { return true }
      i += 1
    }
    return false
  }

  init(_ utf8: some Collection<UInt8>) {
    self = utf8.withContiguousStorageIfAvailable { Self(bytes: $0) } ?? Array(utf8).withUnsafeBufferPointer { Self(bytes: $0) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isFirstWordEnough: Bool = false) {
    var counter = ScriptCounter()
    var signs = AddressSigns(bytes)
    var i = 0
    while i < bytes.count {
      let space = VisibleText.whiteLength(bytes, at: i)
      if space > 0 {
        i += space
        continue
      }
      if signs.mayBeAddress(at: i), let end = Self.addressEnd(bytes, from: i) {
        i = end
        continue
      }
      i = counter.take(bytes, from: i)
      if isFirstWordEnough, counter.score != 0 { break }
    }
    score = counter.score
    isJapaneseAlone = counter.isJapaneseAlone
    isLatinAlone = counter.isLatinAlone
    hasSmallWords = counter.hasSmallWords
    latinWords = counter.latinWords
    isDiameter = counter.hasDiameter && !isLatinAlone
    isNameWithRemark = counter.isNameWithRemark
    isMixed = counter.isMixed
  }

  /// The end of the link or mail address that stands here between white space: it is in no language.
  private static func addressEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
    var hasSign = false
    while i < bytes.count, bytes[i] < 0x80, bytes[i] != 0x20, bytes[i] &- 9 >= 5 {
      hasSign = hasSign || bytes[i] == 0x40 || bytes[i] == 0x3A
      i += 1
    }
    if i < bytes.count, bytes[i] >= 0x80, VisibleText.whiteLength(bytes, at: i) == 0 { return nil }
    let piece = UnsafeBufferPointer(rebasing: bytes[start..<i])
    guard piece.count > 4, hasSign || piece[0] == 0x77 else { return nil }
    if hasSign, piece.contains(0x40) || piece.indices.contains(where: { piece[$0...].starts(with: "://".utf8) }) { return i }
    return piece.starts(with: "www.".utf8) ? i : nil
  }
}

/// Where the next marks of addresses are, so that not every word is looked through for them.
private struct AddressSigns {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = -1
  private var colon = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// No word with its mark farther in is an address.
  private static let farthest = 512

  /// Whether a word that begins here can be one: it holds a mark or begins with a w.
  mutating func mayBeAddress(at i: Int) -> Bool {
    if at < i { at = next(0x40, from: i) }
    if colon < i { colon = next(0x3A, from: i) }
    return min(at, colon) - i < Self.farthest || bytes[i] == 0x77
  }

  private func next(_ byte: UInt8, from i: Int) -> Int {
    guard let start = bytes.baseAddress, let found = memchr(start + i, Int32(byte), bytes.count - i) else { return .max }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
