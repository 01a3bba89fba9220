import Bitext
import Foundation
import Revision
import Testing

/// Every story in Scenarios comes out as told. What the old alignment does not say is taken from the rows, so these tests show the
/// comparison alone; how well sentences are aligned is shown elsewhere.
@Suite struct ScenarioTests {
  static let scenarios: [Scenario] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?.sorted() ?? []
    return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).flatMap { Scenario(name: name, text: $0) }
    }
  }()

  @Test func thereAreManyScenarios() { #expect(Self.scenarios.count >= 40) }

  @Test(arguments: scenarios)
  func comesOutAsTold(_ scenario: Scenario) throws {
    let (old, new) = (ScenarioState(scenario.old), ScenarioState(scenario.new))
    let pair = AlignedPair(ja: old.documents.ja, en: old.documents.en, alignment: Alignment(beads: old.beads))
    let revision = RevisionComparer().compare(old: pair, new: new.documents, from: scenario.from) { ja, en in
      Self.beads(ja, en, rows: new.rows)
    }
    // Copies of one text come in the order of the rows.
    var used: Set<Int> = []
    for row in scenario.new.compactMap({ $0 }) {
      let index = try #require(entry(for: row, in: revision, besides: used), "no entry for \(row.ja) ¦ \(row.en)")
      used.insert(index)
      let found = revision.changes[index]
      #expect(describe(found, row) == row.expected.joined(separator: " "), "\(row.ja) ¦ \(row.en)")
    }
    let expected = scenario.new.compactMap { $0 }.count
    #expect(revision.changes.count == expected, "\(revision.changes.map { describe($0, revision) }.joined(separator: "\n"))")
    everySentenceStandsInOneEntry(revision)
  }

  /// The rows of the new state say which of the sentences asked about belong together.
  private static func beads(_ ja: [Int], _ en: [Int], rows: BothLanguages<[Int]>) -> [Bead] {
    var beads: [Bead] = []
    var (i, j) = (0, 0)
    while i < ja.count || j < en.count {
      let row = min(i < ja.count ? rows.ja[ja[i]] : .max, j < en.count ? rows.en[en[j]] : .max)
      let (a, b) = (i, j)
      while i < ja.count, rows.ja[ja[i]] == row { i += 1 }
      while j < en.count, rows.en[en[j]] == row { j += 1 }
      beads.append(Bead(ja: a..<i, en: b..<j, probability: 1))
    }
    return beads
  }

  private func entry(for row: Scenario.Row, in revision: Revision, besides used: Set<Int>) -> Int? {
    revision.changes.indices.first { index in
      let change = revision.changes[index]
      return !used.contains(index)
        && Language.allCases.allSatisfy { language in
          let wanted = row[language].map(stripped)
          let side = change.sides[language]
          let texts =
            row.expected.first == "removed"
            ? side.old.map { revision.old[language].sentences[$0].text } : side.new.map { revision.new[language].sentences[$0].text }
          return texts.map(stripped) == wanted
        }
    }
  }

  private func stripped(_ text: String) -> String { String(text.trimmingPrefix(while: { "#- ".contains($0) })) }

  /// As rows write it; causes only where the row names some.
  private func describe(_ change: Change, _ row: Scenario.Row) -> String {
    let causes = Set(Change.Cause.allCases.map(\.rawValue))
    let named = row.expected.contains { causes.contains($0) }
    return ([change.state.rawValue] + (change.moved ? ["moved"] : []) + (named ? change.causes.map(\.rawValue) : [])).joined(separator: " ")
  }

  private func describe(_ change: Change, _ revision: Revision) -> String {
    Language.allCases.reduce("\(change.state)\(change.moved ? " moved" : "")") {
      $0 + " ¦ \(revision.text(change, $1, \.old)) → \(revision.text(change, $1, \.new))"
    }
  }

  private func everySentenceStandsInOneEntry(_ revision: Revision) {
    for language in Language.allCases {
      #expect(revision.changes.flatMap { $0.sides[language].old }.sorted() == Array(revision.old[language].sentences.indices))
      #expect(revision.changes.flatMap { $0.sides[language].new }.sorted() == Array(revision.new[language].sentences.indices))
    }
  }
}
