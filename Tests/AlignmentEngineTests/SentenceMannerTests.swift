import Testing

@testable import AlignmentEngine

@Suite struct SentenceMannerTests {
  @Test(arguments: [
    ("はい。", SentenceManner.formula), ("へえ！", .formula), ("田村：うーん……", .formula), ("いつもお世話になっております。", .formula), ("はい、行きます。", .plain),
    ("と兄は言った。", .attribution), ("とキムさんは付け加えた。", .attribution), ("ところで彼は話していた。", .plain), ("と書いた。", .plain), ("兄は歩いた。", .plain),
    ("（拍手）", .sound), ("（目的）", .plain), ("（兄は歩いた。そして止まった。）", .plain),
  ])
  func japanese(_ text: String, _ manner: SentenceManner) { #expect(SentenceManner(text, .ja) == manner) }

  @Test(arguments: [
    ("Kim added.", SentenceManner.attribution), ("the doctor explained.", .attribution),
    ("She said nothing more about the matter.", .plain), ("Yes.", .plain),
    ("[laughs]", .sound), ("(See the notes at the end of this page.)", .plain),
  ])
  func english(_ text: String, _ manner: SentenceManner) { #expect(SentenceManner(text, .en) == manner) }

  @Test(arguments: [("いつ来ますか？", Asking.yes), ("いいですか。", .unknown), ("学校です。", .no), ("行くね。", .unknown), ("学校", .unknown), ("「本当？」", .yes)])
  func askingInJapanese(_ text: String, _ asking: Asking) { #expect(Asking(text, .ja) == asking) }

  @Test(arguments: [
    ("When does it come?", Asking.yes), ("It comes today.", .no), ("\"Really?\"", .yes), ("The school", .unknown),
    ("It is late, isn't it?", .unknown),
  ])
  func askingInEnglish(_ text: String, _ asking: Asking) { #expect(Asking(text, .en) == asking) }

  static let aligner = Aligner()

  /// What is heard stands for nothing that is said.
  @Test func soundsAreLeftOut() {
    let beads = Self.aligner.align(
      ja: ["駅は右です。", "それは昨日", "病院は左です。"], en: ["The station is on the right.", "[laughs]", "The hospital is on the left."]
    ).beads
    #expect(beads.contains { $0.ja.isEmpty && $0.en == 1..<2 })
  }

  /// What nobody said in the other language stands alone; who spoke stands with what was said.
  @Test func listeningIsLeftOut() {
    let beads = Self.aligner.align(
      ja: ["駅は遠いですか。", "へえ。", "バスは10時に出ます。", "病院は右です。"],
      en: ["Is the station far?", "The bus leaves at 10.", "The hospital is on the right."]
    ).beads
    #expect(beads.map(\.type) == ["1-1", "1-0", "1-1", "1-1"])
  }

  /// Subtitles cut a sentence at other places in each language.
  @Test func linesOfOneSentenceStayTogether() {
    let beads = Self.aligner.align(
      ja: ["大阪の駅の前に", "3つの病院がある", "警察は10時に来た", "学校へ 7人の", "子どもが行く"],
      en: ["There are 3 hospitals", "in front of the station in Osaka.", "The police came at 10.", "7 children", "go to school."]
    ).beads
    #expect(beads.map(\.type) == ["2-2", "1-1", "2-2"])
  }

  @Test func aHeadlineIsNoPartOfTheFirstSentence() {
    let beads = Self.aligner.align(
      ja: ["大阪で列車が遅れ", "大阪では、大雨のため列車が3時間遅れた。", "病院は右です。"],
      en: ["In Osaka, trains were 3 hours late because of heavy rain.", "The hospital is on the right."]
    ).beads
    #expect(beads.map(\.type) == ["1-0", "1-1", "1-1"])
  }
}
