import ArgumentParser
import FoundationEssentials

/// The identity of a record: whatever JSON scalar the sender chose, given back as it came.
enum RecordID: Codable, Sendable, Equatable {
  case string(String)
  case integer(Int)
  case number(Double)
  case none

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .none
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .none: try container.encodeNil()
    }
  }
}

/// The `--jsonl` loop: one JSON object a line from standard input, one a line to standard output, in input order. A record that
/// cannot be processed gives `{"id":…,"error":"…"}` in its place, and the stream goes on.
enum JSONLines {
  private struct Identified: Decodable { var id: RecordID? }
  private struct Failure: Encodable {
    var id: RecordID
    var error: String
  }

  /// Records in flight at once: memory stays bounded by this many of the largest record.
  private static let batchPerJob = 32

  /// - Parameters:
  ///   - jobs: how many records are worked on side by side; the output is the same for any number
  ///   - transform: must not depend on other records
  /// - Returns: false when a record failed
  static func process<Record: Decodable & Sendable, Answer: Encodable & Sendable>(
    jobs: Int = 1, isQuiet: Bool = false, _ transform: @escaping @Sendable (Record) throws -> Answer
  ) async -> Bool {
    var succeeded = true
    // Beside answers on the same terminal a line of progress would only be in the way.
    var progress = ProgressLine(total: nil, what: "records", isQuiet: isQuiet || StandardOutput.isTerminal)
    var done = 0
    var lines = StandardInputLines()
    var batch: [[UInt8]] = []
    var bytes = 0
    func finish() async {
      for (answer, ok) in await answers(to: batch, jobs: jobs, transform) {
        StandardOutput.write(answer)
        succeeded = succeeded && ok
      }
      done += batch.count
      progress.advance(to: done)
      batch.removeAll(keepingCapacity: true)
      bytes = 0
      StandardOutput.flush()
    }
    reading: while true {
      // A sender that waits for its answers before it goes on must get them.
      switch lines.next(waiting: batch.isEmpty) {
      case .pause: await finish()
      case .end: break reading
      case .tooLong:
        await finish()
        let limit = StandardInputLines.limit >> 20
        StandardOutput.write(encode(Failure(id: .none, error: "the record is longer than \(limit) MiB; send it in parts")))
        succeeded = false
      case .line(let line):
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
        batch.append(line)
        bytes += line.count
        if batch.count >= jobs * batchPerJob || bytes >= 1 << 24 || jobs == 1 { await finish() }
      }
    }
    await finish()
    progress.finish()
    return succeeded
  }

  private static func answers<Record: Decodable & Sendable, Answer: Encodable & Sendable>(
    to lines: [[UInt8]], jobs: Int, _ transform: @escaping @Sendable (Record) throws -> Answer
  ) async -> [([UInt8], Bool)] {
    if jobs <= 1 || lines.count <= 1 { return lines.map { answer(to: $0, transform) } }
    let share = (lines.count + jobs - 1) / jobs
    return await withTaskGroup(of: (Int, [([UInt8], Bool)]).self) { group in
      for (index, start) in stride(from: 0, to: lines.count, by: share).enumerated() {
        let part = Array(lines[start..<min(start + share, lines.count)])
        group.addTask { (index, part.map { answer(to: $0, transform) }) }
      }
      var parts: [(Int, [([UInt8], Bool)])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private static func answer<Record: Decodable, Answer: Encodable>(
    to line: [UInt8], _ transform: (Record) throws -> Answer
  ) -> ([UInt8], Bool) {
    let data = Data(line)
    do {
      return (encode(try transform(try JSONDecoder().decode(Record.self, from: data))), true)
    } catch {
      let id = (try? JSONDecoder().decode(Identified.self, from: data))?.id ?? RecordID.none
      return (encode(Failure(id: id, error: JSONProblem.describe(error))), false)
    }
  }

  private static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return Array("{\"error\":\"the answer cannot be written as JSON\"}\n".utf8) }
    return Array(data) + [0x0A]
  }
}

/// Says in a sentence what is wrong with JSON that does not decode.
enum JSONProblem {
  static func describe(_ error: any Error) -> String {
    func path(_ keys: [any CodingKey]) -> String {
      keys.isEmpty ? "the record" : keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "\(path(context.codingPath)) has the wrong type"
    case DecodingError.dataCorrupted(let context):
      return context.codingPath.isEmpty ? "not valid JSON" : "\(path(context.codingPath)): \(context.debugDescription)"
    default: return String(describing: error)
    }
  }
}
