import Bitext

/// Tells apart the languages of a page that holds both.
enum BilingualPage {
  /// The blocks, each with a language; a block in which the language changes, at a sentence end or between the halves of a line, comes
  /// back as two or more. Text in a third language is left out.
  static func blocks(telling blocks: [Block]) -> [Block] {
    var row = 0
    var (blocks, told) = PairedLines.split(
      blocks.flatMap { block in
        guard let cells = TabbedRow.cells(of: block, row: row) else {
          row = 0
          return LanguageChange.parts(of: block)
        }
        row += 1
        return cells
      })
    let foreign = TableColumns.tell(blocks, &told)
    let kept = blocks.indices.filter {
      !blocks[$0].isProse || !(foreign.contains($0) || told[$0] == nil && ThirdLanguage.holds(blocks[$0]))
    }
    blocks = kept.map { blocks[$0] }
    told = kept.map { told[$0] }
    TwinNumbers.tell(blocks, &told)
    let scores = zip(blocks, told).map { block, language in
      guard block.isProse else { return 0.0 }
      if let language { return language == .ja ? LanguagePath.told : -LanguagePath.told }
      return ScriptEvidence(block.text.utf8).pageScore
    }
    let languages = LanguagePath.best(scores: scores, blocks: blocks)
    for index in blocks.indices { blocks[index].language = languages[index] }
    return blocks
  }
}

/// A line whose columns are divided by tabs.
enum TabbedRow {
  /// Its cells, nil for other lines.
  static func cells(of block: Block, row: Int) -> [Block]? {
    guard block.isProse, case .paragraph = block.kind, block.text.utf8.contains(0x09) else { return nil }
    let utf8 = block.text.utf8
    var cells: [Block] = []
    var (start, column) = (0, 0)
    for end in utf8.indices.filter({ utf8[$0] == 0x09 }) + [utf8.count] {
      let visible = VisibleText.trimming(utf8, start..<end)
      start = min(end + 1, utf8.count)
      defer { column += 1 }
      if visible.isEmpty { continue }
      let place = block.text.sourceRange(of: visible)
      var cell = block.part(visible, from: cells.last?.range.upperBound ?? block.range.lowerBound, to: place.upperBound)
      cell.kind = .tableCell(row: row, column: column)
      cells.append(cell)
    }
    return cells.count > 1 ? cells : nil
  }
}
