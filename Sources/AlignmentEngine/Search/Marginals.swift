import Bitext

/// How likely each bead of a lattice is; and what the lattice says of sentences rather than of beads: how likely two stand in one bead,
/// whichever it is, and how likely one has no counterpart, wherever it is left out.
struct Marginals {
  /// By cell in which the bead ends and bead type.
  private(set) var beads: [Float]
  /// By cell (i, j): sentences i and j, counted from 1, in one bead.
  private(set) var links: [Float]
  /// By sentence, counted from 0.
  private(set) var nulls: BothLanguages<[Float]>

  init(_ posterior: Posterior) {
    let lattice = posterior.lattice
    let types = BeadType.all
    let last = lattice.last
    beads = Array(repeating: 0, count: lattice.cellCount * types.count)
    links = Array(repeating: 0, count: lattice.cellCount)
    nulls = BothLanguages(ja: Array(repeating: 0, count: last.ja), en: Array(repeating: 0, count: last.en))
    for i in 0..<lattice.corridor.rowCount {
      for j in lattice.columns(of: i) {
        guard let cell = lattice.cell(i, j) else { continue }
        for t in types.indices where lattice.evidence[cell * types.count + t] > -.infinity {
          let p = posterior.probability(type: t, endingAt: i, j)
          beads[cell * types.count + t] = p
          if p < 1e-4 { continue }
          for row in i - types[t].ja + 1...i {
            for column in j - types[t].en + 1...j {
              if let link = lattice.cell(row, column) { links[link] += p }
            }
          }
        }
        if i > 0, i - 1 < nulls.ja.count {
          nulls.ja[i - 1] +=
            posterior.probability(nullJa: i, at: j, continuing: false) + posterior.probability(nullJa: i, at: j, continuing: true)
        }
        if j > 0, j - 1 < nulls.en.count {
          nulls.en[j - 1] +=
            posterior.probability(nullEn: j, at: i, continuing: false) + posterior.probability(nullEn: j, at: i, continuing: true)
        }
      }
    }
  }
}
