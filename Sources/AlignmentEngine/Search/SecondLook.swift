import Bitext

/// Looks again at the stretches of an alignment that words leave in doubt, now knowing what their sentences mean.
///
/// In doubt are beads less sure than 97 %, sentences without counterpart, and beads that few words hold together, however sure: a
/// greeting between two gaps has nothing else. Each stretch of them, with a sure bead at both ends, is searched whole; nothing is asked of
/// what lies between.
struct SecondLook {
  let model: AlignmentModel
  let prior: Prior
  let source: any SentenceVectors

  /// - Returns: the beads, and the document with what was learned about its left-over sentences
  func revised(_ beads: [Bead], of pair: DocumentPair) -> (beads: [Bead], pair: DocumentPair) {
    var pair = pair
    var result: [Bead] = []
    var done = 0
    var leftOver: KnownMeanings?
    // A few hundred sentences at a time: their vectors are large.
    for group in groups(of: DoubtfulStretches(pair, model).stretches(of: beads), beads) {
      guard let meanings = meanings(of: group.map { beads[$0] }, pair) else { continue }
      pair.meanings = meanings
      for stretch in group {
        let found = searched(beads[stretch], pair)
        result += beads[done..<stretch.lowerBound] + found
        done = stretch.upperBound
        leftOver = meanings.keeping(found.filter(\.isNull), with: leftOver)
      }
    }
    pair.meanings = leftOver
    return (result + beads[done...], pair)
  }

  private func groups(of stretches: [Range<Int>], _ beads: [Bead]) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    var size = Int.max
    for stretch in stretches {
      let (ja, en) = beads[stretch].sentences
      if size >= Constants.Meaning.group {
        groups.append([])
        size = 0
      }
      groups[groups.count - 1].append(stretch)
      size += ja.count + en.count
    }
    return groups
  }

  /// The document with what its doubtful sentences mean.
  func informed(_ pair: DocumentPair, by beads: [Bead]) -> DocumentPair {
    var pair = pair
    pair.meanings = meanings(of: DoubtfulStretches(pair, model).stretches(of: beads).map { beads[$0] }, pair)
    return pair
  }

  private func searched(_ beads: ArraySlice<Bead>, _ pair: DocumentPair) -> [Bead] {
    let (rows, columns) = beads.sentences
    let corridor = Corridor(full: rows.count, columns.count)
    let scorer = BeadScorer(pair, model, rows: rows, columns: columns, corridor: corridor)
    // A sentence nobody knows leaves the stretch to its words.
    if scorer.meaning == nil { return Array(beads) }
    return Decoder(posterior: Posterior(Lattice(scorer, corridor), prior), model: model).path().map { bead in
      Bead(
        ja: bead.ja.lowerBound + rows.lowerBound..<bead.ja.upperBound + rows.lowerBound,
        en: bead.en.lowerBound + columns.lowerBound..<bead.en.upperBound + columns.lowerBound, probability: bead.probability)
    }
  }

  private func meanings(of stretches: [ArraySlice<Bead>], _ pair: DocumentPair) -> KnownMeanings? {
    KnownMeanings(of: stretches.map(\.sentences), pair.units, source)
  }
}

extension ArraySlice<Bead> {
  /// The sentences from the first to the last of either side.
  var sentences: (ja: Range<Int>, en: Range<Int>) {
    func range(_ side: KeyPath<Bead, Range<Int>>) -> Range<Int> {
      let low = map { $0[keyPath: side].lowerBound }.min() ?? 0
      return low..<Swift.max(low, map { $0[keyPath: side].upperBound }.max() ?? 0)
    }
    return (range(\.ja), range(\.en))
  }
}
