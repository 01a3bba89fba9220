import Bitext

/// A glossary term in a text.
package struct TermSpan: Sendable, Equatable {
  /// The concept it stands for.
  package var concept: String
  /// Its place in the text, in UTF-8 bytes.
  package var range: Range<Int>

  package init(concept: String, range: Range<Int>) {
    self.concept = concept
    self.range = range
  }
}

/// Finds glossary terms, so that causes name them and highlights do not cut them.
package protocol TermFinder {
  /// Ascending, without overlaps.
  func terms(in text: String, language: Language) -> [TermSpan]
}

/// Without a glossary.
package struct NoTerms: TermFinder {
  package init() {}
  package func terms(in text: String, language: Language) -> [TermSpan] { [] }
}
