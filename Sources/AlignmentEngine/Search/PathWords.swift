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

  /// In nats of log-odds against the sentences standing apart.
  mutating func worth(of bead: Bead) -> Float { scorer.score(ja: bead.ja, en: bead.en, &words) ?? Constants.Moves.unlike }
}

/// The same of single beads, wherever they stand: for those who ask of few.
struct BeadWords {
  private let pair: DocumentPair
  private let model: AlignmentModel
  private var words = MatchSelection()

  init(_ pair: DocumentPair, _ model: AlignmentModel) { (self.pair, self.model) = (pair.withoutLayout, model) }

  /// - Returns: in nats, what words and lengths are worth against the sentences standing apart, and what the matched words are
  mutating func worth(of bead: Bead) -> (all: Float, matched: Float) {
    let corridor = Corridor(full: bead.ja.count, bead.en.count)
    let scorer = BeadScorer(pair, model, rows: bead.ja, columns: bead.en, corridor: corridor)
    words.clear()
    let all = scorer.score(ja: 0..<bead.ja.count, en: 0..<bead.en.count, &words)
    return (all ?? Constants.Moves.unlike, all == nil ? 0 : scorer.matchedWords(words))
  }
}
