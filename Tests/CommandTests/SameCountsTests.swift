import Foundation
import TestSupport
import Testing

/// An article has as many beads and findings in one output as in any other.
@Suite struct SameCountsTests {
  static let articles = [
    ["corpus/knee-stem-cell.page.txt"], ["corpus/depression-cytokines.ja.md", "corpus/depression-cytokines.en.md"],
    ["corpus/first-visit-faq.ja.html", "corpus/first-visit-faq.en.html"],
  ]

  let tool = BuiltTool(directory: Repository.root)

  private func json(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The data of a report's page.
  private func page(_ article: [String]) throws -> [String: Any] {
    let html = try tool.run(["report", "-q", "-o", "-"] + article).output
    let start = try #require(html.range(of: "type=\"application/json\""))
    let body = html[start.upperBound...]
    let open = try #require(body.firstIndex(of: ">"))
    let end = try #require(body.range(of: "</script>"))
    return try json(body[body.index(after: open)..<end.lowerBound])
  }

  @Test(arguments: articles) func beads(_ article: [String]) throws {
    let beads = try #require(try json(tool.run(["align", "--format", "json"] + article).output)["beads"] as? [[String: Any]])
    func isLinked(_ bead: [String: Any]) -> Bool { ["ja", "en"].allSatisfy { (bead[$0] as? [Int])?.isEmpty == false } }
    let linked = beads.count(where: isLinked)
    let text = try #require(try tool.run(["align"] + article).output.split(separator: "\n").last)
    #expect(text.contains("; \(beads.count) beads: \(linked) linked ("), "\(text)")
    #expect((try page(article)["beads"] as? [Any])?.count == beads.count)
    let rows = try tool.run(["export", "-q", "--to", "tsv"] + article).output.split(separator: "\n")
    #expect(rows.count == beads.count + 1)
    let memory = try tool.run(["export", "-q", "--to", "tmx", "--min-probability", "0"] + article).output
    /// Labels and lines of a sentence's bead are units of their own beside it, and say so.
    let parts = memory.components(separatedBy: "\"x-part\"").count - 1
    let units = memory.components(separatedBy: "<tu ").count + memory.components(separatedBy: "<tu>").count - 2
    #expect(units - parts == linked)
  }

  @Test(arguments: articles) func findings(_ article: [String]) throws {
    func output(_ format: String) throws -> String {
      try tool.run(["check", "-q", "--fail-on", "never", "--format", format] + article).output
    }
    let count = try #require(try json(output("json"))["findings"] as? [Any]).count
    let said = try tool.run(["check", "--fail-on", "never"] + article).error
    #expect(said.contains(count == 0 ? "no findings" : "taiyaku: \(count) finding"), "\(said)")
    #expect((try page(article)["findings"] as? [Any])?.count == count)
    let runs = try json(output("sarif"))["runs"] as? [[String: Any]]
    #expect((runs?.first?["results"] as? [Any])?.count == count)
    #expect((try json(output("rdjson"))["diagnostics"] as? [Any])?.count == count)
    #expect(try output("github").split(separator: "\n").count { $0.hasPrefix("::") } == count)
    #expect(try output("checkstyle").components(separatedBy: "<error ").count == count + 1)
    let cases = try output("junit").split(separator: "\n").filter { $0.contains("<testcase") && !$0.contains("no findings") }
    #expect(cases.count == count)
    let quality = try JSONSerialization.jsonObject(with: Data(try output("gitlab").utf8)) as? [Any]
    #expect(quality?.count == count)
  }
}
