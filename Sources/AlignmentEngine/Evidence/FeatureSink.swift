/// What a bead's features are told to. One visitor (`BeadScorer.visit`) names them; the score, its gradient and its explanation are
/// three ways to listen, so that none can know of a feature that the others do not. Compiled once for each sink, at no cost.
protocol FeatureSink {
  mutating func add(_ feature: Feature, _ value: Float)
  /// A matched pair of words and what it is worth in nats.
  mutating func add(_ match: MatchSelection.Item, worth: Float)
  /// All words of a sentence, each as if no other answered it.
  mutating func add(wordsOf sentence: Int, _ side: SideEvidence)
}

extension FeatureSink {
  mutating func add(wordsOf sentence: Int, _ side: SideEvidence) {
    for token in side.tokens(of: sentence) { add(side.unmatched(token), 1) }
  }
}

/// The weighted sum.
struct ScoreSink: FeatureSink {
  private let weights: [Float]
  private(set) var score: Float = 0

  /// The weights alone are kept: all of a model would be copied for every bead.
  init(_ weights: [Float]) { self.weights = weights }

  @inline(__always)
  mutating func add(_ feature: Feature, _ value: Float) { score += weights[feature.rawValue] * value }
  @inline(__always)
  mutating func add(_ match: MatchSelection.Item, worth: Float) { score += worth }
  @inline(__always)
  mutating func add(wordsOf sentence: Int, _ side: SideEvidence) { score += side.base[sentence] }
}

/// The derivative of the score by each weight. A match's worth is a product of weights, not a sum: each factor has its share.
struct GradientSink: FeatureSink {
  let scorer: BeadScorer
  /// By which all is multiplied before it is added.
  var factor: Double = 1
  private(set) var gradient = [Double](repeating: 0, count: Feature.allCases.count)

  init(_ scorer: BeadScorer) { self.scorer = scorer }

  mutating func add(_ feature: Feature, _ value: Float) { gradient[feature.rawValue] += factor * Double(value) }

  mutating func add(_ item: MatchSelection.Item, worth: Float) {
    let scale = scorer.matchScale
    let extra = item.isExtra ? scorer.model[.extraMatch] : 1
    scorer.wordPair(of: item.match)?.forEachFeature { add($0, $1 * scale * extra) }
    if item.isExtra { add(.extraMatch, item.match.score * scale) }
    if scorer.hasLayout { add(.articleMatches, item.match.score * extra) }
  }
}

/// Every part of the score by name.
struct EvidenceSink: FeatureSink {
  let scorer: BeadScorer
  private(set) var matches: [(item: MatchSelection.Item, worth: Float)] = []
  /// In order of first sight.
  private(set) var parts: [(feature: Feature, value: Float)] = []

  init(_ scorer: BeadScorer) { self.scorer = scorer }

  mutating func add(_ feature: Feature, _ value: Float) {
    if let k = parts.firstIndex(where: { $0.feature == feature }) { parts[k].value += value } else { parts.append((feature, value)) }
  }

  mutating func add(_ match: MatchSelection.Item, worth: Float) { matches.append((match, worth)) }
}
