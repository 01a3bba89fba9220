import ICU
import Letters

/// A Japanese text reduced to what its spellings share: katakana for hiragana, no long vowel marks, no middle dots, no
/// okurigana after the kanji that take it, new forms for old kanji. Two spellings of a word have one key; words with one key
/// are then compared as written.
struct JapaneseKey: Sendable {
  private(set) var symbols: [UInt32] = []
  /// Where each symbol's letters begin among the folded scalars.
  private(set) var starts: [Int32] = []
  /// Where they end, marks that were dropped included, separators at the end not.
  private(set) var ends: [Int32] = []

  init(_ scalars: [UInt32], okurigana: Okurigana) {
    symbols.reserveCapacity(scalars.count)
    starts.reserveCapacity(scalars.count)
    ends.reserveCapacity(scalars.count)
    var i = 0
    while i < scalars.count {
      let c = scalars[i]
      let next = i + 1 < scalars.count ? scalars[i + 1] : 0
      if !symbols.isEmpty, Kana.isLongVowelMark(c) {
        ends[ends.count - 1] = Int32(i + 1)
        i += 1
        continue
      }
      if Kana.isSeparator(c) || Kana.isSpace(c) && (i > 0 && Kana.isJapanese(scalars[i - 1]) || Kana.isJapanese(next)) {
        i += 1
        continue
      }
      let from = i
      if Kana.isKana(c) {
        let (symbol, length) = Kana.symbol(c, next)
        i += length
        // メイン and メーン, ボウリング and ボーリング; ショウユ and しょうゆ. Elsewhere hiragana may begin a word: そばとうどん.
        if i < scalars.count, Kana.isKatakana(c) || c == 0x3087 && scalars[i] == 0x3046, Kana.lengthens(Kana.katakana(scalars[i]), symbol) {
          i += 1
        }
        append(symbol, from, i)
        continue
      }
      i += 1
      if Kana.isKanji(c) {
        let length = okurigana.length(after: c, scalars[i...])
        append(KanjiForms.new(c), from, i + length)
        i += length
        continue
      }
      append(c, from, i)
    }
  }

  private mutating func append(_ symbol: UInt32, _ from: Int, _ to: Int) {
    symbols.append(symbol)
    starts.append(Int32(from))
    ends.append(Int32(to))
  }
}

typealias Kana = Letters.Kana

/// Kana, seen as sounds.
extension Kana {
  /// Kanji, and the ヶ that stands among them for one: 一ヶ月.
  static func isKanji(_ c: UInt32) -> Bool { Kanji.isKanji(c) || c == 0x30F6 }
  static func isJapanese(_ c: UInt32) -> Bool { isKana(c) || isLongVowelMark(c) || isKanji(c) }
  static func isSpace(_ c: UInt32) -> Bool { c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09 }
  /// ・ and the hyphens and equal signs used for it.
  static func isSeparator(_ c: UInt32) -> Bool { c == 0x30FB || c == 0x30A0 || c == 0x2010 }

  /// The sound that one or two kana stand for in spellings of foreign words: ヴァ as バ, ディ as デ, ティ as チ, フォ as ホ, ヅ as ズ.
  static func symbol(_ first: UInt32, _ second: UInt32) -> (UInt32, length: Int) {
    let c = katakana(first)
    if isKatakana(first) {
      switch (c, second) {
      case (0x30F4, 0x30A1): return (0x30D0, 2)
      case (0x30F4, 0x30A3): return (0x30D3, 2)
      case (0x30F4, 0x30A7): return (0x30D9, 2)
      case (0x30F4, 0x30A9): return (0x30DC, 2)
      case (0x30F4, _): return (0x30D6, 1)
      case (0x30C7, 0x30A3): return (0x30C7, 2)
      case (0x30C6, 0x30A3): return (0x30C1, 2)
      case (0x30D5, 0x30A9): return (0x30DB, 2)
      case (0x30D5, 0x30A1): return (0x30CF, 2)
      default: break
      }
    }
    switch c {
    case 0x30C5: return (0x30BA, 1)
    case 0x30C2: return (0x30B8, 1)
    case 0x30F2: return (0x30AA, 1)
    default: return (large(c), 1)
    }
  }

  /// イ after a syllable in e, ウ after one in o: a long vowel by another name.
  static func lengthens(_ c: UInt32, _ symbol: UInt32) -> Bool {
    switch c {
    case 0x30A4: "エケゲセゼテデネヘベペメレ".unicodeScalars.contains { $0.value == symbol }
    case 0x30A6: "オコゴソゾトドノホボポモヨロ".unicodeScalars.contains { $0.value == symbol }
    default: false
    }
  }
}
