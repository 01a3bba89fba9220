import Bitext
import Reading
import Segmentation
import Testing

@Suite struct PlainTextLayoutTests {
  @Test func blocksTellHeadingsItemsAndParagraphs() {
    let source = SourceText(name: "a.txt", text: "第1章　序論\n本文です。\n\n・一つ目\n・二つ目\n\n# Title\nText.\n")
    let blocks = PlainTextLayout(language: .ja).blocks(of: source)
    #expect(
      blocks.map(\.kind) == [.heading(level: 2), .paragraph, .listItem(depth: 1), .listItem(depth: 1), .heading(level: 1), .paragraph])
    #expect(blocks.map { source[$0.range] } == ["第1章　序論", "本文です。", "・一つ目", "・二つ目", "# Title", "Text."])
  }

  @Test func aByteOrderMarkIsNoText() {
    let source = SourceText(name: "a.txt", text: "\u{FEFF}Hello.\n")
    #expect(PlainTextLayout(language: .en).blocks(of: source).map(\.range) == [3..<9])
  }

  @Test func wordsOfTheUsersTellWrappedLinesToo() throws {
    let source = SourceText(name: "a.txt", text: "They asked Bgm.\nMiller about it.\n")
    let rules = try SegmentationRules(words: SegmentationData([.neverFinal: ["Bgm."]]))
    #expect(PlainTextLayout(language: .en).blocks(of: source).count == 2)
    #expect(PlainTextLayout(language: .en, rules: rules).blocks(of: source).count == 1)
  }

  @Test func lineEndsAreExplainedAtTheirPlaces() {
    let source = SourceText(name: "a.txt", text: "\u{FEFF}えび\nかに\n\nA line that\nends.\n")
    let decisions = PlainTextLayout(language: .ja).lineEnds(of: source)
    #expect(decisions.map(\.rule) == [.lineOfList, .lineDependsOnLast])
    #expect(decisions.map(\.offset) == [9, 29])
  }
}
