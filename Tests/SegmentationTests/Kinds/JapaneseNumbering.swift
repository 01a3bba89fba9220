import Testing

/// Numbers, labels and file names whose full stop ends nothing.
@Suite struct JapaneseNumbering {
  @Test(arguments: [
    "図5．調査地の位置．‖図6．水温の変化．",
    "問2．次の文を読め．",
    "例3．鳥が鳴く．‖例4．魚が泳ぐ．",
    "写真1．会場の様子．‖写真2．受付．",
    "図2-1．装置の全景",
  ])
  func labels(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "条件は1.年齢、2.経験、3.資格です。‖面接があります。",
    "手順は1.切る、2.煮る、3.盛るだけだ。‖簡単だ。",
    "送り先は1.本社、2.支店のどちらかです。‖確認してください。",
  ])
  func itemsInsideASentence(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "資料.pptxを送ります。‖見てください。",
    "名簿.csvと写真.zipを消した。‖戻せない。",
    "銀行.co.jpにつながらない。‖困った。",
  ])
  func filesAndDomains(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }
}
