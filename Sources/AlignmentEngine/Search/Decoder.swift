import Bitext

/// Chooses the alignment with the greatest expected gain (Kumar and Byrne's minimum Bayes risk over the lattice): beads that are
/// exactly right, links between sentences that are right whatever the bead, and sentences rightly left alone. Where the lattice
/// wavers between, say, a 3-1 and a 4-1 bead, each of them is unlikely but their links are not.
struct Decoder {
  private let posterior: Posterior
  private let marginals: Marginals
  private let model: AlignmentModel

  init(posterior: Posterior, model: AlignmentModel) {
    self.posterior = posterior
    self.model = model
    marginals = Marginals(posterior)
  }

  /// Beads in order, counted within the segment; null beads of one sentence each.
  func path() -> [Bead] {
    let lattice = posterior.lattice
    let types = BeadType.all
    var best = [Float](repeating: -.infinity, count: lattice.cellCount)
    // The bead type that leads into a cell; two numbers more for the nulls.
    var choice = [Int8](repeating: -1, count: lattice.cellCount)
    let (nullJa, nullEn) = (Int8(types.count), Int8(types.count + 1))
    if let start = lattice.cell(0, 0) { best[start] = 0 }
    for i in 0..<lattice.corridor.rowCount {
      for j in lattice.columns(of: i) {
        guard let cell = lattice.cell(i, j) else { continue }
        if i > 0, let from = lattice.cell(i - 1, j) {
          let value = best[from] + model.nullGain * marginals.nulls.ja[i - 1] - 1e-6
          if value > best[cell] { (best[cell], choice[cell]) = (value, nullJa) }
        }
        if j > 0, let from = lattice.cell(i, j - 1) {
          let value = best[from] + model.nullGain * marginals.nulls.en[j - 1] - 1e-6
          if value > best[cell] { (best[cell], choice[cell]) = (value, nullEn) }
        }
        for (t, type) in types.enumerated() where lattice.evidence[cell * types.count + t] > -.infinity {
          guard let from = lattice.cell(i - type.ja, j - type.en) else { continue }
          let value = best[from] + gain(type: t, endingIn: cell, i, j)
          if value > best[cell] { (best[cell], choice[cell]) = (value, Int8(t)) }
        }
      }
    }
    return trace(choice, nullJa, nullEn)
  }

  private func gain(type t: Int, endingIn cell: Int, _ i: Int, _ j: Int) -> Float {
    let type = BeadType.all[t]
    var links: Float = 0
    for row in i - type.ja + 1...i {
      for column in j - type.en + 1...j {
        links += (posterior.lattice.cell(row, column).map { marginals.links[$0] } ?? 0) - model.leastLink
      }
    }
    return marginals.beads[cell * BeadType.all.count + t] - model.beadCost + model.linkGain * links
  }

  private func trace(_ choice: [Int8], _ nullJa: Int8, _ nullEn: Int8) -> [Bead] {
    var (i, j) = posterior.lattice.last
    var beads: [Bead] = []
    while i > 0 || j > 0 {
      guard let cell = posterior.lattice.cell(i, j), choice[cell] >= 0 else { break }
      if choice[cell] == nullJa {
        beads.append(Bead(ja: i - 1..<i, en: j..<j, probability: Self.chance(marginals.nulls.ja[i - 1])))
        i -= 1
      } else if choice[cell] == nullEn {
        beads.append(Bead(ja: i..<i, en: j - 1..<j, probability: Self.chance(marginals.nulls.en[j - 1])))
        j -= 1
      } else {
        let t = Int(choice[cell])
        let type = BeadType.all[t]
        let probability = Self.chance(marginals.beads[cell * BeadType.all.count + t])
        beads.append(Bead(ja: i - type.ja..<i, en: j - type.en..<j, probability: probability))
        i -= type.ja
        j -= type.en
      }
    }
    return beads.reversed()
  }

  /// Sums of rounded logarithms may come out a hair above certainty.
  private static func chance(_ probability: Float) -> Double { Double(max(0, min(1, probability))) }
}
