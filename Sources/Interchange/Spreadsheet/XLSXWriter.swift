import Bitext
internal import CXLSXWriter

/// Writes a pair as an Excel workbook, one bead a row: both texts, numbers, type, probability, what is checked, notes and findings.
///
/// Every text is a text cell in a text format, never a formula, whatever it begins with.
package enum XLSXWriter {
  /// - Parameters:
  ///   - language: of the heads; either comes back
  ///   - book: how findings are said
  /// - Throws: `SpreadsheetWritingError` where the system gives no room for the file
  package static func write(_ pair: ExchangePair, in language: Language = .en, _ book: Phrasebook = .english)
    throws(SpreadsheetWritingError) -> [UInt8]
  {
    for unit in pair.units {
      for column in [SheetColumn.ja, .en] where column.text(of: unit).utf16.count > mostInCell {
        throw SpreadsheetWritingError(
          problem: "\"\(column.text(of: unit).prefix(20))…\" is longer than the \(mostInCell) characters of a cell; export as TSV")
      }
    }
    return try WorkbookFile.bytes { fill($0, with: pair, language, book) }
  }

  /// UTF-16 units, as spreadsheets count them.
  private static let mostInCell = 32_767

  private static func fill(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, with pair: ExchangePair, _ language: Language, _ book: Phrasebook
  ) {
    guard let sheet = workbook_add_worksheet(workbook, "Alignment") else { return }
    let formats = Formats(workbook)
    let columns = SheetColumn.allCases
    for (index, column) in columns.enumerated() {
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), column.width, nil)
      worksheet_write_string(sheet, 0, lxw_col_t(index), column.head(in: language), formats.head)
    }
    for (row, unit) in pair.units.enumerated() {
      for (index, column) in columns.enumerated() {
        let (line, place) = (lxw_row_t(row + 1), lxw_col_t(index))
        if column == .probability {
          worksheet_write_number(sheet, line, place, (unit.probability * 10_000).rounded() / 10_000, formats.band(unit))
        } else {
          // Notes and findings are for people; one that is too long would lose the sheet.
          let whole = column.text(of: unit, book)
          let text = whole.utf16.count <= Self.mostInCell ? whole : String(decoding: whole.utf16.prefix(32_000), as: UTF16.self)
          if text.isEmpty, column != .checked { continue }
          worksheet_write_string(sheet, line, place, sanitized(text), column == .ja || column == .en ? formats.text : formats.small)
        }
      }
    }
    // Numbers of sentences are text on purpose ("4-5"): no green corners.
    worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(max(1, pair.units.count)), lxw_col_t(columns.count - 1))
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
  }

  /// Characters XML does not have; the library writes most of them escaped, but not these.
  static func sanitized(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value == 0 || $0.value == 0xFFFE || $0.value == 0xFFFF }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { [0, 0xFFFE, 0xFFFF].contains($0.value) ? "\u{FFFD}" : $0 }))
  }

  private struct Formats {
    let head: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let small: UnsafeMutablePointer<lxw_format>?
    private let bands: [UnsafeMutablePointer<lxw_format>?]

    /// Number format 49 is "text": what is typed into such a cell stays text.
    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      func format(_ set: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        if let format {
          format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
          set(format)
        }
        return format
      }
      head = format {
        format_set_bold($0)
        format_set_bg_color($0, 0xE4ECF6)
        format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
      }
      text = format {
        format_set_num_format_index($0, 49)
        format_set_text_wrap($0)
      }
      small = format {
        format_set_num_format_index($0, 49)
        format_set_text_wrap($0)
        format_set_font_color($0, 0x5B616B)
      }
      // From sure to doubtful: the colours of the report.
      bands = [0xDCE8F4, 0xFFFFFF, 0xFBEFD2, 0xF8DCD2].map { colour in
        format {
          format_set_num_format($0, "0.0%")
          if colour != 0xFFFFFF { format_set_bg_color($0, lxw_color_t(colour)) }
        }
      }
    }

    func band(_ unit: ExchangeUnit) -> UnsafeMutablePointer<lxw_format>? {
      let p = unit.probability
      return bands[p >= 0.95 ? 0 : p >= 0.8 ? 1 : p >= 0.5 ? 2 : 3]
    }
  }
}

/// Why no workbook could be written.
package struct SpreadsheetWritingError: Error, Equatable, CustomStringConvertible {
  package let problem: String

  package var description: String { "the workbook cannot be written: \(problem)" }
}
