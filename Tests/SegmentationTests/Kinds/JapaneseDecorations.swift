import Testing

/// Emoji, faces and signs that end a sentence without a mark, and those that do not.
@Suite struct JapaneseDecorations {
  @Test(arguments: [
    "満席🙏‖またのご来店を",
    "初投稿📷‖よろしくお願いします",
    "本日休業🙇‖明日は開いてます",
  ])
  func emojiAfterNouns(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "かわいい🐱💕‖もっと見たい",
    "食べすぎた🍕🍰🍨‖明日から走る",
  ])
  func runsOfEmoji(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "疲れた(´-ω-｀)‖もう寝る",
    "うれしい^_^‖ありがとう",
    "おはよう( ^^)ノ‖今日も頑張る",
    "がんばった＾＾‖ほめて",
  ])
  func faces(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "ただいま〜‖疲れた〜",
    "いいですね～‖行きたい～",
  ])
  func drawnOutEnds(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "今日は☀️でした。‖暑い。",
    "私の🐶がかわいい。",
    "6時〜8時まで開いています。‖どうぞ。",
    "か〜な〜り高い。",
  ])
  func decorationsInsideASentence(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }
}
