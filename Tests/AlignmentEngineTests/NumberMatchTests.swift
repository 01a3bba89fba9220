import Bitext
import Testing

@testable import AlignmentEngine

/// Numbers of the two languages answer each other however they are said, as the checker reads them.
@Suite struct NumberMatchTests {
  static func matches(_ ja: String, _ en: String) -> [BeadEvidence.Match] {
    let (ja, en) = ([AlignmentUnit(ja)], [AlignmentUnit(en)])
    let alignment = Alignment(beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)])
    return Aligner().evidence(for: alignment, ja: ja, en: en).flatMap(\.matches).filter { $0.source == .number }
  }

  @Test(arguments: [
    ("売上は3割減った。", "Sales fell by 30%."), ("令和6年の予算", "The 2024 budget"), ("午後3時に集まる。", "We meet at 15:00."),
    ("半年かかった。", "It took six months."), ("百二十人が来た。", "One hundred and twenty people came."), ("90分待った。", "I waited an hour and a half."),
    ("正午に1億2000万円を払った。", "They paid 120 million yen."), ("5月に始まる。", "It begins in May."), ("３Ｄで見る。", "See it in 3D."),
    ("三分の二が賛成した。", "Two thirds agreed."), ("②電源を入れる。", "(2) Turn it on."), ("電話は03-1234-5678です。", "Call 03-1234-5678."),
    ("13分10秒に点が入った。", "They scored at 13:10."), ("1時間30分待った。", "I waited ninety minutes."), ("296分の64です。", "It is 64 out of 296."),
  ])
  func answer(_ ja: String, _ en: String) { #expect(Self.matches(ja, en).count == 1) }

  @Test(arguments: [
    ("3割減った。", "It fell by 3%."), ("5mgを飲む。", "Take 5 grams."), ("午後3時に集まる。", "We meet at 4 p.m."), ("一つの例", "one example"),
    ("3日かかった。", "It took three months."),
  ])
  func doNotAnswer(_ ja: String, _ en: String) { #expect(Self.matches(ja, en).isEmpty) }

  /// What one text says in one number, another may say in two: it counts as two.
  @Test func aNumberCountsForTheFiguresInIt() {
    let (one, two) = (Self.matches("13時に点が入った。", "They scored at 13:00."), Self.matches("13分10秒に点が入った。", "They scored at 13:10."))
    #expect(two.map(\.score) == one.map { $0.score * 2 })
  }

  /// Said in two numbers on both sides, the two answer, not their sum besides.
  @Test func sumsAnswerOnlyWhatIsSaidInOne() {
    #expect(Self.matches("1時間30分待った。", "I waited 1 hour 30 minutes.").count == 2)
  }

  /// One number is not two: the share has its own answer, and is missed where that is left out.
  @Test func aNumberAnswersOneNumber() {
    let en = "So 12 of them came back, which is 12 out of 80."
    #expect(Self.matches("12通が返ってきた。", en).count == 1)
    #expect(Self.matches("12通が返ってきた。80分の12である。", en).count == 2)
    let ja = ["そのうち12通が返ってきた。", "80分の12である。"].map { AlignmentUnit($0) }
    #expect(Aligner().align(ja: ja, en: [AlignmentUnit(en)]).beads.map(\.ja.count) == [2])
  }

  /// The evidence shows a number as the text writes it.
  @Test func numbersAreShownAsWritten() {
    let match = Self.matches("参加者は１２０人です。", "One hundred and twenty took part.").first
    #expect(match?.ja == "１２０人" && match?.en == "One hundred and twenty")
  }

  /// A number that no translation is held to stands beside the words that say it.
  @Test func softNumbersLeaveTheWordsAlone() {
    var side = TokenizedSide()
    var tokenizer = EnglishTokenizer()
    tokenizer.append("Both sides agreed.", to: &side)
    #expect(side.types.map { side.classes[Int($0)] } == [.softNumber, .word, .word])
  }
}
