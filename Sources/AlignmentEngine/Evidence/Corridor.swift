import Bitext

/// The cells of the lattice that are looked at: for every number of Japanese sentences read, a range of numbers of English ones.
struct Corridor {
  var low: [Int32]
  var high: [Int32]

  /// Everything.
  init(full ja: Int, _ en: Int) {
    low = Array(repeating: 0, count: ja + 1)
    high = Array(repeating: Int32(en), count: ja + 1)
  }

  /// Around a chain of points (ja, en), `width` cells to each side, and whole rectangles between far points.
  init(ja: Int, en: Int, around chain: [(ja: Int, en: Int)], width: Int) {
    low = Array(repeating: Int32(en), count: ja + 1)
    high = Array(repeating: 0, count: ja + 1)
    var previous = (ja: 0, en: 0)
    for point in chain + [(ja: ja, en: en)] {
      cover(previous, point, width, en)
      previous = point
    }
    makeMonotone()
  }

  /// The cells of one path alone; moved beads are not of it.
  init(ja: Int, en: Int, along path: [Bead]) {
    low = Array(repeating: Int32(en), count: ja + 1)
    high = Array(repeating: 0, count: ja + 1)
    for bead in path where !bead.moved {
      for row in bead.ja.lowerBound...bead.ja.upperBound {
        low[row] = min(low[row], Int32(bead.en.lowerBound))
        high[row] = max(high[row], Int32(bead.en.upperBound))
      }
    }
    makeMonotone()
  }

  private mutating func cover(_ from: (ja: Int, en: Int), _ to: (ja: Int, en: Int), _ width: Int, _ en: Int) {
    // A rectangle with a margin, while it is small or thin; a band around its diagonal else.
    let (height, breadth) = (to.ja - from.ja, to.en - from.en)
    let isBand = min(height, breadth) > 4 * width && height * breadth > 40_000
    for row in max(0, from.ja - width)...min(low.count - 1, to.ja + width) {
      var (first, last) = (from.en, to.en)
      if isBand {
        let middle = from.en + (row - from.ja) * breadth / height
        // Bounded, so that memory stays linear where nothing at all is known.
        let reach = min(
          max(width, abs(height - breadth) + 4 * width, min(height, breadth) / 8),
          max(width, Constants.Search.mostBandCells / height + breadth / height))
        first = max(from.en, middle - reach)
        last = min(to.en, middle + reach)
      } else if row < from.ja {
        last = from.en
      } else if row > to.ja {
        first = to.en
      }
      low[row] = min(low[row], Int32(max(0, first - width)))
      high[row] = max(high[row], Int32(min(en, last + width)))
    }
  }

  /// Every cell of a row must be reachable from the row before.
  private mutating func makeMonotone() {
    low[0] = 0
    let last = low.count - 1
    for row in stride(from: last - 1, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
    for row in 0..<low.count where row > 0 { high[row] = max(high[row], high[row - 1]) }
  }

  /// First cell of each row, cells being numbered row by row, and how many there are.
  func cellOffsets() -> (offsets: [Int], count: Int) {
    var offsets: [Int] = []
    var count = 0
    for row in low.indices {
      offsets.append(count)
      count += Int(high[row] - low[row]) + 1
    }
    return (offsets, count)
  }

  var rowCount: Int { low.count }
  var cellCount: Int { zip(low, high).reduce(0) { $0 + Int($1.1 - $1.0) + 1 } }
}
