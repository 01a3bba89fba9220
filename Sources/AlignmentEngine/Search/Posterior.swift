import Bitext

/// Forward-backward over a lattice: the probability of every bead, given that some path of the lattice is the alignment.
struct Posterior {
  let lattice: Lattice
  let prior: Prior
  /// By cell and state. Sums over a long text are too large for the fractions of a `Float`.
  private(set) var forward: [Double]
  private(set) var backward: [Double]
  /// What it costs, by sentence, to open a run of omissions with it, and to go on with it.
  let opening, continuing: BothLanguages<[Double]>
  /// Logarithm of the sum over all paths.
  private(set) var total: Double = -.infinity

  init(_ lattice: Lattice, _ prior: Prior) {
    self.lattice = lattice
    self.prior = prior
    let scorer = lattice.scorer
    func costs(_ language: Language, _ side: SideEvidence) -> (opening: [Double], continuing: [Double]) {
      (
        zip(side.omission, side.opening).map { Double(prior.opening[language] + $0 + $1) },
        side.omission.map { Double(prior.continuing[language] + $0) }
      )
    }
    let (ja, en) = (costs(.ja, scorer.ja), costs(.en, scorer.en))
    opening = BothLanguages(ja: ja.opening, en: en.opening)
    continuing = BothLanguages(ja: ja.continuing, en: en.continuing)
    forward = Array(repeating: -.infinity, count: lattice.cellCount * 3)
    backward = Array(repeating: -.infinity, count: lattice.cellCount * 3)
    runForward()
    runBackward()
  }

  private mutating func runForward() {
    let types = BeadType.all
    var sums = [Double](repeating: -.infinity, count: lattice.cellCount)
    for i in 0..<lattice.corridor.rowCount {
      for j in lattice.columns(of: i) {
        guard let cell = lattice.cell(i, j) else { continue }
        var match: Double = i == 0 && j == 0 ? 0 : -.infinity
        for (t, type) in types.enumerated() {
          let score = lattice.evidence[cell * types.count + t]
          if score == -.infinity { continue }
          if let from = lattice.cell(i - type.ja, j - type.en) { match = LogSum.add(match, sums[from] + Double(score + prior.types[t])) }
        }
        forward[cell * 3] = match
        var all = match
        if i > 0, let from = lattice.cell(i - 1, j) {
          let value = LogSum.add(forward[from * 3] + opening.ja[i - 1], forward[from * 3 + 1] + continuing.ja[i - 1])
          forward[cell * 3 + 1] = value
          all = LogSum.add(all, value)
        }
        if j > 0, let from = lattice.cell(i, j - 1) {
          let value = LogSum.add(
            LogSum.add(forward[from * 3], forward[from * 3 + 1]) + opening.en[j - 1], forward[from * 3 + 2] + continuing.en[j - 1])
          forward[cell * 3 + 2] = value
          all = LogSum.add(all, value)
        }
        sums[cell] = all
      }
    }
    let end = lattice.last
    if let cell = lattice.cell(end.ja, end.en) { total = sums[cell] }
  }

  private mutating func runBackward() {
    let types = BeadType.all
    let end = lattice.last
    for i in stride(from: end.ja, through: 0, by: -1) {
      for j in lattice.columns(of: i).reversed() {
        guard let cell = lattice.cell(i, j) else { continue }
        var onward: Double = i == end.ja && j == end.en ? 0 : -.infinity
        for (t, type) in types.enumerated() {
          guard i + type.ja <= end.ja, let to = lattice.cell(i + type.ja, j + type.en) else { continue }
          let score = lattice.evidence[to * types.count + t]
          if score > -.infinity { onward = LogSum.add(onward, backward[to * 3] + Double(score + prior.types[t])) }
        }
        var (fromMatch, fromJa, fromEn) = (onward, onward, onward)
        if i < end.ja, let to = lattice.cell(i + 1, j) {
          fromMatch = LogSum.add(fromMatch, backward[to * 3 + 1] + opening.ja[i])
          fromJa = LogSum.add(fromJa, backward[to * 3 + 1] + continuing.ja[i])
        }
        if j < end.en, let to = lattice.cell(i, j + 1) {
          fromMatch = LogSum.add(fromMatch, backward[to * 3 + 2] + opening.en[j])
          fromJa = LogSum.add(fromJa, backward[to * 3 + 2] + opening.en[j])
          fromEn = LogSum.add(fromEn, backward[to * 3 + 2] + continuing.en[j])
        }
        backward[cell * 3] = fromMatch
        backward[cell * 3 + 1] = fromJa
        backward[cell * 3 + 2] = fromEn
      }
    }
  }

  /// The probability of the bead of type `t` that ends in cell (i, j).
  func probability(type t: Int, endingAt i: Int, _ j: Int) -> Float {
    let type = BeadType.all[t]
    guard let cell = lattice.cell(i, j), let from = lattice.cell(i - type.ja, j - type.en) else { return 0 }
    let score = lattice.evidence[cell * BeadType.all.count + t]
    // All beads that end here are no likelier than that.
    if score == -.infinity || forward[cell * 3] + backward[cell * 3] - total < -16 { return 0 }
    let before = LogSum.add(LogSum.add(forward[from * 3], forward[from * 3 + 1]), forward[from * 3 + 2])
    let value = before + Double(score + prior.types[t]) + backward[cell * 3] - total
    return value < -16 ? 0 : min(1, Float(value).exponential)
  }

  /// The probability of reading Japanese sentence i (from 1) as having no counterpart, at column j.
  func probability(nullJa i: Int, at j: Int, continuing: Bool) -> Float {
    guard let cell = lattice.cell(i, j), let from = lattice.cell(i - 1, j) else { return 0 }
    let before = continuing ? forward[from * 3 + 1] + self.continuing.ja[i - 1] : forward[from * 3] + opening.ja[i - 1]
    return min(1, Float(before + backward[cell * 3 + 1] - total).exponential)
  }

  func probability(nullEn j: Int, at i: Int, continuing: Bool) -> Float {
    guard let cell = lattice.cell(i, j), let from = lattice.cell(i, j - 1) else { return 0 }
    let before =
      continuing
      ? forward[from * 3 + 2] + self.continuing.en[j - 1] : LogSum.add(forward[from * 3], forward[from * 3 + 1]) + opening.en[j - 1]
    return min(1, Float(before + backward[cell * 3 + 2] - total).exponential)
  }
}
