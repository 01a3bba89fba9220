import Bitext
import Glibc

/// Single sentences and items that stand for nothing, or for something only by their place, and answer each other beside what stands for
/// each other: a list in another order, two sentences of a paragraph that changed places, the heading of a section that was found elsewhere.
///
/// Anywhere in two long versions some line answers any line by a word. Close to where its neighbours went few can, and a word or two say it.
struct LeftOverInPlace {
  let pair: DocumentPair
  let model: AlignmentModel
  let prior: Prior

  /// Two sentences and what speaks for them, in nats beyond leaving both out and beyond what so many neighbours give by chance.
  private struct Candidate {
    var link: SentenceLink
    var gain: Double
  }

  /// Pairs that are each other's best and cross something, since what crosses nothing the lattice has weighed; the best first, no sentence in two.
  /// - Parameters:
  ///   - isFree: by bead, whether its sentences may be taken away from it
  func matches(_ beads: [Bead], isFree: [Bool]) -> [Bead] {
    let places = NeighbourPlaces(beads, counts: pair.words.map(\.count), isFree: isFree)
    let gains = StretchGain(pair, model, prior)
    let candidates = places.pairs().compactMap { found -> Candidate? in
      let link = found.link
      let headTheSame = places.headTheSame(link, pair.units)
      guard headTheSame || shareWord(link), !pair.forbidden.contains(link) else { return nil }
      let gain =
        gains.gain(link.ja..<link.ja + 1, link.en..<link.en + 1) - Double((Float(found.steps) / 2).logarithm)
        + (headTheSame ? Constants.Moves.headingOverSame : 0)
      return gain > 0 ? Candidate(link: link, gain: gain) : nil
    }
    let byJa = Dictionary(grouping: candidates, by: \.link.ja)
    let byEn = Dictionary(grouping: candidates, by: \.link.en)
    func lead(_ candidate: Candidate) -> Double {
      let rivals = (byJa[candidate.link.ja] ?? []) + (byEn[candidate.link.en] ?? [])
      return candidate.gain - (rivals.filter { $0.link != candidate.link }.map(\.gain).max() ?? 0)
    }
    return candidates.filter { candidate in
      guard candidate.gain >= Constants.Moves.leastInPlace, lead(candidate) >= Constants.Moves.leastLeadInPlace,
        places.crosses(candidate.link)
      else { return false }
      let rivals = places.rivals(candidate.link).reduce(0) { $0 + max(0, gains.gain($1.ja, $1.en)) }
      return candidate.gain >= rivals + Constants.Moves.leastInPlace
    }.sorted { ($0.gain, $1.link.ja) > ($1.gain, $0.link.ja) }.map { candidate in
      let link = candidate.link
      return Bead(
        ja: link.ja..<link.ja + 1, en: link.en..<link.en + 1, probability: 1 / (1 + Glibc.exp(-candidate.gain)), moved: true)
    }
  }

  private func shareWord(_ link: SentenceLink) -> Bool {
    let english = pair.words.en.tokens(of: link.en)
    return pair.words.ja.tokens(of: link.ja).contains { token in
      pair.translations[Int(pair.words.ja.types[token])].contains { candidate in
        candidate.score > 0 && english.contains { pair.words.en.types[$0] == candidate.english }
      }
    }
  }
}

/// By how many nats two stretches are likelier to stand for each other than to be left out.
struct StretchGain {
  private let pair: DocumentPair
  private let model: AlignmentModel
  private let prior: Prior

  init(_ pair: DocumentPair, _ model: AlignmentModel, _ prior: Prior) { (self.pair, self.model, self.prior) = (pair, model, prior) }

  /// All that the lattice knows of the two, layout included.
  func gain(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let corridor = Corridor(full: rows.count, columns.count)
    return gain(BeadScorer(pair, model, rows: rows, columns: columns, corridor: corridor), corridor)
  }

  func gain(_ scorer: BeadScorer, _ corridor: Corridor) -> Double {
    let posterior = Posterior(Lattice(scorer, corridor), prior)
    func omitted(_ language: Language) -> Double {
      posterior.opening[language][0] + posterior.continuing[language].dropFirst().reduce(0, +)
    }
    return posterior.total - omitted(.ja) - omitted(.en)
  }
}
