import ICU

/// Words and compounds of a Japanese sentence that may be terms: runs of kanji, katakana and Latin letters, and the parts of them
/// that begin and end with a word.
struct JapaneseCandidates {
  private let breaker: BreakIterator

  init() throws(ICUError) { breaker = try BreakIterator(.word, locale: "ja") }

  /// Each once, in the order they stand.
  func find(in sentence: String) -> [String] {
    let bytes = Array(sentence.utf8)
    var run: [Range<Int>] = []
    var found: [String] = []
    var seen: Set<String> = []
    func close() {
      for first in run.indices {
        for last in first..<min(run.count, first + 6) {
          let text = String(decoding: bytes[run[first].lowerBound..<run[last].upperBound], as: UTF8.self)
          if Self.isTermLike(text), seen.insert(text).inserted { found.append(text) }
        }
      }
      run = []
    }
    var start = 0
    for end in breaker.boundaries(in: sentence) {
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      if Self.isContent(word) { run.append(start..<end) } else { close() }
      start = end
    }
    close()
    return found
  }

  private static func isContent(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { scalar in
      switch scalar.script {
      case .han, .katakana: true
      case .latin: true
      default:
        scalar.value == 0x30FC || scalar.value == 0x3005 || scalar.value == 0x30FB || scalar == "-" || isDigit(scalar)
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
    return !isDigit(last) && first.value != 0x30FC && first.value != 0x30FB && last.value != 0x30FB && first != "-" && last != "-"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil && scalar.script != .han }
}
