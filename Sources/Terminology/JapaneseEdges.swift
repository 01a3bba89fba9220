import ICU
import Linguistics

/// ICU's word boundaries of one text, by byte.
struct WordBoundaries {
  private var isBoundary: [Bool]

  init(of bytes: [UInt8], count: Int) {
    var flags = [Bool](repeating: false, count: bytes.count + 1)
    flags[0] = true
    flags[bytes.count] = true
    if let breaker = try? BreakIterator(.word, locale: "ja") {
      bytes.withUnsafeBufferPointer { breaker.forEachBoundary(in: $0) { offset, _ in flags[offset] = true } }
    }
    isBoundary = flags
  }

  subscript(offset: Int) -> Bool { isBoundary[offset] }
}

/// Whether a term stands as a word of its own in a text without spaces.
enum JapaneseEdges {
  /// ICU's dictionary decides, with the change of script as a second witness: ICU cuts rare words to pieces and joins others.
  static func areEdges(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> Bool {
    let starts = startsWord(text, letters, boundaries)
    let ends = endsWord(text, letters, boundaries)
    if starts && ends { return true }
    // A run of kanji this long is no accident, wherever ICU cuts.
    let kanji = text.scalars[letters].reduce(0) { $0 + (Kana.isKanji($1) ? 1 : 0) }
    return kanji >= 4 || kanji == 3 && (starts || ends)
  }

  static func startsWord(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> Bool {
    guard letters.lowerBound > 0 else { return true }
    let (before, first) = (text.scalars[letters.lowerBound - 1], text.scalars[letters.lowerBound])
    if isLatin(first) { return !isLatin(before) }
    if Kana.isKatakana(first) || Kana.isLongVowelMark(first) {
      guard Kana.isKatakana(before) || Kana.isLongVowelMark(before) else { return true }
      return boundaries[Int(text.starts[letters.lowerBound])] && !isSmall(first) && letters.count >= 3
    }
    if Kana.isKanji(first) { return !Kana.isKanji(before) || boundaries[Int(text.starts[letters.lowerBound])] }
    if Kana.isHiragana(first) { return !Kana.isJapanese(before) || boundaries[Int(text.starts[letters.lowerBound])] }
    return true
  }

  static func endsWord(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> Bool {
    guard letters.upperBound < text.count else { return true }
    let (last, after) = (text.scalars[letters.upperBound - 1], text.scalars[letters.upperBound])
    if isLatin(last) { return !isLatin(after) || Kana.isJapanese(after) }
    let isBoundary = boundaries[Int(text.starts[letters.upperBound])]
    if Kana.isKatakana(last) || Kana.isLongVowelMark(last) {
      guard Kana.isKatakana(after) || Kana.isLongVowelMark(after) else { return true }
      return isBoundary && !isSmall(after) && !Kana.isLongVowelMark(after) && letters.count >= 3
    }
    if Kana.isKanji(last) {
      if Kana.isHiragana(after) { return isBoundary || letters.count >= 2 && particles.contains(after) }
      return !Kana.isKanji(after) || isBoundary
    }
    if Kana.isHiragana(last) {
      let hasKanji = text.scalars[letters].contains(where: Kana.isKanji)
      return !Kana.isHiragana(after) || isBoundary || hasKanji && particles.contains(after)
    }
    return true
  }

  /// A short kanji term between other kanji says something else: 神経 in 神経炎症. Light affixes change nothing: 本契約, 試験中.
  static func isCompound(_ text: FoldedScalars, _ letters: Range<Int>, longest: Int) -> Bool {
    guard letters.count <= longest, text.scalars[letters].allSatisfy(Kana.isKanji) else { return false }
    if letters.lowerBound > 0, case let before = text.scalars[letters.lowerBound - 1], Kana.isKanji(before), !isNumeral(before) {
      if !(prefixes.contains(before) && (letters.lowerBound < 2 || !Kana.isKanji(text.scalars[letters.lowerBound - 2]))) { return true }
    }
    if letters.upperBound < text.count, case let after = text.scalars[letters.upperBound], Kana.isKanji(after) {
      if !(suffixes.contains(after) && (letters.upperBound + 1 >= text.count || !Kana.isKanji(text.scalars[letters.upperBound + 1]))) {
        return true
      }
    }
    return false
  }

  /// 書き込まれた is no 書き込み without its み: the verb goes on where the noun would end.
  static func goesOn(_ text: FoldedScalars, _ letters: Range<Int>, after term: [UInt32]) -> Bool {
    guard letters.upperBound < text.count, let last = term.last, Kana.isHiragana(last), Kana.isKanji(text.scalars[letters.upperBound - 1])
    else {
      return false
    }
    let next = text.scalars[letters.upperBound]
    return Kana.isHiragana(next) && !strictParticles.contains(next)
  }

  /// 100ボルト says volts, whatever ボルト is in the glossary.
  static func isUnit(_ term: String, _ text: FoldedScalars, _ letters: Range<Int>) -> Bool {
    guard letters.lowerBound > 0, case let before = text.scalars[letters.lowerBound - 1],
      before >= 0x30 && before <= 0x39 || isNumeral(before)
    else {
      return false
    }
    return UnitWords.isUnit(term)
  }

  private static func isLatin(_ c: UInt32) -> Bool { c >= 0x61 && c <= 0x7A || c >= 0x30 && c <= 0x39 || c >= 0xC0 && c < 0x250 }
  private static func isSmall(_ c: UInt32) -> Bool { Kana.isKatakana(c) && Kana.large(c) != c }
  static func isNumeral(_ c: UInt32) -> Bool { "一二三四五六七八九十百千万億".unicodeScalars.contains { $0.value == c } }

  private static let particles: Set<UInt32> = Set("をがはにのでともへやかなさしすせだより".unicodeScalars.map(\.value))
  private static let strictParticles: Set<UInt32> = Set("をがはにのでとへや".unicodeScalars.map(\.value))
  private static let prefixes: Set<UInt32> = Set("本各同全両当該某諸".unicodeScalars.map(\.value))
  private static let suffixes: Set<UInt32> = Set("中後前時等側毎別用数".unicodeScalars.map(\.value))
}
