import Bitext
import ICU
import Letters

/// A line that says the same twice: `学費　Tuition`, `第1条 / Article 1`, `住所（Address）`, `Reception 受付`.
struct PairedLine {
  enum Separator: Hashable { case tab, slash, bar, wideSpace, bracket, space }

  let separator: Separator
  let japaneseFirst: Bool
  /// In the visible text, what stands between left out.
  let japanese: Range<Int>
  let english: Range<Int>
  /// What stands behind both halves: `ロッカー（Locker） 100円`.
  let tail: Range<Int>?
  /// Words of the English part, and those of them that are written as words are: with a small letter.
  let words: Int
  private(set) var smallWords: Int
  /// Whether it holds words as they are written, or a long one in capitals, as headings are: `みどころ HIGHLIGHTS`.
  let hasWords: Bool
  /// Whether Latin letters stand in the Japanese part, too.
  let isMixed: Bool
  /// Whether both halves hold the same figures: `2階 2F`.
  let hasSameFigures: Bool

  /// In bytes.
  private static let longest = 240
  /// Names in capitals are as long as this.
  private static let acronym = 5
  /// So many words behind a wide space are no name that Japanese goes on with: `お発ちの前に　Before You Leave`.
  private static let phrase = 3

  /// Whether Japanese goes on over the gap: a particle before or after it joins what is named in Latin letters.
  static func isOpen(_ japanese: ArraySlice<UInt8>, atEnd: Bool) -> Bool {
    let text = String(decoding: japanese, as: UTF8.self).unicodeScalars
    let particles = "はがをにのともへ、・".unicodeScalars
    if atEnd { return text.last.map(particles.contains) ?? true }
    guard let first = text.first, particles.contains(first) || first == "で" || first == "や" else { return false }
    // A word in hiragana may begin with the same letter.
    return text.dropFirst().first.map { $0.script != .hiragana } ?? true
  }

  /// Whether what looks like a particle belongs to a word (`子ども ｜ Children`, `かに　Crab`): a sign divides the line, or all of it is hiragana.
  private static func isWord(_ japanese: ArraySlice<UInt8>, beside separator: Separator) -> Bool {
    let text = String(decoding: japanese, as: UTF8.self).unicodeScalars
    if let last = text.last, "、・を".unicodeScalars.contains(last) { return false }
    switch separator {
    case .tab, .slash, .bar, .bracket: return true
    case .wideSpace, .space: return text.count <= 6 && text.allSatisfy { $0.script == .hiragana }
    }
  }

