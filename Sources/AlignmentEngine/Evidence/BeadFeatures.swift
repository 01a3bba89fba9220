extension BeadScorer {
  /// Names every feature of a bead, once, to whoever listens; the bead's type is left out.
  /// - Parameters:
  ///   - deviation: of the bead's lengths
  ///   - words: chosen for this bead
  @inline(__always)
  func visit<Sink: FeatureSink>(
    ja rows: Range<Int>, en columns: Range<Int>, deviation: Float, _ words: MatchSelection, into sink: inout Sink
  ) {
    for row in rows { sink.add(wordsOf: row, ja) }
    for column in columns { sink.add(wordsOf: column, en) }
    let isMerged = rows.count + columns.count > 2
    let (usual, excess) = (min(deviation, 4), max(0, min(deviation, 20) - 4))
    sink.add(isMerged ? .mergedLength : .length, usual)
    if excess > 0 { sink.add(isMerged ? .mergedLengthExcess : .lengthExcess, excess) }
    if hasLayout { sink.add(.articleLength, usual) }
    if words.items.isEmpty {
      sink.add(.noEvidence, 1)
      if hasLayout {
        sink.add(.articleNoEvidence, 1)
        let known = min(ja.knownWords(rows), en.knownWords(columns))
        if known > 0 { sink.add(.knownApart, Float(known + 1).logarithm) }
      }
    } else {
      var count: Float = 0
      for item in words.items {
        sink.add(item, worth: worth(of: item))
        if !item.isExtra { count += 1 }
      }
      sink.add(.dilution, count * (size(ja: rows, en: columns) / model.usualSize).logarithm)
      let contradicted = contradictedNumbers(ja: rows, en: columns, words)
      if contradicted > 0 { sink.add(.contradictedNumber, Float(contradicted)) }
    }
    if isMerged {
      let bare = bareSentences(ja: rows, en: columns, words)
      if bare > 0 { sink.add(.bareSentence, Float(bare)) }
    }
    if ja.layout.joinsHeadline(rows) || en.layout.joinsHeadline(columns) { sink.add(.headlineJoined, 1) }
    visitManners(ja: rows, en: columns, into: &sink)
    ja.layout.visitLines(rows, into: &sink)
    en.layout.visitLines(columns, into: &sink)
    if hasLayout { visitLayout(ja: rows, en: columns, into: &sink) }
    visitEnumerators(ja: rows, en: columns, into: &sink)
    visitMeaning(ja: rows, en: columns, into: &sink)
  }

  /// What is said seldom stands for what is heard, or a question for an answer. Larger beads take in a question that leads to what follows.
  @inline(__always)
  private func visitManners<Sink: FeatureSink>(ja rows: Range<Int>, en columns: Range<Int>, into sink: inout Sink) {
    guard rows.count == 1, columns.count == 1 else { return }
    let (row, column) = (rows.lowerBound, columns.lowerBound)
    if (ja.layout.manners[row] == .sound) != (en.layout.manners[column] == .sound) { sink.add(.oneSound, 1) }
    if ja.layout.asking[row] * en.layout.asking[column] < 0 { sink.add(.oneQuestion, 1) }
  }

  /// The same, all that is needed found here.
  func visit<Sink: FeatureSink>(ja: Range<Int>, en: Range<Int>, into sink: inout Sink) {
    var words = MatchSelection()
    words.choose(self, ja: ja, en: en)
    visit(ja: ja, en: en, deviation: lengthDeviation(ja: ja, en: en), words, into: &sink)
  }

  /// Numbers of both sides without an answer that stand for each other in all but what they say: both months, both lengths of time.
  private func contradictedNumbers(ja: Range<Int>, en: Range<Int>, _ words: MatchSelection) -> Int {
    // Asked of every bead: loops, which copy nothing of the scorer.
    var (a, b, matched) = (0, 0, 0)
    for row in ja { a += self.ja.numberCounts[row] }
    for column in en { b += self.en.numberCounts[column] }
    if a == 0 || b == 0 { return 0 }
    for item in words.items where pair.words.ja.classes[Int(pair.words.ja.types[Int(item.match.ja)])] == .number { matched += 1 }
    return matched < min(a, b) ? unansweredNumbers(ja: ja, en: en, of: b, words) : 0
  }

  /// - Parameter most: how many numbers the English side has
  private func unansweredNumbers(ja: Range<Int>, en: Range<Int>, of most: Int, _ words: MatchSelection) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: most) { left in
      var (free, count) = (0, 0)
      for column in en {
        for (k, token) in self.en.numbers[column].enumerated() where !words.items.contains(where: { $0.match.en == token }) {
          left[free] = self.en.numberSorts[column][k]
          free += 1
        }
      }
      for row in ja {
        for (k, token) in self.ja.numbers[row].enumerated() where !words.items.contains(where: { $0.match.ja == token }) {
          guard let other = left[..<free].firstIndex(of: self.ja.numberSorts[row][k]) else { continue }
          free -= 1
          left[other] = left[free]
          count += 1
        }
      }
      return count
    }
  }

  /// Words of both sides.
  private func size(ja: Range<Int>, en: Range<Int>) -> Float {
    Float(
      pair.words.ja.starts[rows.lowerBound + ja.upperBound] - pair.words.ja.starts[rows.lowerBound + ja.lowerBound]
        + pair.words.en.starts[columns.lowerBound + en.upperBound] - pair.words.en.starts[columns.lowerBound + en.lowerBound])
  }

  /// Sentences of a merged bead that no match touches.
  private func bareSentences(ja: Range<Int>, en: Range<Int>, _ words: MatchSelection) -> Int {
    var bare = 0
    if ja.count > 1 {
      for row in ja {
        let tokens = pair.words.ja.tokens(of: rows.lowerBound + row)
        if !words.items.contains(where: { tokens.contains(Int($0.match.ja)) }) { bare += 1 }
      }
    }
    if en.count > 1 {
      for column in en {
        let tokens = pair.words.en.tokens(of: columns.lowerBound + column)
        if !words.items.contains(where: { tokens.contains(Int($0.match.en)) }) { bare += 1 }
      }
    }
    return bare
  }
}
