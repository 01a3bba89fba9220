import Testing

@Suite struct UsageTests {
  let tool = BuiltTool()

  @Test func askingForHelpOrTheVersionSucceeds() throws {
    for arguments in [["--help"], ["--version"], ["segment", "--help"], ["align", "--help"], ["check", "--help"], ["diff", "--help"]] {
      let outcome = try tool.run(arguments)
      #expect(outcome.status == 0, "\(arguments)")
      #expect(!outcome.output.isEmpty)
      #expect(outcome.error.isEmpty)
    }
  }

  @Test(arguments: [
    ["--bogus"], ["segmint"], ["align", "--bogus"], ["segment", "--language", "fr", "x"],
    ["glossary", "convert", "x.csv", "--output", "x.ods"],
  ])
  func wrongUsageIsAFailureAndSaysWhatIsRight(_ arguments: [String]) throws {
    let outcome = try tool.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.error.isEmpty)
  }
}