  /// Whether a label of both languages is the Japanese word beside it: 電話 / TEL, ファクス（Fax）; 電話/FAX are two things.
  private static func isLabel(_ english: ArraySlice<UInt8>, of japanese: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: english.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D }, as: UTF8.self).lowercased()
    let text = String(decoding: japanese, as: UTF8.self)
    return labels[word]?.contains(where: text.contains) == true
  }

  private static let labels = [
    "tel": ["電話", "でんわ"], "fax": ["ファクス", "ファックス", "ファクシミリ"], "mail": ["メール"], "email": ["メール"], "e-mail": ["メール"],
    "hp": ["ホームページ", "ウェブサイト"], "url": ["ホームページ", "ウェブサイト"],
  ]

  /// nil for a line in one language, or one in which the two take turns.
  init?(_ line: [UInt8]) {
    guard line.count <= Self.longest, !line.contains(0x0A) else { return nil }
    let whole = LetterPlaces(line)
    let behind = whole.tail
    tail = behind?.range
    let utf8 = behind.map { Array(line[..<$0.gap]) } ?? line
    let letters = behind == nil ? whole : LetterPlaces(utf8)
    guard let firstJapanese = letters.japanese.first, let lastJapanese = letters.japanese.last,
      let firstLatin = letters.latin.first, let lastLatin = letters.latin.last
    else { return nil }
    let isJapaneseFirst: Bool
    let cut: Range<Int>
    if firstJapanese < firstLatin || lastLatin > lastJapanese, let start = letters.latin.first(where: { $0 > lastJapanese }) {
      isJapaneseFirst = true
      let token = letters.tokenStart(start)
      guard token > lastJapanese else { return nil }
      cut = letters.strongestGap(after: lastJapanese, before: letters.gap(before: token))
      guard Measures.leaveLatin(in: utf8[lastJapanese...]) else { return nil }
    } else if lastLatin < firstJapanese {
      isJapaneseFirst = false
      cut = letters.strongestGap(after: lastLatin, before: letters.gap(before: letters.tokenStart(firstJapanese)))
      guard cut.lowerBound > lastLatin, Measures.leaveLatin(in: utf8[..<firstJapanese]) else { return nil }
    } else {
      return nil
    }
    guard !cut.isEmpty, let separator = letters.separator(cut) else { return nil }
    var second = cut.upperBound..<utf8.count
    if separator == .bracket {
      guard let inner = letters.closed(second) else { return nil }
      second = inner
    }
    let first = VisibleText.trimming(utf8, 0..<cut.lowerBound)
    second = VisibleText.trimming(utf8, second)
    guard !first.isEmpty, !second.isEmpty else { return nil }
    self.separator = separator
    japaneseFirst = isJapaneseFirst
    japanese = isJapaneseFirst ? first : second
    english = isJapaneseFirst ? second : first
    let parts = utf8[english].split { $0 == 0x20 || $0 == 0x2F || $0 == 0x2D }
    words = parts.count { $0.count { ($0 | 0x20) &- 0x61 < 26 } >= 2 }
    smallWords = parts.count { $0.count { $0 &- 0x61 < 26 } >= 2 }
    hasWords = smallWords > 0 || parts.contains { $0.count { $0 &- 0x41 < 26 } > Self.acronym }
    let own = isJapaneseFirst ? first : second
    isMixed = letters.latin.contains { own.contains($0) }
    let figures = utf8[english].filter { $0 &- 0x30 < 10 }
    hasSameFigures = !figures.isEmpty && figures == utf8[japanese].filter { $0 &- 0x30 < 10 }
    // 電話/FAX names two things; 電話 … / Tel … is one.
    let isLabel = words > 0 && !ScriptEvidence(utf8[english]).isLatinAlone
    let isTranslated = isLabel && Self.isLabel(utf8[english], of: utf8[japanese])
    if isTranslated { smallWords = max(smallWords, 1) }
    guard !isLabel || isTranslated || hasSameFigures && !Array(utf8[english].prefix(3)).elementsEqual("FAX".utf8) else { return nil }
    guard words > 0 || hasSameFigures,
      Self.isWord(utf8[japanese], beside: separator) || !Self.isOpen(utf8[japanese], atEnd: isJapaneseFirst)
        || separator == .wideSpace && smallWords >= Self.phrase
    else { return nil }
  }
}

