import Foundation
import TestSupport
import Testing

/// The gate on kinds of text that no weight was fitted to (`Tests/AlignmentSets/held`): right links, by kind.
@Suite struct AlignmentSetsTests {
  /// A few points under what came out at first sight.
  static let floors = ["story": 0.95, "subtitles": 0.95, "kana": 0.92, "legal": 0.96, "talk": 0.96, "summary": 0.96]
  let tool = BuiltTool()

  struct Link: Hashable { var ja, en: Int }
  struct Answer: Decodable {
    struct Bead: Decodable { var ja, en: [Int] }
    var beads: [Bead]
  }

  @Test(arguments: floors.keys.sorted()) func sentencesFindTheirCounterparts(_ kind: String) throws {
    let folder = Repository.root.appending(path: "Tests/AlignmentSets/held/\(kind)")
    var (right, gold, found) = (0, 0, 0)
    for document in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).sorted(by: {
      $0.path < $1.path
    }) {
      func lines(_ name: String) throws -> [String] {
        try String(contentsOf: document.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
      }
      let record = ["ja": try lines("ja.txt"), "en": try lines("en.txt")]
      let outcome = try tool.run(["align", "--jsonl", "--no-encoder"], input: try JSONSerialization.data(withJSONObject: record))
      #expect(outcome.status == 0, "\(outcome.error)")
      let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
      let wanted = try lines("gold.txt").map(Self.bead).filter { !$0.ja.isEmpty && !$0.en.isEmpty }
      let links = Set(wanted.flatMap(Self.links))
      let linked = answer.beads.filter { !$0.ja.isEmpty && !$0.en.isEmpty }
      right += linked.count { !Self.links($0).allSatisfy { !links.contains($0) } }
      (gold, found) = (gold + wanted.count, found + linked.count)
    }
    // A bead is right that shares a link with the gold.
    #expect(gold > 0 && Double(right) / Double(found) >= Self.floors[kind, default: 1], "\(right) of \(found), \(gold) in the gold")
  }

  private static func bead(_ line: String) -> Answer.Bead {
    let sides = line.split(separator: ":").map { $0.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) } }
    return Answer.Bead(ja: sides.first ?? [], en: sides.count > 1 ? sides[1] : [])
  }

  private static func links(_ bead: Answer.Bead) -> [Link] { bead.ja.flatMap { ja in bead.en.map { Link(ja: ja, en: $0) } } }
}
