import Bitext

/// Sentence pairs of a part of a document that words they share suggest. In order of Japanese, then English.
struct AnchorCandidates {
  private let pair: DocumentPair
  private let ja: Range<Int>
  private let en: Range<Int>
  private let places: BothLanguages<WordPlaces>

  init(_ pair: DocumentPair, _ ja: Range<Int>, _ en: Range<Int>) {
    self.pair = pair
    self.ja = ja
    self.en = en
    places = BothLanguages(ja: WordPlaces(pair.words.ja, ja), en: WordPlaces(pair.words.en, en))
  }

  /// By words that are rare here.
  func rare() -> [Anchor] {
    var result: [Anchor] = []
    var sums = ColumnSums(en)
    for row in ja {
      forEachWordPair(of: row, inAtMost: Constants.Anchors.mostPlaces) { rows, columns, score in
        if rows * columns.count <= Constants.Anchors.mostPlaces { sums.add(columns, of: rows, score) }
      }
      sums.collect(row, into: &result)
    }
    return result
  }

  /// By words in many places, too, of which those nearest to the expected place are taken: straight on from where the sentences
  /// before were found.
  func nearby() -> [Anchor] {
    var result: [Anchor] = []
    var sums = ColumnSums(en)
    var known = (ja: ja.lowerBound, en: en.lowerBound)
    let most = max(Constants.Anchors.mostPlaces, ja.count / Constants.Anchors.leastSpacing)
    for start in stride(from: ja.lowerBound, to: ja.upperBound, by: Constants.Anchors.blockLength) {
      var block: [Anchor] = []
      for row in start..<min(ja.upperBound, start + Constants.Anchors.blockLength) {
        let place = known.en + (row - known.ja) * en.count / ja.count
        forEachWordPair(of: row, inAtMost: most) { rows, columns, score in
          if rows * columns.count <= Constants.Anchors.mostPlaces {
            sums.add(columns, of: rows, score)
          } else if rows * Constants.Anchors.leastSpacing <= ja.count, columns.count * Constants.Anchors.leastSpacing <= en.count {
            for k in Self.nearest(columns, to: place) { sums.add(columns[k], score / 2) }
          }
        }
        sums.collect(row, into: &block)
      }
      result += block
      let chain = block.chain()
      if chain.count >= Constants.Anchors.leastFound, let last = lastOnLine(chain) { known = (last.ja, last.en) }
    }
    return result
  }

  /// The last point on the line most of the chain follows: its very last may have been led astray.
  private func lastOnLine(_ chain: [Anchor]) -> Anchor? {
    func offset(_ anchor: Anchor) -> Int { anchor.en - anchor.ja * en.count / ja.count }
    let recent = chain.suffix(Constants.Anchors.leastFound)
    let median = recent.map(offset).sorted()[recent.count / 2]
    return recent.last { abs(offset($0) - median) <= Constants.Anchors.offLine }
  }

  /// - Parameters:
  ///   - most: Japanese words in more sentences are passed over
  ///   - body: is given in how many sentences the Japanese word stands, in which the English one, and what the pair scores
  @inline(__always)
  private func forEachWordPair(
    of row: Int, inAtMost most: Int, _ body: (_ rows: Int, _ columns: UnsafeBufferPointer<Int32>, _ score: Float) -> Void
  ) {
    places.ja.forEachType(of: row) { type in
      let rows = places.ja.count(of: type)
      if rows > most { return }
      for k in pair.candidates.range(of: type) {
        let candidate = pair.candidates.all[k]
        places.en.withSentences(of: candidate.english) { body(rows, $0, candidate.score) }
      }
    }
  }

  /// The place before and the one after, of ascending ones.
  @inline(__always)
  private static func nearest(_ places: UnsafeBufferPointer<Int32>, to place: Int) -> Range<Int> {
    let next = places.partition { Int($0) >= place }
    return max(0, next - 1)..<min(places.count, next + 1)
  }
}

/// Adds up what speaks for each English sentence standing for one Japanese.
private struct ColumnSums {
  private let first: Int32
  private var sums: [Float]
  /// Those that anything speaks for.
  private var columns: [Int32] = []

  init(_ en: Range<Int>) {
    first = Int32(en.lowerBound)
    sums = Array(repeating: 0, count: en.count)
  }

  @inline(__always)
  mutating func add(_ column: Int32, _ weight: Float) {
    let at = Int(column - first)
    if sums[at] == 0 { columns.append(column) }
    sums[at] += weight
  }

  @inline(__always)
  mutating func add(_ columns: UnsafeBufferPointer<Int32>, of rows: Int, _ score: Float) {
    // A word pair that meets once says more than one that could meet in many places.
    let weight = score / Float(rows * columns.count).squareRoot()
    for column in columns { add(column, weight) }
  }

  /// Names the sentences that enough speaks for, and begins anew.
  mutating func collect(_ row: Int, into result: inout [Anchor]) {
    let start = result.count
    for column in columns {
      let weight = sums[Int(column - first)]
      if weight >= Constants.Anchors.leastWeight { result.append(Anchor(ja: row, en: Int(column), weight: weight)) }
      sums[Int(column - first)] = 0
    }
    columns.removeAll(keepingCapacity: true)
    result.sortShort(from: start) { $0.en < $1.en }
  }
}
