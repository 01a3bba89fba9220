import Bitext
import FoundationEssentials

/// A baseline file that cannot be used.
package struct BaselineError: SaidError, Equatable {
  package let path: String
  /// From 1.
  package let line: Int
  package let problem: Message

  package var message: Message { "\(path):\(line): \(problem)" }
}

extension Baseline {
  /// The newest form that is known here.
  private static let version = 1

  /// JSON, one entry after the other in a fixed order, so that its changes can be reviewed.
  package func write() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(File(version: Self.version, making: making, findings: entries.map(Record.init)))) + [0x0A]
  }

  /// - Parameter path: for messages
  package init(reading bytes: [UInt8], path: String) throws(BaselineError) {
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw Self.problem(error, bytes, path)
    }
    guard file.version > 0 else {
      let places = JSONPlaces(bytes)
      throw BaselineError(
        path: path, line: places.line(of: places.members["version"] ?? 0),
        problem: "no baseline has the version \(file.version); restore the file from git, or write it anew with --write-baseline")
    }
    guard file.version <= Self.version else { throw Self.isNewer(file.version, JSONPlaces(bytes), path) }
    for (index, record) in file.findings.enumerated() {
      if let reason = record.edit {
        throw Self.problem(reason, in: index, field: record.count < 1 ? "count" : "fingerprint", JSONPlaces(bytes), path)
      }
    }
    self.init(entries: file.findings.map(\.entry), making: file.making)
  }

  // MARK: What is wrong, and where

  private static func problem(_ error: any Error, _ bytes: [UInt8], _ path: String) -> BaselineError {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: { line.starts(with: $0.utf8) }) {
      return BaselineError(
        path: path, line: index + 1,
        problem: "a merge left a conflict; take either side, and write the baseline anew with --write-baseline \(path)")
    }
    let places = JSONPlaces(bytes)
    if let offset = places.problem {
      return BaselineError(
        path: path, line: places.line(of: offset),
        problem: "this is no JSON from here on; restore the file from git, or write it anew with --write-baseline")
    }
    struct Head: Decodable { var version: Int }
    if let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)), head.version > version {
      return isNewer(head.version, places, path)
    }
    let way: [any CodingKey] =
      switch error as? DecodingError {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context.codingPath
      case nil: []
      @unknown default: []
      }
    guard let index = way.compactMap(\.intValue).first else {
      return BaselineError(
        path: path, line: 1, problem: "this is no baseline of taiyaku; write one with \"taiyaku check --write-baseline \(path)\"")
    }
    let field = way.first { $0.intValue == nil && $0.stringValue != "findings" }?.stringValue ?? ""
    return problem("\"\(field)\" is not there, or not what it was", in: index, field: field, places, path)
  }

  private static func problem(_ reason: Message, in index: Int, field: String, _ places: JSONPlaces, _ path: String) -> BaselineError {
    let element = places.elements["findings"].flatMap { index < $0.count ? $0[index] : nil }
    return BaselineError(
      path: path, line: places.line(of: element?.fields[field] ?? element?.offset ?? 0),
      problem: "\(reason): this entry was edited by hand; take it out whole, or write the baseline anew with --write-baseline")
  }

  private static func isNewer(_ found: Int, _ places: JSONPlaces, _ path: String) -> BaselineError {
    BaselineError(
      path: path, line: places.line(of: places.members["version"] ?? 0),
      problem:
        "a baseline of version \(found) was written by a newer taiyaku, which alone can read it; use that one, or write it anew with --write-baseline"
    )
  }

  // MARK: The form

  private struct File: Codable {
    var version: Int
    var making: Making?
    var findings: [Record]
  }

  private struct Record: Codable {
    var rule: RuleID
    var concept: String?
    var ja: [String]
    var en: [String]
    var sentence: String
    var count: Int
    var files: BothLanguages<String?>
    var message: String
    /// Of what makes the finding the same one; files of before have none.
    var fingerprint: String?

    init(_ entry: Entry) {
      rule = entry.key.rule
      concept = entry.key.concept.isEmpty ? nil : entry.key.concept
      ja = entry.key.ja
      en = entry.key.en
      sentence = entry.key.sentence
      count = entry.count
      files = entry.files
      message = entry.message
      fingerprint = entry.key.fingerprint
    }

    private var key: FindingKey { FindingKey(rule: rule, concept: concept ?? "", ja: ja, en: en, sentence: sentence) }

    var entry: Entry { Entry(key: key, count: count, files: files, message: message) }

    /// How it shows that someone changed it; nil where it does not.
    var edit: Message? {
      if count < 1 { return "a count of \(count)" }
      return fingerprint.map { $0 == key.fingerprint } ?? true ? nil : "the fingerprint is that of another finding"
    }
  }
}
