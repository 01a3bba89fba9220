import Bitext

/// Finds the numbers of a text, as both languages write them: digits, words, kanji numerals, dates, times, shares, units.
///
/// What is found is what a translation can be held to; see `NumberComparison` for how two sides are compared.
public enum NumberExpressions {
  /// In order of their places. A date gives its year, month and day each; a range its two ends.
  public static func find(in text: String, language: Language) -> [NumberExpression] {
    let folded = NumberText(text)
    switch language {
    case .ja:
      var finder = JapaneseNumberFinder(folded)
      return loosenListMark(finder.find(), folded.original)
    case .en:
      var finder = EnglishNumberFinder(folded)
      return loosenListMark(finder.find(), folded.original)
    }
  }

  /// "1." and "(1)" at the beginning number the sentence, not what it says: the other language may have a dot there.
  private static func loosenListMark(_ found: [NumberExpression], _ text: [UInt8]) -> [NumberExpression] {
    guard let first = found.first, first.kind == .number, first.unit == nil, first.value <= 100 else { return found }
    let before = String(decoding: text[..<first.range.lowerBound], as: UTF8.self)
    let after = String(decoding: text[first.range.upperBound...].prefix(4), as: UTF8.self)
    let isCircled = text[first.range].starts(with: [0xE2, 0x91])
    guard before.allSatisfy({ " (（[【#".contains($0) }) else { return found }
    let mark = after.first
    // "1　はじめに": a wide space is no part of a number's grammar.
    let isHeading = mark == "\u{3000}"
    let isOpen = mark == "." && after.dropFirst().first.map { $0 == " " || $0 == "\u{3000}" } ?? false
    guard isCircled || isOpen || isHeading || mark == ")" || mark == "）" || mark == "．" || mark == "]" || mark == "】" else { return found }
    var found = found
    found[0].isFirm = false
    return found
  }
}
