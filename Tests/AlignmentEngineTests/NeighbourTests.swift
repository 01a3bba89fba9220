import Bitext
import Testing

@testable import AlignmentEngine

/// What changed its place beside what stands for each other.
@Suite struct NeighbourTests {
  /// Blocks, one a line: `# ` a heading, `- ` an item, sentences of a paragraph divided by `|`.
  private func units(_ text: String) -> [AlignmentUnit] {
    text.split(separator: "\n").enumerated().flatMap { block, line -> [AlignmentUnit] in
      let kind: Block.Kind = line.hasPrefix("# ") ? .heading(level: 2) : line.hasPrefix("- ") ? .listItem(depth: 1) : .paragraph
      let content = kind == .paragraph ? line : line.dropFirst(2)
      return content.split(separator: "|").map { AlignmentUnit(String($0), structure: .init(kind: kind, block: block)) }
    }
  }

  private func pairs(_ ja: String, _ en: String, lexicon: String = "") -> [String] {
    let (ja, en) = (units(ja), units(en))
    return Aligner(lexicon: lexicon.isEmpty ? nil : Lexicon(text: lexicon)).align(ja: ja, en: en).beads.filter { !$0.isNull }.map {
      "\(ja[$0.ja.lowerBound].text) = \(en[$0.en.lowerBound].text)\($0.moved ? " moved" : "")"
    }
  }

  /// Items in another order: one word each says which is which.
  @Test func itemsOfAListChangePlaces() {
    let found = pairs(
      "# 持ち物\n- 水を毎日たくさん持ってくる\n- 列車に乗って行くための切符\n- 医師が書いた古い手紙\n東京の病院は8時に開きます。",
      "# What to bring\n- A letter that the doctor wrote long ago\n- Lots of water for every day\n- A ticket to go there by train\nThe Tokyo hospital opens at 8."
    )
    #expect(found.contains { $0.hasPrefix("医師が書いた古い手紙 = A letter that the doctor wrote long ago") })
    #expect(found.contains { $0.hasPrefix("水を毎日たくさん持ってくる = Lots of water") })
    #expect(found.contains { $0.hasPrefix("列車に乗って行くための切符 = A ticket") })
  }

  /// A heading goes along with what surely stands under it, whatever its words.
  @Test func aHeadingFollowsItsSection() {
    let found = pairs(
      """
      # ごあいさつ
      東京の病院は1998年に開きました。|医師は12人います。|水は毎日3回調べています。
      # 窓口
      電話は0100-55-0147です。|日曜日の午後4時まで開いています。|手紙は大阪の医師に9日までに送ります。
      """,
      """
      # Where to ask
      Call 0100-55-0147 by telephone.|We are open until 4 p.m. on Sunday.|Send letters to the doctors in Osaka within 9 days.
      # A few words first
      The Tokyo hospital opened in 1998.|It has 12 doctors.|The water is tested three times a day.
      """)
    #expect(found.contains { $0.hasPrefix("窓口 = Where to ask") })
    #expect(found.contains { $0.hasPrefix("ごあいさつ = A few words first") })
  }

  /// Two sentences of a paragraph that changed places, by themselves or together, are not left out.
  @Test func sentencesOfAParagraphChangePlaces() {
    let ja = units("東京の病院は1998年に開きました。|水は毎日3回調べています。|医師は日曜日にも会います。|電話は0100-55-0147です。")
    let en = units(
      "The Tokyo hospital opened in 1998.|The doctors see people on Sunday, too.|The water is tested three times a day, every day.|Call 0100-55-0147."
    )
    #expect(!Aligner().align(ja: ja, en: en).beads.contains(where: \.isNull))
  }

  /// Steps are counted from what is trusted, on both sides.
  @Test func stepsAreCountedFromTrustedBeads() {
    let beads = [
      Bead(ja: 0..<1, en: 0..<1, probability: 1), Bead(ja: 1..<2, en: 1..<1, probability: 1), Bead(ja: 2..<3, en: 1..<2, probability: 1),
      Bead(ja: 3..<3, en: 2..<3, probability: 1),
    ]
    let places = NeighbourPlaces(beads, counts: BothLanguages(ja: 3, en: 3), isFree: beads.map(\.isNull))
    #expect(places.pairs().map(\.link) == [SentenceLink(ja: 1, en: 2)])
    #expect(places.pairs().map(\.steps) == [2])
    #expect(places.crosses(SentenceLink(ja: 1, en: 2)))
    #expect(places.nearest() == [1: 2, 3: 2])
  }
}

/// Lines that say what they are by where they stand.
@Suite struct UnmarkedHeadingTests {
  /// The kinds of the sentences of a plain text.
  @Test func aLineOverTextIsAHeadingWhereNoneIsMarked() {
    func unit(_ text: String, _ kind: Block.Kind, _ block: Int) -> AlignmentUnit {
      AlignmentUnit(text, structure: .init(kind: kind, block: block))
    }
    let units = [unit("料金", .paragraph, 0), unit("子どもは無料です。", .paragraph, 1), unit("パン", .paragraph, 2), unit("水", .paragraph, 3)]
    let marked = BothLanguages(ja: units, en: units).markingHeadings.ja
    #expect(marked.map { $0.structure?.kind == .title } == [true, false, false, false])
  }

  /// A question over a paragraph of several sentences is a heading; a question before its answer is none.
  @Test func aQuestionOverAParagraphIsAHeading() {
    func unit(_ text: String, _ block: Int) -> AlignmentUnit { AlignmentUnit(text, structure: .init(kind: .paragraph, block: block)) }
    let units = [unit("What is it?", 0), unit("It is new.", 1), unit("It is small.", 1), unit("Really?", 2), unit("Yes.", 3)]
    let marked = BothLanguages(ja: units, en: units).markingHeadings.en
    #expect(marked.map { $0.structure?.kind == .title } == [true, false, false, false, false])
  }

  /// Where both versions mark their headings, nothing else is one.
  @Test func markedHeadingsAreEnough() {
    func unit(_ text: String, _ kind: Block.Kind, _ block: Int) -> AlignmentUnit {
      AlignmentUnit(text, structure: .init(kind: kind, block: block))
    }
    let units = [
      unit("One", .heading(level: 1), 0), unit("Two", .heading(level: 2), 1), unit("Three", .paragraph, 2),
      unit("It is new.", .paragraph, 3),
    ]
    #expect(BothLanguages(ja: units, en: units).markingHeadings.en == units)
  }
}
