import Bitext
import Foundation

/// Single sentences and items that stand for nothing, or for something only by their place, and answer each other beside what stands for
/// each other: a list in another order, two sentences of a paragraph that changed places.
///
/// Anywhere in two long versions some line answers any line by a word. Close to where its neighbours went few can, and a word or two say it.
struct LeftOverInPlace {
  let pair: DocumentPair
  let model: AlignmentModel
  let prior: Prior

  /// Two sentences and what speaks for them, in nats beyond leaving both out and beyond what so many neighbours give by chance.
  private struct Candidate {
    var ja: Int
    var en: Int
    var gain: Double
  }

  /// Mutually best pairs that cross what stands in order; no sentence in two of them.
  /// - Parameters:
  ///   - doubtful: by bead, whether its sentences may be taken away from it
  func matches(_ beads: [Bead], doubtful: [Bool]) -> [Bead] {
    let places = Places(beads, doubtful, pair)
    let words = SharedWords(pair)
    var candidates: [Candidate] = []
    for (ja, en, distance) in places.near() {
      guard words.best(ja, en) > 0, !pair.forbidden.contains(SentenceLink(ja: ja, en: en)) else { continue }
      let gain = StretchGain(pair, model, prior).gain(ja..<ja + 1, en..<en + 1) - Double((Float(distance) / 2).logarithm)
      if gain > 0 { candidates.append(Candidate(ja: ja, en: en, gain: gain)) }
    }
    var (byJa, byEn): ([Int: [Double]], [Int: [Double]]) = ([:], [:])
    for candidate in candidates {
      byJa[candidate.ja, default: []].append(candidate.gain)
      byEn[candidate.en, default: []].append(candidate.gain)
    }
    let debug = ProcessInfo.processInfo.environment["INPLACE"] != nil
    func lead(_ c: Candidate) -> Double {
      func second(_ gains: [Double]?) -> Double { (gains ?? []).sorted(by: >).first { $0 != c.gain } ?? 0 }
      func best(_ gains: [Double]?) -> Double { gains?.max() ?? 0 }
      if best(byJa[c.ja]) > c.gain || best(byEn[c.en]) > c.gain { return -1 }
      return c.gain - max(second(byJa[c.ja]), second(byEn[c.en]))
    }
    var found: [Bead] = []
    for c in candidates.sorted(by: { ($0.gain, $1.ja) > ($1.gain, $0.ja) }) {
      let rival = places.rivals(c.ja, c.en).reduce(0) { $0 + max(0, StretchGain(pair, model, prior).gain($1.ja, $1.en)) }
      if debug {
        print("cand", String(format: "%.2f lead %.2f rival %.2f cross \(places.crosses(c.ja, c.en))", c.gain, lead(c), rival), c.ja + 1, c.en + 1, pair.units.ja[c.ja].text.prefix(40), "|", pair.units.en[c.en].text.prefix(60))
      }
      guard c.gain >= Constants.Moves.leastInPlace + rival, lead(c) >= Constants.Moves.leastLeadInPlace, places.crosses(c.ja, c.en) else { continue }
      found.append(Bead(ja: c.ja..<c.ja + 1, en: c.en..<c.en + 1, probability: 0.8, moved: true))
    }
    return found
  }
}

extension LeftOverInPlace {
  /// What stands for what beyond doubt, and how near to it two sentences stand.
  private struct Places {
    private let beads: [Bead]
    /// By sentence, the bead it stands in; and the next that is trusted, before it and behind it.
    private var numbers: BothLanguages<[Int]>
    private var before: BothLanguages<[Int]>
    private var behind: BothLanguages<[Int]>
    private let doubtful: [Bool]

    init(_ beads: [Bead], _ doubtful: [Bool], _ pair: DocumentPair) {
      (self.beads, self.doubtful) = (beads, doubtful)
      numbers = pair.words.map { Array(repeating: -1, count: $0.count) }
      (before, behind) = (numbers, numbers)
      for language in [Language.ja, .en] {
        for (k, bead) in beads.enumerated() { for sentence in bead[language] { numbers[language][sentence] = k } }
        let count = numbers[language].count
        var last = -1
        for k in 0..<count {
          before[language][k] = last
          if isTrusted(numbers[language][k]) { last = numbers[language][k] }
        }
        last = -1
        for k in (0..<count).reversed() {
          behind[language][k] = last
          if isTrusted(numbers[language][k]) { last = numbers[language][k] }
        }
      }
    }

