extension Document {
  /// The sentences a place in the file touches, found by bisection; an empty place touches the sentence it stands in.
  package func sentences(touching range: ByteRange) -> Range<Int> {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < sentences.count, sentences[end].range.lowerBound < max(range.upperBound, range.lowerBound + 1) { end += 1 }
    return low..<end
  }
}
