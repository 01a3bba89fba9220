import Testing

/// The program in examples/library, as it is built beside the tool.
@Suite struct LibraryExampleTests {
  @Test func pairsAndFindingsArePrinted() throws {
    let outcome = try BuiltTool(name: "PairsExample").run([])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("本は2週間借りられます。  =  Books can be borrowed for three weeks.") }, "\(outcome.output)")
    #expect(lines.contains { $0.contains("[number.mismatch]") && $0.contains("2週間") })
    #expect(lines.contains { $0.contains("[term.missing]") && $0.contains("読み聞かせ") })
  }
}
