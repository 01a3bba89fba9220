import Bitext
import Glibc

/// A pair of terms that articles seem to use for each other.
package struct TermProposal: Sendable, Equatable {
  package var ja: String
  package var en: String
  /// Log-likelihood of the two standing in the same beads, against chance (Dunning 1993); above 10.8 chance is below 1 in 1,000.
  package var score: Double
  /// In how many beads the terms stand, and in how many together.
  package var frequency: BothLanguages<Int>
  package var together: Int
  /// The bead where both stand first.
  package var example: BothLanguages<String>
}

/// The log-likelihood ratio of two events (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993).
enum LogLikelihood {
  /// - Parameters:
  ///   - together: how often both happened
  ///   - a: how often the first happened
  ///   - b: how often the second happened
  ///   - total: how often either could have happened
  /// - Returns: 0 where they happen together less often than chance would have it
  static func ratio(together: Int, _ a: Int, _ b: Int, total: Int) -> Double {
    let expected = Double(a) * Double(b) / Double(max(1, total))
    guard Double(together) > expected else { return 0 }
    let cells: [(observed: Int, row: Int, column: Int)] = [
      (together, a, b), (a - together, a, total - b), (b - together, total - a, b), (total - a - b + together, total - a, total - b),
    ]
    var sum = 0.0
    for cell in cells where cell.observed > 0 && cell.row > 0 && cell.column > 0 {
      let observed = Double(cell.observed)
      let expectation = Double(cell.row) * Double(cell.column) / Double(total)
      sum += observed * log(observed / expectation)
    }
    return 2 * sum
  }
}
