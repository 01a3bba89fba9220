/// Gives sentences vectors: those of sentences that mean the same, in whichever language, point the same way. The engine asks for few of
/// them, where words leave it in doubt; who makes them is not its business.
package protocol SentenceVectors: Sendable {
  /// The cosine that sentences have which do not belong together; nil where that is to be told from the document.
  var usual: UsualLikeness? { get }

  /// Vectors of length 1, one for each sentence; nil for those he does not know.
  /// - Returns: nil where none can be had; who gives none says why himself
  func vectors(of sentences: [String]) -> [[Float]?]?
}

/// How alike two sentences are that only stand in the same document: mean and standard deviation of the cosine.
package struct UsualLikeness: Sendable, Equatable {
  package var mean: Float
  package var deviation: Float

  package init(mean: Float, deviation: Float) { (self.mean, self.deviation) = (mean, deviation) }
}
