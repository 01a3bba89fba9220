import Bitext
import Interchange
import Testing

@Suite struct SeparatedValuesTests {
  func rows(_ text: String, _ dialect: SeparatedValues.Dialect = .csv, comments: Bool = false) throws -> [[String]] {
    try SeparatedValues.rows(of: SourceText(name: "t.csv", text: text), dialect, comments: comments).map(\.texts)
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b", [["a", "b"]]),
    ("\n\na,\n\n,b\n", [["a", ""], ["", "b"]]),
    ("\"a,\"\"x\"\"\r\ny\",b\n", [["a,\"x\"\r\ny", "b"]]),
    ("\"\",b\n", [["", "b"]]),
    ("", []),
    ("対訳,ﾆ𠮷\n", [["対訳", "ﾆ𠮷"]]),
  ])
  func readsByRFC4180(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  /// Found by fuzzing: a column named with a tab made a file of commas look like one of tabs.
  @Test(arguments: [
    ("a,b\n", SeparatedValues.Dialect.csv), ("a\tb,c,d\n", .tsv), ("a,\"b\tc\"\n", .csv), ("\"a\"\"\t\",b\n", .csv), ("\"a\"\tb\n", .tsv),
    ("5\" disk\tx\n", .tsv),
  ])
  func tellsTheSeparatorByTheFirstLineOutsideOfQuotes(_ text: String, _ dialect: SeparatedValues.Dialect) {
    #expect(SeparatedValues.dialect(of: SourceText(name: "t", text: text)) == dialect)
  }

  @Test func inPlainTabsQuotesMeanNothing() throws {
    #expect(try rows("# comment\n5\" disk\tディスク\t\"x\n", .plainTabs, comments: true) == [["5\" disk", "ディスク", "\"x"]])
  }

  @Test func positionsCountLinesAndCharacters() throws {
    let rows = try SeparatedValues.rows(of: SourceText(name: "t.csv", text: "\u{FEFF}𠮷,b\n\"x\ny\",対,z\n"), .csv)
    #expect(rows[0].fields.map(\.position) == [TextPosition(line: 1, column: 1), TextPosition(line: 1, column: 3)])
    #expect(
      rows[1].fields.map(\.position) == [
        TextPosition(line: 2, column: 1), TextPosition(line: 3, column: 4), TextPosition(line: 3, column: 6),
      ])
  }

  @Test(arguments: [
    ("a,\"b\nc\n", "t.csv:1:3: row 1: the quote that opens here is never closed"),
    ("x\na,\"b\"c\n", "t.csv:2:6: row 2: text after the closing quote"),
    ("a,b\"c\n", "t.csv:1:4: row 1: a quote inside a field without quotes"),
    ("a,b\u{0}c\n", "t.csv:1:4: row 1: a NUL character"),
    ("a\rb\n", "t.csv:1:2: row 1: a carriage return without a line feed"),
  ])
  func saysWhereTheTableBreaks(_ text: String, _ message: String) {
    let error = #expect(throws: GlossaryError.self) { try rows(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test(arguments: [SeparatedValues.Dialect.csv, .tsv]) func whatIsWrittenIsReadBack(_ dialect: SeparatedValues.Dialect) throws {
    let fields = ["plain", "", "a,b", "a\tb", "say \"x\"", "two\nlines", "cr\r\nlf", "対訳"]
    #expect(try rows(SeparatedValues.line(fields, dialect), dialect) == [fields])
  }
}
