import Foundation
import TestSupport
import Testing

/// The gate on pages the weights never saw (`Tests/AlignmentPages`): what a reader may expect of a new page.
@Suite struct HeldOutPagesTests {
  static let pages = CorpusArticle.articles(in: "Tests/AlignmentPages")
  let tool = BuiltTool()

  @Test(arguments: pages) func aNewPageComesOutRight(_ page: CorpusArticle) throws {
    let outcome = try tool.run(["align"] + page.files + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let score = CorpusScore(try JSONDecoder().decode(AlignOutput.self, from: Data(outcome.output.utf8)), against: page.gold)
    #expect(score.lost == [])
    #expect(score.strictF1 >= 0.85, "\(page)")
    #expect(score.laxF1 >= 0.95, "\(page)")
  }

  @Test func thereAreSeveral() { #expect(Self.pages.count >= 4) }
}
