import Bitext

/// Tables as text: CSV by RFC 4180, and tabs.
///
/// A reader of its own, because a message about a glossary must name the line, the column and the row, and a quote left open
/// must be found where it opens, not where the file ends.
package enum SeparatedValues {
  package enum Dialect: Sendable {
    /// Commas; fields in double quotes may hold commas, line ends and doubled quotes.
    case csv
    /// Tabs; quotes as in CSV.
    case tsv
    /// Tabs; quotes mean nothing.
    case plainTabs

    var separator: UInt8 { self == .csv ? 0x2C : 0x09 }
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

  /// Tabs where the first line holds one outside of quotes, else commas.
  package static func dialect(of source: SourceText) -> Dialect {
    var isQuoted = false
    var previous: UInt8 = 0x2C
    for byte in source.bytes.prefix(while: { $0 != 0x0A }) {
      if byte == 0x22 {
        isQuoted = !isQuoted && (previous == 0x2C || previous == 0x22)
      } else if byte == 0x09, !isQuoted {
        return .tsv
      }
      previous = byte
    }
    return .csv
  }

  /// The rows of a table. Blank lines are left out, a byte order mark is skipped, lines end in LF or CR LF.
  /// - Parameter comments: whether lines that begin with `#` are left out
  package static func rows(of source: SourceText, _ dialect: Dialect, comments: Bool = false) throws(GlossaryError) -> [Row] {
    var scanner = SeparatedValuesScanner(source, dialect, comments: comments)
    var rows: [Row] = []
    while let row = try scanner.next(number: rows.count + 1) { rows.append(row) }
    return rows
  }

  /// One row with its line end, quoted where it must be.
  package static func line(_ fields: [String], _ dialect: Dialect) -> String {
    let separator = dialect == .csv ? "," : "\t"
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
