import Bitext

/// A workbook as a table in text: its first sheet that holds anything, a row a line, so that a line's number is the row's.
package enum SheetTable {
  /// Cells in tabs, quoted where they hold tabs, quotation marks or line ends.
  /// - Returns: nil for what is no workbook
  package static func text(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText? {
    let sheets: SheetTexts
    switch ArticleFormat(container: bytes, name: name) {
    case .xlsx: sheets = try WorkbookFormat.sheets(bytes, name: name).0
    case .ods: sheets = try OpenSheetFormat.sheets(bytes, name: name)
    default: return nil
    }
    let sheet = sheets.sheets.first { $0.rows.contains { !$0.allSatisfy(\.isEmpty) } }
    let lines = (sheet?.rows ?? []).map { row in row.map(cell).joined(separator: "\t") + "\n" }
    return SourceText(name: name, text: lines.joined())
  }

  private static func cell(_ text: String) -> String {
    // On one line, or the lines would not be the sheet's rows.
    let text = text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
    guard text.contains("\"") else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
