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
        if i < scalars.count, Kana.isKatakana(c) || c == "ょ" && scalars[i] == "う", Kana.lengthens(Kana.katakana(scalars[i]), symbol) {
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
  static func isKanji(_ c: UInt32) -> Bool { Kanji.isKanji(c) || c == "ヶ" }
  static func isJapanese(_ c: UInt32) -> Bool { isKana(c) || isLongVowelMark(c) || isKanji(c) }
  static func isSpace(_ c: UInt32) -> Bool { c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09 }
  /// ・ and the hyphens and equal signs used for it.
  static func isSeparator(_ c: UInt32) -> Bool { c == "・" || c == "゠" || c == 0x2010 }

  /// The sound that one or two kana stand for in spellings of foreign words: ヴァ as バ, ディ as デ, ティ as チ, フォ as ホ, ヅ as ズ.
  static func symbol(_ first: UInt32, _ second: UInt32) -> (UInt32, length: Int) {
    let c = katakana(first)
    if isKatakana(first) {
      switch (c, second) {
      case ("ヴ", "ァ"): return (Letter("バ").value, 2)
      case ("ヴ", "ィ"): return (Letter("ビ").value, 2)
      case ("ヴ", "ェ"): return (Letter("ベ").value, 2)
      case ("ヴ", "ォ"): return (Letter("ボ").value, 2)
      case ("ヴ", _): return (Letter("ブ").value, 1)
      case ("デ", "ィ"): return (Letter("デ").value, 2)
      case ("テ", "ィ"): return (Letter("チ").value, 2)
      case ("フ", "ォ"): return (Letter("ホ").value, 2)
      case ("フ", "ァ"): return (Letter("ハ").value, 2)
      default: break
      }
    }
    switch c {
    case "ヅ": return (Letter("ズ").value, 1)
    case "ヂ": return (Letter("ジ").value, 1)
    case "ヲ": return (Letter("オ").value, 1)
    default: return (large(c), 1)
    }
  }

  /// イ after a syllable in e, ウ after one in o: a long vowel by another name.
  static func lengthens(_ c: UInt32, _ symbol: UInt32) -> Bool {
    switch c {
    case "イ": "エケゲセゼテデネヘベペメレ".unicodeScalars.contains { $0.value == symbol }
    case "ウ": "オコゴソゾトドノホボポモヨロ".unicodeScalars.contains { $0.value == symbol }
    default: false
    }
  }
}
