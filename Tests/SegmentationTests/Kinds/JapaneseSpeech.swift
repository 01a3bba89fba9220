import Testing

/// Speeches without marks, and quotations the sentence goes on after.
@Suite struct JapaneseSpeech {
  @Test(arguments: [
    "「また明日」‖彼は手を振った。",
    "「わかった」‖そう言って席を立った。",
    "「水を」‖老人がつぶやいた。",
    "「もう遅い」‖そう言って窓を閉めた。",
    "「離れて」‖その声は震えていた。",
    "「許して」‖その言葉を彼は忘れなかった。",
  ])
  func speechBeforeNarration(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "「ただいま」‖「おかえり」‖「ごはんは？」‖「まだ」",
    "『聞こえる？』‖『うん』",
  ])
  func speechesInARow(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "母は「もう寝なさい。」とこぼした水を拭きながら言った。",
    "彼は「嫌だ。」とことばを濁した。‖会議は終わった。",
    "どうなる？とこっちが聞きたい。",
  ])
  func quotativeBeforeAnyWord(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "勝ちました！‖とはいえ、課題は多い。",
    "きれいですね♪‖とはいえ値段が高い。",
  ])
  func conjunctionsThatLookLikeQuotatives(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "誰か……いませんか。",
    "何か…おかしい。‖鍵が開いている。",
    "なぜか……涙が出た。",
  ])
  func pausesAfterIndefinites(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "「桜」という店に行った。",
    "「はやぶさ」2号機が着陸した。",
    "「桃太郎」「金太郎」を読んだ。",
    "「行こう。」‖ところが雨が降った。",
    "「東京」駅で降りた。",
    "「走れメロス」太宰治",
    "「行きます、」彼女は答えた。",
    "「ひかり」号に乗る。",
  ])
  func namesAndTermsInQuotationMarks(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }
}
