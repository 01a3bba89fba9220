import FoundationEssentials
import Letters
import Workspace

/// Sentences with their vectors, one JSON object a line, as any encoder's user can write them:
///
///     {"text":"Good morning.","vector":[0.12,-0.03]}
///
/// Sentences that are not in it are aligned by their words.
struct VectorFile: Sendable {
  private(set) var vectors: [String: [Float]] = [:]
  /// A hash of what it holds.
  let mark: String

  private struct Row: Decodable {
    var text: String
    var vector: [Float]
  }

  /// - Throws: what is wrong, with its line
  init(reading path: String) throws {
    let bytes = try FileReader().bytes(path)
    mark = String(bytes.withUnsafeBytes(ContentHash.value), radix: 16)
    var width: Int?
    for (k, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      guard let row = try? JSONDecoder().decode(Row.self, from: Data(line)), !row.vector.isEmpty else {
        throw UsageProblem("\(path):\(k + 1): is no sentence with its vector; write {\"text\":\"…\",\"vector\":[…]}")
      }
      guard row.vector.count == width ?? row.vector.count else {
        throw UsageProblem("\(path):\(k + 1): the vector has \(row.vector.count) elements, those before \(width ?? 0)")
      }
      width = row.vector.count
      vectors[row.text] = row.vector.unit
    }
    if vectors.isEmpty { throw UsageProblem("\(path): holds no sentences; write one {\"text\":\"…\",\"vector\":[…]} a line") }
  }
}

extension [Float] {
  /// Made as long as 1; a vector of zeros stays.
  var unit: [Float] {
    let length = reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? map { $0 / length } : self
  }
}
