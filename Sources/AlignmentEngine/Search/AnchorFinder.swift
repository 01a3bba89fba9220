/// Finds points that the alignment of a long document surely passes near, in time proportional to its length.
///
/// Sentence pairs that share rare words are candidates; the heaviest chain of them that rises on both sides is kept. Between far
/// points the search is repeated with the words that are rare there (divide and conquer), so nothing depends on a fixed band.
struct AnchorFinder {
  let pair: DocumentPair

  func chain() -> [Anchor] { chain(0..<pair.words.ja.count, 0..<pair.words.en.count, depth: 0) }

  private func chain(_ ja: Range<Int>, _ en: Range<Int>, depth: Int) -> [Anchor] {
    let candidates = AnchorCandidates(pair, ja, en)
    var found = candidates.rare().chain()
    // A text that repeats itself has no rare words: what its words have near each other decides.
    if found.count * Constants.Anchors.fewAnchors < min(ja.count, en.count), min(ja.count, en.count) > Constants.Anchors.repetitive {
      let near = candidates.nearby().chain()
      if near.count > found.count { found = near }
    }
    guard depth < Constants.Anchors.deepest else { return found }
    var result: [Anchor] = []
    var last = (ja: ja.lowerBound, en: en.lowerBound)
    for anchor in found + [Anchor(ja: ja.upperBound, en: en.upperBound, weight: 0)] {
      let gap = (ja: last.ja..<anchor.ja, en: last.en..<anchor.en)
      let isSmaller = gap.ja.count + gap.en.count < ja.count + en.count
      if gap.ja.count > Constants.Anchors.farApart, gap.en.count > Constants.Anchors.farApart, isSmaller {
        result += chain(gap.ja, gap.en, depth: depth + 1)
      }
      if anchor.ja < ja.upperBound { result.append(anchor) }
      last = (anchor.ja + 1, anchor.en + 1)
    }
    return result
  }
}
