import Bitext
import Testing
import XML

@testable import Interchange

/// What goes out to other programs. Schemas and real consumers: `scripts/check-exports`.
@Suite struct ExchangeFormatTests {
  @Test func tmxHoldsTheTranslationsOnly() throws {
    let units = try elements("tu", in: TMXWriter.write(.soup()))
    #expect(units.count == 2, "an omission and an addition are no translations")
    let segments = try texts("seg", in: TMXWriter.write(.soup()))
    #expect(segments == ["味噌汁 & 出汁", "Miso <soup> & \"dashi\"", "だしを取る。味噌を溶く。", "Make stock and dissolve the miso."])
    #expect(try texts("prop", in: TMXWriter.write(.soup())).contains("0.625"))
    #expect(try texts("note", in: TMXWriter.write(.soup())) == ["a <note>"])
  }

  @Test(arguments: [
    (ExchangeSelection(minimumProbability: 0.75), [1, 3]), (ExchangeSelection(checkedOnly: true), [1]),
    (ExchangeSelection(), [1, 2, 3, 4]),
  ])
  func aSelectionKeepsTheNumbers(_ selection: ExchangeSelection, _ numbers: [Int]) {
    #expect(ExchangePair.soup(selection).units.map(\.number) == numbers)
  }

  @Test func neighboursAreNamedByTheirText() {
    let units = ExchangePair.soup().units
    #expect(units[0].previous == "" && units[0].next == ExchangePair.hash(units[1].text))
    #expect(units[3].next == "" && units[3].previous == ExchangePair.hash(units[2].text))
    #expect(ExchangePair.soup(.init(checkedOnly: true)).units[0].next == units[0].next, "neighbours in the article, not in the file")
  }

  @Test func xliff2SaysHowFarEachSegmentIs() throws {
    let segments = try elements("segment", in: XLIFF2Writer.write(.soup()))
    #expect(segments.map { $0.attributes["state"] } == ["reviewed", "initial", "initial"])
    #expect(segments.map { $0.attributes["subState"] } == [nil, "taiyaku:stale", nil])
    #expect(try texts("target", in: XLIFF2Writer.write(.soup())).count == 2)
  }

  @Test func xliff1SaysItInItsOwnWords() throws {
    let text = XLIFF1Writer.write(.soup())
    #expect(try elements("target", in: text).map { $0.attributes["state"] } == ["signed-off", "needs-review-translation"])
    #expect(try elements("trans-unit", in: text).map { $0.attributes["approved"] } == ["yes", "no", "no"])
    #expect(try texts("note", in: text).contains("term.missing: no counterpart of 出汁"))
  }

  @Test(arguments: [(0.0, "0"), (0.5, "0.5"), (0.98765, "0.9877"), (0.99999, "1"), (1.0, "1"), (0.0501, "0.0501"), (.nan, "0")])
  func probabilitiesAreWrittenInNoLocale(_ value: Double, _ text: String) { #expect(Decimals.short(value) == text) }

  private func elements(_ name: String, in text: String) throws -> [XMLReader.Element] {
    let reader = try XMLReader(Array(text.utf8), name: "test.xml")
    var found: [XMLReader.Element] = []
    while let event = try reader.next() { if case .start(let element) = event, element.name == name { found.append(element) } }
    return found
  }

  private func texts(_ name: String, in text: String) throws -> [String] {
    let reader = try XMLReader(Array(text.utf8), name: "test.xml")
    var found: [String] = []
    while let event = try reader.next() {
      if case .start(let element) = event, element.name == name { found.append(try reader.text(of: element)) }
    }
    return found
  }
}

extension ExchangeFormatTests {
  @Test func sentencesThatOtherProgramsDoNotDivideStandAsOneToo() throws {
    let pair = AlignedPair.lines(
      ja: ["「はい。」と言った。", "雨だ。"], en: ["He said \"yes.\"", "It rains."],
      [Bead(ja: 0..<1, en: 0..<1, probability: 1), Bead(ja: 1..<2, en: 1..<2, probability: 1)])
    // Of lines, each a block of its own, nothing is one.
    #expect(ExchangePair(pair, from: .en, tool: ("t", "1")).joined.isEmpty)
    let text = "He said \"yes.\" It rains."
    let source = SourceText(name: "soup.en.md", text: text)
    let sentences = [0..<14, 15..<text.utf8.count].map { Sentence(range: $0, visible: $0, block: 0, text: source[$0]) }
    var block = pair
    block.en = Document(
      source: source, language: .en,
      blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count, text: MappedText(source, 0..<text.utf8.count))],
      sentences: sentences)
    #expect(ExchangePair(block, from: .en, tool: ("t", "1")).joined.map(\.text.en) == ["He said \"yes.\" It rains."])
  }
}
