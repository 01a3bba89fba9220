import Foundation
import Terminology

/// `taiyaku check --jsonl` on one record that holds all pairs, with their beads.
struct MeasuredCommand {
  private struct Record: Encodable {
    struct Bead: Encodable { var ja, en: [Int] }
    var id = 1
    var ja, en: [String]
    var beads: [Bead]
  }

  private let binary: String
  private let glossary, records: URL

  init(_ material: Material, binary: String) throws {
    self.binary = binary
    let folder = FileManager.default.temporaryDirectory.appending(path: "taiyaku-terms-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    glossary = folder.appending(path: "terms.csv")
    records = folder.appending(path: "pairs.jsonl")
    let rows = material.glossary.concepts.flatMap { concept in
      concept.terms.map { "\(concept.id),\($0.language.rawValue),\($0.text),preferred,\n" }
    }
    try ("concept,language,term,status,note\n" + rows.joined()).write(to: glossary, atomically: true, encoding: .utf8)
    let record = Record(
      ja: material.sentences.ja, en: material.sentences.en, beads: material.beads.indices.map { .init(ja: [$0], en: [$0]) })
    try (JSONEncoder().encode(record) + Data([0x0A])).write(to: records)
  }

  /// - Returns: the bytes of its answer
  func run() throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = ["check", "--jsonl", "--glossary", glossary.path]
    process.standardInput = try FileHandle(forReadingFrom: records)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return answer.count
  }
}
