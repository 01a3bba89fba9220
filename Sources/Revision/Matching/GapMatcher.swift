import Bitext

/// Pairs the sentences of a gap between anchors, in order: same, edited, split, merged.
///
/// Dynamic programming over the gap. Gaps of more than `cellLimit` pairs (a rewritten text) are first cut at pairs that share rare
/// words, `searches` times at most, then in proportion; the work stays linear in the text.
struct GapMatcher {
  let old: [SentenceFace]
  let new: [SentenceFace]
  let oldID: [Int]
  let newID: [Int]
  let extractor: FeatureExtractor

  static let cellLimit = 10_000
  private static let searches = 3
  /// Of how many parts a sentence of the same wording may be put together.
  private static let longestJoin = 4

  func links(_ olds: [Int], _ news: [Int]) -> [SentenceLink] {
    var result: [SentenceLink] = []
    var (a, b) = (olds[...], news[...])
    while let i = a.first, let j = b.first, oldID[i] == newID[j] {
      result.append(SentenceLink(old: [i], new: [j]))
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    while let i = a.last, let j = b.last, oldID[i] == newID[j] {
      result.append(SentenceLink(old: [i], new: [j]))
      (a, b) = (a.dropLast(), b.dropLast())
    }
    guard !a.isEmpty, !b.isEmpty else { return result }
    if a.allSatisfy({ old[$0].text.isEmpty }) { return result + PlaceMatcher(old: old, new: new).links(a, b) }
    let oldFeatures = a.map { extractor.features(of: old[$0]) }
    let newFeatures = b.map { extractor.features(of: new[$0]) }
    result += solve(Array(a), Array(b), oldFeatures, newFeatures)
    return result
  }

  private func solve(
    _ olds: [Int], _ news: [Int], _ oldFeatures: [SentenceFeatures], _ newFeatures: [SentenceFeatures], search: Int = 0
  ) -> [SentenceLink] {
    if olds.isEmpty || news.isEmpty { return [] }
    if olds.count * news.count <= Self.cellLimit { return program(olds, news, oldFeatures, newFeatures) }
    var cuts = search < Self.searches ? SimilarPairs.find(oldFeatures, newFeatures).filter { $0.similarity >= 0.5 } : []
    // Of several partners the best; then those in order.
    cuts.sort { ($0.old, -$0.similarity, $0.new) < ($1.old, -$1.similarity, $1.new) }
    var single: [SimilarPairs.Pair] = []
    for cut in cuts where single.last?.old != cut.old { single.append(cut) }
    let kept = IncreasingChain.kept(of: single.map(\.new), weights: single.map { Int($0.similarity * 1000) })
    var places = zip(single, kept).filter(\.1).map { ($0.0.old, $0.0.new) }
    if places.isEmpty {
      // As many as make each of them small enough.
      let parts = Int((Double(olds.count) * Double(news.count) / Double(Self.cellLimit)).squareRoot()) + 1
      places = (1..<parts).map { (olds.count * $0 / parts, news.count * $0 / parts) }
      return pieces(places, olds, news, oldFeatures, newFeatures, cutIsPair: false, search)
    }
    return pieces(places, olds, news, oldFeatures, newFeatures, cutIsPair: true, search + 1)
  }

  private func pieces(
    _ places: [(Int, Int)], _ olds: [Int], _ news: [Int], _ oldFeatures: [SentenceFeatures], _ newFeatures: [SentenceFeatures],
    cutIsPair: Bool, _ search: Int
  ) -> [SentenceLink] {
    var result: [SentenceLink] = []
    var (i, j) = (0, 0)
    for (a, b) in places + [(olds.count, news.count)] {
      result += solve(
        Array(olds[i..<a]), Array(news[j..<b]), Array(oldFeatures[i..<a]), Array(newFeatures[j..<b]), search: search)
      if cutIsPair, a < olds.count { result.append(SentenceLink(old: [olds[a]], new: [news[b]])) }
      (i, j) = cutIsPair ? (a + 1, b + 1) : (a, b)
    }
    return result
  }

  private struct Step {
    var gain: Float
    var old: Int
    var new: Int
  }

  private func program(
    _ olds: [Int], _ news: [Int], _ oldFeatures: [SentenceFeatures], _ newFeatures: [SentenceFeatures]
  ) -> [SentenceLink] {
    let (n, m) = (olds.count, news.count)
    var common = [Float](repeating: 0, count: n * m)
    for i in 0..<n { for j in 0..<m { common[i * m + j] = oldFeatures[i].common(newFeatures[j]) } }
    var best = [Float](repeating: 0, count: (n + 1) * (m + 1))
    var steps = [(Int8, Int8)](repeating: (0, 0), count: (n + 1) * (m + 1))
    let alone = n == 1 && m == 1
    for i in 0...n {
      for j in 0...m where i + j > 0 {
        var step = Step(gain: -1, old: 0, new: 0)
        func consider(_ gain: Float, _ a: Int, _ b: Int) {
          let total = best[(i - a) * (m + 1) + j - b] + gain
          if total > step.gain { step = Step(gain: total, old: a, new: b) }
        }
        if i > 0 { consider(0, 1, 0) }
        if j > 0 { consider(0, 0, 1) }
        if i > 0, j > 0 {
          let (p, q) = (olds[i - 1], news[j - 1])
          if let gain = pairGain(p, q, common[(i - 1) * m + j - 1], oldFeatures[i - 1].total, newFeatures[j - 1].total, alone) {
            consider(gain, 1, 1)
          }
          if old[p].kind.isUnit || new[q].kind.isUnit {
            best[i * (m + 1) + j] = step.gain
            steps[i * (m + 1) + j] = (Int8(step.old), Int8(step.new))
            continue
          }
          joins(i, j, olds, news, consider)
          if j > 1, !new[news[j - 2]].kind.isUnit,
            let gain = splitGain(
              oldFeatures[i - 1], newFeatures[j - 2], newFeatures[j - 1], common[(i - 1) * m + j - 2], common[(i - 1) * m + j - 1]),
            news[j - 2] + 1 == news[j - 1]
          {
            consider(gain, 1, 2)
          }
          if i > 1, !old[olds[i - 2]].kind.isUnit,
            let gain = splitGain(
              newFeatures[j - 1], oldFeatures[i - 2], oldFeatures[i - 1], common[(i - 2) * m + j - 1], common[(i - 1) * m + j - 1]),
            olds[i - 2] + 1 == olds[i - 1]
          {
            consider(gain, 2, 1)
          }
        }
        best[i * (m + 1) + j] = step.gain
        steps[i * (m + 1) + j] = (Int8(step.old), Int8(step.new))
      }
    }
    var result: [SentenceLink] = []
    var (i, j) = (n, m)
    while i + j > 0 {
      let (a, b) = (Int(steps[i * (m + 1) + j].0), Int(steps[i * (m + 1) + j].1))
      if a > 0, b > 0 { result.append(SentenceLink(old: Array(olds[(i - a)..<i]), new: Array(news[(j - b)..<j]))) }
      (i, j) = (i - a, j - b)
    }
    return result
  }

  /// What pairing two sentences is worth; nil where they have too little in common.
  private func pairGain(_ i: Int, _ j: Int, _ common: Float, _ oldTotal: Float, _ newTotal: Float, _ alone: Bool) -> Float? {
    if oldID[i] == newID[j] { return 2 }
    let sameKind = old[i].kind == new[j].kind
    if old[i].kind.isUnit || new[j].kind.isUnit {
      guard sameKind else { return nil }
      // A setting is known by its key.
      if case .setting = old[i].kind { return 1 }
    }
    let similarity = SentenceFeatures.dice(common: common, oldTotal, newTotal)
    if old[i].isLabel, sameKind {
      // A heading, an item or a cell alone in its place is the old one, whatever it says now.
      if alone { return 0.1 + similarity }
      // A cell beside the same cell as before stands in the row it stood in.
      let isBeside = i > 0 && j > 0 && old[i].kind == .cell && old[i - 1].kind == .cell && oldID[i - 1] == newID[j - 1]
      return similarity >= Similarity.label ? similarity - Similarity.label + (isBeside ? 0.25 : 0.05) : nil
    }
    // A sentence that was cut down or added to still holds what it was.
    let contained = 0.8 * common / max(1, min(oldTotal, newTotal))
    let likeness = (min(oldTotal, newTotal) >= 6 ? max(similarity, contained * 0.75) : similarity) - (sameKind ? 0 : 0.15)
    return likeness >= Similarity.inGap ? likeness - Similarity.inGap + 0.01 : nil
  }

  /// The whole with two neighbouring parts: each part must bring something of its own.
  private func splitGain(_ whole: SentenceFeatures, _ a: SentenceFeatures, _ b: SentenceFeatures, _ commonA: Float, _ commonB: Float)
    -> Float?
  {
    guard commonA >= 0.4 * a.total, commonB >= 0.4 * b.total, a.total > 0, b.total > 0 else { return nil }
    let common = whole.common(a.joined(b))
    guard common - commonA >= 0.4 * b.total, common - commonB >= 0.4 * a.total else { return nil }
    let similarity = SentenceFeatures.dice(common: common, whole.total, a.total + b.total)
    return similarity >= 0.5 ? similarity - Similarity.inGap : nil
  }

  /// The same wording cut into other sentences.
  private func joins(_ i: Int, _ j: Int, _ olds: [Int], _ news: [Int], _ consider: (Float, Int, Int) -> Void) {
    // Most pairs do not even end alike.
    guard old[olds[i - 1]].wording.last == new[news[j - 1]].wording.last else { return }
    for a in 1...min(Self.longestJoin, i) {
      for b in 1...min(Self.longestJoin, j) where a + b > 2 && (a == 1 || b == 1 || a + b == 4) {
        let left = olds[(i - a)..<i]
        let right = news[(j - b)..<j]
        guard left.reduce(0, { $0 + old[$1].wording.count }) == right.reduce(0, { $0 + new[$1].wording.count }) else { continue }
        guard !old[olds[i - 1]].text.isEmpty, left.flatMap({ old[$0].wording }) == right.flatMap({ new[$0].wording }) else { continue }
        consider(2 * Float(max(a, b)), a, b)
      }
    }
  }
}
