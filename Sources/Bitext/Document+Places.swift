extension Document {
  /// The sentences a place in the file touches, found by bisection; an empty place touches the sentence it stands in.
  package func sentences(touching range: ByteRange) -> Range<Int> {
    let low = sentences.partition { $0.range.upperBound > range.lowerBound }
    var end = low
    while end < sentences.count, sentences[end].range.lowerBound < max(range.upperBound, range.lowerBound + 1) { end += 1 }
    return low..<end
  }

  /// Sentences as one text: Japanese without a space between.
  package func text(of sentences: some Sequence<Int>) -> String {
    sentences.map { self.sentences[$0].text }.joined(separator: language == .ja ? "" : " ")
  }

  /// From the first of some sentences to the last, markup between included.
  /// - Parameter sentences: not empty
  package func place(of sentences: Range<Int>) -> ByteRange {
    self.sentences[sentences.lowerBound].range.lowerBound..<self.sentences[sentences.upperBound - 1].range.upperBound
  }
}
