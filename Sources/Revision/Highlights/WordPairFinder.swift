import Bitext

/// A Japanese word and the stem of an English one that stand for each other in two sentences.
package struct WordPair: Sendable, Equatable {
  package var ja: String
  package var en: String

  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}

/// Knows which words of a sentence answer which of its translation: what an aligner sees.
package protocol WordPairFinder {
  func pairs(ja: String, en: String) -> [WordPair]
}

/// Without a dictionary.
package struct NoWordPairs: WordPairFinder {
  package init() {}
  package func pairs(ja: String, en: String) -> [WordPair] { [] }
}
