import Bitext

/// Pairs the sentences of a gap of which a record knows no text: only the place can tell, and what kind of text their counterparts are.
///
/// As many sentences of the same kinds as before are those from before. Else headings, code and settings that are as many as before
/// divide the gap; what is left between them is for the aligner, which knows what the counterparts say.
struct PlaceMatcher {
  let old: [SentenceFace]
  let new: [SentenceFace]

  func links(_ olds: ArraySlice<Int>, _ news: ArraySlice<Int>) -> [SentenceLink] {
    if olds.count == news.count, zip(olds, news).allSatisfy({ fits($0, $1) }) {
      return zip(olds, news).map { SentenceLink(old: [$0], new: [$1]) }
    }
    let borders = borders(olds, news)
    guard !borders.isEmpty else { return [] }
    var result: [SentenceLink] = []
    var (i, j) = (olds.startIndex, news.startIndex)
    for (a, b) in borders {
      result += between(olds[i..<a], news[j..<b]) + [SentenceLink(old: [olds[a]], new: [news[b]])]
      (i, j) = (a + 1, b + 1)
    }
    return result + between(olds[i...], news[j...])
  }

  private func between(_ olds: ArraySlice<Int>, _ news: ArraySlice<Int>) -> [SentenceLink] {
    guard !olds.isEmpty, olds.count == news.count, zip(olds, news).allSatisfy({ fits($0, $1) }) else { return [] }
    return zip(olds, news).map { SentenceLink(old: [$0], new: [$1]) }
  }

  private func fits(_ i: Int, _ j: Int) -> Bool {
    let kind = Self.plain(old[i].kind)
    return kind == .unknown || kind == Self.plain(new[j].kind)
  }

  /// Positions of pairs that are in order: the k-th of a kind with the k-th, where both states have as many of it.
  private func borders(_ olds: ArraySlice<Int>, _ news: ArraySlice<Int>) -> [(Int, Int)] {
    func places(_ slice: ArraySlice<Int>, _ faces: [SentenceFace]) -> [SentenceFace.Kind: [Int]] {
      slice.indices.reduce(into: [:]) { places, position in
        let kind = Self.plain(faces[slice[position]].kind)
        if kind.divides { places[kind, default: []].append(position) }
      }
    }
    let (before, after) = (places(olds, old), places(news, new))
    var pairs = before.flatMap { kind, places -> [(Int, Int)] in
      let others = after[kind] ?? []
      return others.count == places.count ? Array(zip(places, others)) : []
    }.sorted { $0.0 < $1.0 }
    if let i = olds.first, let j = news.first, isBeside(i, j) { pairs.insert((olds.startIndex, news.startIndex), at: 0) }
    let kept = IncreasingChain.kept(of: pairs.map(\.1), weights: pairs.map { _ in 1 })
    return zip(pairs, kept).filter(\.1).map(\.0)
  }

  /// Whether two cells stand beside the same cell: then they stand in the same row.
  private func isBeside(_ i: Int, _ j: Int) -> Bool {
    i > 0 && j > 0 && [old[i], old[i - 1], new[j], new[j - 1]].allSatisfy { $0.kind == .cell } && old[i - 1].wording == new[j - 1].wording
  }

  /// A heading may change its level.
  private static func plain(_ kind: SentenceFace.Kind) -> SentenceFace.Kind {
    if case .heading = kind { .heading(0) } else { kind }
  }
}

extension SentenceFace.Kind {
  fileprivate var divides: Bool {
    if case .heading = self { true } else { isUnit }
  }
}
