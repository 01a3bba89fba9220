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

  /// Asked for all at once: whoever gives them may be far away.
  private func meanings(of stretches: [ArraySlice<Bead>], _ pair: DocumentPair) -> KnownMeanings? {
    let sentences = BothLanguages(ja: stretches.flatMap(\.sentences.ja), en: stretches.flatMap(\.sentences.en))
    let texts = sentences.ja.map { pair.units.ja[$0].text } + sentences.en.map { pair.units.en[$0].text }
    guard let vectors = source.vectors(of: texts), vectors.count == texts.count else { return nil }
    let (ja, en) = (Array(vectors[..<sentences.ja.count]), Array(vectors[sentences.ja.count...]))
    return KnownMeanings(
      vectors: BothLanguages(
        ja: Dictionary(zip(sentences.ja, ja), uniquingKeysWith: { first, _ in first }),
        en: Dictionary(zip(sentences.en, en), uniquingKeysWith: { first, _ in first })),
      usual: source.usual ?? .measured(ja, en))
  }
}

extension UsualLikeness {
  /// Of the sentences of both sides, each with some of the other; the few that belong together weigh little.
  static func measured(_ ja: [[Float]], _ en: [[Float]]) -> UsualLikeness {
    var (sum, squares, count): (Float, Float, Float) = (0, 0, 0)
    for (k, row) in ja.enumerated() {
      for step in 0..<min(8, en.count) {
        let value = MeaningTable.product(row, en[(k + 1 + step * en.count / 8) % en.count])
        (sum, squares, count) = (sum + value, squares + value * value, count + 1)
      }
    }
    guard count > 0 else { return UsualLikeness(mean: 0, deviation: 1) }
    let mean = sum / count
    return UsualLikeness(mean: mean, deviation: max(0.03, (squares / count - mean * mean).squareRoot()))
  }
}

extension ArraySlice<Bead> {
  /// The sentences of beads that follow each other.
  var sentences: (ja: Range<Int>, en: Range<Int>) {
    guard let first, let last else { return (0..<0, 0..<0) }
    return (first.ja.lowerBound..<last.ja.upperBound, first.en.lowerBound..<last.en.upperBound)
  }
}
