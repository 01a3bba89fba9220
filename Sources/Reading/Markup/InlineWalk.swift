import Bitext

/// A way through the text of a block from mark to mark; what lies between them is kept.
protocol InlineWalk {
  var output: InlineOutput { get set }
  var text: MarkupNeighbours { get }
  /// Where it stands.
  var at: Int { get set }
  /// From where on nothing has been kept yet.
  var kept: Int { get set }
  /// Looks at what stands here; where it moves on, something was read.
  mutating func step()
}

extension InlineWalk {
  var bytes: [UInt8] { text.bytes }

  mutating func run() {
    while at < bytes.count {
      let before = at
      step()
      if at == before { at += 1 }
    }
    output.keep(kept..<bytes.count)
  }

  /// Passes over markup: what stands before it is kept.
  mutating func skip(to end: Int) {
    output.keep(kept..<at)
    at = end
    kept = end
  }

  mutating func replace(_ length: Int, _ string: String) {
    let place = at..<at + length
    skip(to: place.upperBound)
    output.replace(place, by: string)
  }
}
