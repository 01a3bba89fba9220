import Bitext

/// Tables as text: CSV by RFC 4180, and tabs.
///
/// A reader of its own, because a message about a glossary must name the line, the column and the row, and a quote left open
/// must be found where it opens, not where the file ends.
package enum SeparatedValues {
  package enum Dialect: Sendable {
    /// Commas; fields in double quotes may hold commas, line ends and doubled quotes.
    case csv
    /// Semicolons, as Excel saves CSV where the comma is a decimal sign; quotes as in CSV.
    case semicolons
    /// Tabs; quotes as in CSV.
    case tsv
    /// Tabs; quotes mean nothing.
    case plainTabs

    var separator: UInt8 {
      switch self {
      case .csv: 0x2C
      case .semicolons: 0x3B
      case .tsv, .plainTabs: 0x09
      }
    }
  }

  package struct Field: Sendable, Equatable {
    package var text: String
    /// Where it begins; columns count characters.
    package var position: TextPosition
  }

  package struct Row: Sendable, Equatable {
    /// From 1, blank lines not counted.
    package var number: Int
    package var fields: [Field]

    package var line: Int { fields.first?.position.line ?? 0 }
    package var texts: [String] { fields.map(\.text) }
  }

  /// What the first line says of itself (`sep=;`), else tabs where it holds one outside of quotes, commas where it holds one, semicolons.
  package static func dialect(of source: SourceText) -> Dialect {
    if let declared = declaration(of: source) { return declared.dialect }
    var isQuoted = false
    var previous: UInt8 = 0x2C
    var (commas, semicolons) = (0, 0)
    for byte in source.bytes.prefix(while: { $0 != 0x0A }) {
      if byte == 0x22 {
        isQuoted = !isQuoted && [0x2C, 0x3B, 0x22, 0xBF].contains(previous)
      } else if !isQuoted {
        if byte == 0x09 { return .tsv }
        if byte == 0x2C { commas += 1 } else if byte == 0x3B { semicolons += 1 }
      }
      previous = byte
    }
    return commas == 0 && semicolons > 0 ? .semicolons : .csv
  }

  /// Excel's own first line that names the separator, and its length with the line end in bytes.
  static func declaration(of source: SourceText) -> (dialect: Dialect, length: Int)? {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = source.bytes[start...].prefix { $0 != 0x0A }
    let text = String(decoding: line, as: UTF8.self).lowercased().filter { $0 != "\"" && $0 != "\r" }
    guard text.hasPrefix("sep="), text.utf8.count == 5, let sign = text.utf8.last else { return nil }
    let known: [UInt8: Dialect] = [0x2C: .csv, 0x3B: .semicolons, 0x09: .tsv]
    return known[sign].map { ($0, Swift.min(source.bytes.count, line.endIndex + 1)) }
  }

  /// The rows of a table. Blank lines, and rows of nothing but empty fields, are left out, a byte order mark is skipped, lines end in LF or CR LF.
  /// - Parameter comments: whether lines that begin with `#` are left out
  package static func rows(of source: SourceText, _ dialect: Dialect, comments: Bool = false) throws(GlossaryError) -> [Row] {
    var scanner = SeparatedValuesScanner(source, dialect, comments: comments)
    var rows: [Row] = []
    while let row = try scanner.next(number: rows.count + 1) { rows.append(row) }
    return rows
  }

  /// One row with its line end, quoted where it must be.
  package static func line(_ fields: [String], _ dialect: Dialect) -> String {
    let separator = String(UnicodeScalar(dialect.separator))
    return fields.map { quoted($0, dialect) }.joined(separator: separator) + "\n"
  }

  private static func quoted(_ field: String, _ dialect: Dialect) -> String {
    // A tab is quoted in either dialect: an open one in the heading would make the file look like tabs.
    let special: [UInt8] = [0x0A, 0x0D, 0x09, dialect.separator]
    if dialect == .plainTabs {
      // Nothing can be quoted here: what would break the table becomes a space.
      return field.utf8.contains(where: special.contains)
        ? field.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ") : field
    }
    guard field.utf8.contains(where: { special.contains($0) || $0 == 0x22 }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
