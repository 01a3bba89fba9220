import Testing

/// Emoji and faces that belong to the sentence before them.
@Suite struct EnglishDecorations {
  @Test(arguments: [
    "Lunch is ready! 🍜 ‖Come down.",
    "What a goal!! ⚽🔥 ‖The crowd went wild.",
    "Happy birthday! 🎂🎁 ‖Have a lovely day. 🎈 ‖See you soon.",
  ])
  func emojiAfterMarks(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "My phone died T_T ‖Call me at home.",
    "He forgot again -_- ‖Typical.",
  ])
  func faces(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }
}
