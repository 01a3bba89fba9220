import Bitext
import Segmentation

/// A cell of a table that was read: its text, where it stands, and what a person calls it.
struct TableTextCell {
  var text: MappedText
  var range: ByteRange
  /// "B3", or "Sheet1!B3".
  var name: String

  var trimmed: String { String(decoding: text.utf8[VisibleText.trimming(text.utf8, 0..<text.utf8.count)], as: UTF8.self) }
}

/// Rows of a table that has a column of each language; a cell that is missing is nil.
enum BilingualTable {
  private struct Columns {
    var ja: Int
    var en: Int
    var key: Int?
    /// The first row below the heads.
    var first: Int
  }

  /// The texts of both columns, row by row, with what the row is called; the texts of all cells where the table is in one language.
  static func content(_ rows: [[TableTextCell?]], sheet: String = "") -> ArticleContent {
    guard let columns = headed(rows) ?? told(rows) else { return ArticleContent(blocks: plain(rows)) }
    let keys = keys(rows, columns)
    var blocks: [Block] = []
    for (index, row) in rows.enumerated().dropFirst(columns.first) {
      let key = keys[index] ?? sheet + String(index + 1)
      for (column, language) in [(columns.ja, Language.ja), (columns.en, Language.en)].sorted(by: { $0.0 < $1.0 }) {
        guard column < row.count, let cell = row[column] else { continue }
        let place = PlaceName(.cell, cell.name)
        blocks += Block.messages(cell.text, cell.range, key: key, language: language, place: place)
      }
    }
    return ArticleContent(blocks: blocks, isBilingual: true)
  }

  /// Below a row that names both languages, which titles may stand above.
  private static func headed(_ rows: [[TableTextCell?]]) -> Columns? {
    for (index, row) in rows.prefix(20).enumerated() {
      var columns = BothLanguages<Int?>(ja: nil, en: nil)
      for (column, cell) in row.enumerated() {
        if let language = cell.flatMap({ Language(named: $0.trimmed) }), columns[language] == nil { columns[language] = column }
      }
      if let ja = columns.ja, let en = columns.en {
        let key = row.indices.first { column in row[column].map { keyNames.contains($0.trimmed.lowercased()) } ?? false }
        return Columns(ja: ja, en: en, key: key, first: index + 1)
      }
    }
    return nil
  }

  private static let keyNames: Set<String> = ["id", "key", "キー", "name", "no", "no.", "番号", "#", "msgid", "string id", "識別子"]

  /// The columns that hold the most text of each language, where both do in most rows.
  private static func told(_ rows: [[TableTextCell?]]) -> Columns? {
    let width = rows.map(\.count).max() ?? 0
    guard width >= 2 else { return nil }
    var weights = [(ja: Double, en: Double, cells: Int)](repeating: (0, 0, 0), count: width)
    for row in rows.prefix(2000) {
      for (column, cell) in row.enumerated() {
        guard let utf8 = cell?.text.utf8, !utf8.isEmpty else { continue }
        let score = ScriptEvidence(utf8).score
        if score > 0 { weights[column].ja += score } else { weights[column].en -= score }
        weights[column].cells += 1
      }
    }
    let columns = Array(weights.indices)
    guard let ja = columns.max(by: { weights[$0].ja - weights[$0].en < weights[$1].ja - weights[$1].en }), weights[ja].ja > weights[ja].en,
      let en = columns.filter({ $0 != ja && weights[$0].en > weights[$0].ja }).max(by: { weights[$0].en < weights[$1].en }),
      weights[ja].cells * 2 > rows.prefix(2000).count, weights[en].cells * 2 > rows.prefix(2000).count
    else { return nil }
    return Columns(ja: ja, en: en, key: nil, first: 0)
  }

  /// What rows are called by a column of keys, where no two share one.
  private static func keys(_ rows: [[TableTextCell?]], _ columns: Columns) -> [Int: String] {
    guard let column = columns.key else { return [:] }
    var keys: [Int: String] = [:]
    for (index, row) in rows.enumerated().dropFirst(columns.first) where column < row.count {
      if let key = row[column]?.trimmed, !key.isEmpty { keys[index] = key }
    }
    return Set(keys.values).count == keys.count ? keys : [:]
  }

  private static func plain(_ rows: [[TableTextCell?]]) -> [Block] {
    rows.enumerated().flatMap { index, row in
      row.enumerated().compactMap { column, cell -> Block? in
        guard let cell else { return nil }
        var block = Block.message(
          cell.text, cell.range, key: "", place: PlaceName(.cell, cell.name), kind: .tableCell(row: index, column: column))
        block?.key = nil
        return block
      }
    }
  }
}
