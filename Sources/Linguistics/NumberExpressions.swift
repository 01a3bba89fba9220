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
      return finder.find()
    case .en:
      var finder = EnglishNumberFinder(folded)
      return finder.find()
    }
  }
}
