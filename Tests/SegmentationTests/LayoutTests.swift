import Bitext
import Segmentation
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    (Block.Newlines.auto, "The first line is wrapped\nbecause it is long.‖The end."),
    (.always, "The first line is wrapped\n‖because it is long.‖The end."),
    (.never, "A title\nand a line.‖The end."),
    (.never, "- one\n‖- two"),
    (.always, "これは\n‖行です。‖次。"),
    (.auto, "First paragraph\n\n‖second paragraph"),
    (.auto, "Heading\r\n=======\r\n‖Text."),
  ])
  func lineEndsMeanWhatTheModeSays(_ newlines: Block.Newlines, _ expected: String) {
    if expected.contains("====") {
      #expect(remarked(expected, .en, newlines: newlines).contains("‖Text."))
    } else {
      #expect(remarked(expected, expected.utf8.first ?? 0 > 0x80 ? .ja : .en, newlines: newlines) == expected)
    }
  }

  /// The same prose, wrapped at any width, gives the same sentences.
  @Test(arguments: [48, 60, 66, 72, 80])
  func wrappedTextIsCutAsUnwrapped(_ width: Int) {
    let prose =
      "President Lee of the University of Texas nominated two individuals to replace retiring judges in the Washington area. Mr. Smith objected, and "
      + "Jennifer M. Anderson agreed with him. She said, \"This is not what New York City Council wanted.\" Nobody answered; the meeting ended at 5 p.m. "
      + "Later that day, the Board of Governors met in Room 12. It was over by 9 p.m. on Jan. 3, 2024, when everybody had left the building."
    var lines: [String] = []
    var line = ""
    for word in prose.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    lines.append(line)
    let wrapped = marked(lines.joined(separator: "\n"), .en).replacing("\n", with: " ").replacing("‖", with: " ‖").replacing(
      "  ‖", with: " ‖")
    let whole = marked(prose, .en).replacing("‖", with: " ‖").replacing("  ‖", with: " ‖")
    #expect(wrapped == whole)
  }
}
