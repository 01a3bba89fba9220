import Bitext

/// Which beads of an alignment deserve a second look, with those beside them.
struct DoubtfulStretches {
  private let pair: DocumentPair
  private let model: AlignmentModel

  init(_ pair: DocumentPair, _ model: AlignmentModel) { (self.pair, self.model) = (pair, model) }

  /// Ranges of beads, in order; each has sentences of both sides.
  func stretches(of beads: [Bead]) -> [Range<Int>] {
    let runs = BeadRuns(beads)
    var result: [Range<Int>] = []
    for k in beads.indices where isDoubtful(beads[k]) && !runs.isDeep(k) {
      let range = max(0, k - 1)..<min(beads.count, k + 2)
      if let last = result.last, range.lowerBound <= last.upperBound,
        Self.cells(beads[last.lowerBound..<range.upperBound]) <= Constants.Search.fullCells
      {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(max(range.lowerBound, result.last?.upperBound ?? 0)..<range.upperBound)
      }
    }
    return result.filter { range in
      let (ja, en) = beads[range].sentences
      return !ja.isEmpty && !en.isEmpty && Self.cells(beads[range]) <= 4 * Constants.Search.fullCells
    }
  }

  private func isDoubtful(_ bead: Bead) -> Bool {
    bead.isNull || bead.probability < Constants.Meaning.sure || words(bead) < Constants.Meaning.thin
  }

  /// What the words of a bead are worth, in nats.
  private func words(_ bead: Bead) -> Float {
    let corridor = Corridor(full: bead.ja.count, bead.en.count)
    let scorer = BeadScorer(pair, model, rows: bead.ja, columns: bead.en, corridor: corridor)
    var words = MatchSelection()
    words.choose(scorer, ja: 0..<bead.ja.count, en: 0..<bead.en.count)
    return scorer.matchedWords(words)
  }

  private static func cells(_ beads: ArraySlice<Bead>) -> Int {
    let (ja, en) = beads.sentences
    return (ja.count + 1) * (en.count + 1)
  }
}

/// Runs of sentences without counterpart on one side, where the other has nothing to offer.
private struct BeadRuns {
  private var depth: [Int]

  init(_ beads: [Bead]) {
    depth = Array(repeating: 0, count: beads.count)
    var start = 0
    while start < beads.count {
      guard beads[start].isNull else {
        start += 1
        continue
      }
      var end = start
      while end < beads.count, beads[end].isNull { end += 1 }
      if beads[start..<end].allSatisfy({ $0.ja.isEmpty }) || beads[start..<end].allSatisfy({ $0.en.isEmpty }) {
        for k in start..<end { depth[k] = min(k - start, end - 1 - k) }
      }
      start = end
    }
  }

  /// Whether a bead lies so deep inside an omission that its place there is beyond doubt.
  func isDeep(_ bead: Int) -> Bool { depth[bead] >= Constants.Meaning.deep }
}
