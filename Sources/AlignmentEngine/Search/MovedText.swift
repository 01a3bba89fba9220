import Bitext

/// Finds sentences that a version has in another place: left over on both sides by the monotone alignment, and each other's best
/// counterpart beyond doubt.
struct MovedText {
  let pair: DocumentPair
  let model: AlignmentModel

  /// Left-over sentences beyond this many on a side are not compared.
  private static let mostSentences = 1_500
  private static let leastProbability: Float = 0.7

  func reunited(_ beads: [Bead]) -> [Bead] {
    let ja = beads.filter { $0.en.isEmpty }.flatMap(\.ja)
    let en = beads.filter { $0.ja.isEmpty }.flatMap(\.en)
    guard !ja.isEmpty, !en.isEmpty, ja.count <= Self.mostSentences, en.count <= Self.mostSentences else { return beads }
    let links = mutualLinks(ja, en)
    if links.isEmpty { return beads }
    let partners = Dictionary(uniqueKeysWithValues: links.map { ($0.ja, $0) })
    let taken = Set(links.map(\.en))
    return beads.compactMap { bead in
      if bead.en.isEmpty, let i = bead.ja.first, let link = partners[i] {
        return Bead(ja: i..<i + 1, en: link.en..<link.en + 1, probability: Double(link.probability), moved: true)
      }
      if bead.ja.isEmpty, let j = bead.en.first, taken.contains(j) { return nil }
      return bead
    }
  }

  /// A pair's probability is its share of everything either sentence could stand for, standing for nothing included.
  private func mutualLinks(_ ja: [Int], _ en: [Int]) -> [(ja: Int, en: Int, probability: Float)] {
    let scores = scores(ja, en)
    // What leaving both alone is worth; the more sentences are left, the likelier a chance likeness.
    let alone = 1 + Float(max(ja.count, en.count)).logarithm
    var columnTotals = [Float](repeating: alone, count: en.count)
    for row in scores { for j in row.indices { columnTotals[j] = LogSum.add(columnTotals[j], row[j]) } }
    var links: [(ja: Int, en: Int, probability: Float)] = []
    for (i, row) in scores.enumerated() {
      let total = row.reduce(alone) { LogSum.add($0, $1) }
      guard let best = row.indices.max(by: { row[$0] < row[$1] }) else { continue }
      let probability = min((row[best] - total).exponential, (row[best] - columnTotals[best]).exponential)
      if probability >= Self.leastProbability { links.append((ja[i], en[best], probability)) }
    }
    return links
  }

  private func scores(_ ja: [Int], _ en: [Int]) -> [[Float]] {
    let units = (ja.map { pair.jaUnits[$0] }, en.map { pair.enUnits[$0] })
    var part = pair
    part.jaUnits = units.0.map { AlignmentUnit($0.text) }
    part.enUnits = units.1.map { AlignmentUnit($0.text) }
    part.ja = pair.ja.selecting(ja)
    part.en = pair.en.selecting(en)
    let corridor = Corridor(full: ja.count, en.count)
    let scorer = BeadScorer(part, model, rows: 0..<ja.count, columns: 0..<en.count, corridor: corridor)
    var room: [(match: MatchTable.Match, isExtra: Bool)] = []
    return ja.indices.map { i in
      en.indices.map { j in
        // Without a shared word nothing says that two sentences belong together.
        scorer.table.range(i, j).count < 2 ? -30 : scorer.score(ja: i..<i + 1, en: j..<j + 1, &room) ?? -30
      }
    }
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
