import Bitext

/// Vectors of some sentences of a document, and of some that follow each other read as one.
struct KnownMeanings: Sendable {
  /// By the sentences they stand for.
  private(set) var vectors: BothLanguages<[Range<Int>: [Float]]>
  let usual: UsualLikeness

  /// Sentences read as one, at most: larger beads are rare.
  private static let longestSpan = 3

  /// - Parameter stretches: sentences that may stand for each other
  /// - Returns: nil where none can be had
  init?(of stretches: [(ja: Range<Int>, en: Range<Int>)], _ units: BothLanguages<[AlignmentUnit]>, _ source: any SentenceVectors) {
    let singles = BothLanguages(ja: Self.singles(stretches.map(\.ja)), en: Self.singles(stretches.map(\.en)))
    guard let single = Self.ask(singles, units, source) else { return nil }
    let usual = source.usual ?? .measured(singles.ja.compactMap { single.ja[$0] }, singles.en.compactMap { single.en[$0] })
    self.init(vectors: single, usual: usual)
    var spans = BothLanguages<[Range<Int>]>(ja: [], en: [])
    for stretch in stretches {
      guard let table = MeaningTable(self, ja: stretch.ja, en: stretch.en) else { continue }
      for length in 2...Self.longestSpan {
        spans.ja += table.spansOfJapanese(length).map { $0.lowerBound + stretch.ja.lowerBound..<$0.upperBound + stretch.ja.lowerBound }
        spans.en += table.spansOfEnglish(length).map { $0.lowerBound + stretch.en.lowerBound..<$0.upperBound + stretch.en.lowerBound }
      }
    }
    guard let joined = Self.ask(spans, units, source) else { return nil }
    for language in [Language.ja, .en] { vectors[language].merge(joined[language]) { first, _ in first } }
  }

  init(vectors: BothLanguages<[Range<Int>: [Float]]>, usual: UsualLikeness) { (self.vectors, self.usual) = (vectors, usual) }

  private static func singles(_ ranges: [Range<Int>]) -> [Range<Int>] { ranges.flatMap { $0.map { $0..<$0 + 1 } } }

  /// Asked for all at once: whoever gives them may be far away.
  private static func ask(
    _ spans: BothLanguages<[Range<Int>]>, _ units: BothLanguages<[AlignmentUnit]>, _ source: any SentenceVectors
  ) -> BothLanguages<[Range<Int>: [Float]]>? {
    let texts =
      spans.ja.map { units.ja[$0].map(\.text).joined() } + spans.en.map { units.en[$0].map(\.text).joined(separator: " ") }
    if texts.isEmpty { return BothLanguages(ja: [:], en: [:]) }
    guard let made = source.vectors(of: texts), made.count == texts.count else { return nil }
    func known(_ spans: [Range<Int>], _ vectors: ArraySlice<[Float]?>) -> [Range<Int>: [Float]] {
      var result: [Range<Int>: [Float]] = [:]
      for (span, vector) in zip(spans, vectors) { result[span] = vector }
      return result
    }
    return BothLanguages(ja: known(spans.ja, made[..<spans.ja.count]), en: known(spans.en, made[spans.ja.count...]))
  }

  /// Only those of sentences without counterpart, with others that were kept before.
  func keeping(_ omissions: [Bead], with others: KnownMeanings?) -> KnownMeanings {
    var kept = others ?? KnownMeanings(vectors: BothLanguages(ja: [:], en: [:]), usual: usual)
    for bead in omissions {
      for language in [Language.ja, .en] {
        let sentence = language == .ja ? bead.ja : bead.en
        if !sentence.isEmpty, kept.vectors[language].count < Constants.Moves.mostLeftOver {
          kept.vectors[language][sentence] = vectors[language][sentence]
        }
      }
    }
    return kept
  }

  /// Of other numbers: sentence `k` is the one that was `sentences[k]`.
  func selecting(_ sentences: BothLanguages<[Int]>) -> KnownMeanings {
    func selected(_ language: Language) -> [Range<Int>: [Float]] {
      var result: [Range<Int>: [Float]] = [:]
      for (k, sentence) in sentences[language].enumerated() { result[k..<k + 1] = vectors[language][sentence..<sentence + 1] }
      return result
    }
    return KnownMeanings(vectors: BothLanguages(ja: selected(.ja), en: selected(.en)), usual: usual)
  }
}

extension UsualLikeness {
  /// Of the sentences of both sides, each with some of the other; the few that belong together weigh little.
  package static func measured(_ ja: [[Float]], _ en: [[Float]]) -> UsualLikeness {
    var (sum, squares, count): (Float, Float, Float) = (0, 0, 0)
    for (k, row) in ja.enumerated() {
      for step in 0..<min(8, en.count) {
        let value = Likeness.cosine(row, en[(k + 1 + step * en.count / 8) % en.count])
        (sum, squares, count) = (sum + value, squares + value * value, count + 1)
      }
    }
    guard count > 0 else { return UsualLikeness(mean: 0, deviation: 1) }
    let mean = sum / count
    return UsualLikeness(mean: mean, deviation: max(0.03, (squares / count - mean * mean).squareRoot()))
  }
}
