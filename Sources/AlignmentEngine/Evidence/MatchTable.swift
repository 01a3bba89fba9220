/// The word matches of every sentence pair in the corridor, row by row.
struct MatchTable {
  struct Match: Equatable {
    var ja: Int32
    var en: Int32
    var score: Float

    /// Best first; ties by place, so that the outcome is one.
    @inline(__always)
    static func isBefore(_ a: Match, _ b: Match) -> Bool {
      a.score != b.score ? a.score > b.score : a.ja != b.ja ? a.ja < b.ja : a.en < b.en
    }
  }

  /// Best first, the matches of pair (row, column), their words counted from the start of each sentence:
  /// `keys[starts[offsets[row] + column - low[row]]..<…]`.
  private(set) var keys: [MatchKey] = []
  private(set) var starts: [Int32] = [0]
  private(set) var offsets: [Int32] = []
  /// Of each pair, the sum of its matches.
  private var totals: [Float] = []
  private let low: [Int32]
  private let high: [Int32]

  /// - Parameters:
  ///   - rows: Japanese sentences
  ///   - columns: for each row, the English sentences it may meet
  init(_ pair: DocumentPair, rows: Range<Int>, corridor: Corridor, columns: Range<Int>) {
    // Sentence `i` is consumed by steps that end in row i+1 and may start in row i: its columns are those of both.
    var low: [Int32] = []
    var high: [Int32] = []
    var heads = [Int32](repeating: -1, count: pair.words.en.table.count)
    var links: [(ja: Int32, score: Float, next: Int32)] = []
    var touched: [Int32] = []
    for row in rows {
      let k = row - rows.lowerBound
      links.removeAll(keepingCapacity: true)
      touched.removeAll(keepingCapacity: true)
      let tokens = pair.words.ja.tokens(of: row)
      for token in tokens where pair.words.ja.matchedTypes[token] >= 0 {
        for k in pair.candidates.range(of: pair.words.ja.types[token]) {
          let candidate = pair.candidates.all[k]
          let english = Int(candidate.english)
          if heads[english] < 0 { touched.append(candidate.english) }
          links.append((Int32(token - tokens.lowerBound), candidate.score, heads[english]))
          heads[english] = Int32(links.count - 1)
        }
      }
      let first = max(0, Int(corridor.low[k]))
      let last = min(columns.count, Int(corridor.high[k + 1]))
      low.append(Int32(first))
      high.append(Int32(last))
      offsets.append(Int32(starts.count - 1))
      for column in first..<max(first, last) {
        let start = keys.count
        var total: Float = 0
        let tokens = pair.words.en.tokens(of: columns.lowerBound + column)
        for token in tokens {
          let type = pair.words.en.matchedTypes[token]
          var link = type < 0 ? -1 : heads[Int(type)]
          while link >= 0 {
            let (ja, score, next) = links[Int(link)]
            keys.append(MatchKey(score: score, ja: Int(ja), en: token - tokens.lowerBound))
            total += score
            link = next
          }
        }
        keys.sortShort(from: start) { $0.bits < $1.bits }
        totals.append(total)
        starts.append(Int32(keys.count))
      }
      for english in touched { heads[Int(english)] = -1 }
    }
    self.low = low
    self.high = high
  }

  @inline(__always)
  func total(_ row: Int, _ column: Int) -> Float {
    guard column >= Int(low[row]), column < Int(high[row]) else { return 0 }
    return totals[Int(offsets[row]) + column - Int(low[row])]
  }

  /// Of one sentence of each side, counted within the table's rows and columns.
  @inline(__always)
  func range(_ row: Int, _ column: Int) -> Range<Int> {
    guard column >= Int(low[row]), column < Int(high[row]) else { return 0..<0 }
    let at = Int(offsets[row]) + column - Int(low[row])
    return Int(starts[at])..<Int(starts[at + 1])
  }
}
