import Bitext

/// A pair of texts with its gold alignment, prepared for fitting the model's weights.
package struct TrainingPair {
  var pair: DocumentPair
  let gold: [Bead]

  /// - Returns: nil when the gold has a bead the search does not know.
  package init?(ja: [AlignmentUnit], en: [AlignmentUnit], gold: [Bead], aligner: Aligner) {
    for bead in gold where !bead.isNull {
      if !BeadType.all.contains(where: { $0.ja == bead.ja.count && $0.en == bead.en.count }) { return nil }
    }
    self.gold = gold
    pair = DocumentPair(
      ja: ja, en: en, lexicon: aligner.lexicon, glossary: GlossaryIndex([]), model: aligner.model)
  }

  /// The log-likelihood of the gold alignment and its gradient: gold features less expected features.
  /// - Returns: nil when the gold is not in the lattice
  package mutating func gradient(_ model: AlignmentModel, into gradient: inout [Double]) -> Double? {
    pair.score(model)
    let corridor = Corridor(full: pair.ja.count, pair.en.count)
    let scorer = BeadScorer(pair, model, rows: 0..<pair.ja.count, columns: 0..<pair.en.count, corridor: corridor)
    let lattice = Lattice(scorer, corridor)
    let posterior = Posterior(lattice, Prior(model))
    var change = [Double](repeating: 0, count: gradient.count)
    var score: Double = 0
    func add(_ p: Double) -> (Feature, Float) -> Void { { feature, value in change[feature.rawValue] += p * Double(value) } }
    var last = Lattice.State.match
    for bead in gold {
      if bead.en.isEmpty {
        for i in bead.ja {
          let continues = last == .ja
          scorer.nullFeatures(ja: i, continues: continues, add(1))
          score += Double(continues ? posterior.continueJa(i + 1) : posterior.openJa(i + 1))
          last = .ja
        }
      } else if bead.ja.isEmpty {
        for j in bead.en {
          let continues = last == .en
          scorer.nullFeatures(en: j, continues: continues, add(1))
          score += Double(continues ? posterior.continueEn(j + 1) : posterior.openEn(j + 1))
          last = .en
        }
      } else {
        guard let cell = lattice.cell(bead.ja.upperBound, bead.en.upperBound),
          let t = BeadType.all.firstIndex(where: { $0.ja == bead.ja.count && $0.en == bead.en.count })
        else { return nil }
        let evidence = lattice.evidence[cell * BeadType.all.count + t]
        if evidence == -.infinity { return nil }
        score += Double(evidence + posterior.prior.types[t])
        scorer.forEachFeature(ja: bead.ja, en: bead.en, add(1))
        if let feature = BeadType.all[t].feature { change[feature.rawValue] += 1 }
        last = .match
      }
    }
    for i in 0...pair.ja.count {
      for j in 0...pair.en.count {
        for (t, type) in BeadType.all.enumerated() {
          let p = Double(posterior.probability(type: t, endingAt: i, j))
          if p < 1e-4 { continue }
          scorer.forEachFeature(ja: i - type.ja..<i, en: j - type.en..<j, add(-p))
          if let feature = type.feature { change[feature.rawValue] -= p }
        }
        for continues in [false, true] {
          if i > 0 {
            scorer.nullFeatures(
              ja: i - 1, continues: continues, add(-Double(posterior.probability(nullJa: i, at: j, continuing: continues))))
          }
          if j > 0 {
            scorer.nullFeatures(
              en: j - 1, continues: continues, add(-Double(posterior.probability(nullEn: j, at: i, continuing: continues))))
          }
        }
      }
    }
    for k in gradient.indices { gradient[k] += change[k] }
    return score - Double(posterior.total)
  }
}
