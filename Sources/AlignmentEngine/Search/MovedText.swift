import Bitext

/// Finds text that a version has in another place, from single sentences to whole sections.
///
/// What the monotone alignment left over, or joined for its place alone, is compared by words, without regard to order and layout.
/// Stretches that go along with each other, and single sentences that are each other's best counterpart beyond doubt, are aligned anew as
/// documents of their own. Beads of the monotone alignment give way to what is worth clearly more by its words.
struct MovedText {
  let pair: DocumentPair
  let model: AlignmentModel
  let prior: Prior
  /// What is not to be found again.
  var refused: Set<Place> = []

  /// Where both sides of a bead stand.
  struct Place: Hashable {
    let ja: Range<Int>
    let en: Range<Int>

    init(_ bead: Bead) { (ja, en) = (bead.ja, bead.en) }
  }

  /// What has found its place is no rival to what is still left over: it is looked for again until nothing more is found.
  func reunited(_ beads: [Bead]) -> [Bead] {
    var beads = beads
    for _ in 0..<Constants.Moves.mostRounds {
      let found = withLeftOverInPlace(withLeftOverSections(oneRound(beads)))
      if found == beads { break }
      beads = found
    }
    return beads
  }

  private func withLeftOverSections(_ beads: [Bead]) -> [Bead] {
    guard pair.units.ja.first?.structure != nil, pair.units.en.first?.structure != nil else { return beads }
    let moved = LeftOverSections(pair: pair, model: model, prior: prior).matches(beads).flatMap { match in
      aligned(match.ja, match.en).filter { !refused.contains(Place($0)) }
    }
    return moved.isEmpty ? beads : merged(beads, moved)
  }

  private func withLeftOverInPlace(_ beads: [Bead]) -> [Bead] {
    guard pair.units.ja.first?.structure != nil, pair.units.en.first?.structure != nil,
      beads.contains(where: { $0.isNull && !$0.ja.isEmpty }), beads.contains(where: { $0.isNull && !$0.en.isEmpty })
    else { return beads }
    let worths = worths(of: beads)
    let isFree = beads.indices.map { !beads[$0].moved && (beads[$0].isNull || worths[$0] < Constants.Moves.founded || !isSure(beads[$0])) }
    let free = zip(beads, isFree).filter(\.1)
    guard free.reduce(0, { $0 + max($1.0.ja.count, $1.0.en.count) }) <= Constants.Moves.mostLeftOver else { return beads }
    let moved = LeftOverInPlace(pair: pair, model: model, prior: prior).matches(beads, isFree: isFree).filter {
      !refused.contains(Place($0))
    }
    return moved.isEmpty ? beads : merged(beads, moved)
  }

  private func oneRound(_ beads: [Bead]) -> [Bead] {
    guard beads.contains(where: { $0.isNull || !isSure($0) }) else { return beads }
    // Sections move, and are found by the layout of articles; of sentences that come one by one only what is left over is compared, and no
    // bead gives way.
    let hasLayout = pair.units.ja.first?.structure != nil && pair.units.en.first?.structure != nil
    let worths = hasLayout ? worths(of: beads) : beads.map { _ in 0 }
    var doubtful = beads.indices.filter {
      !beads[$0].moved && (beads[$0].isNull || worths[$0] < Constants.Moves.founded || !isSure(beads[$0]))
    }
    func sentences(_ language: Language) -> [Int] { doubtful.flatMap { beads[$0][language] } }
    let looksFurther = hasLayout && sentences(.ja).count * sentences(.en).count <= Constants.Moves.mostCompared
    if !looksFurther { doubtful = beads.indices.filter { beads[$0].isNull } }
    let (ja, en) = (sentences(.ja), sentences(.en))
    guard !ja.isEmpty, !en.isEmpty, ja.count <= Constants.Moves.mostLeftOver, en.count <= Constants.Moves.mostLeftOver else { return beads }
    var places = MovePlaces(pair, beads, worths, free: doubtful)
    let scores = LeftOverText(pair, model, ja, en)
    var moved: [Bead] = []
    for chain in looksFurther ? chains(ja, en, scores.chained, places) : [] {
      let (first, last) = (chain.links[0], chain.links[chain.links.count - 1])
      let headed = places.withHeading(ja[first.ja]..<ja[last.ja] + 1, en[first.en]..<en[last.en] + 1, pair.units)
      let (rows, columns) = places.grown(headed.0, headed.1)
      let found = aligned(rows, columns).filter { places.areFree($0) && !places.share($0) && !refused.contains(Place($0)) }
      if found.count < 2 || !gives(way: chain.score, to: found, places) { continue }
      for bead in found { places.take(bead) }
      moved += found
    }
    for seed in seeds(ja, en, scores.alone, beads).sorted(by: { ($0.probability, $1.ja) > ($1.probability, $0.ja) })
    where places.areFree(seed.bead) && !places.share(seed.bead) && !refused.contains(Place(seed.bead)) {
      var found = stretch(around: seed, places).filter { !places.share($0) && givesWay(to: $0, places) && !refused.contains(Place($0)) }
      if !found.contains(where: { $0.ja.contains(seed.ja) && $0.en.contains(seed.en) }) {
        guard givesWay(to: seed.bead, places) else { continue }
        found = found.filter { !$0.ja.contains(seed.ja) && !$0.en.contains(seed.en) } + [seed.bead]
      }
      for bead in found { places.take(bead) }
      moved += found
    }
    return moved.isEmpty ? beads : merged(beads, moved)
  }

