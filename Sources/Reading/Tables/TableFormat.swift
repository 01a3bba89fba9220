import Bitext
import Segmentation

/// Tables with separators: two columns of texts, or one language in any number. Commas, semicolons and tabs are told from the text.
package enum TableFormat: ContentReader {
  package static let format = ArticleFormat.table
  package static let extensions = ["csv", "tsv", "tab"]

  /// A first line of names of both languages, and tabs.
  package static func claims(_ head: FileHead) -> Bool {
    guard let first = head.lines.first, first.contains("\t") else { return false }
    let languages = first.split(separator: "\t").compactMap { Language(named: String($0)) }
    return Set(languages).count == 2
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    BilingualTable.content(try SeparatedText.rows(of: source))
  }
}

/// Reads a table with separators and the places of its cells.
enum SeparatedText {
  static func rows(of source: SourceText) throws(ContentProblem) -> [[TableTextCell?]] {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = separator(bytes[start...], source.name)
    var rows: [[TableTextCell?]] = []
    var row: [TableTextCell?] = []
    var i = start
    while i <= bytes.count {
      let (text, range, end) = try cell(source, at: i, separator)
      row.append(text.isEmpty ? nil : TableTextCell(text: text, range: range, name: letters(row.count) + String(rows.count + 1)))
      i = end
      if i < bytes.count, bytes[i] == separator {
        i += 1
        continue
      }
      if i < bytes.count, bytes[i] == 0x0D { i += 1 }
      if i < bytes.count, bytes[i] == 0x0A { i += 1 }
      // Blank lines count: rows are called by their numbers.
      rows.append(row)
      row = []
      if i >= bytes.count { break }
    }
    return rows
  }

  private static func cell(_ source: SourceText, at start: Int, _ separator: UInt8) throws(ContentProblem) -> (MappedText, ByteRange, Int) {
    let bytes = source.bytes
    func isEnd(_ i: Int) -> Bool { i >= bytes.count || bytes[i] == separator || bytes[i] == 0x0A || bytes[i] == 0x0D }
    var text = MappedText()
    if start < bytes.count, bytes[start] == 0x22, let close = closing(bytes, start, isEnd) {
      var from = start + 1
      var i = from
      while i < close {
        if bytes[i] == 0x22 {
          text.append(verbatim: from..<i, of: bytes)
          text.append("\"", standingFor: i..<i + 2)
          i += 2
          from = i
        } else {
          i += 1
        }
      }
      text.append(verbatim: from..<close, of: bytes)
      return (text, start + 1..<close, close + 1)
    }
    if start < bytes.count, bytes[start] == 0x22, separator != 0x09 {
      throw ContentProblem(
        source, at: start, "the quote that opens here is never closed before a separator or a line end; write quotes inside a cell twice")
    }
    var end = start
    while !isEnd(end) { end += 1 }
    text.append(verbatim: start..<end, of: bytes)
    return (text, start..<end, end)
  }

  /// Where the quote closes that opens a cell; in a table with tabs a quote may be one of the text.
  private static func closing(_ bytes: [UInt8], _ open: Int, _ isEnd: (Int) -> Bool) -> Int? {
    var i = open + 1
    while i < bytes.count {
      if bytes[i] == 0x22 {
        if i + 1 < bytes.count, bytes[i + 1] == 0x22 { i += 1 } else { return isEnd(i + 1) ? i : nil }
      }
      i += 1
    }
    return nil
  }

  /// The sign that stands in the first line outside of quotes, the rarest in prose first.
  private static func separator(_ bytes: ArraySlice<UInt8>, _ name: String) -> UInt8 {
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      if [0x09, 0x3B, 0x2C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [0x09, 0x3B, 0x2C].first { (counts[$0] ?? 0) > 0 } ?? (name.lowercased().hasSuffix(".csv") ? 0x2C : 0x09)
  }

  /// A, B, … Z, AA
  static func letters(_ column: Int) -> String {
    var name = ""
    var rest = column + 1
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}
