import ICU
import Letters

/// Words and compounds of a Japanese sentence that may be terms: runs of kanji, katakana and Latin letters, with the okurigana of nouns
/// (取り込み), and the parts of them that begin and end with a word, never inside a run of katakana; two of them joined by の.
struct JapaneseCandidates {
  private let breaker: BreakIterator

  init() throws(ICUError) { breaker = try BreakIterator(.word, locale: "ja") }

  /// Each once, in the order they stand.
  func find(in sentence: String) -> [String] {
    let bytes = Array(sentence.utf8)
    let words = words(of: sentence, bytes)
    var run: [Range<Int>] = []
    var found: [String] = []
    var seen: Set<String> = []
    func add(_ range: Range<Int>) {
      let text = String(decoding: bytes[range], as: UTF8.self)
      if Self.isTermLike(text), seen.insert(text).inserted { found.append(text) }
    }
    func close() {
      for first in run.indices {
        for last in first..<min(run.count, first + 6) { add(run[first].lowerBound..<run[last].upperBound) }
      }
      run = []
    }
    var before: Range<Int>?
    for (index, word) in words.enumerated() {
      if word.isContent {
        run.append(word.range)
        continue
      }
      let whole = run.first.flatMap { first in run.last.map { first.lowerBound..<$0.upperBound } }
      close()
      // 生活の質: both sides of the の whole.
      if let from = before, let whole { add(from.lowerBound..<whole.upperBound) }
      before = word.isJoint && index > 0 && words[index - 1].isContent ? whole : nil
    }
    let whole = run.first.flatMap { first in run.last.map { first.lowerBound..<$0.upperBound } }
    close()
    if let from = before, let whole { add(from.lowerBound..<whole.upperBound) }
    return found
  }

  private struct Word {
    var range: Range<Int>
    var isContent: Bool
    var isJoint: Bool
  }

  /// ICU cuts loanwords it does not know; they are joined again.
  private func words(of sentence: String, _ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start = 0
    func isLoan(_ at: Int) -> Bool {
      guard at + 2 < bytes.count, at >= 0 else { return false }
      let scalar = UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
      return bytes[at] & 0xF0 == 0xE0 && (Kana.isKatakana(scalar) || Kana.isLongVowelMark(scalar))
    }
    for end in breaker.boundaries(in: sentence) {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      defer { start = end }
      if let last = words.last, last.isContent, isLoan(start), isLoan(start - 3) {
        words[words.count - 1].range = last.range.lowerBound..<end
        continue
      }
      let next = String(decoding: bytes[end..<min(bytes.count, end + 3)], as: UTF8.self)
      words.append(
        Word(range: start..<end, isContent: Self.isContent(text) || Self.isNoun(text, before: next), isJoint: text == "の"))
    }
    return words
  }

  /// 取り込み, 見出し: a verb's stem that stands as a noun, before a particle or a compound.
  private static func isNoun(_ word: String, before next: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count >= 2, scalars.count <= 6, Kana.isKanji(first.value),
      scalars.allSatisfy({ Kana.isKanji($0.value) || Kana.isHiragana($0.value) }),
      "いきしちにみりぎじびえけせめれべげて".unicodeScalars.contains(last), scalars.contains(where: { Kana.isHiragana($0.value) })
    else { return false }
    guard let after = next.unicodeScalars.first else { return true }
    return Kana.isKanji(after.value) || Kana.isKatakana(after.value) || "のをがはもにでと、。」）".unicodeScalars.contains(after)
  }

  private static func isContent(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { scalar in
      switch scalar.script {
      case .han, .katakana: true
      case .latin: true
      default:
        scalar == "ー" || scalar == "々" || scalar == "・" || scalar == "-" || isDigit(scalar)
          || (0x0370...0x03FF).contains(scalar.value)
      }
    }
  }

  /// Two letters or more, a Japanese one among them, no number at either end that counts something.
  private static func isTermLike(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.count >= 2, scalars.contains(where: \.isJapaneseLetter), let first = scalars.first, let last = scalars.last else {
      return false
    }
    if isDigit(first) || "一二三四五六七八九十百千万億数各約全".unicodeScalars.contains(first) { return false }
    return !isDigit(last) && first != "ー" && first != "・" && last != "・" && first != "-" && last != "-"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil && scalar.script != .han }
}
