import Reporting
import Testing

@Suite struct TextFittingTests {
  @Test func padsByCells() {
    #expect(TextFitting.pad("対訳", to: 6) == "対訳  ")
    #expect(TextFitting.pad("対訳", to: 6, .right) == "  対訳")
    #expect(TextFitting.pad("ab", to: 6, .center) == "  ab  ")
    #expect(TextFitting.pad("対訳", to: 3) == "対訳")
  }

  @Test(arguments: [("対訳くん", 8, "対訳くん"), ("対訳くん", 7, "対訳く…"), ("対訳くん", 6, "対訳…"), ("abc", 1, "…"), ("abc", 0, "")])
  func truncatesByCells(_ text: String, _ cells: Int, _ expected: String) {
    #expect(TextFitting.truncate(text, to: cells) == expected)
  }

  /// Lines are separated by ‖.
  @Test(arguments: [
    ("", 10, ""), ("one two three", 7, "one two‖three"), ("これはペンです。はい。", 14, "これはペンで‖す。はい。"), ("彼は「はい」と言った。", 6, "彼は‖「は‖い」と‖言っ‖た。"),
    ("incomprehensibilities", 8, "incompre‖hensibil‖ities"), ("a\nb", 10, "a‖b"), ("日本", 1, "日‖本"),
  ])
  func wrapsWhereALineMayEnd(_ text: String, _ cells: Int, _ expected: String) {
    #expect(TextFitting.wrap(text, to: cells).joined(separator: "‖") == expected)
  }

  @Test(arguments: 2...30) func wrappedLinesFitAndLoseNothing(_ cells: Int) {
    let text = "エクソソーム（exosome）は細胞外小胞の一種で、直径は30～150 nmである。It is released by most cells, they say."
    let lines = TextFitting.wrap(text, to: cells)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= cells })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
