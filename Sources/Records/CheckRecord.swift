import Bitext
import Terminology

/// What `check --jsonl` reads: sentences, and the beads they stand in unless they are to be found.
public struct CheckRecord: Decodable, Sendable {
  public struct Bead: Decodable, Sendable {
    public var ja: [Int]
    public var en: [Int]
    public var probability: Double?
  }

  public var id: RecordID?
  public var ja: [String]
  public var en: [String]
  public var beads: [Bead]?

  /// A record whose beads cannot be.
  public struct BadBeads: Error, CustomStringConvertible {
    public var description: String
  }

  /// - Parameter align: called for a record without beads
  public func findings(
    _ checker: TermChecker, jobs: Int = 1, align: () async throws -> [Bitext.Bead]
  ) async throws -> [CheckFinding] {
    var beads = try givenBeads()
    if beads == nil { beads = try await align() }
    return await checker.findings(in: BothLanguages(ja: ja, en: en), beads: beads ?? [], jobs: jobs)
  }

  private func givenBeads() throws(BadBeads) -> [Bitext.Bead]? {
    guard let given = beads else { return nil }
    var beads: [Bitext.Bead] = []
    for (index, bead) in given.enumerated() {
      beads.append(
        Bitext.Bead(
          ja: try Self.range(bead.ja, in: ja.count, "ja", index), en: try Self.range(bead.en, in: en.count, "en", index),
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
}

/// What `check --jsonl` writes.
public struct CheckAnswer: Encodable, Sendable {
  public struct Place: Encodable, Sendable {
    public var sentence: Int
    public var range: [Int]
    public var text: String
  }

  public struct Side: Encodable, Sendable {
    public var places: [Place]
  }

  public struct Finding: Encodable, Sendable {
    public var rule: String
    public var concept: String?
    public var severity: String
    public var message: String
    public var suggestion: String?
    public var side: Language
    public var ja: Side
    public var en: Side
    public var bead: Int
  }

  public var id: RecordID
  public var findings: [Finding]

  public init(_ findings: [CheckFinding], of record: CheckRecord) {
    let sentences = BothLanguages(ja: record.ja, en: record.en)
    id = record.id ?? .none
    self.findings = findings.map { Self.finding($0, sentences) }
  }

  private static func finding(_ finding: CheckFinding, _ sentences: BothLanguages<[String]>) -> Finding {
    func places(_ language: Language) -> [Place] {
      finding.places[language].map { place in
        let text = sentences[language][place.sentence].utf8.dropFirst(place.range.lowerBound).prefix(place.range.count)
        let range = [place.range.lowerBound, place.range.upperBound]
        return Place(sentence: place.sentence, range: range, text: String(decoding: text, as: UTF8.self))
      }
    }
    return Finding(
      rule: finding.rule.rawValue, concept: finding.concept, severity: finding.severity.rawValue, message: finding.message,
      suggestion: finding.suggestion, side: finding.side, ja: .init(places: places(.ja)), en: .init(places: places(.en)), bead: finding.bead
    )
  }
}
