/// The pieces of a SentencePiece model, in the order of their bytes, so that the pieces a text begins with are found by narrowing a range.
struct Vocabulary: Sendable, Equatable {
  /// All pieces one after another; piece `k` is `bytes[starts[k]..<starts[k + 1]]`.
  var bytes: [UInt8]
  var starts: [UInt32]
  var ids: [UInt32]
  /// Logarithm of each piece's probability.
  var scores: [Float]
  /// The first piece that begins with each byte, and one past the last.
  private let first: [Int32]

  init(_ pieces: [SentencePieceModel.Piece]) {
    let order = pieces.indices.filter { pieces[$0].isText && !pieces[$0].bytes.isEmpty }
      .sorted { pieces[$0].bytes.lexicographicallyPrecedes(pieces[$1].bytes) }
    var (bytes, starts): ([UInt8], [UInt32]) = ([], [0])
    for k in order {
      bytes += pieces[k].bytes
      starts.append(UInt32(bytes.count))
    }
    self.init(bytes: bytes, starts: starts, ids: order.map { UInt32($0) }, scores: order.map { pieces[$0].score })
  }

  init(bytes: [UInt8], starts: [UInt32], ids: [UInt32], scores: [Float]) {
    (self.bytes, self.starts, self.ids, self.scores) = (bytes, starts, ids, scores)
    var first = [Int32](repeating: Int32(ids.count), count: 257)
    for k in ids.indices.reversed() { first[Int(bytes[Int(starts[k])])] = Int32(k) }
    for byte in stride(from: 255, through: 0, by: -1) { first[byte] = min(first[byte], first[byte + 1]) }
    self.first = first
  }

  /// Whether its parts fit each other, as those read from a file may not.
  static func fits(bytes: [UInt8], starts: [UInt32], ids: [UInt32], scores: [Float], rows: Int) -> Bool {
    starts.count == ids.count + 1 && scores.count == ids.count && starts.first == 0 && starts.last == UInt32(bytes.count)
      && zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 } && ids.allSatisfy { $0 < UInt32(rows) }
  }

  /// Calls `body` with each piece that `text` begins with, the shortest first, and its length in bytes.
  func forEachPrefix(of text: ArraySlice<UInt8>, _ body: (_ piece: Int, _ length: Int) -> Void) {
    guard let head = text.first else { return }
    var (low, high) = (Int(first[Int(head)]), Int(first[Int(head) + 1]))
    var depth = 1
    while low < high {
      if length(low) == depth {
        body(low, depth)
        low += 1
      }
      guard depth < text.count else { return }
      let byte = text[text.startIndex + depth]
      low = bound(low, high, depth) { $0 < byte }
      high = bound(low, high, depth) { $0 <= byte }
      depth += 1
    }
  }

  private func length(_ piece: Int) -> Int { Int(starts[piece + 1] - starts[piece]) }

  /// The first piece of a range whose byte at `depth` no longer `precedes`.
  private func bound(_ low: Int, _ high: Int, _ depth: Int, _ precedes: (UInt8) -> Bool) -> Int {
    var (low, high) = (low, high)
    while low < high {
      let middle = (low + high) / 2
      if precedes(bytes[Int(starts[middle]) + depth]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
