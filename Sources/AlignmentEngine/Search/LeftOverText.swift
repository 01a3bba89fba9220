import Bitext

/// What speaks, by words alone, for sentences of both sides standing for each other, wherever they stand.
struct LeftOverText {
  /// By place in the list of Japanese and in that of English sentences: where others beside them go along.
  private(set) var chained: [[Float]]
  /// The same where nothing else does: without shared words nothing says that two belong together, and alone one word says it of short lines
  /// only, a few everyday words of none.
  private(set) var alone: [[Float]]

  /// - Parameters:
  ///   - ja: numbers of the sentences in their document, rising
  init(_ pair: DocumentPair, _ model: AlignmentModel, _ ja: [Int], _ en: [Int]) {
    let part = pair.selecting(BothLanguages(ja: ja, en: en))
    let corridor = Corridor(full: ja.count, en.count)
    let scorer = BeadScorer(part, model, rows: 0..<ja.count, columns: 0..<en.count, corridor: corridor)
    var words = MatchSelection()
    let unlike = [Float](repeating: Constants.Moves.unlike, count: en.count)
    (chained, alone) = (ja.map { _ in unlike }, ja.map { _ in unlike })
    for i in ja.indices {
      for j in en.indices {
        let matches = scorer.table.range(i, j).count
        guard matches > 0, !pair.forbidden.contains(SentenceLink(ja: ja[i], en: en[j])),
          let score = scorer.score(ja: i..<i + 1, en: j..<j + 1, &words)
        else { continue }
        chained[i][j] = score
        let isShort =
          pair.units.ja[ja[i]].structure != nil && pair.units.en[en[j]].structure != nil
          && max(part.words.ja.tokens(of: i).count, part.words.en.tokens(of: j).count) <= Constants.Moves.shortLine
        if isShort || matches >= 2 && scorer.matchedWords(words) >= Constants.Moves.leastWords { alone[i][j] = score }
      }
    }
  }

  /// How well each sentence fits one of the other side, those beside both going along or not, in nats beyond what so many offer by chance.
  func fits(_ ja: [Int], _ en: [Int]) -> BothLanguages<[Float]> {
    var fits = BothLanguages(ja: ja.map { _ in Float(0) }, en: en.map { _ in Float(0) })
    let chance = Float(max(ja.count, en.count)).logarithm
    for i in ja.indices {
      for j in en.indices where chained[i][j] > 0 {
        var fit = chained[i][j] - chance
        for step in [-1, 1] {
          let (a, b) = (i + step, j + step)
          guard ja.indices.contains(a), en.indices.contains(b), ja[a] == ja[i] + step, en[b] == en[j] + step else { continue }
          fit += min(max(chained[a][b], Self.leastCompany), Self.mostCompany)
        }
        fits.ja[i] = max(fits.ja[i], fit)
        fits.en[j] = max(fits.en[j], fit)
      }
    }
    return fits
  }

  /// Nats that a sentence beside two says for or against them.
  private static let leastCompany: Float = -1
  private static let mostCompany: Float = 3
}
