import Bitext

/// A glossary term in a text.
public struct TermSpan: Sendable, Equatable {
  /// The concept it stands for.
  public var concept: String
  /// Its place in the text, in UTF-8 bytes.
  public var range: Range<Int>

  public init(concept: String, range: Range<Int>) {
    self.concept = concept
    self.range = range
  }
}

/// Finds glossary terms, so that causes name them and highlights do not cut them.
public protocol TermFinder {
  /// Ascending, without overlaps.
  func terms(in text: String, language: Language) -> [TermSpan]
}

/// Without a glossary.
public struct NoTerms: TermFinder {
  public init() {}
  public func terms(in text: String, language: Language) -> [TermSpan] { [] }
}
