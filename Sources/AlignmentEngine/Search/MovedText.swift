import Bitext

/// Finds text that a version has in another place, from single sentences to whole sections.
///
/// Sentences left over on both sides that are each other's best counterpart beyond doubt are seeds; around each, the stretches of
/// left-over sentences of both sides are aligned with each other as a document of their own. Beads of the monotone alignment that
/// are less likely than not, such as headings that met the heading of another section, may give way.
struct MovedText {
  let pair: DocumentPair
  let model: AlignmentModel
  let prior: Prior

  func reunited(_ beads: [Bead]) -> [Bead] {
    let ja = beads.filter { $0.en.isEmpty }.flatMap(\.ja)
    let en = beads.filter { $0.ja.isEmpty }.flatMap(\.en)
    guard !ja.isEmpty, !en.isEmpty, ja.count <= Constants.Moves.mostLeftOver, en.count <= Constants.Moves.mostLeftOver else { return beads }
    let seeds = mutualLinks(ja, en)
    if seeds.isEmpty { return beads }
    var free = FreeSentences(pair, beads) { $0.isNull || $0.probability < Constants.Moves.weakBead }
    var moved: [Bead] = []
    for seed in seeds.sorted(by: { ($0.probability, $1.ja) > ($1.probability, $0.ja) }) where free.ja[seed.ja] && free.en[seed.en] {
      var found = stretch(around: seed, free)
      if !found.contains(where: { $0.ja.contains(seed.ja) && $0.en.contains(seed.en) }) {
        found = [Bead(ja: seed.ja..<seed.ja + 1, en: seed.en..<seed.en + 1, probability: Double(seed.probability), moved: true)]
      }
      for bead in found { free.take(bead) }
      moved += found
    }
    return merged(beads, moved)
  }

  /// The beads of the left-over stretches on which a seed lies.
  private func stretch(around seed: Link, _ free: FreeSentences) -> [Bead] {
    let rows = FreeSentences.run(free.ja, around: seed.ja, reach: Constants.Moves.moveReach)
    let columns = FreeSentences.run(free.en, around: seed.en, reach: Constants.Moves.moveReach)
    let corridor = Corridor(full: rows.count, columns.count)
    let scorer = BeadScorer(pair, model, rows: rows, columns: columns, corridor: corridor)
    let posterior = Posterior(Lattice(scorer, corridor), prior)
    return Decoder(posterior: posterior, model: model).path().filter { !$0.isNull && $0.probability >= Constants.Moves.leastNeighbour }.map
    {
      Bead(
        ja: $0.ja.lowerBound + rows.lowerBound..<$0.ja.upperBound + rows.lowerBound,
        en: $0.en.lowerBound + columns.lowerBound..<$0.en.upperBound + columns.lowerBound, probability: $0.probability, moved: true)
    }
  }

  /// All beads in the order of the Japanese; what a bead that gave way leaves over stands alone.
  private func merged(_ beads: [Bead], _ moved: [Bead]) -> [Bead] {
    let ja = Dictionary(uniqueKeysWithValues: moved.map { ($0.ja.lowerBound, $0) })
    let taken = (ja: Set(moved.flatMap(\.ja)), en: Set(moved.flatMap(\.en)))
    var result: [Bead] = []
    for bead in beads {
      if !bead.ja.contains(where: taken.ja.contains), !bead.en.contains(where: taken.en.contains) {
        result.append(bead)
        continue
      }
      for i in bead.ja {
        if let whole = ja[i] { result.append(whole) }
        if !taken.ja.contains(i) { result.append(Bead(ja: i..<i + 1, en: bead.en.lowerBound..<bead.en.lowerBound, probability: 0.5)) }
      }
      for j in bead.en where !taken.en.contains(j) {
        result.append(Bead(ja: bead.ja.upperBound..<bead.ja.upperBound, en: j..<j + 1, probability: 0.5))
      }
    }
    return result
  }
}

extension MovedText {
  private struct Link {
    var ja: Int
    var en: Int
    var probability: Float
  }

  /// A pair's probability is its share of everything either sentence could stand for, standing for nothing included.
  private func mutualLinks(_ ja: [Int], _ en: [Int]) -> [Link] {
    let scores = scores(ja, en)
    // What leaving both alone is worth; the more sentences are left, the likelier a chance likeness.
    let alone = Double(1 + Float(max(ja.count, en.count)).logarithm)
    var columnTotals = [Double](repeating: alone, count: en.count)
    for row in scores { for j in row.indices { columnTotals[j] = LogSum.add(columnTotals[j], Double(row[j])) } }
    var links: [Link] = []
    for (i, row) in scores.enumerated() {
      let total = row.reduce(alone) { LogSum.add($0, Double($1)) }
      guard let best = row.indices.max(by: { row[$0] < row[$1] }) else { continue }
      let probability = Float(Double(row[best]) - max(total, columnTotals[best])).exponential
      if probability >= Constants.Moves.leastSeed { links.append(Link(ja: ja[i], en: en[best], probability: probability)) }
    }
    return links
  }

  private func scores(_ ja: [Int], _ en: [Int]) -> [[Float]] {
    let part = pair.selecting(BothLanguages(ja: ja, en: en))
    let corridor = Corridor(full: ja.count, en.count)
    let scorer = BeadScorer(part, model, rows: 0..<ja.count, columns: 0..<en.count, corridor: corridor)
    var words = MatchSelection()
    return ja.indices.map { i in
      en.indices.map { j in
        // Without a shared word nothing says that two sentences belong together.
        scorer.table.range(i, j).count < 2 || pair.forbidden.contains(SentenceLink(ja: ja[i], en: en[j]))
          ? Constants.Moves.unlike : scorer.score(ja: i..<i + 1, en: j..<j + 1, &words) ?? Constants.Moves.unlike
      }
    }
  }
}

/// Which sentences of both sides may take part in a moved bead.
private struct FreeSentences {
  private(set) var ja: [Bool]
  private(set) var en: [Bool]

  init(_ pair: DocumentPair, _ beads: [Bead], where isFree: (Bead) -> Bool) {
    ja = Array(repeating: false, count: pair.words.ja.count)
    en = Array(repeating: false, count: pair.words.en.count)
    for bead in beads where isFree(bead) {
      for i in bead.ja { ja[i] = true }
      for j in bead.en { en[j] = true }
    }
  }

  mutating func take(_ bead: Bead) {
    for i in bead.ja { ja[i] = false }
    for j in bead.en { en[j] = false }
  }

  /// The run of free sentences around one of them.
  static func run(_ free: [Bool], around k: Int, reach: Int) -> Range<Int> {
    var (low, high) = (k, k + 1)
    while low > 0, free[low - 1], k - low < reach { low -= 1 }
    while high < free.count, free[high], high - k < reach { high += 1 }
    return low..<high
  }
}

extension TokenizedSide {
  /// Some sentences, with the types of all.
  func selecting(_ sentences: [Int]) -> TokenizedSide {
    var side = self
    side.starts = [0]
    side.types = []
    side.lengths = []
    side.enumerators = []
    for sentence in sentences {
      side.types.append(contentsOf: types[tokens(of: sentence)])
      side.endSentence(length: lengths[sentence], enumerator: enumerators[sentence])
    }
    side.boundMatches()
    return side
  }
}
