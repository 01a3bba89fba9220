import ICU

/// The terms of a glossary, which its own rules look after. Made when something recurs: a large glossary takes longer than a short article.
struct KnownTerms {
  private let terms: Set<String>
  /// Every row of up to three words of one, as long as the phrases are that are sought.
  private let parts: Set<String>

  /// The English terms, by stems.
  init(english glossary: Glossary) {
    let stems = StemCache()
    let words = glossary.concepts.flatMap { $0.terms(in: .en) }.map { term in
      EnglishKey(FoldedScalars(term.text), stems: stems).words.map {
        String(String.UnicodeScalarView($0.form.stem.compactMap { Unicode.Scalar($0) }))
      }
    }
    terms = Set(words.map { $0.joined(separator: " ") })
    parts = Set(words.flatMap { Self.parts(of: $0) })
  }

  /// Whether a phrase of stems is a term, a part of one, or holds one.
  func knows(_ phrase: String) -> Bool {
    parts.contains(phrase)
      || Self.parts(of: phrase.split(separator: " ", omittingEmptySubsequences: false).map(String.init)).contains { terms.contains($0) }
  }

  private static func parts(of words: [String]) -> [String] {
    words.indices.flatMap { from in (from..<min(words.count, from + 3)).map { words[from...$0].joined(separator: " ") } }
  }
}
