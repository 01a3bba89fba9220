/// The aligner's constants, all in one place. `Benchmarks` holds the tool that fitted them.
@_spi(Training) public struct AlignmentModel: Sendable {
  /// By feature.
  public var weights: [Float]
  /// Pseudo-sentences in the estimate of how rare a word is, and the frequency they assume.
  public var rarityPrior: Float = 30
  public var rarityFloor: Float = 1.0 / 30
  public var mostRarity: Float = 6
  /// English characters for one weighted Japanese character, before the document has been seen; and how many
  /// characters of this belief the document's own must outweigh.
  public var lengthRatio: Float = 1.9
  public var lengthRatioPrior: Float = 400
  /// Variance of the logarithm of the length ratio: a constant and a share that falls with length.
  public var lengthVariance: Float = 0.03
  public var lengthVarianceShort: Float = 2.0
  /// Bead types' share in a typical document, with the weight of so many beads in the document's own estimate.
  public var typePrior: Float = 60
  public var typeStrength: Float = 0.7
  public var usualMergedJa: Float = 0.09
  public var usualMergedEn: Float = 0.025
  public var usualNull: Float = 0.05
  public var nullPrior: Float = 20
  public var nullStrength: Float = 0.6
  /// When the path is chosen, against a bead that is exactly right: the value of a sentence rightly left alone, of a right link of
  /// two sentences, the least probability worth a link, and the least worth a bead.
  public var nullGain: Float = 0.4
  public var linkGain: Float = 0.5
  public var leastLink: Float = 0.3
  public var beadCost: Float = 0.1

  /// The calibrated probability is the logistic function of slope × log-odds + shift.
  public var calibrationSlope: Float = 1
  public var calibrationShift: Float = 0
  /// Nats by which a bead may fall behind omissions and still be looked at.
  public var pruning: Float = 7
  /// Segments of a long document that the first pass looks at.
  public var sampledSegments = 4

  public subscript(feature: Feature) -> Float {
    get { weights[feature.rawValue] }
    set { weights[feature.rawValue] = newValue }
  }

  public static let fitted = AlignmentModel(fittedWeights)
  public static let fittedWithoutDictionary = AlignmentModel(fittedWeightsWithoutDictionary)

  init(_ table: [(Feature, Float)]) {
    weights = Array(repeating: 0, count: Feature.allCases.count)
    for (feature, weight) in table { self[feature] = weight }
  }
}
