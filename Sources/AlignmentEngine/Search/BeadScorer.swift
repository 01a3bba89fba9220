import Bitext

/// Scores candidate beads of one document (or a segment of it): what their words, lengths and layout say.
/// A bead type's own weight is not part of it: that is estimated per document.
struct BeadScorer {
  let pair: DocumentPair
  let model: AlignmentModel
  let rows: Range<Int>
  let columns: Range<Int>
  let table: MatchTable
  /// Sum of the weights of all words, unmatched, of each sentence.
  let jaBase: [Float]
  let enBase: [Float]
  /// What an omitted sentence adds to a run of omissions, the run's own cost left out; and what it adds besides when it opens one.
  let jaOmission: [Float]
  let enOmission: [Float]
  let jaOpening: [Float]
  let enOpening: [Float]
  let jaLayout: SideLayout
  let enLayout: SideLayout
  private let usualSize: Float
  private let hasStructure: Bool

  init(_ pair: DocumentPair, _ model: AlignmentModel, rows: Range<Int>, columns: Range<Int>, corridor: Corridor) {
    self.pair = pair
    self.model = model
    self.rows = rows
    self.columns = columns
    table = MatchTable(pair, rows: rows, corridor: corridor, columns: columns)
    jaBase = rows.map { row in pair.ja.tokens(of: row).reduce(0) { $0 + model[Self.unmatched(pair.ja, $1)] } }
    enBase = columns.map { row in pair.en.tokens(of: row).reduce(0) { $0 + model[Self.unmatchedEnglish(pair.en, $1)] } }
    let (jaLayout, enLayout) = (SideLayout(pair.jaUnits, rows, .ja), SideLayout(pair.enUnits, columns, .en))
    func omission(_ layout: SideLayout, _ k: Int, words: Int, opens: Bool) -> Float {
      var sum: Float = 0
      layout.forEachNullFeature(k, words: words, opens: opens) { sum += model[$0] * $1 }
      return sum
    }
    func omissions(_ layout: SideLayout, _ side: TokenizedSide, _ part: Range<Int>, _ word: Feature) -> (going: [Float], opening: [Float]) {
      var (going, opening): ([Float], [Float]) = ([], [])
      for (k, sentence) in part.enumerated() {
        let words = side.tokens(of: sentence).count
        let goesOn = omission(layout, k, words: words, opens: false)
        going.append(model[word] * Float(words) + goesOn)
        opening.append(omission(layout, k, words: words, opens: true) - goesOn)
      }
      return (going, opening)
    }
    (jaOmission, jaOpening) = omissions(jaLayout, pair.ja, rows, .nullLengthJa)
    (enOmission, enOpening) = omissions(enLayout, pair.en, columns, .nullLengthEn)
    self.jaLayout = jaLayout
    self.enLayout = enLayout
    usualSize = 24
    hasStructure = pair.jaUnits.first?.structure != nil && pair.enUnits.first?.structure != nil
  }

  static func unmatched(_ side: TokenizedSide, _ token: Int) -> Feature {
    switch side.classes[Int(side.types[token])] {
    case .word: .unmatchedWord
    case .kana: .unmatchedKana
    case .katakana: .unmatchedKatakana
    case .latin: .unmatchedLatin
    case .number: .unmatchedNumber
    case .unknown: .unmatchedUnknown
    case .name, .term: .unmatchedTerm
    }
  }

  static func unmatchedEnglish(_ side: TokenizedSide, _ token: Int) -> Feature {
    switch side.classes[Int(side.types[token])] {
    case .number: .unmatchedEnglishNumber
    case .unknown: .unmatchedEnglishUnknown
    case .term: .unmatchedTerm
    default: .unmatchedEnglish
    }
  }

