import Bitext
import Terminology

/// What `check --jsonl` reads: sentences, and the beads they stand in unless they are to be found.
package struct CheckRecord: Decodable, Sendable {
  package struct Bead: Decodable, Sendable {
    package var ja: [Int]
    package var en: [Int]
    package var probability: Double?
  }

  package var id: RecordID?
  package var ja: [String]
  package var en: [String]
  package var beads: [Bead]?

  /// A record whose beads cannot be.
  package struct BadBeads: Error, CustomStringConvertible {
    package var description: String
  }

  /// - Parameter align: called for a record without beads
  package func findings(
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
package struct CheckAnswer: Encodable, Sendable {
  package struct Place: Encodable, Sendable {
    package var sentence: Int
    package var range: [Int]
    package var text: String
  }

  package struct Side: Encodable, Sendable {
    package var places: [Place]
  }

  package var id: RecordID
  package var findings: [FindingForm<Side>]

  package init(_ findings: [CheckFinding], of record: CheckRecord) {
    let sentences = BothLanguages(ja: record.ja, en: record.en)
    id = record.id ?? .none
    self.findings = findings.map { Self.finding($0, sentences) }
  }

  private static func finding(_ finding: CheckFinding, _ sentences: BothLanguages<[String]>) -> FindingForm<Side> {
    func side(_ language: Language) -> Side {
      Side(
        places: finding.places[language].map { place in
          let text = sentences[language][place.sentence].utf8.dropFirst(place.range.lowerBound).prefix(place.range.count)
          let range = [place.range.lowerBound, place.range.upperBound]
          return Place(sentence: place.sentence, range: range, text: String(decoding: text, as: UTF8.self))
        })
    }
    var form = FindingForm(finding, ja: side(.ja), en: side(.en))
    form.bead = finding.bead
    return form
  }
}