    private func isTrusted(_ bead: Int) -> Bool { bead >= 0 && !beads[bead].isNull && !doubtful[bead] }
    private func isFree(_ sentence: Int, _ language: Language) -> Bool {
      let bead = numbers[language][sentence]
      return bead >= 0 && doubtful[bead]
    }

    /// Free sentences of both sides near a bead that is trusted and next to one of them, with how many steps they stand from it.
    func near() -> [(ja: Int, en: Int, distance: Int)] {
      var distances: [SentenceLink: Int] = [:]
      for (language, other) in [(Language.ja, Language.en), (.en, .ja)] {
        for k in numbers[language].indices where isFree(k, language) {
          for number in Set([before[language][k], behind[language][k]]) where number >= 0 {
            let bead = beads[number]
            let own = Self.steps(from: k, to: bead[language])
            if own >= Constants.Moves.reachInPlace { continue }
            let reach = Constants.Moves.reachInPlace - own
            let low = max(0, bead[other].lowerBound - reach)
            for l in low..<min(numbers[other].count, bead[other].upperBound + reach) where isFree(l, other) {
              let link = language == .ja ? SentenceLink(ja: k, en: l) : SentenceLink(ja: l, en: k)
              let distance = own + Self.steps(from: l, to: bead[other])
              distances[link] = min(distances[link] ?? .max, distance)
            }
          }
        }
      }
      return distances.map { ($0.key.ja, $0.key.en, $0.value) }.filter { link in
        numbers.ja[link.0] != numbers.en[link.1]
      }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private static func steps(from k: Int, to range: Range<Int>) -> Int {
      k < range.lowerBound ? range.lowerBound - k : max(0, k - range.upperBound + 1)
    }

    func rivals(_ ja: Int, _ en: Int) -> [Bead] {
      Set([numbers.ja[ja], numbers.en[en]]).sorted().map { beads[$0] }.filter { !$0.isNull }
    }

    /// Whether something that stands in order does not stand so to the two.
    func crosses(_ ja: Int, _ en: Int) -> Bool {
      beads.enumerated().contains { k, bead in
        isTrusted(k) && (bead.ja.lowerBound > ja && bead.en.lowerBound < en || bead.ja.lowerBound < ja && bead.en.lowerBound > en)
      }
    }
  }

  /// The best match of two sentences, in nats.
  private struct SharedWords {
    let pair: DocumentPair
    init(_ pair: DocumentPair) { self.pair = pair }

    func best(_ ja: Int, _ en: Int) -> Float {
      var best: Float = 0
      for token in pair.words.ja.tokens(of: ja) {
        for candidate in pair.translations[Int(pair.words.ja.types[token])] where candidate.score > best {
          if pair.words.en.tokens(of: en).contains(where: { pair.words.en.types[$0] == candidate.english }) { best = candidate.score }
        }
      }
      return best
    }
  }
}

/// By how much two stretches are likelier to stand for each other than to be left out.
struct StretchGain {
  private let pair: DocumentPair
  private let model: AlignmentModel
  private let prior: Prior

  init(_ pair: DocumentPair, _ model: AlignmentModel, _ prior: Prior) { (self.pair, self.model, self.prior) = (pair, model, prior) }

  func gain(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let corridor = Corridor(full: rows.count, columns.count)
    let scorer = BeadScorer(pair, model, rows: rows, columns: columns, corridor: corridor)
    let posterior = Posterior(Lattice(scorer, corridor), prior)
    func omitted(_ language: Language) -> Double {
      posterior.opening[language][0] + posterior.continuing[language].dropFirst().reduce(0, +)
    }
    return posterior.total - omitted(.ja) - omitted(.en)
  }
}