  /// Squared deviation of the lengths, in units of variance.
  func lengthDeviation(ja: Range<Int>, en: Range<Int>) -> Float {
    var (a, b): (Float, Float) = (0, 0)
    for row in ja { a += pair.ja.lengths[rows.lowerBound + row] }
    for column in en { b += pair.en.lengths[columns.lowerBound + column] }
    a *= pair.lengthRatio
    let x = ((b + 3) / (a + 3)).logarithm
    let variance = model.lengthVariance + model.lengthVarianceShort / (min(a, b) + 6)
    return x * x / (2 * variance)
  }

  private func size(ja: Range<Int>, en: Range<Int>) -> Float {
    Float(
      pair.ja.starts[rows.lowerBound + ja.upperBound] - pair.ja.starts[rows.lowerBound + ja.lowerBound]
        + pair.en.starts[columns.lowerBound + en.upperBound] - pair.en.starts[columns.lowerBound + en.lowerBound])
  }

  /// Whether a bead can be worth its place: every word match counted, even if it takes a word twice, it must not fall too far
  /// behind leaving its sentences without counterpart.
  @inline(__always)
  private func isHopeless(ja: Range<Int>, en: Range<Int>) -> Bool {
    var bound: Float = 0
    for row in ja { bound += jaBase[row] - jaOmission[row] - model[.continueJa] }
    for column in en { bound += enBase[column] - enOmission[column] - model[.continueEn] }
    for row in ja { for column in en { bound += table.total(row, column) } }
    return bound < -model.pruning
  }

  /// - Returns: nil when the bead is not worth a place in the lattice.
  func score(ja: Range<Int>, en: Range<Int>, _ words: inout MatchSelection) -> Float? {
    if isHopeless(ja: ja, en: en) { return nil }
    let deviation = lengthDeviation(ja: ja, en: en)
    let isMerged = ja.count + en.count > 2
    if isMerged, deviation > 14 { return nil }
    words.choose(self, ja: ja, en: en)
    var score: Float = 0
    for row in ja { score += jaBase[row] }
    for column in en { score += enBase[column] }
    score += model[isMerged ? .mergedLength : .length] * min(deviation, 4)
    score += model[isMerged ? .mergedLengthExcess : .lengthExcess] * max(0, min(deviation, 20) - 4)
    if hasStructure { score += model[.articleLength] * min(deviation, 4) }
    if words.items.isEmpty {
      score += model[.noEvidence] + (hasStructure ? model[.articleNoEvidence] : 0)
    } else {
      score += matchedWords(words)
      let count = Float(words.items.count { !$0.isExtra })
      score += model[.dilution] * count * (size(ja: ja, en: en) / usualSize).logarithm
    }
    if isMerged { score += model[.bareSentence] * Float(bareSentences(ja: ja, en: en, words)) }
    // The weights alone are captured: all of `self` would be copied for every bead.
    let weights = model.weights
    forEachLineFeature(ja: ja, en: en) { score += weights[$0.rawValue] * $1 }
    if hasStructure { forEachStructureFeature(ja: ja, en: en) { score += weights[$0.rawValue] * $1 } }
    if let feature = enumeratorFeature(ja: ja, en: en) { score += model[feature] }
    return score
  }

  /// Lines of one sentence, and the headline, joined or kept apart.
  @inline(__always)
  private func forEachLineFeature(ja: Range<Int>, en: Range<Int>, _ body: (Feature, Float) -> Void) {
    if jaLayout.joinsHeadline(ja) || enLayout.joinsHeadline(en) { body(.headlineJoined, 1) }
    jaLayout.forEachLineFeature(ja, body)
    enLayout.forEachLineFeature(en, body)
  }

  /// What the matches of a bead are worth.
  func matchedWords(_ words: MatchSelection) -> Float {
    let sum = words.items.reduce(0) { $0 + ($1.isExtra ? model[.extraMatch] * $1.match.score : $1.match.score) }
    return sum + (hasStructure ? model[.articleMatches] * sum : 0)
  }

