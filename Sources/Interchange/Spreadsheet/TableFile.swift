internal import CXLSXWriter

/// A plain table for spreadsheets: one row of titles, then text cells only.
package struct TableFile: Sendable {
  package var name: String
  package var columns: [String]
  package var rows: [[String]]

  package init(name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// RFC 4180 with line feeds; cells a spreadsheet would run as formulas get an apostrophe in front.
  package func csv() -> String {
    ([columns] + rows).map { row in row.map(Self.cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let cell = TSVSheet.cell(text)
    return cell.hasPrefix("\"") || !cell.contains(",") ? cell : "\"" + cell + "\""
  }

  /// An Excel workbook of one sheet.
  /// - Throws: `SpreadsheetWritingError` where the system gives no room for the file
  package func xlsx() throws(SpreadsheetWritingError) -> [UInt8] {
    try WorkbookFile.bytes { workbook in
      if let sheet = workbook_add_worksheet(workbook, name) { fill(sheet, workbook) }
    }
  }

  private func fill(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ workbook: UnsafeMutablePointer<lxw_workbook>) {
    let head = workbook_add_format(workbook)
    if let head { format_set_bold(head) }
    let text = workbook_add_format(workbook)
    if let text {
      // Number format 49 is "text": what is typed into such a cell stays text.
      format_set_num_format_index(text, 49)
      format_set_text_wrap(text)
      format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    for (index, column) in columns.enumerated() {
      let widest = rows.lazy.map { $0[index].count }.max() ?? 0
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), widest > 24 ? 44 : 14, nil)
      worksheet_write_string(sheet, 0, lxw_col_t(index), column, head)
    }
    for (line, row) in rows.enumerated() {
      for (index, cell) in row.enumerated() where !cell.isEmpty {
        worksheet_write_string(sheet, lxw_row_t(line + 1), lxw_col_t(index), XLSXWriter.sanitized(String(cell.prefix(32_000))), text)
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(max(1, rows.count)), lxw_col_t(max(0, columns.count - 1)))
  }
}
