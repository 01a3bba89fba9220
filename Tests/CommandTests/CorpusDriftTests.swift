import Foundation
import Testing

/// The drift planted in the corpus, and nothing else at error severity.
@Suite struct CorpusDriftTests {
  struct Planted: CustomStringConvertible {
    var article, rule, concept: String
    var description: String { "\(article): \(rule) \(concept)" }
  }

  struct Report: Decodable {
    struct Place: Decodable { var text: String }
    struct Side: Decodable {
      var file: String
      var sentence: Place?
    }
    struct Finding: Decodable {
      var rule: String
      var concept: String?
      var severity: String
      var ja: Side?
      var en: Side?
    }
    var findings: [Finding]
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func planted() throws -> [Planted] {
    let text = try String(contentsOf: Self.root.appendingPathComponent("corpus/drift.tsv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Planted(article: fields[0], rule: fields[1], concept: fields[2])
    }
  }

  @Test func plantedDriftIsFoundAndNothingElseIsAnError() throws {
    let outcome = try BuiltTool(directory: Self.root).run("check", "--format", "json")
    #expect(outcome.status == 1, "\(outcome.error)")
    var findings = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).findings
    for fault in try planted() {
      let place = findings.firstIndex {
        $0.rule == fault.rule && ($0.concept ?? "") == fault.concept && ($0.en?.file.contains(fault.article + ".") ?? false)
      }
      if let place {
        findings.remove(at: place)
      } else {
        Issue.record("not found: \(fault)")
      }
    }
    #expect(findings.filter { $0.severity == "error" }.map(\.rule) == [])
  }

  @Test func theResultIsTheSameForAnyNumberOfJobs() throws {
    let tool = BuiltTool(directory: Self.root)
    // Two small articles, named by one file each.
    let files = ["corpus/drip-aftercare.en.md", "corpus/exosome-basics.ja.md"]
    let one = try tool.run(["check", "--format", "sarif", "--jobs", "1"] + files)
    let four = try tool.run(["check", "--format", "sarif", "--jobs", "4"] + files)
    #expect(one.output == four.output && !one.output.isEmpty)
  }
}
