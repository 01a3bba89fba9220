extension Document {
  /// The sentences a place in the file touches, found by bisection; an empty place touches the sentence it stands in.
  package func sentences(touching range: ByteRange) -> Range<Int> {
    let low = sentences.partition { $0.range.upperBound > range.lowerBound }
    var end = low
    while end < sentences.count, sentences[end].range.lowerBound < max(range.upperBound, range.lowerBound + 1) { end += 1 }
    return low..<end
  }
}