  /// Sentences that are each other's best counterpart, among all that are compared, and among those that stand for nothing yet: these have
  /// fewer rivals.
  private func seeds(_ ja: [Int], _ en: [Int], _ scores: [[Float]], _ beads: [Bead]) -> [Link] {
    let all = mutualLinks(ja, en, scores)
    let left = (ja: Set(beads.filter { $0.en.isEmpty }.flatMap(\.ja)), en: Set(beads.filter { $0.ja.isEmpty }.flatMap(\.en)))
    let (rows, columns) = (ja.indices.filter { left.ja.contains(ja[$0]) }, en.indices.filter { left.en.contains(en[$0]) })
    guard !rows.isEmpty, !columns.isEmpty, rows.count < ja.count || columns.count < en.count else { return all }
    return all + mutualLinks(rows.map { ja[$0] }, columns.map { en[$0] }, rows.map { i in columns.map { scores[i][$0] } })
  }

  /// The stretches that go along with each other in another place, the best first. What stands in its place already competes with them.
  private func chains(_ ja: [Int], _ en: [Int], _ scores: [[Float]], _ places: MovePlaces) -> [LocalChains.Chain] {
    var scores = scores
    for i in ja.indices {
      for j in en.indices {
        scores[i][j] = max(Constants.Moves.worstLink, scores[i][j] - Constants.Moves.linkCost)
        if places.share(Bead(ja: ja[i]..<ja[i] + 1, en: en[j]..<en[j] + 1, probability: 0)) { scores[i][j] += Constants.Moves.inPlace }
      }
    }
    var search = LocalChains(ja: ja, en: en, scores: scores)
    var chains: [LocalChains.Chain] = []
    // The fewer are left, the less chance there is in what is alike.
    while chains.count < Constants.Moves.mostChains,
      let chain = search.best(atLeast: Constants.Moves.leastChain + Float(search.pairCount).logarithm / 2)
    {
      search.take(chain)
      chains.append(chain)
    }
    // A sentence alone must be beyond doubt.
    return chains.filter { $0.links.count > 1 }
  }

  /// Whether a chain is worth clearly more than all that would give way.
  private func gives(way score: Float, to found: [Bead], _ places: MovePlaces) -> Bool {
    let rivals = places.beads(of: found).filter { !$0.bead.isNull && !isWeak($0.bead) }
    return rivals.isEmpty || score >= rivals.reduce(0) { $0 + max(0, $1.worth) } + Constants.Moves.advantage
  }

  private func isSure(_ bead: Bead) -> Bool { bead.probability >= Constants.Moves.sureBead }
  private func isWeak(_ bead: Bead) -> Bool { bead.probability < Constants.Moves.weakBead }

  private func worths(of beads: [Bead]) -> [Float] {
    var words = PathWords(beads, pair, model)
    return beads.map { $0.isNull ? 0 : words.worth(of: $0) }
  }

  /// Whether what its sentences stand in today is worth clearly less, by words.
  private func givesWay(to bead: Bead, _ places: MovePlaces) -> Bool {
    let rivals = places.beads(of: [bead]).filter { !$0.bead.isNull && !isWeak($0.bead) }
    guard let best = rivals.map(\.worth).max() else { return true }
    let corridor = Corridor(full: bead.ja.count, bead.en.count)
    let scorer = BeadScorer(pair.withoutLayout, model, rows: bead.ja, columns: bead.en, corridor: corridor)
    var words = MatchSelection()
    let worth = scorer.score(ja: 0..<bead.ja.count, en: 0..<bead.en.count, &words) ?? Constants.Moves.unlike
    return worth >= max(0, best) + Constants.Moves.advantage
  }

