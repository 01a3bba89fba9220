/// A first, cheap look at a corridor: which cells can lie on a good alignment at all.
///
/// Only pairs of single sentences are scored. Two sentences match, or a sentence joins the bead before it with the words it shares
/// with that bead's other side, or it stands alone at the price of an omission that goes on: larger beads come out as good as
/// they are or better, so that the cells they lead through are kept. Coarse-to-fine search as in Charniak and Johnson (2006).
struct CoarseSearch {
  private let scorer: BeadScorer
  private let corridor: Corridor
  private let prior: Prior
  private let offsets: [Int]
  private let cellCount: Int

  init(_ scorer: BeadScorer, _ corridor: Corridor, _ prior: Prior) {
    self.scorer = scorer
    self.corridor = corridor
    self.prior = prior
    (offsets, cellCount) = corridor.cellOffsets()
  }

  /// The part of the corridor worth a closer look.
  func narrowed() -> Corridor {
    let steps = scoredSteps()
    let forward = forward(steps)
    let backward = backward(steps)
    let end = corridor.rowCount - 1
    guard let best = forward.last, best > -.infinity else { return corridor }
    var narrow = corridor
    for i in 0...end {
      var (low, high) = (corridor.high[i], corridor.low[i])
      for j in corridor.low[i]...corridor.high[i] {
        let cell = offsets[i] + Int(j - corridor.low[i])
        if forward[cell] + backward[cell] >= best - Constants.Search.coarseReach { (low, high) = (min(low, j), max(high, j)) }
      }
      if low > high { return corridor }
      narrow.low[i] = max(corridor.low[i], low - Constants.Search.coarseMargin)
      narrow.high[i] = min(corridor.high[i], high + Constants.Search.coarseMargin)
    }
    return narrow
  }

  /// What it is worth, by cell, to come to it by a match, by one more Japanese and by one more English sentence.
  private struct Step {
    var match: Float = -.infinity
    var ja: Float = -.infinity
    var en: Float = -.infinity
  }

  private func scoredSteps() -> [Step] {
    var steps = [Step](repeating: Step(), count: cellCount)
    var words = MatchSelection()
    for i in 0..<corridor.rowCount {
      for j in Int(corridor.low[i])...Int(corridor.high[i]) {
        let cell = offsets[i] + j - Int(corridor.low[i])
        var step = Step()
        if i > 0 { step.ja = prior.continuing.ja + scorer.ja.omission[i - 1] }
        if j > 0 { step.en = prior.continuing.en + scorer.en.omission[j - 1] }
        if i > 0, j > 0, !scorer.isForbidden(ja: i - 1, en: j - 1) {
          words.clear()
          if let score = scorer.score(ja: i - 1..<i, en: j - 1..<j, &words) { step.match = score + prior.types[BeadType.oneOne] }
          let matched = scorer.matchedWords(words)
          step.ja = max(step.ja, scorer.ja.base[i - 1] + matched + prior.types[BeadType.twoOne])
          step.en = max(step.en, scorer.en.base[j - 1] + matched + prior.types[BeadType.oneTwo])
        }
        steps[cell] = step
      }
    }
    return steps
  }

  private func forward(_ steps: [Step]) -> [Float] {
    var best = [Float](repeating: -.infinity, count: cellCount)
    best[0] = 0
    for i in 0..<corridor.rowCount {
      let (low, high) = (corridor.low[i], corridor.high[i])
      for j in low...high {
        let cell = offsets[i] + Int(j - low)
        var value = best[cell]
        if i > 0 {
          let (lowBefore, highBefore) = (corridor.low[i - 1], corridor.high[i - 1])
          let above = offsets[i - 1] + Int(j - lowBefore)
          if j >= lowBefore, j <= highBefore { value = max(value, best[above] + steps[cell].ja) }
          if j > lowBefore, j - 1 <= highBefore { value = max(value, best[above - 1] + steps[cell].match) }
        }
        if j > low { value = max(value, best[cell - 1] + steps[cell].en) }
        best[cell] = value
      }
    }
    return best
  }

  private func backward(_ steps: [Step]) -> [Float] {
    var best = [Float](repeating: -.infinity, count: cellCount)
    best[cellCount - 1] = 0
    let end = corridor.rowCount - 1
    for i in stride(from: end, through: 0, by: -1) {
      let (low, high) = (corridor.low[i], corridor.high[i])
      for j in stride(from: high, through: low, by: -1) {
        let cell = offsets[i] + Int(j - low)
        var value = best[cell]
        if i < end {
          let (lowAfter, highAfter) = (corridor.low[i + 1], corridor.high[i + 1])
          let below = offsets[i + 1] + Int(j - lowAfter)
          if j >= lowAfter, j <= highAfter { value = max(value, best[below] + steps[below].ja) }
          if j + 1 >= lowAfter, j < highAfter { value = max(value, best[below + 1] + steps[below + 1].match) }
        }
        if j < high { value = max(value, best[cell + 1] + steps[cell + 1].en) }
        best[cell] = value
      }
    }
    return best
  }
}
