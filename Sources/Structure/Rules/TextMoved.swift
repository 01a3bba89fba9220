import Bitext

extension StructureRule {
  static let textMoved: StructureRule = .init(
    "text.moved", .info, "A paragraph or section whose counterpart stands elsewhere.",
    why: "Whoever compares the versions looks for it in the wrong place.",
    fix: "Put it where the original has it, or leave it if the order is meant.",
    example: "two paragraphs exchanged"
  ) { pair in
    let rows = pair.pairedBlocks
    // The order of messages means nothing.
    if pair[pair.from].blocks.contains(where: { $0.key != nil }) { return [] }
    let displaced = Order.displaced(rows.map(\.translation)).filter { !pair.isListItem(rows[$0]) }
    // Neighbours that were moved together are one finding.
    var runs: [[Int]] = []
    for index in displaced {
      if let last = runs.last?.last, last + 1 == index { runs[runs.count - 1].append(index) } else { runs.append([index]) }
    }
    return pair.exchanges(ofItems: false, .textMoved, .info, "paragraphs")
      + runs.map { run in
        let (own, other) = (run.map { rows[$0].original }, run.map { rows[$0].translation })
        return pair.finding(
          .textMoved,
          run.count == 1 ? "the paragraph stands elsewhere than in the \(pair.from)" : "\(run.count) paragraphs stand elsewhere",
          pair.places(
            pair.from, [pair[pair.from].place(ofBlocks: own[0]..<own[own.count - 1] + 1)],
            [pair[pair.to].place(ofBlocks: (other.min() ?? 0)..<(other.max() ?? 0) + 1)]))
      }
  }

  static let listOrder: StructureRule = .init(
    "list.order", .warning, "Items of a list in another order than on the other side.",
    why: "Steps in another order may do harm.",
    fix: "Put the items in the order of the original.",
    example: "\"1. Stop the server. 2. Remove the disk.\" and 1. ディスクを外す。2. サーバーを止める。"
  ) { pair in
    let rows = pair.pairedBlocks
    var found = pair.exchanges(ofItems: true, .listOrder, .warning, "items")
    var start = 0
    while start < rows.count {
      var end = start + 1
      if pair.isListItem(rows[start]) {
        while end < rows.count, pair.isListItem(rows[end]), rows[end].original - rows[end - 1].original <= 2 { end += 1 }
        let list = Array(rows[start..<end])
        let displaced = Order.displaced(list.map(\.translation))
        if let first = displaced.first {
          let places = BothLanguages(
            ja: displaced.map { pair.block(list[$0], .ja) }, en: displaced.map { pair.block(list[$0], .en) })
          found.append(
            pair.finding(
              .listOrder, pair.isNumbered(list[first].original, pair.from) ? .warning : .info,
              displaced.count == 1
                ? "an item stands elsewhere in the list than in the \(pair.from)" : "\(displaced.count) items stand in another order",
              places))
        }
      }
      start = end
    }
    return found
  }
}

extension ComparedPair {
  fileprivate typealias Row = (original: Int, translation: Int)

  /// Blocks that stand for each other one by one, in the order of the original.
  fileprivate var pairedBlocks: [Row] {
    groups.filter(\.isPaired).map { ($0[from][0], $0[to][0]) }.sorted { $0.0 < $1.0 }
  }

  /// Neighbours that stand for each other together and not one by one: had they the same order, each would stand for its own.
  fileprivate func exchanges(ofItems: Bool, _ rule: StructureRule, _ severity: Finding.Severity, _ what: Message) -> [Finding] {
    let apart = exchanged.compactMap { lost -> Finding? in
      let rows = lost.map(\.blocks)
      guard isListItem((rows[from].lowerBound, rows[to].lowerBound)) == ofItems else { return nil }
      return finding(
        rule, severity, "the text seems to stand elsewhere than in the \(from)",
        BothLanguages(ja: [ja.place(ofBlocks: rows.ja)], en: [en.place(ofBlocks: rows.en)]))
    }
    return apart
      + beads.compactMap { bead in
        guard bead.ja.count == bead.en.count, bead.ja.count > 1, !bead.moved else { return nil }
        let blocks = BothLanguages(ja: ja.wholeBlocks(bead.ja), en: en.wholeBlocks(bead.en))
        guard let first = blocks[from].first, let other = blocks[to].first, blocks.ja.count == bead.ja.count,
          blocks.en.count == bead.en.count,
          isListItem((first, other)) == ofItems
        else { return nil }
        let isSure = bead.probability >= 0.8 && (!ofItems || isNumbered(first, from))
        return finding(
          rule, isSure ? severity : .info, "\(bead.ja.count) \(what) seem to stand in another order than in the \(from)",
          BothLanguages(ja: blocks.ja.map { place($0, .ja) }, en: blocks.en.map { place($0, .en) }))
      }
  }

  fileprivate func place(_ block: Int, _ language: Language) -> Finding.Place { self[language].place(ofBlocks: block..<block + 1) }

  fileprivate func isListItem(_ row: Row) -> Bool {
    self[from].blocks[row.original].kind.name == "listItem" && self[to].blocks[row.translation].kind.name == "listItem"
  }

  fileprivate func block(_ row: Row, _ language: Language) -> Finding.Place {
    place(language == from ? row.original : row.translation, language)
  }

  fileprivate func isNumbered(_ block: Int, _ language: Language) -> Bool {
    let range = self[language].blocks[block].range
    return self[language].document.source.bytes[range].first { $0 > 0x20 }.map { $0 &- 0x30 < 10 } ?? false
  }
}

extension ComparedSide {
  /// The blocks of some sentences, if each of them is a block of its own.
  fileprivate func wholeBlocks(_ range: Range<Int>) -> [Int] {
    let own = range.map { document.sentences[$0].block }
    return own.allSatisfy { sentences[$0].count == 1 && blocks[$0].kind.name != "tableCell" } ? own : []
  }
}
