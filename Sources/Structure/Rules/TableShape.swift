import Bitext

extension StructureRule {
  static let tableShape: StructureRule = .init(
    "table.shape", .warning, "A table with other rows or columns than on the other side.",
    why: "A row or column was lost.",
    fix: "Give the table the rows and columns of the original.",
    example: "three rows and two"
  ) {
    pair in
    let tables = BothLanguages(ja: pair.tables(.ja), en: pair.tables(.en))
    return pair.matches(tables.ja.map { pair.item($0, .ja) }, tables.en.map { pair.item($0, .en) }).compactMap { match in
      guard let a = match.ja, let b = match.en else { return nil }
      let (ja, en) = (tables.ja[a], tables.en[b])
      if ja.rows == en.rows, ja.columns == en.columns { return nil }
      let (own, other) = pair.from == .ja ? (ja, en) : (en, ja)
      var wrong: [Message] = []
      if own.rows != other.rows { wrong.append("\(other.rows) rows for \(own.rows)") }
      if own.columns != other.columns { wrong.append("\(other.columns) columns for \(own.columns)") }
      var places = BothLanguages(ja: [pair.ja.place(ofBlocks: ja.blocks)], en: [pair.en.place(ofBlocks: en.blocks)])
      if own.rows > other.rows, let lost = pair.lostRow(own, pair.from) { places[pair.from] = [lost] }
      return pair.finding(
        .tableShape, "the table has \(Message.all(of: wrong, between: " and "))", places,
        context: BothLanguages(ja: pair.ja.place(ofBlocks: ja.blocks), en: pair.en.place(ofBlocks: en.blocks)))
    }
  }
}

/// A table as rows of cells.
struct Table: Sendable {
  var blocks: Range<Int>
  var rows: Int
  var columns: Int
}

extension ComparedPair {
  func tables(_ language: Language) -> [Table] {
    var tables: [Table] = []
    var last: (row: Int, column: Int, end: Int)?
    for (index, block) in self[language].blocks.enumerated() {
      guard case .tableCell(let row, let column) = block.kind else { continue }
      if let previous = last, (row, column) > (previous.row, previous.column), tables[tables.count - 1].blocks.upperBound == index {
        tables[tables.count - 1].blocks = tables[tables.count - 1].blocks.lowerBound..<index + 1
      } else {
        tables.append(Table(blocks: index..<index + 1, rows: 0, columns: 0))
      }
      tables[tables.count - 1].rows = max(tables[tables.count - 1].rows, row + 1)
      tables[tables.count - 1].columns = max(tables[tables.count - 1].columns, column + 1)
      last = (row, column, index + 1)
    }
    return tables
  }

  /// Tables are told by which of their cells stand for each other.
  fileprivate func item(_ table: Table, _ language: Language) -> MatchedItem {
    let groups = table.blocks.compactMap { groupOf[language][$0] }.filter { self.groups[$0].isPaired }
    return MatchedItem(block: table.blocks.lowerBound, key: "\(language) \(table.blocks)", words: groups.map { Substring(String($0)) })
  }

  /// The first row none of whose cells has a counterpart.
  fileprivate func lostRow(_ table: Table, _ language: Language) -> Finding.Place? {
    func row(_ block: Int) -> Int? {
      guard case .tableCell(let row, _) = self[language].blocks[block].kind else { return nil }
      return row
    }
    let rows = Dictionary(grouping: table.blocks, by: row).sorted { ($0.key ?? 0) < ($1.key ?? 0) }
    let lost = rows.first { $0.value.allSatisfy { block in !(groupOf[language][block].map { groups[$0].isPaired } ?? false) } }?.value
    guard let lost, let first = lost.first, let last = lost.last else { return nil }
    return self[language].place(ofBlocks: first..<last + 1)
  }
}
