import Bitext
import Glibc

/// From the lattice's probability to the chance of being exactly right: logistic in the log-odds, two constants.
struct Calibration {
  let slope: Float
  let shift: Float

  func callAsFunction(_ probability: Double) -> Double {
    let p = min(max(probability, 1e-6), 1 - 1e-6)
    let odds = Double(slope) * Glibc.log(p / (1 - p)) + Double(shift)
    return 1 / (1 + Glibc.exp(-odds))
  }
}
