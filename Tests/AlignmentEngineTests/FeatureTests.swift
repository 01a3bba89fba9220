import Bitext
import Testing

@testable import AlignmentEngine

/// One visitor names the features; score, gradient and explanation are three ways to listen.
@Suite struct FeatureTests {
  static let ja = [
    "# 見学のご案内", "大統領は3月に日本を訪れ、首相と会談した。", "はい。", "経済は2018年に3割成長した。", "・7冊の本を", "と彼女は述べた。", "(2) 警察は火曜日に容疑者を逮捕した。", "エクソソームの研究",
  ]
  static let en = [
    "# Visiting us", "The president visited Japan in March.", "He held talks with the prime minister.", "The economy grew 30% in 2018,",
    "which surprised everyone.", "She said.", "(2) Police arrested the suspect on Tuesday.", "Exosome research",
  ]

  static let kinds: [Block.Kind] = [.heading(level: 1), .paragraph, .listItem(depth: 1), .tableCell(row: 0, column: 0)]

  /// Random parts of the texts above, with layout or without.
  struct Sample {
    var scorer: BeadScorer
    var pair: DocumentPair
    var aligner: Aligner

    init(seed: UInt64, _ change: (inout AlignmentModel) -> Void = { _ in }) {
      var random = Numbers(state: seed)
      func units(_ texts: [String], _ hasLayout: Bool) -> [AlignmentUnit] {
        var block = 0
        return (0..<4).map { _ in
          block += random.next(2)
          let structure = AlignmentUnit.Structure(
            kind: FeatureTests.kinds[random.next(4)], block: block, links: random.next(3) == 0 ? ["a.html"] : [])
          return AlignmentUnit(texts[random.next(texts.count)], structure: hasLayout ? structure : nil)
        }
      }
      let hasLayout = random.next(3) > 0
      let (ja, en) = (units(FeatureTests.ja, hasLayout), units(FeatureTests.en, hasLayout))
      aligner = Aligner(glossary: [TermPair(ja: "容疑者", en: "suspect")])
      change(&aligner.model)
      pair = DocumentPair(BothLanguages(ja: ja, en: en), lexicon: .basic, glossary: aligner.glossary, model: aligner.model)
      if random.next(2) == 0 {
        func vectors() -> [Range<Int>: [Float]] {
          var vectors: [Range<Int>: [Float]] = [:]
          for k in 0..<4 { for length in 1...2 where k + length <= 4 { vectors[k..<k + length] = random.vector() } }
          return vectors
        }
        pair.meanings = KnownMeanings(
          vectors: BothLanguages(ja: vectors(), en: vectors()), usual: UsualLikeness(mean: 0.1, deviation: 0.2))
      }
      scorer = BeadScorer(pair, aligner.model, rows: 0..<4, columns: 0..<4, corridor: Corridor(full: 4, 4))
    }
  }

  struct Numbers {
    var state: UInt64
    /// Of length 1.
    mutating func vector() -> [Float] {
      let numbers = (0..<5).map { _ in Float(next(100)) - 40 }
      let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return numbers.map { $0 / max(1, length) }
    }

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  static let beads: [(Range<Int>, Range<Int>)] = [(0..<1, 0..<1), (1..<3, 1..<2), (0..<1, 1..<4), (0..<2, 0..<2), (2..<4, 1..<4)]

  @Test(arguments: 0..<60) func explanationsSumToTheScore(_ seed: Int) {
    let sample = Sample(seed: UInt64(seed))
    for (ja, en) in Self.beads {
      var words = MatchSelection()
      guard let score = sample.scorer.score(ja: ja, en: en, &words) else { continue }
      var sink = EvidenceSink(sample.scorer)
      sample.scorer.visit(ja: ja, en: en, into: &sink)
      let why = BeadEvidence([], sink.parts, sample.aligner.model, lengthRatio: 1)
      let sum = why.score + sink.matches.reduce(0) { $0 + Double($1.worth) }
      #expect(abs(sum - Double(score)) < 1e-3, "\(why.parts)")
    }
  }

  /// As `--explain` and `--jsonl` give it.
  @Test func theShownPartsSumToTheShownScore() {
    let (ja, en) = (Self.ja.map { AlignmentUnit($0) }, Self.en.map { AlignmentUnit($0) })
    let aligner = Aligner()
    for why in aligner.evidence(for: aligner.align(ja: ja, en: en), ja: ja, en: en) {
      let sum = why.matches.reduce(0) { $0 + $1.score } + why.parts.reduce(0) { $0 + $1.score }
      #expect(abs(sum - why.score) < 1e-6)
      #expect(why.parts.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  /// Against the difference a small step of each weight makes.
  @Test(arguments: 0..<8) func gradientIsTheSlopeOfTheScore(_ seed: Int) {
    let plain = Sample(seed: UInt64(seed))
    for (ja, en) in Self.beads {
      var sink = GradientSink(plain.scorer)
      plain.scorer.visit(ja: ja, en: en, into: &sink)
      for feature in Feature.allCases {
        let step: Float = 1.0 / 64
        func score(_ change: Float) -> Double {
          let sample = Sample(seed: UInt64(seed)) { $0[feature] += change }
          var sink = ScoreSink(sample.aligner.model.weights)
          // The same words: which are chosen may change with a weight.
          var words = MatchSelection()
          words.choose(sample.scorer, ja: ja, en: en)
          sample.scorer.visit(ja: ja, en: en, deviation: sample.scorer.lengthDeviation(ja: ja, en: en), words, into: &sink)
          return Double(sink.score)
        }
        let slope = (score(step) - score(-step)) / Double(2 * step)
        #expect(abs(slope - sink.gradient[feature.rawValue]) < 0.02, "\(feature)")
      }
    }
  }

  @Test func everyFeatureHasItsRow() {
    for spec in Feature.specs {
      #expect(!spec.words.isEmpty, "\(spec.feature) has no row in features.tsv")
      if case .hand(let reason) = spec.origin { #expect(!reason.isEmpty) }
    }
  }

  /// Training leaves alone what is set by hand.
  @Test func weightsSetByHandAreWhatTheHandWrote() {
    for spec in Feature.specs {
      guard case .hand = spec.origin else { continue }
      #expect(AlignmentModel.fitted[spec.feature] == spec.prior[0], "\(spec.feature)")
      #expect(AlignmentModel.fittedWithoutDictionary[spec.feature] == spec.prior[1], "\(spec.feature)")
    }
  }
}
