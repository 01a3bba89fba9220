import Bitext

/// What a check looked at: without it, "no findings" says nothing.
package struct CheckedScope: Sendable, Equatable {
  package var articles = 0
  package var sentences = BothLanguages(ja: 0, en: 0)
  /// Sentences that no sentence of the other language answers.
  package var unanswered = BothLanguages(ja: 0, en: 0)
  /// Concepts of the glossary.
  package var concepts = 0
  /// Files without a version in the other language.
  package var unpaired = 0

  package init() {}

  mutating func add(_ pair: AlignedPair, _ languages: Set<Language>) {
    articles += 1
    for language in languages {
      sentences[language] += pair[language].sentences.count
      if languages.count == 2 {
        unanswered[language] += pair.alignment.beads.reduce(0) { $0 + ($1.isNull ? $1[language].count : 0) }
      }
    }
  }
}
