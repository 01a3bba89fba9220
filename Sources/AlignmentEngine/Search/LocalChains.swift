/// Finds stretches of two lists of sentences that go along with each other, wherever they stand (local alignment: Smith and Waterman 1981),
/// the best first. Sections whose sentences share a word each are told by all of them together.
struct LocalChains {
  struct Chain {
    /// Places in both lists, rising.
    var links: [(ja: Int, en: Int)]
    /// In nats.
    var score: Float
  }

  private let sentences: (ja: [Int], en: [Int])
  private let scores: [[Float]]
  private var free: (ja: [Bool], en: [Bool])

  /// - Parameters:
  ///   - ja: numbers of the sentences in their document, rising
  ///   - scores: by place in `ja` and in `en`, what speaks for the two standing for each other
  init(ja: [Int], en: [Int], scores: [[Float]]) {
    sentences = (ja, en)
    self.scores = scores
    free = (ja.map { _ in true }, en.map { _ in true })
  }

  /// Pairs of sentences that are not taken.
  var pairCount: Int { max(1, free.ja.count { $0 } * free.en.count { $0 }) }

  /// The best chain of sentences that are not taken; nil where none is worth that much.
  func best(atLeast least: Float) -> Chain? {
    let (n, m) = (sentences.ja.count, sentences.en.count)
    var totals = [Float](repeating: 0, count: (n + 1) * (m + 1))
    var steps = [Int8](repeating: 0, count: totals.count)
    var top = (value: least, i: 0, j: 0)
    for i in 1...max(1, n) where i <= n && free.ja[i - 1] {
      let skipJa = skip(sentences.ja, i)
      for j in 1...max(1, m) where j <= m && free.en[j - 1] {
        let at = i * (m + 1) + j
        let skipEn = skip(sentences.en, j)
        // From one pair to the next, neither list may leap.
        var (value, step) = (totals[at - m - 2] - max(0, skipJa - Self.gap) - max(0, skipEn - Self.gap), Int8(1))
        value = max(0, value) + scores[i - 1][j - 1]
        let (overJa, overEn) = (totals[at - m - 1] - skipJa, totals[at - 1] - skipEn)
        if overJa > value { (value, step) = (overJa, 2) }
        if overEn > value { (value, step) = (overEn, 3) }
        guard value > 0 else { continue }
        totals[at] = value
        steps[at] = step
        if step == 1, value > top.value { top = (value, i, j) }
      }
    }
    guard top.i > 0 else { return nil }
    var links: [(ja: Int, en: Int)] = []
    var (i, j) = (top.i, top.j)
    while i > 0, j > 0, steps[i * (m + 1) + j] != 0 {
      switch steps[i * (m + 1) + j] {
      case 1:
        links.append((i - 1, j - 1))
        // It began here.
        if totals[i * (m + 1) + j] <= scores[i - 1][j - 1] { (i, j) = (0, 0) } else { (i, j) = (i - 1, j - 1) }
      case 2: i -= 1
      default: j -= 1
      }
    }
    return Chain(links: links.reversed(), score: top.value)
  }

  mutating func take(_ chain: Chain) {
    for link in chain.links { (free.ja[link.ja], free.en[link.en]) = (false, false) }
  }

  /// What it costs to go on at place `k` (from 1): the sentence left over, and those between it and the one before.
  private func skip(_ list: [Int], _ k: Int) -> Float {
    k < 2 ? Self.gap : Self.gap * Float(min(list[k - 1] - list[k - 2], Self.mostSkipped))
  }

  /// Nats a sentence that is passed over costs.
  private static let gap: Float = 1.5
  private static let mostSkipped = 100
}
