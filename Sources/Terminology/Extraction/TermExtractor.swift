import Bitext
import ICU

/// Proposes entries for a glossary from aligned articles.
///
/// Candidates of both sides are counted over beads; pairs that stand together more often than chance has it are taken, best
/// first, each term once. A part of a longer term that never stands alone is left to the longer one.
public struct TermExtractor: Sendable {
  /// Terms in fewer beads are not proposed.
  public var minimumFrequency: Int
  /// Pairs below this log-likelihood are left out.
  public var minimumScore: Double
  /// Known terms, not proposed again.
  public var known: Set<String>

  public init(minimumFrequency: Int = 2, minimumScore: Double = 6.6, known: Set<String> = []) {
    self.minimumFrequency = minimumFrequency
    self.minimumScore = minimumScore
    self.known = known
  }

  /// - Parameter beads: the text of both sides of each bead, from all articles; beads with one side empty tell nothing
  /// - Returns: the strongest first
  public func proposals(from beads: [BothLanguages<String>]) throws(ICUError) -> [TermProposal] {
    let counts = try CandidateCounts(beads.filter { !$0.ja.isEmpty && !$0.en.isEmpty }, minimum: minimumFrequency)
    let sounds = try SoundLikeness()
    var scored: [Scored] = []
    for (pair, together) in counts.together where together >= min(2, minimumFrequency) {
      let (ja, en) = (counts.ja[pair.ja], counts.en[pair.en])
      let score = LogLikelihood.ratio(together: together, ja.frequency, en.frequency, total: counts.total)
      guard score >= minimumScore else { continue }
      let likeness = sounds.compare(ja.text, en.text)
      // Half of the beads of the rarer term at least: looser company is a topic, not a translation.
      guard together * 2 >= min(ja.frequency, en.frequency) else { continue }
      scored.append(Scored(pair: pair, together: together, score: score, rank: score * (1 + likeness) * (likeness > 0.7 ? 1.5 : 1)))
    }
    scored.sort { a, b in
      if a.rank != b.rank { return a.rank > b.rank }
      // Of equals the longer terms: they hold the shorter ones.
      let (x, y) = (counts.ja[a.pair.ja].text, counts.ja[b.pair.ja].text)
      if x.count != y.count { return x.count > y.count }
      let (v, w) = (counts.en[a.pair.en].text, counts.en[b.pair.en].text)
      return v.count != w.count ? v.count > w.count : (x, v) < (y, w)
    }
    return chosen(scored, counts)
  }

  private struct Scored {
    var pair: CandidateCounts.Pair
    var together: Int
    var score: Double
    var rank: Double
  }

  /// Each term once, the best pair first.
  private func chosen(_ scored: [Scored], _ counts: CandidateCounts) -> [TermProposal] {
    var taken = BothLanguages<Set<Int>>(ja: [], en: [])
    var proposals: [TermProposal] = []
    for entry in scored where !taken.ja.contains(entry.pair.ja) && !taken.en.contains(entry.pair.en) {
      taken.ja.insert(entry.pair.ja)
      taken.en.insert(entry.pair.en)
      let (ja, en) = (counts.ja[entry.pair.ja], counts.en[entry.pair.en])
      if known.contains(ja.text) || known.contains(en.text.lowercased()) { continue }
      proposals.append(
        TermProposal(
          ja: ja.text, en: en.text, score: entry.score, frequency: BothLanguages(ja: ja.frequency, en: en.frequency),
          together: entry.together,
          example: counts.example(of: entry.pair)))
    }
    return proposals
  }
}