/// Where the letters of a line stand.
private struct LetterPlaces {
  let utf8: [UInt8]
  private(set) var japanese: [Int] = []
  private(set) var latin: [Int] = []

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var offset = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x250 ? scalar.properties.isAlphabetic : false {
        latin.append(offset)
      } else if scalar.isJapaneseLetter {
        japanese.append(offset)
      }
      offset += UTF8.width(scalar)
    }
  }

  /// Where the run of characters without white space or a separator begins that a letter stands in.
  func tokenStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0 {
      var before = start - 1
      while before > 0, utf8[before] & 0xC0 == 0x80 { before -= 1 }
      if Self.isSeparator(utf8[before..<start]) { break }
      start = before
    }
    return start
  }

  /// The white space and separators before a token.
  func gap(before token: Int) -> Range<Int> {
    var start = token
    while start > 0 {
      var before = start - 1
      while before > 0, utf8[before] & 0xC0 == 0x80 { before -= 1 }
      if !Self.isSeparator(utf8[before..<start]) { break }
      start = before
    }
    return start..<token
  }

  /// Figures may stand between the last letter of one half and the first of the other (`東京都港区芝　1-2-3 Shiba`): the strongest sign
  /// there divides them, not the last.
  func strongestGap(after letter: Int, before last: Range<Int>) -> Range<Int> {
    guard var rank = separator(last).flatMap(Self.strength) else { return last }
    var best = last
    var i = letter
    while i < last.lowerBound {
      let start = i
      while i < last.lowerBound, case let end = i + UTF8Scalar.length(utf8[i]), end <= utf8.count, Self.isSeparator(utf8[i..<end]) {
        i = end
      }
      if i > start {
        // 1/2, 9:00–17:00
        let isSign = utf8[start] == 0x2F || utf8[start] == 0xE2
        let isWithinFigures =
          isSign && i - start == UTF8Scalar.length(utf8[start]) && utf8[start - 1] &- 0x30 < 10 && utf8[i] &- 0x30 < 10
        if !isWithinFigures, let own = strength(of: start..<i), own > rank {
          (best, rank) = (start..<i, own)
        }
      } else {
        i += UTF8Scalar.length(utf8[i])
      }
    }
    return best
  }

  /// A bracket that closes at the end of the line holds the second half, whatever stands in it: `徒歩5分（5 minutes' walk）`.
  private func strength(of gap: Range<Int>) -> Int? {
    guard let separator = separator(gap) else { return nil }
    return separator == .bracket && closed(gap.upperBound..<utf8.count) != nil ? 5 : Self.strength(separator)
  }

  private static func strength(_ separator: PairedLine.Separator) -> Int? {
    switch separator {
    case .tab: 4
    case .slash: 3
    case .bar: 2
    case .wideSpace: 1
    case .space: 0
    case .bracket: nil
    }
  }

  private static func isSeparator(_ character: ArraySlice<UInt8>) -> Bool {
    switch character.count {
    case 1: return [0x20, 0x09, 0x2F, 0x7C, 0x28].contains(character[character.startIndex])
    // Ideographic space, ／ ｜ （ – — ―
    case 3:
      return [
        [0xE3, 0x80, 0x80], [0xEF, 0xBC, 0x8F], [0xEF, 0xBD, 0x9C], [0xEF, 0xBC, 0x88], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94],
        [0xE2, 0x80, 0x95],
      ].contains(Array(character))
    default: return false
    }
  }

  /// The strongest sign in a gap.
  func separator(_ gap: Range<Int>) -> PairedLine.Separator? {
    let text = String(decoding: utf8[gap], as: UTF8.self)
    if text.contains(where: { $0 == "(" || $0 == "（" }) { return .bracket }
    if text.contains("\t") { return .tab }
    if text.contains(where: { $0 == "/" || $0 == "／" }) { return .slash }
    if text.contains(where: { $0 == "|" || $0 == "｜" }) { return .bar }
    if text.contains("　") { return .wideSpace }
    return text.contains { " –—―".contains($0) } ? .space : nil
  }

  /// What stands behind the last bracket, or behind the last word in Latin letters: figures with what they count (`100円`, `3,000円〜`), or a
  /// word that stands for them (`無料`).
  var tail: (gap: Int, range: Range<Int>)? {
    guard let first = latin.first, let lastLatin = latin.last, let lastJapanese = japanese.last else { return nil }
    var start = lastLatin + 1
    if let bracket = lastClosing, bracket > start {
      start = bracket
    } else if japanese[0] < first, lastJapanese > lastLatin {
      while start < utf8.count, utf8[start] > 0x20, utf8[start] < 0x80 { start += 1 }
    } else {
      return nil
    }
    var end = start
    while end < utf8.count, case let next = end + UTF8Scalar.length(utf8[end]), next <= utf8.count, Self.isSeparator(utf8[end..<next]) {
      end = next
    }
    let behind = japanese.count { $0 >= start }
    guard end < utf8.count, end > start || lastClosing == start, behind <= 4, behind < japanese.count else { return nil }
    let range = VisibleText.trimming(utf8, end..<utf8.count)
    return PriceTail.isOne(utf8[range]) ? (start, range) : nil
  }

  /// Behind the last closing bracket that something follows.
  private var lastClosing: Int? {
    var i = utf8.count
    while i > 0 {
      var before = i - 1
      while before > 0, utf8[before] & 0xC0 == 0x80 { before -= 1 }
      let character = utf8[before..<i]
      if i < utf8.count, character.elementsEqual([0x29]) || character.elementsEqual([0xEF, 0xBC, 0x89]) { return i }
      i = before
    }
    return nil
  }

  /// What a bracket before the range holds, if it closes at the end of the line.
  func closed(_ range: Range<Int>) -> Range<Int>? {
    let text = utf8[range]
    if text.last == 0x29 { return range.lowerBound..<range.upperBound - 1 }
    return text.suffix(3).elementsEqual([0xEF, 0xBC, 0x89]) ? range.lowerBound..<range.upperBound - 3 : nil
  }
}
