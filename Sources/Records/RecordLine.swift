import FoundationEssentials

/// One line of a `--jsonl` stream answered by another: a pure function from bytes to bytes.
package enum RecordLine {
  private struct Identified: Decodable { var id: RecordID? }
  private struct Failure: Encodable {
    var id: RecordID
    var error: String
  }

  /// Lines without a record, to be passed over.
  package static func isBlank(_ line: some Sequence<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }

  /// - Returns: the answer with its line end, and whether it is one: a record that cannot be processed gives
  ///   `{"error":"…","id":…}` in its place
  package static func answer<Record: Decodable, Answer: Encodable>(
    to line: [UInt8], _ transform: (Record) async throws -> Answer
  ) async -> (line: [UInt8], succeeded: Bool) {
    do {
      return (encode(try await transform(try decode(line))), true)
    } catch {
      return (failure(error, of: line), false)
    }
  }

  private static func decode<Record: Decodable>(_ line: [UInt8]) throws -> Record {
    try JSONDecoder().decode(Record.self, from: Data(line))
  }

  private static func failure(_ error: any Error, of line: [UInt8]) -> [UInt8] {
    let id = (try? JSONDecoder().decode(Identified.self, from: Data(line)))?.id ?? RecordID.none
    return failure(JSONProblem.describe(error), id)
  }

  package static func failure(_ problem: String, _ id: RecordID = .none) -> [UInt8] { encode(Failure(id: id, error: problem)) }

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
