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

  /// - Returns: the beads, and the document with what was learned about it
  func revised(_ beads: [Bead], of pair: DocumentPair) -> (beads: [Bead], pair: DocumentPair) {
    let stretches = DoubtfulStretches(pair, model).stretches(of: beads)
    guard !stretches.isEmpty, let meanings = meanings(of: stretches.map { beads[$0] }, pair) else { return (beads, pair) }
    var pair = pair
    pair.meanings = meanings
    var result: [Bead] = []
    var done = 0
    for stretch in stretches {
      result += beads[done..<stretch.lowerBound] + searched(beads[stretch], pair)
      done = stretch.upperBound
    }
    return (result + beads[done...], pair)
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
  /// The sentences of beads that follow each other.
  var sentences: (ja: Range<Int>, en: Range<Int>) {
    guard let first, let last else { return (0..<0, 0..<0) }
    return (first.ja.lowerBound..<last.ja.upperBound, first.en.lowerBound..<last.en.upperBound)
  }
}