  /// Whether two sentences must not stand in one bead; both counted from the start of the part.
  @inline(__always)
  func isForbidden(ja row: Int, en column: Int) -> Bool {
    !pair.forbidden.isEmpty && pair.forbidden.contains(SentenceLink(ja: rows.lowerBound + row, en: columns.lowerBound + column))
  }

  /// Sentences of a merged bead that no match touches.
  func bareSentences(ja: Range<Int>, en: Range<Int>, _ words: MatchSelection) -> Int {
    var bare = 0
    if ja.count > 1 {
      for row in ja {
        let tokens = pair.ja.tokens(of: rows.lowerBound + row)
        if !words.items.contains(where: { tokens.contains(Int($0.match.ja)) }) { bare += 1 }
      }
    }
    if en.count > 1 {
      for column in en {
        let tokens = pair.en.tokens(of: columns.lowerBound + column)
        if !words.items.contains(where: { tokens.contains(Int($0.match.en)) }) { bare += 1 }
      }
    }
    return bare
  }

  /// All features of a bead, for explanations and for fitting the weights; `score` is their weighted sum.
  func forEachFeature(ja: Range<Int>, en: Range<Int>, _ body: (Feature, Float) -> Void) {
    var words = MatchSelection()
    words.choose(self, ja: ja, en: en)
    for row in ja {
      for token in pair.ja.tokens(of: rows.lowerBound + row) { body(Self.unmatched(pair.ja, token), 1) }
    }
    for column in en {
      for token in pair.en.tokens(of: columns.lowerBound + column) { body(Self.unmatchedEnglish(pair.en, token), 1) }
    }
    let deviation = lengthDeviation(ja: ja, en: en)
    let isMerged = ja.count + en.count > 2
    body(isMerged ? .mergedLength : .length, min(deviation, 4))
    body(isMerged ? .mergedLengthExcess : .lengthExcess, max(0, min(deviation, 20) - 4))
    if hasStructure { body(.articleLength, min(deviation, 4)) }
    if words.items.isEmpty {
      body(.noEvidence, 1)
      if hasStructure { body(.articleNoEvidence, 1) }
    }
    var count: Float = 0
    var sum: Float = 0
    for item in words.items {
      if item.isExtra {
        body(.extraMatch, item.match.score)
        sum += model[.extraMatch] * item.match.score
      } else {
        sum += item.match.score
        wordPair(of: item.match)?.forEachFeature(body)
        count += 1
      }
    }
    body(.dilution, count * (max(1, size(ja: ja, en: en)) / usualSize).logarithm)
    if isMerged { body(.bareSentence, Float(bareSentences(ja: ja, en: en, words))) }
    forEachLineFeature(ja: ja, en: en, body)
    if hasStructure { body(.articleMatches, sum) }
    if hasStructure { forEachStructureFeature(ja: ja, en: en, body) }
    if let feature = enumeratorFeature(ja: ja, en: en) { body(feature, 1) }
  }

  func wordPair(of match: MatchTable.Match) -> WordPair? {
    let english = pair.en.types[Int(match.en)]
    return pair.translations[Int(pair.ja.types[Int(match.ja)])].first { $0.english == english && $0.score == match.score }
  }

  func nullFeatures(ja row: Int, continues: Bool, _ body: (Feature, Float) -> Void) {
    body(continues ? .continueJa : .openJa, 1)
    let words = pair.ja.tokens(of: rows.lowerBound + row).count
    body(.nullLengthJa, Float(words))
    jaLayout.forEachNullFeature(row, words: words, opens: !continues, body)
  }

  func nullFeatures(en column: Int, continues: Bool, _ body: (Feature, Float) -> Void) {
    body(continues ? .continueEn : .openEn, 1)
    let words = pair.en.tokens(of: columns.lowerBound + column).count
    body(.nullLengthEn, Float(words))
    enLayout.forEachNullFeature(column, words: words, opens: !continues, body)
  }
}
