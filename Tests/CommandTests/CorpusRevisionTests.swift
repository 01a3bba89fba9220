import Foundation
import TestSupport
import Testing

/// The later versions in `corpus/revisions` come out as their authors listed them (corpus/README.md says how to read the lists).
@Suite struct CorpusRevisionTests {
  @Test(arguments: ["clinic-visit-guide", "drip-aftercare", "exosome-basics"])
  func comesOutAsListed(_ name: String) throws {
    let old = ["ja", "en"].map { "corpus/\(name).\($0).md" }
    let new = zip(["ja", "en"], old).map { language, path in
      let later = "corpus/revisions/\(name)/new.\(language).md"
      return FileManager.default.fileExists(atPath: Repository.path(later)) ? later : path
    }
    let outcome = try BuiltTool(directory: Repository.root).run(["diff", "--old"] + old + ["--new"] + new + ["--format", "json"])
    #expect(outcome.status == 1, "\(outcome.error)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    let texts = try (old + new).map { Data(try Data(contentsOf: URL(fileURLWithPath: Repository.path($0)))) }
    let rows = answer.changes.filter { $0.state != "unchanged" || $0.moved }.map { change in
      [change.state, change.moved ? "yes" : "no", text(change.ja, texts[0], texts[2]), text(change.en, texts[1], texts[3])]
    }
    let listed = try String(contentsOfFile: Repository.path("corpus/revisions/\(name)/expected.tsv"), encoding: .utf8)
    let expected = listed.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(Set(rows) == Set(expected))
    #expect(rows.count == expected.count)
  }

  private struct Answer: Decodable {
    struct Side: Decodable {
      var old: [[Int]]
      var new: [[Int]]
    }
    struct Change: Decodable {
      var state: String
      var moved: Bool
      var ja: Side
      var en: Side
    }
    var changes: [Change]
  }

  /// As the lists write it: the new text, or `old: ` and the old one, without markup.
  private func text(_ side: Answer.Side, _ old: Data, _ new: Data) -> String {
    let isGone = side.new.isEmpty
    let sentences = (isGone ? side.old : side.new).map { range in
      String(decoding: (isGone ? old : new)[range[0]..<range[1]], as: UTF8.self).filter { $0 != "`" && $0 != "*" }
    }
    return (isGone && !sentences.isEmpty ? "old: " : "") + sentences.joined(separator: " ‖ ")
  }
}
