import Bitext

/// A row of a spreadsheet that came back.
package struct SheetRow: Sendable, Equatable {
  /// The line or row in the file, from 1.
  package var line: Int
  package var text: BothLanguages<String>
  package var isChecked: Bool
  package var note: String?
  /// The cell of comments as it came back: a line for each that was there, and what somebody wrote besides.
  package var comments: String?
  /// Whether both texts are as they were exported: nobody joined or split anything.
  package var isAsExported: Bool
  /// What the texts were when they were exported, by their hash; nil where the table does not say it.
  package var hash: String?

  package init(
    line: Int, text: BothLanguages<String>, isChecked: Bool = false, note: String? = nil, comments: String? = nil,
    isAsExported: Bool = false,
    hash: String? = nil
  ) {
    self.hash = hash
    self.line = line
    self.text = text
    self.isChecked = isChecked
    self.note = note
    self.comments = comments
    self.isAsExported = isAsExported
  }

  /// Rows under a head; rows with neither text are left out.
  static func rows(of table: [(line: Int, cells: [String])], name: String) throws(SheetError) -> [SheetRow] {
    guard let head = table.first else { throw SheetError(name: name, line: 1, problem: "the sheet is empty") }
    var places: [SheetColumn: Int] = [:]
    for (index, cell) in head.cells.enumerated() {
      if let column = SheetColumn(head: trimmed(cell)), places[column] == nil { places[column] = index }
    }
    for column in [SheetColumn.ja, .en] where places[column] == nil {
      throw SheetError(
        name: name, line: head.line, problem: "there is no column “\(column.rawValue)”; keep the first row of the sheet as it was exported")
    }
    func content(_ column: SheetColumn, _ cells: [String]) -> String {
      places[column].flatMap { $0 < cells.count ? trimmed(cells[$0]) : nil } ?? ""
    }
    // A row's neighbours name it by the text it had.
    let exported = Set(table.dropFirst().flatMap { [content(.previous, $0.cells), content(.next, $0.cells)] })
    return table.dropFirst().compactMap { line, cells in
      func cell(_ column: SheetColumn) -> String { content(column, cells) }
      let text = BothLanguages(ja: cell(.ja), en: cell(.en))
      if text.ja.isEmpty && text.en.isEmpty { return nil }
      let (note, comments, hash) = (cell(.note), cell(.comments), cell(.hash))
      return SheetRow(
        line: line, text: text, isChecked: isYes(cell(.checked)), note: note.isEmpty ? nil : note,
        comments: comments.isEmpty ? nil : comments,
        isAsExported: exported.contains(ExchangePair.hash(text)) || hash == ExchangePair.hash(text), hash: hash.isEmpty ? nil : hash)
    }
  }

  private static func isYes(_ text: String) -> Bool {
    ["yes", "y", "true", "1", "x", "ok", "済", "はい", "✓", "○"].contains(text.lowercased())
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(text[first...last])
  }
}

/// A spreadsheet that cannot be taken up.
package struct SheetError: SaidError, Equatable {
  package let name: String
  package let line: Int
  package let problem: Message

  package var message: Message { "\(name):\(line): \(problem)" }
}
