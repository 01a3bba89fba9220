/// What the forward pass multiplies with: everything of the model but the table of pieces.
struct EncoderWeights: Sendable, Equatable {
  /// One branch of the convolution: windows of so many pieces, of which `left` stand before the one looked at.
  struct Branch: Sendable, Equatable {
    var order: Int
    var left: Int
    var first, second: PackedMatrix
    var firstBias, secondBias: [Float]
  }

  /// The windows of the model, in the order of their features.
  static let windows = [(order: 2, left: 0), (order: 3, left: 1), (order: 5, left: 2)]

  /// By chunk of the table (a piece's id modulo their number): a byte b stands for b × scale + lo.
  var scale: [Float]
  var lo: [Float]
  /// Added to variances.
  var epsilon: Float
  /// From a piece's vector to the inputs of all branches, with the layer norm after it.
  var projection: PackedMatrix
  var projectionBias, projectionGain, projectionShift: [Float]
  var branches: [Branch]
  /// Layer norm of a piece's vector and the branches' outputs, end to end.
  var gain, shift: [Float]
  var output: PackedMatrix
  var outputBias: [Float]
  /// The layers over a whole sentence.
  var d0, d1, d2, d3, p1, p3: PackedMatrix

  /// Elements of a piece's vector.
  var width: Int { projection.rows }
  /// Elements of a branch's output.
  var branchWidth: Int { projection.columns / branches.count }
  /// Elements of a sentence's vector.
  var dimension: Int { d3.columns }
  /// Of a piece with its branches.
  var featureWidth: Int { width + projection.columns }

  /// Whether all shapes fit each other.
  var fits: Bool {
    let (c, f) = (branchWidth, featureWidth)
    let branchesFit = branches.allSatisfy {
      $0.first.rows == $0.order * c && $0.first.columns == c && $0.second.rows == $0.order * c && $0.second.columns == c
        && $0.firstBias.count == c && $0.secondBias.count == c
    }
    let normsFit =
      [projectionBias, projectionGain, projectionShift].allSatisfy { $0.count == projection.columns }
      && gain.count == f && shift.count == f
    let layersFit =
      output.rows == f && outputBias.count == output.columns && d0.rows == output.columns && p1.rows == output.columns
      && d1.rows == d0.columns && d1.columns == p1.columns && d2.rows == p1.columns && p3.rows == p1.columns && d3.rows == d2.columns
      && p3.columns == d3.columns
    return branchesFit && normsFit && layersFit && !scale.isEmpty && scale.count == lo.count && branches.count == Self.windows.count
      && c * branches.count == projection.columns && c > 0 && dimension > 0
  }
}
