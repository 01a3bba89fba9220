import Bitext

/// A Japanese word and the stem of an English one that stand for each other in two sentences.
public struct WordPair: Sendable, Equatable {
  public var ja: String
  public var en: String

  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}

/// Knows which words of a sentence answer which of its translation: what an aligner sees.
public protocol WordPairFinder {
  func pairs(ja: String, en: String) -> [WordPair]
}

/// Without a dictionary.
public struct NoWordPairs: WordPairFinder {
  public init() {}
  public func pairs(ja: String, en: String) -> [WordPair] { [] }
}
