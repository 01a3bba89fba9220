import Bitext

/// Finds the numbers of a text, as both languages write them: digits, words, kanji numerals, dates, times, shares, units.
///
/// What is found is what a translation can be held to; see `NumberComparison` for how two sides are compared.
package enum NumberExpressions {
  /// In order of their places. A date gives its year, month and day each; a range its two ends.
  package static func find(in text: String, language: Language) -> [NumberExpression] {
    let folded = NumberText(text)
    var found: [NumberExpression]
    switch language {
    case .ja:
      var finder = JapaneseNumberFinder(folded)
      found = finder.find()
    case .en:
      var finder = EnglishNumberFinder(folded)
      found = finder.find()
    }
    TimeZones.read(&found, in: folded)
    ItemMark.mark(&found, in: folded.original)
    ItemMark.markListed(&found, in: folded.original)
    return found
  }
}
