/// All alignments of a segment within a corridor, with the score of every bead: what dynamic programming runs over.
///
/// A cell (i, j) means that i Japanese and j English sentences have been read. Nulls are beads of one sentence; in a run of them
/// the Japanese come first, so that an alignment has one path.
struct Lattice {
  enum State: Int { case match, ja, en }

  let corridor: Corridor
  let scorer: BeadScorer
  /// First cell of each row.
  let offsets: [Int]
  let cellCount: Int
  /// By cell in which the bead ends and bead type; -infinity where there is none.
  var evidence: [Float]

  init(_ scorer: BeadScorer, _ corridor: Corridor) {
    self.scorer = scorer
    self.corridor = corridor
    (offsets, cellCount) = corridor.cellOffsets()
    let types = BeadType.all
    evidence = Array(repeating: -.infinity, count: cellCount * types.count)
    var words = MatchSelection()
    for i in 1..<max(1, corridor.rowCount) {
      for j in max(1, Int(corridor.low[i]))..<max(1, Int(corridor.high[i]) + 1) {
        let cell = offsets[i] + j - Int(corridor.low[i])
        for (t, type) in types.enumerated() {
          guard self.cell(i - type.ja, j - type.en) != nil else { continue }
          if type.ja + type.en > 4, !isPlausible(i, j, type) { continue }
          if !scorer.pair.forbidden.isEmpty, joinsForbidden(i, j, type) { continue }
          if let score = scorer.score(ja: i - type.ja..<i, en: j - type.en..<j, &words) { evidence[cell * types.count + t] = score }
        }
      }
    }
  }

  private func joinsForbidden(_ i: Int, _ j: Int, _ type: BeadType) -> Bool {
    (i - type.ja..<i).contains { a in (j - type.en..<j).contains { scorer.isForbidden(ja: a, en: $0) } }
  }

  /// A larger bead must hold together: its first and its last sentence of the longer side share words with the other side.
  private func isPlausible(_ i: Int, _ j: Int, _ type: BeadType) -> Bool {
    func matches(_ row: Int, _ column: Int) -> Bool { !scorer.table.range(row, column).isEmpty }
    let rows = i - type.ja..<i
    let columns = j - type.en..<j
    var found = 0
    if type.ja >= type.en {
      for row in rows where columns.contains(where: { matches(row, $0) }) { found += 1 }
      return found >= type.ja - 1
    }
    for column in columns where rows.contains(where: { matches($0, column) }) { found += 1 }
    return found >= type.en - 1
  }

  @inline(__always)
  func cell(_ i: Int, _ j: Int) -> Int? {
    guard i >= 0, j >= 0, j >= Int(corridor.low[i]), j <= Int(corridor.high[i]) else { return nil }
    return offsets[i] + j - Int(corridor.low[i])
  }

  @inline(__always)
  func columns(of row: Int) -> ClosedRange<Int> { Int(corridor.low[row])...Int(corridor.high[row]) }

  var last: (ja: Int, en: Int) { (corridor.rowCount - 1, Int(corridor.high[corridor.rowCount - 1])) }
}