  /// The beads of the left-over stretches on which a seed lies.
  private func stretch(around seed: Link, _ places: MovePlaces) -> [Bead] {
    let rows = MovePlaces.run(places.free.ja, around: seed.ja, reach: Constants.Moves.moveReach)
    let columns = MovePlaces.run(places.free.en, around: seed.en, reach: Constants.Moves.moveReach)
    return aligned(rows, columns)
  }

  /// The beads of two stretches taken as a document of their own.
  private func aligned(_ rows: Range<Int>, _ columns: Range<Int>) -> [Bead] {
    path(rows, columns, moved: true).filter { !$0.isNull && $0.probability >= Constants.Moves.leastNeighbour }
  }

  private func path(_ rows: Range<Int>, _ columns: Range<Int>, moved: Bool) -> [Bead] {
    let corridor = Corridor(full: rows.count, columns.count)
    let scorer = BeadScorer(pair, model, rows: rows, columns: columns, corridor: corridor)
    let posterior = Posterior(Lattice(scorer, corridor), prior)
    return Decoder(posterior: posterior, model: model).path().map {
      Bead(
        ja: $0.ja.lowerBound + rows.lowerBound..<$0.ja.upperBound + rows.lowerBound,
        en: $0.en.lowerBound + columns.lowerBound..<$0.en.upperBound + columns.lowerBound, probability: $0.probability, moved: moved)
    }
  }

  /// All beads in the order of the Japanese; what a bead that gave way leaves over is aligned anew with the doubtful beads beside it.
  private func merged(_ beads: [Bead], _ moved: [Bead]) -> [Bead] {
    let ja = Dictionary(uniqueKeysWithValues: moved.map { ($0.ja.lowerBound, $0) })
    let taken = (ja: Set(moved.flatMap(\.ja)), en: Set(moved.flatMap(\.en)))
    var result: [Bead] = []
    var orphans: [Bead] = []
    for bead in beads {
      if !bead.ja.contains(where: taken.ja.contains), !bead.en.contains(where: taken.en.contains) {
        result.append(bead)
        continue
      }
      for i in bead.ja {
        if let whole = ja[i] { result.append(whole) }
        if !taken.ja.contains(i) { orphans.append(Bead(ja: i..<i + 1, en: bead.en.lowerBound..<bead.en.lowerBound, probability: 0.5)) }
        if !taken.ja.contains(i) { result.append(orphans[orphans.count - 1]) }
      }
      for j in bead.en where !taken.en.contains(j) {
        orphans.append(Bead(ja: bead.ja.upperBound..<bead.ja.upperBound, en: j..<j + 1, probability: 0.5))
        result.append(orphans[orphans.count - 1])
      }
    }
    return orphans.reduce(result, settled)
  }

  /// The doubtful beads around one are aligned anew, where they are a stretch of both sides without anything moved in it.
  private func settled(_ beads: [Bead], around orphan: Bead) -> [Bead] {
    guard let at = beads.firstIndex(of: orphan) else { return beads }
    var (low, high) = (at, at)
    while low > 0, high - low < Constants.Moves.moveReach, !beads[low - 1].moved, !isSure(beads[low - 1]) { low -= 1 }
    while high + 1 < beads.count, high - low < Constants.Moves.moveReach, !beads[high + 1].moved, !isSure(beads[high + 1]) { high += 1 }
    let (ja, en) = (beads[low...high].flatMap(\.ja), beads[low...high].flatMap(\.en))
    guard let firstJa = ja.min(), let lastJa = ja.max(), let firstEn = en.min(), let lastEn = en.max(),
      lastJa - firstJa + 1 == ja.count, lastEn - firstEn + 1 == en.count
    else { return beads }
    return beads[..<low] + path(firstJa..<lastJa + 1, firstEn..<lastEn + 1, moved: false) + beads[(high + 1)...]
  }
}

extension MovedText {
  private struct Link {
    var ja: Int
    var en: Int
    var probability: Float

    var bead: Bead { Bead(ja: ja..<ja + 1, en: en..<en + 1, probability: Double(probability), moved: true) }
  }

  /// A pair's probability is its share of everything either sentence could stand for, standing for nothing included.
  private func mutualLinks(_ ja: [Int], _ en: [Int], _ scores: [[Float]]) -> [Link] {
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
