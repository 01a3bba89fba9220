import ICU
import Linguistics

/// Verbs and grammar that look like a noun.
extension JapaneseEdges {
  /// 検出し、 and 表示している: the し of する after a noun that is listed without it. 引出しを is the noun 引き出し.
  static func isVerbOfNoun(_ listed: [UInt32], _ text: FoldedScalars, _ letters: Range<Int>) -> Bool {
    guard listed.count >= 2, listed.suffix(2).allSatisfy(Kana.isKanji), let last = text.scalars[letters].last, sForms.contains(last),
      letters.count >= 3, Kana.isKanji(text.scalars[letters.upperBound - 2])
    else { return false }
    guard letters.upperBound < text.count else { return true }
    return !nounParticles.contains(text.scalars[letters.upperBound])
  }

  /// A loanword stands in hiragana hardly ever, but most words of a few hiragana are grammar: かった, でしょう, もっと. Only what ICU
  /// takes for one word, spelt letter for letter, may be one.
  static func mayBeLoanwordInHiragana(
    _ listed: [UInt32], _ text: FoldedScalars, _ letters: Range<Int>, _ differences: [SpellingDifference], _ boundaries: WordBoundaries
  ) -> Bool {
    guard listed.allSatisfy({ Kana.isKatakana($0) || Kana.isLongVowelMark($0) }), text.scalars[letters].contains(where: Kana.isHiragana)
    else {
      return true
    }
    // Hiragana after a kanji are its ending: 選ばれる.
    guard
      letters.lowerBound == 0 || !Kana.isJapanese(text.scalars[letters.lowerBound - 1])
        || Kana.isHiragana(text.scalars[letters.lowerBound - 1])
    else { return false }
    let isOneWord =
      boundaries[Int(text.starts[letters.lowerBound])]
      && (letters.upperBound >= text.count || boundaries[Int(text.starts[letters.upperBound])])
      && !letters.dropFirst().contains { boundaries[Int(text.starts[$0])] }
    return differences == [.kana] && isOneWord
  }

  /// 行きたい and 助けます: a noun made from a verb is the verb where the verb's endings follow.
  static func isVerbForm(_ text: FoldedScalars, _ letters: Range<Int>) -> Bool {
    guard letters.count >= 2, letters.upperBound < text.count, let last = text.scalars[letters].last, Kana.isHiragana(last),
      Kana.isKanji(text.scalars[letters.upperBound - 2])
    else { return false }
    let next = letters.upperBound + 1 < text.count ? text.scalars[letters.upperBound + 1] : 0
    return verbEndings.contains { $0.first == text.scalars[letters.upperBound] && $0.second == next }
  }

  /// フィルタリング and ユーザランド are words of their own, with the term's last letter in them.
  static func isDerivedWord(_ text: FoldedScalars, _ letters: Range<Int>) -> Bool {
    let rest = text.scalars[letters.upperBound...].prefix { Kana.isKatakana($0) || Kana.isLongVowelMark($0) }
    return derivedEndings.contains { rest.starts(with: $0) }
  }

  private static let derivedEndings = ["リング", "ング", "リティ", "ビリティ", "ライズ", "ライザ", "ランド", "レス", "シップ", "フル", "イズム", "ネス"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let sForms: Set<UInt32> = Set("しさすせ".unicodeScalars.map(\.value))
  private static let nounParticles: Set<UInt32> = Set("をがはにのへでとや".unicodeScalars.map(\.value))
  private static let verbEndings: [(first: UInt32, second: UInt32)] = ["たい", "たく", "たけ", "ます", "まし", "ませ", "なが", "つつ", "そう"].map { text in
    let scalars = text.unicodeScalars.map(\.value)
    return (scalars[0], scalars[1])
  }
}
