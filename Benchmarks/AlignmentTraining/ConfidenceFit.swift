import AlignmentEngine
import Bitext
import Foundation

/// Fits the weights that turn the lattice's log-odds and what stands around a bead into the chance of being exactly right, on texts the
/// weights of the lattice were not fitted to: logistic regression by Newton's method, with the lattice's own odds as a weak prior.
/// Beads with two sides, moved ones and sentences without counterpart apart, and linked ones of articles.
enum ConfidenceFit {
  static func fit(_ texts: [Text], _ aligner: Aligner) -> Confidence {
    var aligner = aligner
    aligner.model.confidence = Confidence()
    var examples = Confidence.Kind.allCases.map { _ in [Example]() }
    for text in texts {
      let right = Set(text.gold.map(Agreement.key))
      for (bead, cues) in aligner.cues(ja: text.units.ja, en: text.units.en)
      where !text.isForMoves || cues.kind == .moved || cues.kind == .omitted {
        // Of an omission the place on the other side does not matter.
        let isRight =
          bead.isNull
          ? text.gold.contains { $0.isNull && (bead.en.isEmpty ? $0.ja == bead.ja : $0.en == bead.en) }
          : right.contains(Agreement.key(bead))
        examples[cues.kind.rawValue].append(
          Example(values: cues.values, isRight: isRight, weight: text.weight * (text.isForMoves && cues.kind == .omitted ? manyMoved : 1)))
      }
    }
    var confidence = Confidence()
    for kind in Confidence.Kind.allCases {
      let beginning = confidence.weights[kind.rawValue]
      confidence.weights[kind.rawValue] = fit(examples[kind.rawValue], from: beginning).map { ($0 * 10_000).rounded() / 10_000 }
    }
    return confidence
  }

  private struct Example {
    var values: [Double]
    var isRight: Bool
    var weight: Double
  }

  /// What an omission counts where more has moved than editors move: most are moves that were not found.
  private static let manyMoved = 0.25

  /// Beads' worth of belief in where it begins.
  private static let belief = 5.0

  private static func fit(_ examples: [Example], from prior: [Double]) -> [Double] {
    var weights = prior
    var best = objective(examples, weights, prior)
    for _ in 0..<40 {
      var gradient = zip(weights, prior).map { -belief * ($0 - $1) }
      var hessian = prior.indices.map { i in prior.indices.map { i == $0 ? belief : 0 } }
      for example in examples {
        let p = 1 / (1 + exp(-dot(weights, example.values)))
        let error = example.weight * ((example.isRight ? 1 : 0) - p)
        for i in prior.indices where example.values[i] != 0 {
          gradient[i] += error * example.values[i]
          for j in prior.indices { hessian[i][j] += example.weight * p * (1 - p) * example.values[i] * example.values[j] }
        }
      }
      let step = solved(hessian, gradient)
      // Far from the end a whole step can lead away from it.
      var share = 1.0
      func moved() -> [Double] { zip(weights, step).map { $0 + share * $1 } }
      while share > 1e-6, objective(examples, moved(), prior) < best { share /= 2 }
      guard share > 1e-6 else { break }
      weights = moved()
      best = objective(examples, weights, prior)
    }
    return weights
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for k in a.indices { sum += a[k] * b[k] }
    return sum
  }

  /// What is to be made great: the log-likelihood, with the belief's.
  private static func objective(_ examples: [Example], _ weights: [Double], _ prior: [Double]) -> Double {
    let held = zip(weights, prior).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return examples.reduce(-belief / 2 * held) { sum, example in
      let odds = dot(weights, example.values)
      // log(1 / (1 + exp(-x))), without overflow.
      let x = example.isRight ? odds : -odds
      return sum + example.weight * (x > 0 ? -log1p(exp(-x)) : x - log1p(exp(x)))
    }
  }

  /// The solution of a system of equations whose matrix is positive definite, by elimination.
  private static func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var (a, b) = (matrix, right)
    for k in b.indices {
      for i in b.indices where i > k {
        let factor = a[i][k] / a[k][k]
        for j in k..<b.count { a[i][j] -= factor * a[k][j] }
        b[i] -= factor * b[k]
      }
    }
    for k in b.indices.reversed() {
      for j in b.indices where j > k { b[k] -= a[k][j] * b[j] }
      b[k] /= a[k][k]
    }
    return b
  }
}
