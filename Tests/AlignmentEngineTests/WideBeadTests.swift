import Testing

@testable import AlignmentEngine

/// One long sentence that the other version tells in many short ones.
@Suite struct WideBeadTests {
  private static let lexicon = Lexicon(
    text: """
      傘\tumbrella
      上着\tjacket
      お茶\ttea
      作家\tauthor
      詩集\tpoem
      頁\tpage
      歌\tsong
      橋\tbridge
      図書館\tlibrary
      月曜日\tMonday

      """)
  private static let long = (
    ja: "館長は傘を閉じ、上着を乾かし、お茶を出し、作家を尋ね、詩集を開き、一頁を読み、歌を教え、橋まで送った。",
    en:
      "She closed the umbrella, dried the jacket, made tea, asked for the author, opened the poems, read a page, taught a song and went along to "
      + "the bridge."
  )
  private static let short = (
    ja: ["傘を閉じた。", "上着を乾かした。", "お茶を出した。", "作家を尋ねた。", "詩集を開いた。", "一頁を読んだ。", "歌を教えた。", "橋まで送った。"],
    en: [
      "She closed the umbrella.", "She dried the jacket.", "She made tea.", "She asked for the author.", "She opened the poems.",
      "She read a page.", "She taught a song.", "She went along to the bridge.",
    ]
  )

  private func types(_ ja: [String], _ en: [String]) -> [String] {
    Aligner(lexicon: Self.lexicon).align(
      ja: ["図書館は新しい。"] + ja + ["月曜日は休みである。"], en: ["The library is new."] + en + ["It is closed on Monday."]
    ).beads.map(\.type)
  }

  @Test(arguments: 2...8) func aSentenceMayStandForManyShortOnes(_ count: Int) {
    #expect(types([Self.long.ja], Array(Self.short.en.suffix(count))) == ["1-1", "1-\(count)", "1-1"])
    #expect(types(Array(Self.short.ja.suffix(count)), [Self.long.en]) == ["1-1", "\(count)-1", "1-1"])
  }

  /// Short sentences of which it says nothing are left alone.
  @Test func whatItDoesNotSayStaysApart() {
    let en = Self.short.en.prefix(5) + ["Nobody spoke for a long while that evening."] + Self.short.en.suffix(0)
    #expect(types([Self.long.ja], Array(en)).last(where: { $0 != "1-1" }) == "0-1")
  }
}
