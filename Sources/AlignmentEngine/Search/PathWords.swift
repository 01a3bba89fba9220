import Bitext

/// What the words and lengths of the beads of one path are worth, whatever layout says: by beads in a text whose sections stand in
/// another order layout deceives.
struct PathWords {
  private let scorer: BeadScorer
  private var words = MatchSelection()

  init(_ path: [Bead], _ pair: DocumentPair, _ model: AlignmentModel) {
    let corridor = Corridor(ja: pair.words.ja.count, en: pair.words.en.count, along: path)
    scorer = BeadScorer(
      pair.withoutLayout, model, rows: 0..<pair.words.ja.count, columns: 0..<pair.words.en.count, corridor: corridor)
  }

  /// Of a bead that crosses the others: it stands by itself.
  mutating func worth(ofMoved bead: Bead) -> Float {
    let corridor = Corridor(full: bead.ja.count, bead.en.count)
    let scorer = BeadScorer(scorer.pair, scorer.model, rows: bead.ja, columns: bead.en, corridor: corridor)
    words.clear()
    return scorer.score(ja: 0..<bead.ja.count, en: 0..<bead.en.count, &words) ?? Constants.Moves.unlike
  }

  /// What the matches of the bead asked for last are worth.
  var matched: Float { scorer.matchedWords(words) }

  /// In nats of log-odds against the sentences standing apart.
  mutating func worth(of bead: Bead) -> Float {
    words.clear()
    return scorer.score(ja: bead.ja, en: bead.en, &words) ?? Constants.Moves.unlike
  }
}
