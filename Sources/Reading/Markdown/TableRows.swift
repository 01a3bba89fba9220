import Bitext

/// Finds the rows and cells of a table in the file. cmark gives lines for rows but no dependable columns.
struct TableRows {
  private(set) var headerLine: Int
  private var row = -1
  private var column = -1
  private var cursor = 0
  private var lineEnd = 0
  private(set) var cell: (row: Int, column: Int, range: ByteRange)?

  init(_ table: MarkdownTree.Node, _ lines: SourceLines) {
    // The first data row stands two lines under the head; without one the delimiter row ends the table.
    let firstRow = table.firstChild?.next
    headerLine = max(table.startLine, firstRow.map { $0.startLine - 2 } ?? table.endLine - 1)
  }

  mutating func enterRow(_ node: MarkdownTree.Node, _ bytes: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, quotes: Int) {
    row += 1
    column = -1
    let line = row == 0 ? headerLine : node.startLine
    cursor = lines.start(line)
    lineEnd = lines.end(line)
    for _ in 0..<quotes {
      var ahead = cursor
      while ahead < lineEnd, Self.isBlank(bytes[ahead]) { ahead += 1 }
      guard ahead < lineEnd, bytes[ahead] == 0x3E else { break }
      cursor = ahead + 1
    }
    // In a list the row of the item's first line follows the marker.
    if row == 0, node.startColumn > 1, headerLine == node.startLine {
      cursor = min(lineEnd, max(cursor, lines.start(line) + node.startColumn - 1))
    }
    while cursor < lineEnd, Self.isBlank(bytes[cursor]) { cursor += 1 }
    if cursor < lineEnd, bytes[cursor] == 0x7C { cursor += 1 }
  }

  /// The content of the next cell of the row, up to the next bar that is not escaped.
  mutating func nextCell(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    column += 1
    let start = cursor
    while cursor < lineEnd, bytes[cursor] != 0x7C { cursor += bytes[cursor] == 0x5C ? 2 : 1 }
    cursor = min(cursor, lineEnd)
    // Other white space (an ideographic space, a form feed) stays: cmark keeps it in the cell's text, which is looked for from here.
    var (first, last) = (start, max(start, cursor))
    while first < last, Self.isBlank(bytes[first]) { first += 1 }
    while last > first, Self.isBlank(bytes[last - 1]) { last -= 1 }
    let range = first..<last
    if cursor < lineEnd { cursor += 1 }
    cell = (row, column, range)
    return range
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
