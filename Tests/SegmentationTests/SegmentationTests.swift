import Bitext
import Segmentation
import Testing

/// Cuts a text and writes the marker where it was cut.
func marked(_ text: String, _ language: Language, newlines: Block.Newlines = .auto) -> String {
  let bytes = Array(text.utf8)
  return SentenceSegmenter(language: language).sentences(in: bytes, newlines: newlines)
    .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "‖")
}

@Suite struct SentenceBasics {
  @Test(arguments: [
    "これはペンです。‖それはマーカーです。",
    "彼は「行く。」と言った。‖次の文です。",
  ])
  func japanese(_ expected: String) {
    #expect(marked(expected.replacing("‖", with: ""), .ja) == expected)
  }

  @Test(arguments: [
    "Hello World.‖My name is Jonas.",
    "Dr. Smith arrived at 5 p.m. on Jan. 3.‖He was late.",
  ])
  func english(_ expected: String) {
    #expect(marked(expected.replacing("‖", with: " "), .en) == expected)
  }

  /// Found by fuzzing: places in a second paragraph were told as if it were the first.
  @Test func explanationsTellPlacesInTheWholeText() {
    let text = "一つ目です。\n\n二つ目です。三つ目です。"
    let bytes = Array(text.utf8)
    let (sentences, explanations) = SentenceSegmenter(language: .ja).explained(bytes)
    #expect(sentences.count == 3)
    let marks = explanations.filter { !$0.mark.isEmpty }
    #expect(!marks.isEmpty && marks.allSatisfy { String(decoding: bytes[$0.mark], as: UTF8.self) == "。" })
    #expect(marks.allSatisfy { $0.offset == $0.mark.upperBound })
  }
}
