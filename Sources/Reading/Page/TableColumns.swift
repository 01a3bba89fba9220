import Bitext

/// The languages of cells by the columns they stand in: a column that is Japanese beside one that is not says of each of its cells what it
/// is in, "1,000 yen" and "SNS" included.
enum TableColumns {
  enum Column { case known(Language), foreign, unknown }

  /// Sets the languages of cells in tables whose columns are the two languages; returns the numbers of cells in a third one.
  static func tell(_ blocks: [Block], _ told: inout [Language?]) -> Set<Int> {
    var foreign: Set<Int> = []
    var start = 0
    while start < blocks.count {
      guard case .tableCell(let row, let column) = blocks[start].kind else {
        start += 1
        continue
      }
      var end = start + 1
      var last = (row, column)
      while end < blocks.count, case .tableCell(let row, let column) = blocks[end].kind, (row, column) >= last {
        last = (row, column)
        end += 1
      }
      tell(blocks, start..<end, &told, &foreign)
      start = end
    }
    return foreign
  }

  private static func tell(_ blocks: [Block], _ table: Range<Int>, _ told: inout [Language?], _ foreign: inout Set<Int>) {
    var cells: [Int: [Int]] = [:]
    for index in table { if case .tableCell(_, let column) = blocks[index].kind { cells[column, default: []].append(index) } }
    let columns = cells.mapValues { column(of: $0.map { blocks[$0] }) }
    let known = columns.values.reduce(into: Set<Language>()) { if case .known(let language) = $1 { $0.insert(language) } }
    for (number, column) in columns {
      for index in cells[number] ?? [] {
        switch column {
        case .known(let language) where known.count == 2:
          // The head of a column may be in the other language, as may a cell that nobody translated.
          let letters = CellLetters(blocks[index])
          if letters.isJapanese != (language == .ja), letters.isJapanese || letters.isLatin {
            if letters.isJapanese || hasTwin(index, blocks, columns) { told[index] = .ja }
          } else if told[index] == nil {
            told[index] = language
          }
        case .foreign: foreign.insert(index)
        default: break
        }
      }
    }
  }

  /// Whether a cell in Latin letters (`B1`, `Wi-Fi`) stands below the head, in a Japanese column beside an English one that fills its cell, too.
  private static func hasTwin(_ index: Int, _ blocks: [Block], _ columns: [Int: Column]) -> Bool {
    guard index + 1 < blocks.count, case .tableCell(let row, let column) = blocks[index].kind, row > 0,
      case .tableCell(row, column + 1) = blocks[index + 1].kind, case .known(.en)? = columns[column + 1]
    else { return false }
    return CellLetters(blocks[index + 1]).isLatin
  }

  private static func column(of cells: [Block]) -> Column {
    let letters = cells.map(CellLetters.init)
    let body = letters.count > 1 ? letters.dropFirst() : letters[...]
    if letters.contains(where: \.isForeign), !letters.contains(where: \.hasKana) { return .foreign }
    let (japanese, latin) = (body.count(where: \.isJapanese), body.count(where: \.isLatin))
    if japanese > 0, japanese + (body.count < letters.count && letters[0].isJapanese ? 1 : 0) >= 2 * latin { return .known(.ja) }
    // A column of names beside Japanese has a Japanese head.
    if latin > 0, latin >= 2 * japanese, letters[0].isLatin || letters[0].namesEnglish || letters.count == 1 { return .known(.en) }
    return .unknown
  }
}

/// What a cell is written with.
private struct CellLetters {
  var isJapanese: Bool
  var isLatin: Bool
  var hasKana: Bool
  var isForeign: Bool
  /// 英語, 英文
  var namesEnglish: Bool

  init(_ block: Block) {
    let text = block.text.string
    isForeign = ThirdLanguage.holds(block)
    isJapanese = !isForeign && text.unicodeScalars.contains { $0.isJapaneseLetter }
    isLatin = !isJapanese && !isForeign && Measures.leaveLatin(in: block.text.utf8)
    hasKana = text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
    namesEnglish = text.contains("英語") || text.contains("英文") || text.contains("英訳")
  }
}
