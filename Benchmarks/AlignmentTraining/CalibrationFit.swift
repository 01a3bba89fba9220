@_spi(Training) import AlignmentEngine
import Bitext
import Foundation

/// Fits the two constants that turn the lattice's log-odds into the chance of being exactly right, on texts the weights were not fitted
/// to: logistic regression (Platt), by Newton's method, with the identity as a weak prior.
enum CalibrationFit {
  static func fit(_ texts: [Text], _ aligner: Aligner) -> (slope: Float, shift: Float) {
    var plain = aligner
    (plain.model.calibrationSlope, plain.model.calibrationShift) = (1, 0)
    var examples: [(odds: Double, isRight: Bool)] = []
    for text in texts {
      let right = Set(text.gold.filter { !$0.isNull }.map(Agreement.key))
      for bead in plain.align(ja: text.units.ja, en: text.units.en).beads where !bead.isNull {
        let p = min(max(bead.probability, 1e-6), 1 - 1e-6)
        examples.append((log(p / (1 - p)), right.contains(Agreement.key(bead))))
      }
    }
    /// Beads' worth of belief in slope 1 and shift 0.
    let belief = 5.0
    var (slope, shift) = (1.0, 0.0)
    for _ in 0..<25 {
      var gradient = (-belief * (slope - 1), -belief * shift)
      var hessian = (belief, 0.0, belief)
      for example in examples {
        let p = 1 / (1 + exp(-(slope * example.odds + shift)))
        let error = (example.isRight ? 1 : 0) - p
        let weight = p * (1 - p)
        gradient.0 += error * example.odds
        gradient.1 += error
        hessian.0 += weight * example.odds * example.odds
        hessian.1 += weight * example.odds
        hessian.2 += weight
      }
      let determinant = hessian.0 * hessian.2 - hessian.1 * hessian.1
      slope += (hessian.2 * gradient.0 - hessian.1 * gradient.1) / determinant
      shift += (hessian.0 * gradient.1 - hessian.1 * gradient.0) / determinant
    }
    func rounded(_ value: Double) -> Float { Float((value * 10_000).rounded() / 10_000) }
    return (rounded(slope), rounded(shift))
  }
}
