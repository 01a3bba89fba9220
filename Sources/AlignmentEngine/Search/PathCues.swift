import Bitext
import Glibc

/// What stands around the beads of a whole alignment, from which their chances are told.
package struct PathCues {
  private let pair: DocumentPair
  private let model: AlignmentModel
  private let beads: [Bead]

  init(_ beads: [Bead], _ pair: DocumentPair, _ model: AlignmentModel) { (self.beads, self.pair, self.model) = (beads, pair, model) }

  /// Of the beads that are asked for, in order.
  func all(of isAsked: (Bead) -> Bool = { _ in true }) -> [Confidence.Cues] {
    guard beads.contains(where: isAsked) else { return [] }
    var beadWords: BeadWords?
    let runs = runs()
    let share = Glibc.log(Double(beads.count { $0.isNull } + 1) / Double(beads.count + 20))
    let odds = beads.map { Self.odds($0.probability) }
    let doubt = Glibc.log(beads.reduce(0.5) { $0 + 1 - $1.probability } / Double(beads.count + 20))
    let words = pair.words.ja.types.count + pair.words.en.types.count
    let wordy = Glibc.log(Double(words + 1) / (Double(pair.words.ja.count + pair.words.en.count + 1) * Confidence.usualWords))
    let elsewhere = fitsElsewhere(isAsked)
    let places = NeighbourPlaces(beads, counts: pair.words.map(\.count), isFree: beads.map(\.isNull))
    let nearest = places.nearest()
    let hasLayout = pair.units.ja.first?.structure != nil && pair.units.en.first?.structure != nil
    return beads.indices.filter { isAsked(beads[$0]) }.map { k in
      let bead = beads[k]
      let kind: Confidence.Kind = bead.isNull ? .omitted : bead.moved ? .moved : hasLayout ? .linkedInArticle : .linked
      var cues = Confidence.Cues(kind, bead)
      cues[.article] = hasLayout ? 1 : 0
      cues[.omissions] = share
      cues[.doubt] = doubt
      cues[.wordy] = wordy
      cues[.beside] = [k - 1, k + 1].filter(beads.indices.contains).map { odds[$0] }.min() ?? 0
      if bead.isNull {
        cues[.opposite] = runs[k].isMixed ? 1 : 0
        cues[.run] = Glibc.log(Double(runs[k].length))
        cues[.elsewhere] = min(Double(elsewhere[k] ?? 0), Self.mostWorth)
        cues[.near] = nearest[k].map { 2 / Double($0) } ?? 0
      } else {
        cues[.merged] = bead.ja.count + bead.en.count > 2 ? 1 : 0
        cues[.gaps] = Double([-2, -1, 1, 2].count { beads.indices.contains(k + $0) && beads[k + $0].isNull })
        let isUnsure = odds[k] < Confidence.sureOdds
        if bead.moved || cues[.gaps] > 0 || isUnsure {
          if beadWords == nil { beadWords = BeadWords(pair, model) }
          let worth = beadWords?.worth(of: bead) ?? (all: 0, matched: 0)
          if isUnsure, !bead.moved { cues[.few] = max(0, 2 - Double(worth.matched)) }
          guard bead.moved || cues[.gaps] > 0 else { return cues }
          cues[.worth] = min(max(Double(worth.all), 0), Self.mostWorth)
          cues[.thin] = min(max(0, 1 - Double(worth.all)), Self.mostThin)
          cues[.bare] = max(0, 1 - Double(worth.matched))
          cues[.thinGaps] = cues[.gaps] * cues[.thin]
        }
        if bead.moved {
          cues[.company] = Glibc.log(Double(company(of: k)))
          cues[.near] = places.steps(of: bead).map { 2 / Double(max(2, $0)) } ?? 0
        }
      }
      return cues
    }
  }

  /// Nats beyond which a bead's words say no more, and those below nothing.
  private static let mostWorth = 8.0
  private static let mostThin = 5.0

  private static func odds(_ probability: Double) -> Double {
    let p = min(max(probability, 0.01), 0.9999)
    return min(Confidence.sureOdds, Glibc.log(p / (1 - p)))
  }

  /// By omission, how well what is left out on the other side would fit.
  private func fitsElsewhere(_ isAsked: (Bead) -> Bool) -> [Int: Float] {
    let nulls = beads.indices.filter { beads[$0].isNull }
    let (left, right) = (nulls.filter { beads[$0].en.isEmpty }, nulls.filter { beads[$0].ja.isEmpty })
    guard nulls.contains(where: { isAsked(beads[$0]) }), !left.isEmpty, !right.isEmpty,
      left.count * right.count <= Constants.Moves.mostCompared
    else { return [:] }
    let byEnglish = right.sorted { beads[$0].en.lowerBound < beads[$1].en.lowerBound }
    let (ja, en) = (left.map { beads[$0].ja.lowerBound }, byEnglish.map { beads[$0].en.lowerBound })
    let fits = LeftOverText(pair, model, ja, en).fits(ja, en)
    return Dictionary(uniqueKeysWithValues: Array(zip(left, fits.ja)) + Array(zip(byEnglish, fits.en)))
  }

  /// How many beads moved together with a bead, itself among them.
  private func company(of k: Int) -> Int {
    func goesOn(_ k: Int) -> Bool {
      guard beads.indices.contains(k), beads.indices.contains(k + 1), beads[k].moved, beads[k + 1].moved else { return false }
      return beads[k].ja.upperBound == beads[k + 1].ja.lowerBound && beads[k].en.upperBound == beads[k + 1].en.lowerBound
    }
    var (low, high) = (k, k)
    while high - low < Self.mostCompany, goesOn(low - 1) { low -= 1 }
    while high - low < Self.mostCompany, goesOn(high) { high += 1 }
    return high - low + 1
  }

  /// Beads beyond which more say nothing.
  private static let mostCompany = 20

  /// By bead, the run of omissions it stands in: how long it is, and whether both sides are left out in it.
  private func runs() -> [(length: Int, isMixed: Bool)] {
    var result: [(length: Int, isMixed: Bool)] = []
    while result.count < beads.count {
      let first = result.count
      var last = first
      while last < beads.count, beads[last].isNull { last += 1 }
      if last == first {
        result.append((0, false))
        continue
      }
      let isMixed = beads[first..<last].contains { $0.ja.isEmpty } && beads[first..<last].contains { $0.en.isEmpty }
      result += Array(repeating: (last - first, isMixed), count: last - first)
    }
    return result
  }
}

extension AlignmentModel {
  /// What is shown, once everything has been decided.
  func confident(_ beads: [Bead], _ pair: DocumentPair) -> [Bead] {
    zip(beads, PathCues(beads, pair, self).all()).map { bead, cues in
      var bead = bead
      bead.probability = confidence.chance(cues)
      return bead
    }
  }
}
