import Bitext
import Testing

@testable import AlignmentEngine

/// Dynamic programming against the plain enumeration of every alignment, up to 5 × 5 sentences.
@Suite struct BruteForceTests {
  static let ja = ["大統領は3月に日本を訪れた。", "首相は会談を歓迎した。", "経済が成長している。", "はい。", "エクソソームの研究は2018年に始まった。"]
  static let en = [
    "The president visited Japan in March.", "The prime minister welcomed the talks.", "The economy is growing.", "Yes.",
    "Research on exosomes began in 2018.",
  ]

  static let sizes = (0...5).flatMap { n in (0...5).map { (n, $0) } }

  @Test(arguments: sizes) func sumsOverAllAlignmentsAgree(_ n: Int, _ m: Int) throws {
    let posterior = Self.posterior(n, m)
    var sum = -Double.infinity
    Self.enumerate(posterior) { sum = LogSum.add(sum, $0) }
    #expect(abs(sum - posterior.total) < 1e-3)
  }

  @Test(arguments: sizes) func chosenPathHasTheGreatestExpectedGain(_ n: Int, _ m: Int) throws {
    let posterior = Self.posterior(n, m)
    let model = AlignmentModel.fittedWithoutDictionary
    let path = Decoder(posterior: posterior, model: model).path()
    let gains = Gains(posterior: posterior, marginals: Marginals(posterior), model: model)
    #expect(abs(path.reduce(Float(0)) { $0 + gains.gain(of: $1) } - Self.bestGain(posterior, gains)) < 1e-3)
    #expect(path.flatMap(\.ja) == Array(0..<n))
    #expect(path.flatMap(\.en) == Array(0..<m))
  }

  @Test(arguments: sizes) func probabilitiesOfASentenceSumToOne(_ n: Int, _ m: Int) throws {
    let posterior = Self.posterior(n, m)
    for sentence in 0..<n {
      var sum: Float = 0
      for i in 0...n {
        for j in 0...m {
          for (t, type) in BeadType.all.enumerated() where i - type.ja <= sentence && sentence < i {
            sum += posterior.probability(type: t, endingAt: i, j)
          }
          if i == sentence + 1 {
            sum += posterior.probability(nullJa: i, at: j, continuing: false) + posterior.probability(nullJa: i, at: j, continuing: true)
          }
        }
      }
      #expect(abs(sum - 1) < 1e-2)
    }
  }

  /// What the coarse look leaves out takes nothing away from what can be the alignment.
  @Test(arguments: sizes) func coarseLookKeepsTheAlignment(_ n: Int, _ m: Int) throws {
    let whole = Self.posterior(n, m)
    let scorer = whole.lattice.scorer
    let narrow = Posterior(Lattice(scorer, CoarseSearch(scorer, whole.lattice.corridor, whole.prior).narrowed()), whole.prior)
    #expect(whole.total - narrow.total < 1e-3)
    let model = AlignmentModel.fittedWithoutDictionary
    let paths = [whole, narrow].map { Decoder(posterior: $0, model: model).path() }
    #expect(paths[0].map { [$0.ja, $0.en] } == paths[1].map { [$0.ja, $0.en] })
  }

  static func posterior(_ n: Int, _ m: Int) -> Posterior {
    let model = AlignmentModel.fittedWithoutDictionary
    let pair = DocumentPair(
      BothLanguages(ja: ja.prefix(n).map { AlignmentUnit($0) }, en: en.prefix(m).map { AlignmentUnit($0) }), lexicon: .basic,
      glossary: GlossaryIndex([]), model: model)
    let corridor = Corridor(full: n, m)
    let scorer = BeadScorer(pair, model, rows: 0..<n, columns: 0..<m, corridor: corridor)
    return Posterior(Lattice(scorer, corridor), Prior(model))
  }

  /// Calls `body` with the score of every alignment.
  private static func enumerate(_ posterior: Posterior, _ body: (Double) -> Void) {
    let lattice = posterior.lattice
    let end = lattice.last
    func step(_ i: Int, _ j: Int, _ state: Lattice.State, _ score: Double) {
      if i == end.ja, j == end.en { body(score) }
      for (t, type) in BeadType.all.enumerated() where i + type.ja <= end.ja && j + type.en <= end.en {
        guard let cell = lattice.cell(i + type.ja, j + type.en) else { continue }
        let evidence = lattice.evidence[cell * BeadType.all.count + t]
        if evidence > -.infinity { step(i + type.ja, j + type.en, .match, score + Double(evidence + posterior.prior.types[t])) }
      }
      if i < end.ja, state != .en { step(i + 1, j, .ja, score + (state == .ja ? posterior.continuing.ja[i] : posterior.opening.ja[i])) }
      if j < end.en { step(i, j + 1, .en, score + (state == .en ? posterior.continuing.en[j] : posterior.opening.en[j])) }
    }
    step(0, 0, .match, 0)
  }

  private static func bestGain(_ posterior: Posterior, _ gains: Gains) -> Float {
    let end = posterior.lattice.last
    var memo: [Int: Float] = [:]
    func best(_ i: Int, _ j: Int) -> Float {
      if i == 0, j == 0 { return 0 }
      if let known = memo[i * 100 + j] { return known }
      var value = -Float.infinity
      for (t, type) in BeadType.all.enumerated() where i >= type.ja && j >= type.en {
        guard let cell = posterior.lattice.cell(i, j), posterior.lattice.evidence[cell * BeadType.all.count + t] > -.infinity else {
          continue
        }
        value = max(value, best(i - type.ja, j - type.en) + gains.gain(of: Bead(ja: i - type.ja..<i, en: j - type.en..<j, probability: 0)))
      }
      if i > 0 { value = max(value, best(i - 1, j) + gains.gain(of: Bead(ja: i - 1..<i, en: j..<j, probability: 0))) }
      if j > 0 { value = max(value, best(i, j - 1) + gains.gain(of: Bead(ja: i..<i, en: j - 1..<j, probability: 0))) }
      memo[i * 100 + j] = value
      return value
    }
    return best(end.ja, end.en)
  }
}

/// What a bead is expected to be worth, written down once more and plainly.
private struct Gains {
  let posterior: Posterior
  let marginals: Marginals
  let model: AlignmentModel

  func gain(of bead: Bead) -> Float {
    if bead.en.isEmpty { return model.nullGain * marginals.nulls.ja[bead.ja.lowerBound] }
    if bead.ja.isEmpty { return model.nullGain * marginals.nulls.en[bead.en.lowerBound] }
    let t = BeadType.all.firstIndex { $0.ja == bead.ja.count && $0.en == bead.en.count }
    let exact = t.map { posterior.probability(type: $0, endingAt: bead.ja.upperBound, bead.en.upperBound) } ?? 0
    var links: Float = 0
    for i in bead.ja {
      for j in bead.en { links += (posterior.lattice.cell(i + 1, j + 1).map { marginals.links[$0] } ?? 0) - model.leastLink }
    }
    return exact - model.beadCost + model.linkGain * links
  }
}
