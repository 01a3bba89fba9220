import Bitext
import Foundation
import Interchange
import Terminology
import Testing

/// Glossaries and pairs of sentences written for this project, with the findings a careful reader would make. The figures are
/// what the checker reached; a change that lowers them fails here.
@Suite struct AccuracyTests {
  struct Pair: Decodable {
    struct Gold: Decodable {
      var concept: String
      var kind: String
      var debatable: Bool?
    }

    var id: String
    var ja: [String]
    var en: [String]
    var gold: [Gold]
    var numbers: Bool
    var numbersDebatable: Bool?

    enum CodingKeys: String, CodingKey {
      case id, ja, en, gold, numbers
      case numbersDebatable = "numbers_debatable"
    }
  }

  @Test(arguments: ["contracts", "cloud", "trades", "clinic", "office"])
  func findsThePlantedErrorsAndNothingElse(_ set: String) async throws {
    let checker = TermChecker(glossary: try glossary(set))
    var errors: [String] = []
    var (right, wrong, missed) = (0, 0, 0)
    for pair in try pairs(set) {
      let bead = Bead(ja: 0..<pair.ja.count, en: 0..<pair.en.count, probability: 1)
      let findings = await checker.findings(in: BothLanguages(ja: pair.ja, en: pair.en), beads: [bead])
      let open = Set(pair.gold.filter { $0.debatable == true }.map(\.concept))
      let gold = Set(pair.gold.filter { $0.debatable != true }.map(\.concept))
      let found = Set(findings.compactMap(\.concept)).subtracting(open.subtracting(gold))
      right += gold.intersection(found).count
      wrong += found.subtracting(gold).count
      missed += gold.subtracting(found).count
      if found != gold { errors.append("\(pair.id): found \(found.sorted()), should be \(gold.sorted())") }
      let saysNumber = findings.contains { $0.rule == TermRule.number }
      if pair.numbersDebatable != true, saysNumber != pair.numbers { errors.append("\(pair.id): number.mismatch \(saysNumber)") }
    }
    let precision = Double(right) / Double(max(1, right + wrong))
    let recall = Double(right) / Double(max(1, right + missed))
    #expect(precision >= 0.97 && recall >= 0.97, "\(set): precision \(precision), recall \(recall); \(errors.joined(separator: "; "))")
    #expect(errors.count <= 3, "\(errors.joined(separator: "; "))")
  }

  private func glossary(_ set: String) throws -> Glossary {
    try GlossaryFile.read(try SourceText(name: set, bytes: Array(try data("\(set).glossary.csv"))))
  }

  private func pairs(_ set: String) throws -> [Pair] {
    try data("\(set).pairs.jsonl").split(separator: 0x0A).map { try JSONDecoder().decode(Pair.self, from: Data($0)) }
  }

  private func data(_ name: String) throws -> Data {
    let folder = try #require(Bundle.module.resourceURL)
    return try Data(contentsOf: folder.appending(path: "Fixtures/\(name)"))
  }
}
