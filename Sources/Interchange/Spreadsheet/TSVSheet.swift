import Bitext

/// A pair as tab-separated values, one bead a row.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@` or a tab as a formula; such a cell gets an apostrophe in front, as
/// people write it by hand, and loses it again on the way back.
package enum TSVSheet {
  package static func write(_ pair: ExchangePair) -> String {
    let columns = SheetColumn.allCases
    let head = columns.map(\.rawValue).joined(separator: "\t")
    let rows = pair.units.map { unit in columns.map { cell($0.text(of: unit)) }.joined(separator: "\t") }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// - Parameter source: tabs or commas between the cells
  package static func read(_ source: SourceText) throws(SheetError) -> [SheetRow] {
    let rows = try table(source).map { (line: $0.line, cells: $0.texts.map(plain)) }
    return try SheetRow.rows(of: rows, name: source.name)
  }

  private static func table(_ source: SourceText) throws(SheetError) -> [SeparatedValues.Row] {
    do throws(GlossaryError) { return try SeparatedValues.rows(of: source, SeparatedValues.dialect(of: source)) } catch {
      throw SheetError(name: source.name, line: error.line, problem: error.problem)
    }
  }

  static func cell(_ text: String) -> String {
    let guarded = inert(text)
    guard guarded.utf8.contains(where: { [0x09, 0x0A, 0x0D, 0x22].contains($0) }) else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// What a spreadsheet would run as a formula, with an apostrophe in front.
  package static func inert(_ text: String) -> String { isFormula(text) || text.hasPrefix("'") ? "'" + text : text }

  private static func plain(_ cell: String) -> String {
    guard cell.hasPrefix("'"), isFormula(String(cell.dropFirst())) || cell.hasPrefix("''") else { return cell }
    return String(cell.dropFirst())
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    // Full-width signs too: some spreadsheets take them for the narrow ones.
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
  }
}
