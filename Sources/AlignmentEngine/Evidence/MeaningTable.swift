import Bitext

/// How alike the sentences of a stretch are in meaning. Sentences of one side that were read as one have a vector of their own; of others
/// the sum of their vectors stands for it.
struct MeaningTable {
  private let usual: UsualLikeness
  private let ja: Side
  private let en: Side
  /// Products of Japanese with English, row by row.
  private let across: [Float]

  /// One side, counted from the start of the stretch.
  private struct Side {
    let singles: [[Float]]
    /// By their first and one past their last.
    var spans: [Range<Int>: [Float]] = [:]
    /// By sentence and how many sentences on: products within the side.
    let within: [Float]

    private static let reach = BeadType.mostSentences

    init?(_ vectors: [Range<Int>: [Float]], _ part: Range<Int>) {
      singles = part.compactMap { vectors[$0..<$0 + 1] }
      if singles.count != part.count || singles.isEmpty { return nil }
      for start in part {
        for end in start + 2..<max(start + 3, min(part.upperBound, start + Self.reach) + 1) where end <= part.upperBound {
          if let vector = vectors[start..<end] { spans[start - part.lowerBound..<end - part.lowerBound] = vector }
        }
      }
      let side = singles
      within = side.indices.flatMap { k in
        (0..<Self.reach).map { k + $0 < side.count ? MeaningTable.product(side[k], side[k + $0]) : 0 }
      }
    }

    /// The vector of a range, where it has one of its own.
    func vector(_ range: Range<Int>) -> [Float]? { range.count == 1 ? singles[range.lowerBound] : spans[range] }

    /// The squared length of the sum of the vectors of a range.
    func square(_ range: Range<Int>) -> Float {
      if range.count == 1 { return 1 }
      var sum: Float = 0
      for k in range { for d in 0..<range.upperBound - k { sum += (d == 0 ? 1 : 2) * within[k * Self.reach + d] } }
      return max(1e-6, sum)
    }
  }

  /// - Returns: nil where a sentence has no vector
  init?(_ known: KnownMeanings, ja rows: Range<Int>, en columns: Range<Int>) {
    guard let ja = Side(known.vectors.ja, rows), let en = Side(known.vectors.en, columns) else { return nil }
    (usual, self.ja, self.en) = (known.usual, ja, en)
    across = ja.singles.flatMap { row in en.singles.map { Self.product(row, $0) } }
  }

  /// How far above what is usual the likeness of the two sides of a bead is, in standard deviations; from -2 to 8.
  func likeness(ja rows: Range<Int>, en columns: Range<Int>) -> Float {
    if rows.count + columns.count > 2, let a = ja.vector(rows), let b = en.vector(columns) { return deviation(Self.product(a, b)) }
    return summed(rows, columns)
  }

  private func summed(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    var sum: Float = 0
    for row in rows { for column in columns { sum += across[row * en.singles.count + column] } }
    return deviation(sum / (ja.square(rows) * en.square(columns)).squareRoot())
  }

  private func deviation(_ cosine: Float) -> Float { min(8, max(-2, (cosine - usual.mean) / usual.deviation)) }

  /// Runs of so many Japanese sentences that may be said in one English one: read as one they might be worth looking at.
  func spansOfJapanese(_ length: Int) -> [Range<Int>] {
    ja.singles.indices.dropLast(length - 1).map { $0..<$0 + length }.filter { span in
      en.singles.indices.contains {
        isPromising(summed(span, $0..<$0 + 1), summed(span.dropFirst(), $0..<$0 + 1), summed(span.dropLast(), $0..<$0 + 1))
      }
    }
  }

  func spansOfEnglish(_ length: Int) -> [Range<Int>] {
    en.singles.indices.dropLast(length - 1).map { $0..<$0 + length }.filter { span in
      ja.singles.indices.contains {
        isPromising(summed($0..<$0 + 1, span), summed($0..<$0 + 1, span.dropFirst()), summed($0..<$0 + 1, span.dropLast()))
      }
    }
  }

  private func isPromising(_ whole: Float, _ first: Float, _ last: Float) -> Bool {
    whole >= Constants.Meaning.promising && whole >= max(first, last) - Constants.Meaning.loss
  }

  /// How much a bead of one sentence with several is above the best of what stays when the first or the last of the several is taken
  /// away: below zero, one of them is not said on the other side. Of beads with several on both sides nothing is said.
  func gain(ja rows: Range<Int>, en columns: Range<Int>) -> Float {
    let whole = likeness(ja: rows, en: columns)
    switch (rows.count, columns.count) {
    case (2..., 1): return whole - max(likeness(ja: rows.dropFirst(), en: columns), likeness(ja: rows.dropLast(), en: columns))
    case (1, 2...): return whole - max(likeness(ja: rows, en: columns.dropFirst()), likeness(ja: rows, en: columns.dropLast()))
    default: return 0
    }
  }

  fileprivate static func product(_ a: [Float], _ b: [Float]) -> Float { Likeness.cosine(a, b) }
}

/// How alike two vectors of length 1 are.
package enum Likeness {
  /// Summed in one order on every machine, and rounded so that a last bit of a vector does not show.
  package static func cosine(_ a: [Float], _ b: [Float]) -> Float {
    var sums = SIMD8<Float>()
    var rest: Float = 0
    let whole = min(a.count, b.count) / 8 * 8
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        for k in stride(from: 0, to: whole, by: 8) {
          let left = UnsafeRawPointer(a.baseAddress.unsafelyUnwrapped + k).loadUnaligned(as: SIMD8<Float>.self)
          let right = UnsafeRawPointer(b.baseAddress.unsafelyUnwrapped + k).loadUnaligned(as: SIMD8<Float>.self)
          sums += left * right
        }
        for k in whole..<min(a.count, b.count) { rest += a[k] * b[k] }
      }
    }
    return ((sums.sum() + rest) * 4096).rounded() / 4096
  }
}

extension BeadScorer {
  /// What the meaning of both sides says, where it was asked for.
  @inline(__always)
  func visitMeaning<Sink: FeatureSink>(ja rows: Range<Int>, en columns: Range<Int>, into sink: inout Sink) {
    guard let meaning else { return }
    let likeness = meaning.likeness(ja: rows, en: columns)
    let isMerged = rows.count + columns.count > 2
    sink.add(isMerged ? .mergedLikeness : .meaningLikeness, likeness)
    sink.add(isMerged ? .mergedCompared : .compared, 1)
    if isMerged { sink.add(.mergedGain, meaning.gain(ja: rows, en: columns)) }
  }

  /// The part of a bead's score that its meaning gives.
  @inline(__always)
  func meaningScore(ja rows: Range<Int>, en columns: Range<Int>) -> Float {
    if meaning == nil { return 0 }
    var sink = ScoreSink(weights)
    visitMeaning(ja: rows, en: columns, into: &sink)
    return sink.score
  }
}
