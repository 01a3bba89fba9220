import Testing

/// Lines of Japanese that stand by themselves, and lines that were only wrapped.
@Suite struct JapaneseLines {
  @Test(arguments: [
    "わかめ\n‖のり\n‖ひじき",
    "なす\n‖おくら\n‖かぼちゃ",
    "さんま\n‖うに\n‖ほたて",
    "やぎ\n‖うし\n‖いのしし\n‖くま",
  ])
  func nounsInKanaThatEndLikeParticles(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "はじめての方へ\n‖診療時間\n‖アクセス",
    "札幌まで\n‖仙台まで\n‖那覇まで",
    "採用をお考えの方へ\n‖募集要項\n‖よくある質問",
    "１．はじめに\n‖本稿は水質を扱う。",
  ])
  func titlesThatEndInParticles(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "春が来て\n‖花が咲き\n‖風が笑う\n‖君のそば"
  ])
  func verse(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "新しい駅は来年の秋に\n完成する予定だと市長\nが述べた。‖費用は三十億\n円になる。",
    "台風の影響で高速道\n路は終日通行止めと\nなった。",
    "研究チームは海の底か\nら新しい種類の魚を見\nつけた。",
  ])
  func columnsOfAFewCharacters(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "去年の秋に買った自転車\nがもう壊れた。‖修理は高い。",
    "申込書（黒インク\nで記入）を出す。",
    "先生は「静かに\n」と言った。",
    "子どもたち\nは外で遊んだ。‖寒かった。",
    "山田さん\nが来た。‖久しぶりだ。",
  ])
  func linesThatBeginInsideASentence(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "0:05\n‖この店は昔から\n‖0:09\n‖続いています"
  ])
  func timeCodes(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }
}
