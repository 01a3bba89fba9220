/// Cuts a long document at places where the alignment is beyond doubt, so that the parts can be searched one by one.
struct SegmentPlan {
  struct Segment: Sendable {
    var ja: Range<Int>
    var en: Range<Int>
    /// Points within, counted from the segment's start.
    var chain: [(ja: Int, en: Int)]
    /// Small enough to be searched whole.
    var isFull: Bool
  }

  private(set) var segments: [Segment] = []

  init(_ pair: DocumentPair) {
    let (n, m) = (pair.words.ja.count, pair.words.en.count)
    guard (n + 1) * (m + 1) > Constants.Search.fullCells else {
      segments = [Segment(ja: 0..<n, en: 0..<m, chain: [], isFull: true)]
      return
    }
    let chain = AnchorFinder(pair: pair).chain()
    var start = (ja: 0, en: 0)
    var points: [(ja: Int, en: Int)] = []
    for k in chain.indices {
      let anchor = chain[k]
      // The longer a segment has become, the less certainty will do: memory and the work of several cores hang on it.
      let length = (anchor.ja - start.ja) / Constants.Search.segmentLength
      if length > 0, Self.isCertain(chain, k, least: Constants.Search.certainty(ofSegmentsLong: length)) {
        append(start.ja..<anchor.ja, start.en..<anchor.en, points)
        start = (anchor.ja, anchor.en)
        points = []
      }
      points.append((anchor.ja - start.ja, anchor.en - start.en))
    }
    append(start.ja..<n, start.en..<m, points)
  }

  private mutating func append(_ ja: Range<Int>, _ en: Range<Int>, _ points: [(ja: Int, en: Int)]) {
    segments.append(Segment(ja: ja, en: en, chain: points, isFull: (ja.count + 1) * (en.count + 1) <= Constants.Search.fullCells))
  }

  /// Three strong pairs in a row: the boundary before the middle one is a boundary of the alignment.
  private static func isCertain(_ chain: [Anchor], _ k: Int, least: Float) -> Bool {
    guard k > 0, k + 1 < chain.count else { return false }
    return (k - 1...k + 1).allSatisfy { chain[$0].weight >= least }
      && chain[k - 1].ja + 1 == chain[k].ja && chain[k - 1].en + 1 == chain[k].en
      && chain[k + 1].ja == chain[k].ja + 1 && chain[k + 1].en == chain[k].en + 1
  }
}
