import Bitext

/// Scores candidate beads of one document (or a segment of it): what their words, lengths and layout say.
/// A bead type's own weight is not part of it: that is estimated per document.
struct BeadScorer {
  let pair: DocumentPair
  let model: AlignmentModel
  let rows: Range<Int>
  let columns: Range<Int>
  let table: MatchTable
  let ja: SideEvidence
  let en: SideEvidence
  /// Whether the layout of both sides is known.
  let hasLayout: Bool
  /// Whether both sides stand on one page.
  let hasPage: Bool
  /// The model's, kept apart: no bead copies the whole model.
  let weights: [Float]
  /// What the worth of every match is multiplied by.
  let matchScale: Float
  /// nil where nobody asked what the sentences mean.
  let meaning: MeaningTable?

  init(_ pair: DocumentPair, _ model: AlignmentModel, rows: Range<Int>, columns: Range<Int>, corridor: Corridor) {
    self.pair = pair
    self.model = model
    weights = model.weights
    self.rows = rows
    self.columns = columns
    table = MatchTable(pair, rows: rows, corridor: corridor, columns: columns)
    ja = SideEvidence(pair.words.ja, pair.units.ja, rows, .ja, model)
    en = SideEvidence(pair.words.en, pair.units.en, columns, .en, model)
    hasLayout = pair.units.ja.first?.structure != nil && pair.units.en.first?.structure != nil
    hasPage = hasLayout && !ja.layout.pages.isEmpty && !en.layout.pages.isEmpty
    matchScale = hasLayout ? 1 + model[.articleMatches] : 1
    meaning = pair.meanings.flatMap { MeaningTable($0, ja: rows, en: columns) }
  }

  /// Squared deviation of the lengths, in units of variance.
  func lengthDeviation(ja: Range<Int>, en: Range<Int>) -> Float {
    var (a, b): (Float, Float) = (0, 0)
    for row in ja { a += pair.words.ja.lengths[rows.lowerBound + row] }
    for column in en { b += pair.words.en.lengths[columns.lowerBound + column] }
    a *= pair.lengthRatio
    let x = ((b + 3) / (a + 3)).logarithm
    let variance = model.lengthVariance + model.lengthVarianceShort / (min(a, b) + 6)
    return x * x / (2 * variance)
  }

  /// Whether a bead can be worth its place: every word match counted, even if it takes a word twice, it must not fall too far
  /// behind leaving its sentences without counterpart.
  @inline(__always)
  private func isHopeless(ja rows: Range<Int>, en columns: Range<Int>) -> Bool {
    var bound: Float = max(0, meaningScore(ja: rows, en: columns))
    for row in rows { bound += ja.standing[row] }
    for column in columns { bound += en.standing[column] }
    for row in rows { for column in columns { bound += table.total(row, column) } }
    return bound < -model.pruning
  }

  /// - Returns: nil when the bead is not worth a place in the lattice.
  func score(ja: Range<Int>, en: Range<Int>, _ words: inout MatchSelection) -> Float? {
    if isHopeless(ja: ja, en: en) { return nil }
    let deviation = lengthDeviation(ja: ja, en: en)
    if ja.count + en.count > 2, deviation > model.mergedDeviation { return nil }
    words.choose(self, ja: ja, en: en)
    var sink = ScoreSink(weights)
    visit(ja: ja, en: en, deviation: deviation, words, into: &sink)
    return sink.score
  }

  /// What the matches of a bead are worth.
  func matchedWords(_ words: MatchSelection) -> Float { words.items.reduce(0) { $0 + worth(of: $1) } }

  @inline(__always)
  func worth(of item: MatchSelection.Item) -> Float {
    matchScale * (item.isExtra ? model[.extraMatch] * item.match.score : item.match.score)
  }

  /// Whether two sentences must not stand in one bead; both counted from the start of the part.
  @inline(__always)
  func isForbidden(ja row: Int, en column: Int) -> Bool {
    !pair.forbidden.isEmpty && pair.forbidden.contains(SentenceLink(ja: rows.lowerBound + row, en: columns.lowerBound + column))
  }

  func wordPair(of match: MatchTable.Match) -> WordPair? {
    let english = pair.words.en.types[Int(match.en)]
    return pair.translations[Int(pair.words.ja.types[Int(match.ja)])].first { $0.english == english && $0.score == match.score }
  }
}
