import Bitext

/// Ranges of a file, to find those about a place without looking through all of them.
struct BlockPlaces {
  /// By where they begin.
  private let ranges: [ByteRange]
  /// The furthest end of a range and all before it.
  private let reach: [Int]

  init(_ ranges: some Sequence<ByteRange>) {
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var furthest = 0
    reach = self.ranges.map {
      furthest = max(furthest, $0.upperBound)
      return furthest
    }
  }

  func overlaps(_ place: ByteRange) -> Bool {
    let before = ranges.partition { $0.lowerBound >= place.upperBound }
    return before > 0 && reach[before - 1] > place.lowerBound
  }

  /// The first range that begins before a place and ends after it.
  func around(_ place: ByteRange) -> ByteRange? {
    var found: ByteRange?
    var index = ranges.partition { $0.lowerBound >= place.lowerBound } - 1
    while index >= 0, reach[index] > place.upperBound {
      if ranges[index].upperBound > place.upperBound { found = ranges[index] }
      index -= 1
    }
    return found
  }

  /// The first range that begins at a place or behind it and ends behind it.
  func next(after place: ByteRange) -> ByteRange? {
    ranges[ranges.partition { $0.lowerBound >= place.lowerBound }...].first { $0.upperBound > place.upperBound }
  }
}
