import Bitext

/// The weights of the features, and the constants of the score and of the choice of a path.
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
  package var usualMerged = BothLanguages<Float>(ja: 0.09, en: 0.025)
  package var usualNull: Float = 0.05
  package var nullPrior: Float = 20
  package var nullStrength: Float = 0.6
  /// When the path is chosen, against a bead that is exactly right: the value of a sentence rightly left alone, of a right link of
  /// two sentences, the least probability worth a link, and the least worth a bead.
  package var nullGain: Float = 0.4
  package var linkGain: Float = 0.5
  package var leastLink: Float = 0.3
  package var beadCost: Float = 0.1

  /// From the lattice's probabilities to what is shown.
  package var confidence = Confidence()
  /// Deviation of the lengths, in units of variance, beyond which a merged bead is not looked at.
  package var mergedDeviation: Float = 14
  /// Words of both sides of a usual bead.
  package var usualSize: Float = 24
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

  package static let fitted = AlignmentModel(column: 1, of: PackageResources.weights_tsv)
  package static let fittedWithoutDictionary = AlignmentModel(column: 2, of: PackageResources.weights_tsv)
  /// Where fitting begins.
  /// - Parameter table: of features, another than the engine's own
  package static func prior(hasDictionary: Bool, of table: [UInt8]? = nil) -> AlignmentModel {
    let rows = table.map(Table.rows)
    return AlignmentModel(
      weights: Feature.specs.map { spec in
        let row = rows?["\(spec.feature)"] ?? []
        let column = hasDictionary ? 3 : 4
        return (column < row.count ? Float(row[column]) : nil) ?? spec.prior[column - 3]
      })
  }

  init(weights: [Float]) { self.weights = weights }

  /// As fitted: a column of the table that `make train` writes.
  package init(column: Int, of table: [UInt8]) {
    let rows = Table.rows(table)
    func value(_ name: String) -> Float? { rows[name].flatMap { column < $0.count ? Float($0[column]) : nil } }
    weights = Feature.allCases.map { value("\($0)") ?? $0.spec.prior[0] }
    for kind in Confidence.Kind.allCases {
      for cue in Confidence.Cue.allCases {
        if let weight = value("\(kind).\(cue)") { confidence.weights[kind.rawValue][cue.rawValue] = Double(weight) }
      }
    }
  }
}
