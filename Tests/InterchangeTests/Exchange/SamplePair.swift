import Bitext
import Interchange

extension AlignedPair {
  /// A line a sentence, a paragraph a sentence.
  static func lines(ja: [String], en: [String], _ beads: [Bead]) -> AlignedPair {
    func document(_ lines: [String], _ language: Language) -> Document {
      let source = SourceText(name: "soup.\(language).md", text: lines.joined(separator: "\n"))
      var start = 0
      var blocks: [Block] = []
      for line in lines {
        let range = start..<start + line.utf8.count
        blocks.append(Block(kind: .paragraph, range: range, text: MappedText(source, range)))
        start = range.upperBound + 1
      }
      let sentences = zip(lines, blocks.indices).map { line, index in
        Sentence(range: blocks[index].range, visible: 0..<line.utf8.count, block: index, text: line)
      }
      return Document(source: source, language: language, blocks: blocks, sentences: sentences)
    }
    return AlignedPair(ja: document(ja, .ja), en: document(en, .en), alignment: Alignment(beads: beads))
  }

  /// 1-1, 2-1, an omission, an addition; characters every format must escape.
  static let soup = AlignedPair.lines(
    ja: ["味噌汁 & 出汁", "だしを取る。", "味噌を溶く。", "=SUM(A1)"],
    en: ["Miso <soup> & \"dashi\"", "Make stock and dissolve the miso.", "Serve hot."],
    [
      Bead(ja: 0..<1, en: 0..<1, probability: 0.99), Bead(ja: 1..<3, en: 1..<2, probability: 0.625),
      Bead(ja: 3..<4, en: 2..<2, probability: 0.8), Bead(ja: 4..<4, en: 2..<3, probability: 0.7),
    ])
}

extension ExchangePair {
  static func soup(_ selection: ExchangeSelection = ExchangeSelection()) -> ExchangePair {
    let finding = Finding(
      rule: "term.missing", severity: .error, message: "no counterpart of 出汁", side: .en,
      places: BothLanguages(ja: [], en: []),
      context: BothLanguages(ja: nil, en: .init(range: 0..<4, text: "Miso")))
    return ExchangePair(
      .soup, from: .ja, marks: [BeadMark(isPinned: true, isChecked: true, note: "a <note>")], findings: [finding],
      states: [nil, "stale"], selection: selection, tool: ("taiyaku", "0.1.0"))
  }
}
