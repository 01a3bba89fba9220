import Bitext
import Glibc

/// From the lattice's probability to the chance of being exactly right: logistic in the log-odds, two constants.
package struct Calibration: Sendable {
  package var slope: Float = 1
  package var shift: Float = 0

  package init(slope: Float = 1, shift: Float = 0) { (self.slope, self.shift) = (slope, shift) }

  func callAsFunction(_ probability: Double) -> Double {
    let p = min(max(probability, 1e-6), 1 - 1e-6)
    let odds = Double(slope) * Glibc.log(p / (1 - p)) + Double(shift)
    return 1 / (1 + Glibc.exp(-odds))
  }
}

extension AlignmentModel {
  /// What is shown, once everything has been decided. Beads of moved text come from another comparison and keep their own.
  func calibrated(_ beads: [Bead]) -> [Bead] {
    beads.map { bead in
      var bead = bead
      if !bead.moved { bead.probability = (bead.isNull ? nullCalibration : calibration)(bead.probability) }
      return bead
    }
  }
}
