import AlignmentEngine
import Bitext
import Foundation

/// Fits the two constants that turn the lattice's log-odds into the chance of being exactly right, on texts the weights were not fitted
/// to: logistic regression (Platt), by Newton's method, with the identity as a weak prior.
/// Beads with two sides and sentences without counterpart apart.
enum CalibrationFit {
  static func fit(_ texts: [Text], _ aligner: Aligner) -> (links: Calibration, nulls: Calibration) {
    var plain = aligner
    (plain.model.calibration, plain.model.nullCalibration) = (Calibration(), Calibration())
    var examples: (links: [Example], nulls: [Example]) = ([], [])
    for text in texts {
      let right = Set(text.gold.map(Agreement.key))
      for bead in plain.align(ja: text.units.ja, en: text.units.en).beads where !bead.moved {
        let p = min(max(bead.probability, 1e-6), 1 - 1e-6)
        let odds = log(p / (1 - p))
        if bead.isNull {
          // The place on the other side does not matter.
          let isRight = text.gold.contains { $0.isNull && (bead.en.isEmpty ? $0.ja == bead.ja : $0.en == bead.en) }
          examples.nulls.append(Example(odds: odds, isRight: isRight))
        } else {
          examples.links.append(Example(odds: odds, isRight: right.contains(Agreement.key(bead))))
        }
      }
    }
    return (fit(examples.links), fit(examples.nulls))
  }

  private struct Example {
    var odds: Double
    var isRight: Bool
  }

  private static func fit(_ examples: [Example]) -> Calibration {
    var (slope, shift) = (1.0, 0.0)
    var best = objective(examples, slope, shift)
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
      let step = (
        (hessian.2 * gradient.0 - hessian.1 * gradient.1) / determinant, (hessian.0 * gradient.1 - hessian.1 * gradient.0) / determinant
      )
      // Far from the end a whole step can lead away from it.
      var share = 1.0
      while share > 1e-6, objective(examples, slope + share * step.0, shift + share * step.1) < best { share /= 2 }
      guard share > 1e-6 else { break }
      (slope, shift) = (slope + share * step.0, shift + share * step.1)
      best = objective(examples, slope, shift)
    }
    func rounded(_ value: Double) -> Float { Float((value * 10_000).rounded() / 10_000) }
    return Calibration(slope: rounded(slope), shift: rounded(shift))
  }

  /// Beads' worth of belief in slope 1 and shift 0.
  private static let belief = 5.0

  /// What is to be made great: the log-likelihood, with the belief's.
  private static func objective(_ examples: [Example], _ slope: Double, _ shift: Double) -> Double {
    examples.reduce(-belief / 2 * ((slope - 1) * (slope - 1) + shift * shift)) { sum, example in
      let odds = slope * example.odds + shift
      // log(1 / (1 + exp(-x))), without overflow.
      let x = example.isRight ? odds : -odds
      return sum + (x > 0 ? -log1p(exp(-x)) : x - log1p(exp(x)))
    }
  }
}
