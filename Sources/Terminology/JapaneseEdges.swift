import ICU
import Letters
import Numbers

/// ICU's word boundaries of one text, by byte.
struct WordBoundaries {
  private var isBoundary: [Bool]

  init(of bytes: [UInt8], breaker: BreakIterator?) {
    var flags = [Bool](repeating: false, count: bytes.count + 1)
    flags[0] = true
    flags[bytes.count] = true
    bytes.withUnsafeBufferPointer { bytes in breaker?.forEachBoundary(in: bytes) { offset, _ in flags[offset] = true } }
    isBoundary = flags
  }

  subscript(offset: Int) -> Bool { isBoundary[offset] }
}

/// How a term's place is cut out of the text around it, from best to worst.
enum JapaneseEdge: Int, Comparable {
  /// Nothing adjoins that could be of the same word.
  case clean
  /// Inside a run of katakana, between two words: クラウド|サービス.
  case joint
  /// Of a compound, or too short to be sure: 切り|株, 肺|がん, ログ|ファイル.
  case weak
  /// Of a longer word: 油 in 原油, サービス in セルフサービス.
  case part
  case none

  static func < (a: JapaneseEdge, b: JapaneseEdge) -> Bool { a.rawValue < b.rawValue }
}

/// Whether a term stands as a word of its own in a text without spaces.
enum JapaneseEdges {
  /// ICU's dictionary decides, with the change of script as a second witness: ICU cuts rare words to pieces and joins others.
  static func edge(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> JapaneseEdge {
    let (start, end) = (startsWord(text, letters, boundaries), endsWord(text, letters, boundaries))
    let worst = max(start, end)
    guard worst >= .part else { return worst }
    // A run of kanji this long is no accident, wherever ICU cuts.
    let kanji = text.scalars[letters].reduce(0) { $0 + (Kana.isKanji($1) ? 1 : 0) }
    if kanji >= 4 { return .clean }
    // 京都 crosses the words of 東京都, and is no part of either.
    let crosses = (letters.lowerBound + 1..<max(letters.upperBound, letters.lowerBound + 1)).contains { boundaries[Int(text.starts[$0])] }
    // 歯科医 in 歯科医院 says a doctor's office.
    if kanji == 3, min(start, end) < .part { return crosses && end == .part && isSplitWord(text, letters, boundaries) ? .weak : .clean }
    guard worst == .part, crosses else { return worst }
    guard text.scalars[letters].allSatisfy(isKatakana) else { return .none }
    // ICU cuts ナビゲーションシステム anywhere.
    return letters.count >= longKatakana ? .joint : letters.count >= 4 ? .part : .none
  }

  /// Whether the last letter of a place and the letter after it are a word of two by themselves: 医院 in 歯科医院.
  private static func isSplitWord(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> Bool {
    let end = letters.upperBound
    return boundaries[Int(text.starts[end - 1])] && (end + 1 >= text.count || boundaries[Int(text.starts[end + 1])])
  }

  /// The bytes of the words, or of the run of katakana, a place lies in.
  static func word(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> Range<Int> {
    if isKatakana(text.scalars[letters.lowerBound]),
      boundaries[Int(text.starts[letters.lowerBound])] || isKatakana(text.scalars[letters.lowerBound - 1])
    {
      return katakanaRun(text, letters)
    }
    var (from, to) = (letters.lowerBound, letters.upperBound)
    while from > 0, !boundaries[Int(text.starts[from])] { from -= 1 }
    while to < text.count, !boundaries[Int(text.starts[to])] { to += 1 }
    return text.range(from, to)
  }

  /// The bytes of the run of katakana a place lies in.
  static func katakanaRun(_ text: FoldedScalars, _ letters: Range<Int>) -> Range<Int> {
    var (from, to) = (letters.lowerBound, letters.upperBound)
    while from > 0, isKatakana(text.scalars[from - 1]) { from -= 1 }
    while to < text.count, isKatakana(text.scalars[to]) { to += 1 }
    return text.range(from, to)
  }

  static func startsWord(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> JapaneseEdge {
    guard letters.lowerBound > 0 else { return .clean }
    let (before, first) = (text.scalars[letters.lowerBound - 1], text.scalars[letters.lowerBound])
    let isBoundary = boundaries[Int(text.starts[letters.lowerBound])]
    if isLatin(first) { return isLatin(before) ? .none : .clean }
    if isKatakana(first) {
      // ICU knows 段ボール, in which there is no ball.
      guard isKatakana(before) else { return Kana.isKanji(before) && !isBoundary ? .part : .clean }
      guard !isSmall(first) else { return .none }
      var from = letters.lowerBound - 1
      let isUnknown = letters.count >= 4
      while from > 0, isKatakana(text.scalars[from - 1]), isUnknown || !boundaries[Int(text.starts[from])] { from -= 1 }
      return joint(letters.count, rest: text.scalars[from..<letters.lowerBound], isBoundary: isBoundary)
    }
    if Kana.isKanji(first) {
      if Kana.isKanji(before), !isBoundary, !isPrefix(text, before: letters) { return isNumeral(before) ? .weak : .part }
      return isVerbStem(text, before: letters) ? .weak : .clean
    }
    if Kana.isHiragana(first) {
      if !Kana.isJapanese(before) || isBoundary { return .clean }
      // 肺がん: kanji and the kana of another kanji make one word.
      return Kana.isKanji(before) && letters.count >= 2 ? .weak : .none
    }
    return .clean
  }

  static func endsWord(_ text: FoldedScalars, _ letters: Range<Int>, _ boundaries: WordBoundaries) -> JapaneseEdge {
    guard letters.upperBound < text.count else { return .clean }
    let (last, after) = (text.scalars[letters.upperBound - 1], text.scalars[letters.upperBound])
    if isLatin(last) { return isLatin(after) && !Kana.isJapanese(after) ? .none : .clean }
    let isBoundary = boundaries[Int(text.starts[letters.upperBound])]
    if isKatakana(last) {
      guard isKatakana(after) else { return .clean }
      guard !isSmall(after), !Kana.isLongVowelMark(after) else { return .none }
      var to = letters.upperBound + 1
      let isUnknown = letters.count >= 4
      while to < text.count, isKatakana(text.scalars[to]), isUnknown || !boundaries[Int(text.starts[to])] { to += 1 }
      var word = letters.upperBound + 1
      while word < to, !boundaries[Int(text.starts[word])] { word += 1 }
      // サーバーレス in サーバーレスアーキテクチャ.
      if boundSuffixes.contains(Array(text.scalars[letters.upperBound..<word])) { return .none }
      return joint(letters.count, rest: text.scalars[letters.upperBound..<to], isBoundary: isBoundary)
    }
    if Kana.isKanji(last) {
      if Kana.isHiragana(after) {
        if letters.count == 1 { return isBoundary && !isVerbEnding(text, after: letters, boundaries) ? .clean : .none }
        return isBoundary || particles.contains(after) ? .clean : .none
      }
      return !Kana.isKanji(after) || isBoundary ? .clean : .part
    }
    if Kana.isHiragana(last) {
      let hasKanji = text.scalars[letters].contains(where: Kana.isKanji)
      // もっとも in もっともらしい.
      if !hasKanji, after == "ら", letters.upperBound + 1 < text.count, text.scalars[letters.upperBound + 1] == "し" { return .none }
      // 見出し in 見出し語, which ICU knows as one word.
      if Kana.isKanji(after), !isBoundary { return .part }
      return !Kana.isHiragana(after) || isBoundary || hasKanji && particles.contains(after) ? .clean : .none
    }
    return .clean
  }

  /// ICU cuts unknown words anywhere, and knows セルフサービス as one: what is left over must be able to be a word. ド is none, nor is レス.
  private static func joint(_ length: Int, rest: ArraySlice<UInt32>, isBoundary: Bool) -> JapaneseEdge {
    let letters = rest.filter { !Kana.isLongVowelMark($0) && !isSmall($0) }.count
    guard letters >= 2 || shortWords.contains(Array(rest)), !boundSuffixes.contains(Array(rest)) else { return .none }
    if isBoundary { return length >= 3 ? .joint : .weak }
    return length >= 3 && rest.count >= 2 ? .part : .none
  }

  /// A katakana word this long is no accident, and ICU may not know it: アクセシビリティ.
  private static let longKatakana = 6

  /// Words of one syllable.
  private static let shortWords: Set<[UInt32]> = Set(["キー", "バー", "カー", "フー", "ベー", "ゾー"].map { $0.unicodeScalars.map(\.value) })

  /// Katakana endings that stand on their own nowhere.
  private static let boundSuffixes: Set<[UInt32]> = Set(
    ["レス", "ネス", "イズム", "イスト", "ライズ", "ナイズ", "タイズ", "リティ", "ティブ", "メント", "ション", "フル", "ライク"].map {
      $0.unicodeScalars.map(\.value)
    })

  /// 全 of 全部品, which ICU takes for 全部 and 品.
  private static func isPrefix(_ text: FoldedScalars, before letters: Range<Int>) -> Bool {
    guard letters.lowerBound > 0, prefixes.contains(text.scalars[letters.lowerBound - 1]) else { return false }
    return letters.lowerBound < 2 || !Kana.isKanji(text.scalars[letters.lowerBound - 2])
  }

  /// 切り株, 揚げ油: a verb's stem before a single kanji makes one word of both.
  private static func isVerbStem(_ text: FoldedScalars, before letters: Range<Int>) -> Bool {
    guard letters.count == 1, letters.lowerBound >= 2 else { return false }
    return stemEndings.contains(text.scalars[letters.lowerBound - 1]) && Kana.isKanji(text.scalars[letters.lowerBound - 2])
  }

  /// 行われる and 表します are verbs, whatever ICU makes of them: what follows is neither a particle nor a word of its own.
  private static func isVerbEnding(_ text: FoldedScalars, after letters: Range<Int>, _ boundaries: WordBoundaries) -> Bool {
    let at = letters.upperBound
    let first = text.scalars[at]
    let next = at + 1 < text.count ? text.scalars[at + 1] : 0
    if aRow.contains(first), afterNegativeStem.contains(next) { return true }
    // 行って, 表します; but 行しか, and 納税する.
    let standsAlone = letters.lowerBound == 0 || !Kana.isKanji(text.scalars[letters.lowerBound - 1])
    if first == "っ" || standsAlone && saRow.contains(first) && !(first == "し" && next == "か") { return true }
    if particles.contains(first) { return false }
    var end = at + 1
    while end < text.count, Kana.isHiragana(text.scalars[end]), !boundaries[Int(text.starts[end])] { end += 1 }
    return end - at < 2
  }

  /// A short kanji term between other kanji says something else: 神経 in 神経炎症. Light affixes change nothing: 本契約, 試験中.
  static func isCompound(_ text: FoldedScalars, _ letters: Range<Int>, longest: Int) -> Bool {
    // 見出し語, 申し込み書: what follows a noun made of a verb makes another noun of it.
    if let last = text.scalars[letters].last, Kana.isHiragana(last), text.scalars[letters].contains(where: Kana.isKanji),
      letters.upperBound < text.count, case let after = text.scalars[letters.upperBound], Kana.isKanji(after), !suffixes.contains(after),
      letters.upperBound + 1 >= text.count || !Kana.isKanji(text.scalars[letters.upperBound + 1])
    {
      return true
    }
    guard letters.count <= longest, text.scalars[letters].allSatisfy(Kana.isKanji) else { return false }
    if letters.lowerBound > 0, case let before = text.scalars[letters.lowerBound - 1], Kana.isKanji(before), !isNumeral(before) {
      if !isPrefix(text, before: letters) { return true }
    }
    if letters.upperBound < text.count, case let after = text.scalars[letters.upperBound], Kana.isKanji(after) {
      // 2行目: a counted row is a row.
      if after == "目", letters.lowerBound > 0, isCount(text.scalars[letters.lowerBound - 1]) { return false }
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

  /// 100ボルト says volts, whatever ボルト is in the glossary, and 30名 says no names.
  static func isUnit(_ term: String, _ text: FoldedScalars, _ letters: Range<Int>) -> Bool {
    guard letters.lowerBound > 0, isCount(text.scalars[letters.lowerBound - 1]) else { return false }
    return UnitWords.isUnit(term) || letters.count == 1 && classifiers.contains(text.scalars[letters.lowerBound])
  }

  /// Counters of things that English counts without one. Those that name what they count (行, 株, 章) are nouns after a number, too.
  private static let classifiers: Set<UInt32> = Set("名人本個枚台匹点件部回度杯冊着足通羽頭隻機基門棟丁口膳".unicodeScalars.map(\.value))

  private static func isLatin(_ c: UInt32) -> Bool { c >= 0x61 && c <= 0x7A || c >= 0x30 && c <= 0x39 || c >= 0xC0 && c < 0x250 }
  private static func isSmall(_ c: UInt32) -> Bool { Kana.isKatakana(c) && Kana.large(c) != c }
  private static func isKatakana(_ c: UInt32) -> Bool { Kana.isKatakana(c) || Kana.isLongVowelMark(c) }
  private static func isCount(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 || isNumeral(c) }
  static func isNumeral(_ c: UInt32) -> Bool { "一二三四五六七八九十百千万億".unicodeScalars.contains { $0.value == c } }

  private static let saRow: [Letter] = ["さ", "し", "す", "せ"]
  private static let stemEndings: Set<UInt32> = Set("りきぎしちびみげせれべめねけ".unicodeScalars.map(\.value))
  private static let aRow: Set<UInt32> = Set("わかがさたなばまら".unicodeScalars.map(\.value))
  private static let afterNegativeStem: Set<UInt32> = Set("れせなずぬ".unicodeScalars.map(\.value))
  private static let particles: Set<UInt32> = Set("をがはにのでともへやかなさしすせだより".unicodeScalars.map(\.value))
  private static let strictParticles: Set<UInt32> = Set("をがはにのでとへや".unicodeScalars.map(\.value))
  private static let prefixes: Set<UInt32> = Set("本各同全両当該某諸".unicodeScalars.map(\.value))
  private static let suffixes: Set<UInt32> = Set("中後前時等側毎別用数".unicodeScalars.map(\.value))
}
