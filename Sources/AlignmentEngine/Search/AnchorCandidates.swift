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
    var hits: [Hit] = []
    for row in ja {
      hits.removeAll(keepingCapacity: true)
      forEachWordPair(of: row, inAtMost: Constants.Anchors.mostPlaces) { rows, columns, score in
        if rows * columns.count <= Constants.Anchors.mostPlaces { Self.add(columns, of: rows, score, to: &hits) }
      }
      collect(&hits, row, into: &result)
    }
    return result
  }

  /// By words in many places, too, of which those nearest to the expected place are taken: straight on from where the sentences
  /// before were found.
  func nearby() -> [Anchor] {
    var result: [Anchor] = []
    var hits: [Hit] = []
    var known = (ja: ja.lowerBound, en: en.lowerBound)
    for start in stride(from: ja.lowerBound, to: ja.upperBound, by: Constants.Anchors.blockLength) {
      var block: [Anchor] = []
      for row in start..<min(ja.upperBound, start + Constants.Anchors.blockLength) {
        let place = known.en + (row - known.ja) * en.count / ja.count
        hits.removeAll(keepingCapacity: true)
        forEachWordPair(of: row, inAtMost: max(Constants.Anchors.mostPlaces, ja.count / Constants.Anchors.leastSpacing)) {
          rows, columns, score in
          if rows * columns.count <= Constants.Anchors.mostPlaces {
            Self.add(columns, of: rows, score, to: &hits)
          } else if rows * Constants.Anchors.leastSpacing <= ja.count, columns.count * Constants.Anchors.leastSpacing <= en.count {
            for column in Self.nearest(columns, to: place) { hits.append(Hit(en: column, weight: score / 2)) }
          }
        }
        collect(&hits, row, into: &block)
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

  /// A word pair that meets in the row looked at and another sentence.
  private struct Hit {
    var en: Int32
    var weight: Float
  }

  /// - Parameters:
  ///   - most: Japanese words in more sentences are passed over
  ///   - body: is given in how many sentences the Japanese word stands, in which the English one, and what the pair scores
  private func forEachWordPair(
    of row: Int, inAtMost most: Int, _ body: (_ rows: Int, _ columns: ArraySlice<Int32>, _ score: Float) -> Void
  ) {
    for type in places.ja.types(of: row) {
      let rows = places.ja.sentences(of: type).count
      if rows > most { continue }
      for candidate in pair.translations[Int(type)] where candidate.score > 0 {
        body(rows, places.en.sentences(of: candidate.english), candidate.score)
      }
    }
  }

  private static func add(_ columns: ArraySlice<Int32>, of rows: Int, _ score: Float, to hits: inout [Hit]) {
    // A word pair that meets once says more than one that could meet in many places.
    let weight = score / Float(rows * columns.count).squareRoot()
    for column in columns { hits.append(Hit(en: column, weight: weight)) }
  }

  /// Adds up the hits of a row by column.
  private func collect(_ hits: inout [Hit], _ row: Int, into result: inout [Anchor]) {
    hits.sortShort { $0.en < $1.en }
    var k = 0
    while k < hits.count {
      var weight: Float = 0
      let column = hits[k].en
      while k < hits.count, hits[k].en == column {
        weight += hits[k].weight
        k += 1
      }
      if weight >= Constants.Anchors.leastWeight { result.append(Anchor(ja: row, en: Int(column), weight: weight)) }
    }
  }

  /// The place before and the one after, of ascending ones.
  private static func nearest(_ places: ArraySlice<Int32>, to place: Int) -> ArraySlice<Int32> {
    var (low, high) = (places.startIndex, places.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return places[max(places.startIndex, low - 1)..<min(places.endIndex, low + 1)]
  }
}
