import Testing

@testable import AlignmentEngine

/// One long sentence that the other version tells in many short ones.
@Suite struct WideBeadTests {
  private struct Clause {
    var ja: String
    /// As a sentence of its own.
    var whole: String
    var en: String
  }

  private static let clauses = [
    Clause(ja: "駅で傘を買い", whole: "駅で傘を買った。", en: "bought an umbrella at the station"),
    Clause(ja: "公園で犬を撫で", whole: "公園で犬を撫でた。", en: "patted a dog in the park"),
    Clause(ja: "市場で魚を選び", whole: "市場で魚を選んだ。", en: "chose fish at the market"),
    Clause(ja: "橋で歌を歌い", whole: "橋で歌を歌った。", en: "sang a song on the bridge"),
    Clause(ja: "店でお茶を飲み", whole: "店でお茶を飲んだ。", en: "drank tea at the shop"),
    Clause(ja: "丘で星を数え", whole: "丘で星を数えた。", en: "counted stars on the hill"),
    Clause(ja: "寺で鐘を鳴らし", whole: "寺で鐘を鳴らした。", en: "rang a bell at the temple"),
    Clause(ja: "家で詩を書き", whole: "家で詩を書いた。", en: "wrote a poem at home"),
  ]

  private static let lexicon = Lexicon(
    text: """
      駅\tstation
      傘\tumbrella
      買い\tbought
      買っ\tbought
      公園\tpark
      犬\tdog
      撫で\tpatted
      市場\tmarket
      魚\tfish
      選び\tchose
      選ん\tchose
      橋\tbridge
      歌\tsong
      歌い\tsang
      歌っ\tsang
      店\tshop
      お茶\ttea
      飲み\tdrank
      飲ん\tdrank
      丘\thill
      星\tstar
      数え\tcounted
      寺\ttemple
      鐘\tbell
      鳴らし\trang
      家\thome
      詩\tpoem
      書き\twrote
      書い\twrote
      図書館\tlibrary
      月曜日\tMonday
      """)

  /// The types of the beads between a first and a last sentence that stand for each other.
  private func types(_ ja: [String], _ en: [String]) -> [String] {
    Array(
      Aligner(lexicon: Self.lexicon).align(
        ja: ["図書館は新しい。"] + ja + ["月曜日は休みである。"], en: ["The library is new."] + en + ["It is closed on Monday."]
      ).beads.map(\.type).dropFirst().dropLast())
  }

  @Test(arguments: 2...8) func aSentenceMayStandForManyShortOnes(_ count: Int) throws {
    let clauses = Self.clauses.prefix(count)
    let last = try #require(clauses.last)
    let ja = (clauses.dropLast().map(\.ja) + [last.whole]).joined(separator: "、")
    let en = "She " + clauses.dropLast().map(\.en).joined(separator: ", ") + " and \(last.en)."
    #expect(types([ja], clauses.map { "She \($0.en)." }) == ["1-\(count)"])
    #expect(types(clauses.map(\.whole), [en]) == ["\(count)-1"])
  }

  /// What it does not say stays apart, though it stands beside what it does.
  @Test func sentencesOfOtherThingsAreNotDrawnIn() {
    let clauses = Self.clauses.prefix(6)
    let ja = clauses.map(\.ja).joined(separator: "、") + "。"
    let en = clauses.map { "She \($0.en)." } + ["Nobody knew the reason for her silence.", "Rain fell on the roofs all night."]
    #expect(types([ja], en) == ["1-6", "0-1", "0-1"])
  }
}
