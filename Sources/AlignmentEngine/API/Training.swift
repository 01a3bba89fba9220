import Bitext

/// A pair of texts with its gold alignment, prepared for fitting the model's weights.
package struct TrainingPair: Sendable {
  var pair: DocumentPair
  let gold: [Bead]

  /// - Returns: nil when the gold has a bead the search does not know.
  package init?(ja: [AlignmentUnit], en: [AlignmentUnit], gold: [Bead], aligner: Aligner) {
    guard gold.allSatisfy({ $0.isNull || Self.knowsBead(ja: $0.ja.count, en: $0.en.count) }) else { return nil }
    self.gold = gold
    pair = DocumentPair(
      BothLanguages(ja: ja, en: en), lexicon: aligner.lexicon, glossary: GlossaryIndex([]), model: aligner.model)
  }

  /// Whether the search looks at beads of so many sentences.
  package static func knowsBead(ja: Int, en: Int) -> Bool { BeadType.all.contains { $0.ja == ja && $0.en == en } }

  /// The log-likelihood of the gold alignment and its gradient: that of the gold's score less that of the expected score.
  /// - Returns: nil when the gold is not in the lattice
  package mutating func gradient(_ model: AlignmentModel, into gradient: inout [Double]) -> Double? {
    pair.score(model)
    let corridor = Corridor(full: pair.words.ja.count, pair.words.en.count)
    let scorer = BeadScorer(pair, model, rows: 0..<pair.words.ja.count, columns: 0..<pair.words.en.count, corridor: corridor)
    let lattice = Lattice(scorer, corridor)
    let posterior = Posterior(lattice, Prior(model))
    var sink = GradientSink(scorer)
    guard let score = visitGold(posterior, into: &sink) else { return nil }
    visitExpected(posterior, into: &sink)
    for k in gradient.indices { gradient[k] += sink.gradient[k] }
    return score - posterior.total
  }

  /// - Returns: the score of the gold alignment, nil when the lattice lacks one of its beads
  private func visitGold(_ posterior: Posterior, into sink: inout GradientSink) -> Double? {
    let (lattice, scorer) = (posterior.lattice, sink.scorer)
    var score: Double = 0
    var last = Lattice.State.match
    sink.factor = 1
    for bead in gold {
      if bead.en.isEmpty {
        for i in bead.ja {
          scorer.ja.visitOmission(i, continues: last == .ja, into: &sink)
          score += last == .ja ? posterior.continuing.ja[i] : posterior.opening.ja[i]
          last = .ja
        }
      } else if bead.ja.isEmpty {
        for j in bead.en {
          scorer.en.visitOmission(j, continues: last == .en, into: &sink)
          score += last == .en ? posterior.continuing.en[j] : posterior.opening.en[j]
          last = .en
        }
      } else {
        guard let cell = lattice.cell(bead.ja.upperBound, bead.en.upperBound),
          let t = BeadType.all.firstIndex(where: { $0.ja == bead.ja.count && $0.en == bead.en.count })
        else { return nil }
        let evidence = lattice.evidence[cell * BeadType.all.count + t]
        if evidence == -.infinity { return nil }
        score += Double(evidence + posterior.prior.types[t])
        scorer.visit(ja: bead.ja, en: bead.en, into: &sink)
        if let feature = BeadType.all[t].feature { sink.add(feature, 1) }
        last = .match
      }
    }
    return score
  }

  /// Less what every bead of the lattice says, as likely as it is.
  private func visitExpected(_ posterior: Posterior, into sink: inout GradientSink) {
    let scorer = sink.scorer
    for i in 0...pair.words.ja.count {
      for j in 0...pair.words.en.count {
        for (t, type) in BeadType.all.enumerated() {
          let p = Double(posterior.probability(type: t, endingAt: i, j))
          if p < Self.leastProbability { continue }
          sink.factor = -p
          scorer.visit(ja: i - type.ja..<i, en: j - type.en..<j, into: &sink)
          if let feature = type.feature { sink.add(feature, 1) }
        }
        for continues in [false, true] {
          if i > 0 {
            sink.factor = -Double(posterior.probability(nullJa: i, at: j, continuing: continues))
            if -sink.factor >= Self.leastProbability { scorer.ja.visitOmission(i - 1, continues: continues, into: &sink) }
          }
          if j > 0 {
            sink.factor = -Double(posterior.probability(nullEn: j, at: i, continuing: continues))
            if -sink.factor >= Self.leastProbability { scorer.en.visitOmission(j - 1, continues: continues, into: &sink) }
          }
        }
      }
    }
  }

  /// Beads less likely than this move no weight.
  private static let leastProbability = 1e-4
}

/// Digests of what weights are made from, the same on every machine.
package enum Digest {
  package static func number(of bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { ByteHash.hash($0) } }

  /// Of several files together.
  package static func text(of files: [[UInt8]]) -> String {
    files.map { String(number(of: $0), radix: 16) }.reduce("") { String(number(of: Array(($0 + " " + $1).utf8)), radix: 16) }
  }
}
