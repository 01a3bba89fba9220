import Bitext
import ICU

/// Text in neither of the two languages: Korean, told by its letters, and Chinese, told by characters that no Japanese set has.
enum ThirdLanguage {
  /// Whether a block is, as far as it can be told where other languages are about.
  static func holds(_ block: Block) -> Bool {
    let counts = Counts(block)
    return counts.isKorean || counts.kana == 0 && counts.unusual > 0 && counts.latin < counts.han
  }

  /// Whether a block is beyond doubt: it says so itself, or has letters that only one of the other languages has. 目次 and 東京都 are Japanese.
  static func isCertain(_ block: Block) -> Bool {
    // Nearly every block is settled by its first letters: kana are of Japanese alone, and what has no letters beyond Latin ones is English.
    guard block.isProse, isDeclared(block) || isWithoutKana(block.text.utf8) else { return false }
    let counts = Counts(block)
    return counts.isKorean || counts.kana == 0 && counts.simplified > 0 && counts.latin < counts.han
  }

  /// Whether a whole text is Chinese: scores of ideographs, hardly a kana, and some ideographs that Japanese is not written with. What has none of
  /// those by itself, 目次 or 法律, is Chinese there as well; traditional Chinese is told only so.
  static func isThroughout(_ blocks: [Block]) -> Bool {
    var (han, kana) = (0, 0)
    for block in blocks.lazy.filter(\.isProse).prefix(enoughBlocks) {
      let letters = eastAsianLetters(block.text.utf8)
      (han, kana) = (han + letters.han, kana + letters.kana)
      if kana > 20, kana * 10 > han { return false }
    }
    guard han >= 50, kana * 50 <= han else { return false }
    let counts = blocks.lazy.filter(\.isProse).prefix(enoughBlocks).map(Counts.init)
    return counts.reduce(0) { $0 + $1.unusual } * 100 >= han
  }

  /// So many blocks of prose tell what a text is in.
  private static let enoughBlocks = 400

  /// Whether a block of a text that is Chinese throughout is in that language.
  static func isIdeographic(_ block: Block) -> Bool {
    guard block.isProse, isWithoutKana(block.text.utf8) else { return false }
    let counts = Counts(block)
    return counts.han > 0 && counts.han * 2 > counts.latin
  }

  /// Whether there are hangul or ideographs in bytes of UTF-8, and few kana beside them: a look that costs next to nothing.
  static func mayHold(_ utf8: [UInt8]) -> Bool {
    let letters = eastAsianLetters(utf8)
    let others = letters.han + letters.hangul
    return others > 0 && letters.kana * 10 <= others
  }

  /// How many letters of each kind begin in bytes of UTF-8, told by the first bytes of their planes.
  private static func eastAsianLetters(_ utf8: [UInt8]) -> (kana: Int, han: Int, hangul: Int) {
    var (kana, han, hangul) = (0, 0, 0)
    for i in utf8.indices where utf8[i] >= 0xE3 {
      switch utf8[i] {
      case 0xE3: if i + 1 < utf8.count, (0x81...0x83).contains(utf8[i + 1]) { kana += 1 }
      case 0xE4...0xE9: han += 1
      case 0xEA...0xED: hangul += 1
      default: break
      }
    }
    return (kana, han, hangul)
  }

  private static func isDeclared(_ block: Block) -> Bool {
    let count = block.text.utf8.count
    return count > 0 && block.spans.contains { $0.kind == .foreignLanguage && $0.visible.count == count }
  }

  /// Whether there are letters of East Asia, and no kana among them.
  private static func isWithoutKana(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { utf8 in
      var isEastAsian = false
      for i in utf8.indices where utf8[i] >= 0xE1 {
        isEastAsian = true
        if utf8[i] == 0xE3, i + 1 < utf8.count, (0x81...0x83).contains(utf8[i + 1]) { return false }
      }
      return isEastAsian
    }
  }

  private struct Counts {
    var (hangul, han, kana, latin) = (0, 0, 0, 0)
    /// Ideographs that Japanese is not written with; those of them that only simplified Chinese has.
    var (unusual, simplified) = (0, 0)
    private let isDeclared: Bool

    init(_ block: Block) {
      isDeclared = ThirdLanguage.isDeclared(block)
      guard !isDeclared, block.text.utf8.contains(where: { $0 >= 0xE1 }) else { return }
      for scalar in block.text.string.unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F: hangul += 1
        case 0x3041...0x30FF: kana += 1
        case 0x4E00...0x9FFF:
          han += 1
          if japanese.contains(scalar.value) || names.contains(scalar.value) { continue }
          unusual += 1
          if ThirdLanguage.simplified.contains(scalar.value) { simplified += 1 }
        default: break
        }
      }
    }

    var isKorean: Bool { isDeclared || hangul > 0 && hangul * 2 > hangul + han + kana + latin / 4 }
  }

  /// Forms that only names have, and that the set leaves out: 髙 﨑 𠮷 …
  private static let names: Set<UInt32> = [0x9AD9, 0x6FF5, 0x5F45, 0x6DF5, 0x7028, 0x69D9, 0x5FB7, 0x7E8A]

  /// The ideographs of JIS X 0208: what Japanese is written with.
  private static let japanese = ideographs("EUC-JP", rows: 0xB0...0xF4, cells: [0xA1...0xFE])

  /// The ideographs of GB 2312 that neither Japanese nor traditional Chinese has.
  private static let simplified = ideographs("EUC-CN", rows: 0xB0...0xF7, cells: [0xA1...0xFE]).subtracting(japanese).subtracting(
    ideographs("Big5", rows: 0xA4...0xF9, cells: [0x40...0x7E, 0xA1...0xFE]))

  private static func ideographs(_ charset: String, rows: ClosedRange<UInt8>, cells: [ClosedRange<UInt8>]) -> Set<UInt32> {
    var bytes: [UInt8] = []
    for row in rows { for cell in cells.joined() { bytes += [row, cell] } }
    let text = bytes.withUnsafeBufferPointer { try? TextConverter.utf8(from: $0, charset: charset) }
    return Set(String(decoding: text ?? [], as: UTF8.self).unicodeScalars.lazy.map(\.value).filter { $0 != 0xFFFD })
  }
}
