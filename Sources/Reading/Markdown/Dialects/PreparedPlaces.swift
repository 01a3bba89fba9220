import Bitext

/// From places in prepared Markdown to those in the file it was made of. A value of its own, since every block that is read takes a copy.
struct PreparedPlaces {
  /// Where a stretch begins here, and in the file; a stretch that is not of the file stands at one place of it.
  private var stretches: [(start: Int, source: Int, isInserted: Bool)] = []

  // MARK: Making

  /// - Parameter start: where the text stands here
  mutating func copied(from source: Int, to start: Int) {
    // Goes on where the last stretch ends.
    if let last = stretches.last, !last.isInserted, last.source + start - last.start == source { return }
    stretches.append((start, source, false))
  }

  mutating func inserted(at source: Int, to start: Int) { stretches.append((start, source, true)) }

  // MARK: The way back

  private func stretch(at offset: Int) -> Int {
    max(0, stretches.partition { $0.start > offset } - 1)
  }

  /// The place in the file of an offset here.
  func source(_ offset: Int) -> Int {
    guard !stretches.isEmpty else { return offset }
    let stretch = stretches[stretch(at: offset)]
    return stretch.isInserted ? stretch.source : stretch.source + offset - stretch.start
  }

  /// The place in the file of a range here, what is gone between included.
  func source(_ range: Range<Int>) -> ByteRange {
    let start = source(range.lowerBound)
    guard !range.isEmpty, !stretches.isEmpty else { return start..<start }
    let last = stretches[stretch(at: range.upperBound - 1)]
    return start..<max(start, last.isInserted ? last.source : last.source + range.upperBound - last.start)
  }

  /// Calls `body` with the places in the file that a range here was copied from, in order.
  func forEachPiece(of range: Range<Int>, _ body: (ByteRange) -> Void) {
    guard !range.isEmpty, !stretches.isEmpty else { return }
    var index = stretch(at: range.lowerBound)
    while index < stretches.count, stretches[index].start < range.upperBound {
      let end = index + 1 < stretches.count ? stretches[index + 1].start : range.upperBound
      let part = max(range.lowerBound, stretches[index].start)..<min(range.upperBound, end)
      if !stretches[index].isInserted, !part.isEmpty {
        let shift = stretches[index].source - stretches[index].start
        body(part.lowerBound + shift..<part.upperBound + shift)
      }
      index += 1
    }
  }
}
