import AlignmentEngine
import ArgumentParser
import Bitext
import Synchronization
import Terminology

/// `check --jsonl`: pairs of sentence lists in, findings out.
enum CheckRecords {
  struct Record: Decodable, Sendable {
    struct Bead: Decodable, Sendable {
      var ja: [Int]
      var en: [Int]
      var probability: Double?
    }

    var id: RecordID?
    var ja: [String]
    var en: [String]
    var beads: [Bead]?
  }

  struct Answer: Encodable, Sendable {
    struct Place: Encodable, Sendable {
      var sentence: Int
      var range: [Int]
      var text: String
    }

    struct Side: Encodable, Sendable {
      var places: [Place]
    }

    struct Finding: Encodable, Sendable {
      var rule: String
      var concept: String?
      var severity: String
      var message: String
      var suggestion: String?
      var side: Language
      var ja: Side
      var en: Side
      var bead: Int
    }

    var id: RecordID
    var findings: [Finding]
  }

  /// A record whose beads cannot be.
  struct BadBeads: Error, CustomStringConvertible {
    var description: String
  }

  private final class Seen: Sendable {
    let failing = Mutex(false)
  }

  /// Opened for the first record without beads: those that have them need no dictionary.
  private final class AlignerWhenNeeded: Sendable {
    private let aligner = Mutex<Aligner?>(nil)
    private let open: @Sendable () throws -> Aligner

    init(_ open: @escaping @Sendable () throws -> Aligner) { self.open = open }

    func get() throws -> Aligner {
      try aligner.withLock { aligner in
        if let aligner { return aligner }
        let opened = try open()
        aligner = opened
        return opened
      }
    }
  }

  static func run(
    _ checker: TermChecker, failOn: FailLevel, jobs: Int, isQuiet: Bool = false,
    aligner open: @escaping @Sendable (Glossary) throws -> Aligner
  ) async throws {
    let seen = Seen()
    let aligner = AlignerWhenNeeded { try open(checker.glossary) }
    let succeeded = await JSONLines.process(jobs: jobs, isQuiet: isQuiet) { (record: Record) -> Answer in
      let sentences = BothLanguages(ja: record.ja, en: record.en)
      let beads = try beads(of: record) ?? aligner.get().align(ja: record.ja, en: record.en).beads
      let findings = checker.findings(in: sentences, beads: beads)
      if findings.contains(where: { failOn.isReached(by: $0.severity) }) { seen.failing.withLock { $0 = true } }
      return Answer(id: record.id ?? .none, findings: findings.map { finding($0, sentences) })
    }
    if !succeeded { throw ExitCode(2) }
    if seen.failing.withLock({ $0 }) { throw ExitCode(1) }
  }

  private static func beads(of record: Record) throws(BadBeads) -> [Bead]? {
    guard let given = record.beads else { return nil }
    var beads: [Bead] = []
    for (index, bead) in given.enumerated() {
      beads.append(
        Bead(
          ja: try range(bead.ja, in: record.ja.count, "ja", index), en: try range(bead.en, in: record.en.count, "en", index),
          probability: bead.probability ?? 1))
    }
    return beads
  }

  private static func range(_ indices: [Int], in count: Int, _ side: String, _ bead: Int) throws(BadBeads) -> Range<Int> {
    guard let first = indices.first, let last = indices.last else { return 0..<0 }
    guard first >= 0, last < count, indices == Array(first...max(first, last)) else {
      throw BadBeads(description: "beads.[\(bead)].\(side): not neighbouring sentences of the \(count) given")
    }
    return first..<last + 1
  }

  private static func finding(_ finding: CheckFinding, _ sentences: BothLanguages<[String]>) -> Answer.Finding {
    func places(_ language: Language) -> [Answer.Place] {
      finding.places[language].map { place in
        let text = String(decoding: Array(sentences[language][place.sentence].utf8)[place.range], as: UTF8.self)
        return Answer.Place(sentence: place.sentence, range: [place.range.lowerBound, place.range.upperBound], text: text)
      }
    }
    return Answer.Finding(
      rule: finding.rule, concept: finding.concept, severity: finding.severity.rawValue, message: finding.message,
      suggestion: finding.suggestion, side: finding.side, ja: .init(places: places(.ja)), en: .init(places: places(.en)), bead: finding.bead
    )
  }
}
