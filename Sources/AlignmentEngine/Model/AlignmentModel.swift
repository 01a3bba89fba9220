/// The aligner's constants, all in one place. `Benchmarks` holds the tool that fitted them.
package struct AlignmentModel: Sendable {
  /// By feature.
  package var weights: [Float]
  /// Pseudo-sentences in the estimate of how rare a word is, and the frequency they assume.
  package var rarityPrior: Float = 30
  package var rarityFloor: Float = 1.0 / 30
  package var mostRarity: Float = 6
  /// English characters for one weighted Japanese character, before the document has been seen; and how many
  /// characters of this belief the document's own must outweigh.
  package var lengthRatio: Float = 1.9
  package var lengthRatioPrior: Float = 400
  /// Variance of the logarithm of the length ratio: a constant and a share that falls with length.
  package var lengthVariance: Float = 0.03
  package var lengthVarianceShort: Float = 2.0
  /// Bead types' share in a typical document, with the weight of so many beads in the document's own estimate.
  package var typePrior: Float = 60
  package var typeStrength: Float = 0.7
  package var usualMergedJa: Float = 0.09
  package var usualMergedEn: Float = 0.025
  package var usualNull: Float = 0.05
  package var nullPrior: Float = 20
  package var nullStrength: Float = 0.6
  /// When the path is chosen, against a bead that is exactly right: the value of a sentence rightly left alone, of a right link of
  /// two sentences, the least probability worth a link, and the least worth a bead.
  package var nullGain: Float = 0.4
  package var linkGain: Float = 0.5
  package var leastLink: Float = 0.3
  package var beadCost: Float = 0.1

  /// The calibrated probability is the logistic function of slope × log-odds + shift.
  package var calibrationSlope: Float = 1
  package var calibrationShift: Float = 0
  /// Nats by which a bead may fall behind omissions and still be looked at.
  package var pruning: Float = 7
  /// Segments of a long document that the first pass looks at.
  package var sampledSegments = 4

  package subscript(feature: Feature) -> Float {
    get { weights[feature.rawValue] }
    set { weights[feature.rawValue] = newValue }
  }

  /// Tells one set of weights from another.
  package static let mark: String = {
    let numbers = (fitted.weights + fittedWithoutDictionary.weights).flatMap { weight in
      withUnsafeBytes(of: weight.bitPattern.littleEndian) { Array($0) }
    }
    return String(numbers.withUnsafeBufferPointer { ByteHash.hash($0) }, radix: 16)
  }()

  package static let fitted = AlignmentModel(fittedWeights)
  package static let fittedWithoutDictionary = AlignmentModel(fittedWeightsWithoutDictionary)

  init(_ table: [(Feature, Float)]) {
    weights = Array(repeating: 0, count: Feature.allCases.count)
    for (feature, weight) in table { self[feature] = weight }
  }
}
