import Bitext
import ICU

/// Proposes entries for a glossary from aligned articles.
///
/// Candidates of both sides are counted over beads; pairs that stand together more often than chance has it, or that a dictionary or
/// their sound supports, are taken, best first, each term once. A part of a longer term that never stands alone is left to the
/// longer one. In a single article chance does much: there nothing is proposed without support.
package struct TermExtractor: Sendable {
  /// Terms in fewer beads are not proposed.
  package var minimumFrequency: Int
  /// Pairs below this log-likelihood are left out.
  package var minimumScore: Double
  /// Known terms, not proposed again.
  package var known: Set<String>

  /// A dictionary; without one, company alone decides.
  package var translator: (any WordTranslator)?

  package init(minimumFrequency: Int = 2, minimumScore: Double = 6.6, known: Set<String> = [], translator: (any WordTranslator)? = nil) {
    self.translator = translator
    self.minimumFrequency = minimumFrequency
    self.minimumScore = minimumScore
    self.known = known
  }

  /// - Parameter beads: the text of both sides of each bead, from all articles; beads with one side empty tell nothing
  /// - Returns: the strongest first
  package func proposals(from beads: [BothLanguages<String>]) throws(ICUError) -> [TermProposal] {
    let counts = try CandidateCounts(beads.filter { !$0.ja.isEmpty && !$0.en.isEmpty }, minimum: minimumFrequency)
    let sounds = try SoundLikeness()
    var scored: [Scored] = []
    for pairs in companions(counts).values {
      for pair in pairs.prefix(Self.companionCount) {
        let (ja, en) = (counts.ja[pair.ja], counts.en[pair.en])
        let together = counts.together[pair] ?? 0
        let score = LogLikelihood.ratio(together: together, ja.frequency, en.frequency, total: counts.total)
        let sound = sounds.compare(ja.text, en.text)
        let support = translator?.likeness(ja.text, en.text).map { max($0, sound > 0.7 ? sound : 0) }
        guard isAdmitted(score, dice(pair, counts), together, support) else { continue }
        let length = ja.text.count >= 3 ? 1.5 : 1
        let rank = (score + Double(together)) * (1 + sound) * (sound > 0.7 ? 1.5 : 1) * (0.25 + (support ?? 0.75)) * length
        scored.append(Scored(pair: pair, together: together, score: score, rank: rank, isSupported: support ?? 1 >= 0.5))
      }
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

  private static let companionCount = 8

  /// For each Japanese term the English ones it stands with most exclusively.
  private func companions(_ counts: CandidateCounts) -> [Int: [CandidateCounts.Pair]] {
    var companions: [Int: [(pair: CandidateCounts.Pair, dice: Double)]] = [:]
    for (pair, together) in counts.together where together >= min(2, minimumFrequency) {
      // Half of the beads of the rarer term at least: looser company is a topic, not a translation.
      guard together * 2 >= min(counts.ja[pair.ja].frequency, counts.en[pair.en].frequency) else { continue }
      companions[pair.ja, default: []].append((pair, dice(pair, counts)))
    }
    return companions.mapValues { pairs in
      pairs.sorted { ($0.dice, counts.en[$0.pair.en].text) > ($1.dice, counts.en[$1.pair.en].text) }.map(\.pair)
    }
  }

  private func dice(_ pair: CandidateCounts.Pair, _ counts: CandidateCounts) -> Double {
    2 * Double(counts.together[pair] ?? 0) / Double(max(1, counts.ja[pair.ja].frequency + counts.en[pair.en].frequency))
  }

  private func isAdmitted(_ score: Double, _ dice: Double, _ together: Int, _ support: Double?) -> Bool {
    guard let support else { return score >= minimumScore }
    // エクソソーム stands in every other sentence of its article: its company says nothing, its sound does.
    if support >= 0.5 { return dice >= 0.4 }
    return score >= max(minimumScore, 10.8) && together >= 3 && dice >= 0.6
  }

  private struct Scored {
    var pair: CandidateCounts.Pair
    var together: Int
    var score: Double
    var rank: Double
    var isSupported: Bool
  }

  /// Each term once, the best pair first.
  private func chosen(_ scored: [Scored], _ counts: CandidateCounts) -> [TermProposal] {
    var taken = BothLanguages<Set<Int>>(ja: [], en: [])
    var words: Set<Substring> = []
    var proposals: [TermProposal] = []
    for entry in scored where !taken.ja.contains(entry.pair.ja) && !taken.en.contains(entry.pair.en) {
      let (ja, en) = (counts.ja[entry.pair.ja], counts.en[entry.pair.en])
      let own = en.text.lowercased().split(separator: " ")
      // What goes with a word that is another's translation goes with that one: 役割 is no "exosomes help".
      if !entry.isSupported, !words.isDisjoint(with: own) { continue }
      taken.ja.insert(entry.pair.ja)
      taken.en.insert(entry.pair.en)
      if entry.isSupported { words.formUnion(own) }
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
