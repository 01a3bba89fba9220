import TestSupport
import Testing

/// What people read, kept as files: a change of it is seen in the diff.
@Suite struct TerminalOutputTests {
  let tool = BuiltTool(directory: Repository.root)

  @Test func anAlignmentSideBySide() throws {
    let outcome = try tool.run("align", "corpus/knee-stem-cell.page.txt", "--no-dictionary", "--width", "100")
    #expect(outcome.status == 0)
    try GoldenFile.expect(outcome.output, "align-page.txt")
  }

  @Test func findingsEndWithOne() throws {
    let outcome = try tool.run("check", "corpus/knee-stem-cell.page.txt")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("term.forbidden director"))
  }

  @Test func anArticleWithoutFaultsEndsWithNought() throws {
    let outcome = try tool.run("check", "corpus/drip-aftercare.ja.md", "corpus/drip-aftercare.en.md")
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
