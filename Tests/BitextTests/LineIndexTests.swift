import Bitext
import Testing

@Suite struct LineIndexTests {
  /// Columns are counted from marks along the file; here they are counted from the head of each line.
  @Test(arguments: [
    "", "a", "a\nb\n", "日本語\r\n😀x", "e\u{301}\n\n", String(repeating: "a日😀", count: 600), String(repeating: "日\n", count: 500),
  ])
  func columnsAreThoseCountedFromTheHeadOfTheLine(_ text: String) {
    let source = SourceText(name: "a", text: text)
    let lines = LineIndex(source)
    var (line, utf8, utf16, scalars, offset) = (1, 1, 1, 1, 0)
    for scalar in text.unicodeScalars {
      #expect(lines.position(at: offset, in: .utf8) == TextPosition(line: line, column: utf8))
      #expect(lines.position(at: offset, in: .utf16) == TextPosition(line: line, column: utf16))
      #expect(lines.position(at: offset, in: .scalar) == TextPosition(line: line, column: scalars))
      offset += UTF8.width(scalar)
      utf8 += UTF8.width(scalar)
      utf16 += UTF16.width(scalar)
      scalars += 1
      if scalar == "\n" { (line, utf8, utf16, scalars) = (line + 1, 1, 1, 1) }
    }
    #expect(lines.position(at: offset, in: .utf16) == TextPosition(line: line, column: utf16))
  }
}
