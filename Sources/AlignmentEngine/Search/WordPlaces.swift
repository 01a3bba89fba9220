/// In which sentences of a range each word type stands, and which types each sentence holds. Takes time and memory in proportion to
/// the range, however large the document's vocabulary.
struct WordPlaces {
  private let first: Int
  /// Places of types in what follows; nil when each stands at its own number.
  private let slots: [Int32: Int32]?
  /// Distinct types of each sentence.
  private var typeStarts: [Int32] = [0]
  private var types: [Int32] = []
  /// By slot, the sentences.
  private var starts: [Int32] = []
  private var rows: [Int32] = []

  init(_ side: TokenizedSide, _ range: Range<Int>) {
    first = range.lowerBound
    let tokens = side.types[Int(side.starts[range.lowerBound])..<Int(side.starts[range.upperBound])]
    if tokens.count < side.table.count {
      var numbers: [Int32: Int32] = [:]
      for type in tokens where numbers[type] == nil { numbers[type] = Int32(numbers.count) }
      slots = numbers
    } else {
      slots = nil
    }
    let slotCount = slots?.count ?? side.table.count
    var next = [Int32](repeating: 0, count: slotCount + 1)
    var last = [Int32](repeating: -1, count: slotCount)
    for row in range {
      for k in side.tokens(of: row) {
        guard let slot = slot(of: side.types[k]), last[slot] != Int32(row) else { continue }
        last[slot] = Int32(row)
        next[slot + 1] += 1
        types.append(side.types[k])
      }
      typeStarts.append(Int32(types.count))
    }
    for slot in 0..<slotCount { next[slot + 1] += next[slot] }
    starts = next
    rows = Array(repeating: 0, count: types.count)
    for row in range {
      for type in types(of: row) {
        guard let slot = slot(of: type) else { continue }
        rows[Int(next[slot])] = Int32(row)
        next[slot] += 1
      }
    }
  }

  @inline(__always)
  private func slot(of type: Int32) -> Int? {
    guard let slots else { return Int(type) }
    return slots[type].map(Int.init)
  }

  private func types(of row: Int) -> ArraySlice<Int32> { types[Int(typeStarts[row - first])..<Int(typeStarts[row - first + 1])] }

  /// Calls `body` with each type that a sentence holds, once.
  @inline(__always)
  func forEachType(of row: Int, _ body: (Int32) -> Void) {
    for k in Int(typeStarts[row - first])..<Int(typeStarts[row - first + 1]) { body(types[k]) }
  }

  /// How many sentences hold it.
  @inline(__always)
  func count(of type: Int32) -> Int { slot(of: type).map { Int(starts[$0 + 1] - starts[$0]) } ?? 0 }

  /// The sentences that hold it.
  @inline(__always)
  func withSentences<R>(of type: Int32, _ body: (UnsafeBufferPointer<Int32>) -> R) -> R {
    guard let slot = slot(of: type) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return rows.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(starts[slot])..<Int(starts[slot + 1])])) }
  }
}
