import Bitext

/// Vectors of some sentences of a document.
struct KnownMeanings: Sendable {
  /// By sentence.
  var vectors: BothLanguages<[Int: [Float]]>
  var usual: UsualLikeness

  /// Of other numbers: sentence `k` is the one that was `sentences[k]`.
  func selecting(_ sentences: BothLanguages<[Int]>) -> KnownMeanings {
    func selected(_ language: Language) -> [Int: [Float]] {
      var result: [Int: [Float]] = [:]
      for (k, sentence) in sentences[language].enumerated() { result[k] = vectors[language][sentence] }
      return result
    }
    return KnownMeanings(vectors: BothLanguages(ja: selected(.ja), en: selected(.en)), usual: usual)
  }
}

/// How alike the sentences of a stretch are in meaning. A bead of several sentences has the sum of their vectors, whose products are sums
/// of the products of single sentences.
struct MeaningTable {
  private let usual: UsualLikeness
  private let columns: Int
  /// Products of Japanese with English, row by row.
  private let across: [Float]
  /// By sentence and how many sentences on: products within a side.
  private let within: BothLanguages<[Float]>

  /// Sentences of a side that a bead may join.
  private static let reach = 6

  /// - Returns: nil where a sentence has no vector
  init?(_ known: KnownMeanings, ja: Range<Int>, en: Range<Int>) {
    let (a, b) = (ja.compactMap { known.vectors.ja[$0] }, en.compactMap { known.vectors.en[$0] })
    guard a.count == ja.count, b.count == en.count, !a.isEmpty, !b.isEmpty else { return nil }
    usual = known.usual
    columns = b.count
    across = a.flatMap { row in b.map { Self.product(row, $0) } }
    func products(_ side: [[Float]]) -> [Float] {
      side.indices.flatMap { k in
        (0..<Self.reach).map { k + $0 < side.count ? Self.product(side[k], side[k + $0]) : 0 }
      }
    }
    within = BothLanguages(ja: products(a), en: products(b))
  }

  /// How far above what is usual the likeness of the two sides of a bead is, in standard deviations; from -2 to 8.
  func likeness(ja rows: Range<Int>, en columns: Range<Int>) -> Float {
    var sum: Float = 0
    for row in rows { for column in columns { sum += across[row * self.columns + column] } }
    let cosine = sum / (square(rows, within.ja) * square(columns, within.en)).squareRoot()
    return min(8, max(-2, (cosine - usual.mean) / usual.deviation))
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

  /// The squared length of the sum of vectors of a range.
  private func square(_ range: Range<Int>, _ products: [Float]) -> Float {
    if range.count == 1 { return 1 }
    var sum: Float = 0
    for k in range { for d in 0..<range.upperBound - k { sum += (d == 0 ? 1 : 2) * products[k * Self.reach + d] } }
    return max(1e-6, sum)
  }

  /// Summed in one order on every machine, and rounded so that a last bit of a vector does not show.
  static func product(_ a: [Float], _ b: [Float]) -> Float {
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
