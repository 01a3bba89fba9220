/// The weights of the features, and the constants of the score and of the choice of a path.
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
  /// Deviation of the lengths, in units of variance, beyond which a merged bead is not looked at.
  public var mergedDeviation: Float = 14
  /// Words of both sides of a usual bead.
  public var usualSize: Float = 24
  /// Nats by which a bead may fall behind omissions and still be looked at.
  public var pruning: Float = 7
  /// Segments of a long document that the first pass looks at.
  public var sampledSegments = 4

  public subscript(feature: Feature) -> Float {
    get { weights[feature.rawValue] }
    set { weights[feature.rawValue] = newValue }
  }

  public static let fitted = AlignmentModel(column: 1, of: PackageResources.weights_tsv)
  public static let fittedWithoutDictionary = AlignmentModel(column: 2, of: PackageResources.weights_tsv)
  /// Where fitting begins.
  public static func prior(hasDictionary: Bool) -> AlignmentModel {
    AlignmentModel(weights: Feature.specs.map { $0.prior[hasDictionary ? 0 : 1] })
  }

  init(weights: [Float]) { self.weights = weights }

  /// As fitted: a column of the table that `make train` writes.
  public init(column: Int, of table: [UInt8]) {
    let rows = Table.rows(table)
    func value(_ name: String) -> Float? { rows[name].flatMap { column < $0.count ? Float($0[column]) : nil } }
    weights = Feature.allCases.map { value("\($0)") ?? $0.spec.prior[0] }
    if let slope = value("calibrationSlope"), let shift = value("calibrationShift") {
      (calibrationSlope, calibrationShift) = (slope, shift)
    }
  }
}
