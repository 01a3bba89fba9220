/// Text of an article as a person has cut it into sentences: what stands there is exactly these, whatever the rules say. Several sentences are
/// a cut, one is a join.
package struct SentenceCut: Codable, Sendable, Hashable {
  package var language: Language
  /// White space between them does not count.
  package var sentences: [String]
  /// The number of the first sentence as the rules cut, from 0, where the text stands more than once in the article.
  package var near: Int?
  /// Who decided it, and when, where that is kept.
  package var by: String?
  package var at: String?

  package init(language: Language, sentences: [String], near: Int? = nil, by: String? = nil, at: String? = nil) {
    (self.language, self.sentences, self.near, self.by, self.at) = (language, sentences, near, by, at)
  }
}

/// Where a decided cut stands in a document.
package struct PlacedCut: Sendable, Equatable {
  /// Which of the cuts that were given.
  package var cut: Int
  /// From the first of its sentences to the end of the last, in the file.
  package var range: ByteRange
  /// The sentences as the rules had them.
  package var was: [String]
  /// The number of the first of them.
  package var first: Int

  package init(cut: Int, range: ByteRange, was: [String], first: Int) {
    (self.cut, self.range, self.was, self.first) = (cut, range, was, first)
  }
}
