import ArgumentParser

/// What a number of the command line may be. Beyond it nothing useful lies, and much of it breaks: sizes that overflow, a million
/// threads, comparisons that nan answers with no.
enum Bounds {
  static let jobs = 1...1024
  static let cells = 40...10_000
  static let count = 1...1_000_000_000
  static let share = 0.0...1.0
  static let score = -1e9...1e9

  static func check<Number: Comparable & CustomStringConvertible>(_ value: Number, _ range: ClosedRange<Number>, _ option: String) throws {
    guard range.contains(value) else {
      throw ValidationError(said: "\(option) must be between \(range.lowerBound) and \(range.upperBound), not \(value)")
    }
  }
}
