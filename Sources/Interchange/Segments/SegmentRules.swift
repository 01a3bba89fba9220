import Bitext

/// Rules of SRX after which articles are cut into the segments that their translations stand for: a rule of its own for each place where
/// those that hold for any text would cut otherwise.
package struct SegmentRules: Sendable {
  /// In the order they count: the first that fits a place decides.
  package private(set) var rules: BothLanguages<[SegmentRule]>

  /// - Parameter articles: all in one language
  package init(_ articles: [ArticleSegments]) {
    let wrapped = articles.reduce((some: 0, of: 0)) { ($0.some + $1.wrapped.some, $0.of + $1.wrapped.of) }
    // Where lines are wrapped, a line's end says nothing of the text to come.
    let everyLine = wrapped.some * 20 <= wrapped.of
    var known: Set<SegmentRule> = []
    rules = BothLanguages(ja: [], en: [])
    for article in articles {
      for text in article.texts {
        for rule in Self.own(text, article.language, everyLine: everyLine) where known.insert(rule).inserted {
          rules[article.language].append(rule)
        }
      }
    }
    for language in Language.allCases { rules[language] += CommonSegmentRules.rules(language, everyLine: everyLine) }
  }

  private static func own(_ text: CutText, _ language: Language, everyLine: Bool) -> [SegmentRule] {
    let kept = text.insides.filter { CommonSegmentRules.mayCut(text, at: $0) }
    let cut = text.borders.filter { !CommonSegmentRules.surelyCut(text, at: $0, language, everyLine: everyLine) }
    return kept.map { rule(text, at: $0, cuts: false) } + cut.map { rule(text, at: $0, cuts: true) }
  }

  /// As much of the text as tells the place from others: more would not outlive an edit of the sentence beside it.
  private static let reach = 14

  private static func rule(_ text: CutText, at place: Int, cuts: Bool) -> SegmentRule {
    let around = text.around(place)
    return SegmentRule(
      cuts: cuts, before: expression(text.atoms[around.lowerBound..<place].suffix(reach)),
      after: expression(text.atoms[place..<around.upperBound].prefix(reach)))
  }

  private static func expression(_ atoms: ArraySlice<CutText.Atom>) -> String {
    atoms.map { atom in
      switch atom {
      case .space: "\\s+"
      case .code: "<[^<>]*>"
      case .letter(let scalar):
        scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil ? "\\\(scalar)" : String(scalar)
      }
    }.joined()
  }
}
