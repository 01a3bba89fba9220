import Bitext
import Reading
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
}
