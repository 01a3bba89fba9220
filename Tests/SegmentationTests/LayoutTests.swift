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

  /// A date with a space behind it is no beginning of a sentence; nor is a line whose English stands behind a wide space.
  @Test(arguments: [
    "2021年3月5日　分類：お知らせのはなし\n‖春の催しは、いつどこで開くのでしょうか", "2021.03.05 お知らせ\n‖次の催しは来月の予定です。",
    "株式会社 春の花　Haru no Hana Co., Ltd.\n‖小さな花を、一本からお届けします。", "2021年3月5日に開いた催しでは\n多くの人が集まりました。",
  ])
  func linesThatStandByThemselves(_ expected: String) { #expect(remarked(expected, .ja, newlines: .auto) == expected) }

  /// Most lines end in a mark, as no wrapped text does: then every line stands by itself, those with a title or a long clause, too.
  @Test func filesOfASentenceALineAreNoticed() {
    let sentences = (1...9).map { "The committee of the town met for the \($0)th time and decided what had to be decided." }
    let lines =
      sentences.prefix(5) + ["Budget and Plans of the Town for the Years to Come after the Next Election Day"] + sentences.suffix(4)
    #expect(marked(lines.joined(separator: "\n"), .en).split(separator: "‖").count == 10)
    let japanese = (1...9).map { "町の委員会は\($0)回目の会合を開き、決めるべきことを決めました。" } + ["これから先の町の予算と計画について考えたこと（一部は未定", "次の会合は六月です。"]
    #expect(marked(japanese.joined(separator: "\n"), .ja).split(separator: "‖").count == 11)
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
