import Bitext
import ICU

extension RSTLayout {
  /// A table drawn with signs.
  mutating func table(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    let content = bytes[lines[at].content]
    if content.starts(with: "+-".utf8), content.allSatisfy({ $0 == 0x2B || $0 == 0x2D || $0 == 0x3D }) { return grid(&at, range) }
    if content.starts(with: "==".utf8), content.contains(0x20), content.allSatisfy({ $0 == 0x3D || $0 == 0x20 }) {
      return simple(&at, range)
    }
    return false
  }

  /// `+---+---+` and bars: cells are told by the columns of the signs; wide characters take two.
  private mutating func grid(_ at: inout Int, _ range: Range<Int>) -> Bool {
    let start = at
    while at < range.upperBound, !lines[at].isBlank,
      bytes[lines[at].content.lowerBound] == 0x2B || bytes[lines[at].content.lowerBound] == 0x7C
    {
      at += 1
    }
    let origin = lines[start].content.lowerBound - lines[start].whole.lowerBound
    var borders: [Int] = []
    for (offset, byte) in bytes[lines[start].content].enumerated() where byte == 0x2B { borders.append(offset + origin) }
    guard borders.count >= 2 else { return false }
    var row = 0
    var cells: [Int: MarkupText] = [:]
    func flush(_ layout: inout RSTLayout, _ columns: Range<Int>) {
      for column in cells.keys.sorted() where columns.contains(column) {
        if let text = cells.removeValue(forKey: column)?.text { layout.add(.tableCell(row: row, column: column), text) }
      }
    }
    for index in start..<at {
      let columns = RSTColumns(bytes, lines[index].whole)
      // A line may divide some columns and be text in others.
      var isBorder = false
      for column in 0..<borders.count - 1 {
        guard let cell = columns.range(borders[column] + 1..<borders[column + 1], upTo: lines[index].whole.upperBound, bytes) else {
          continue
        }
        let inner = VisibleText.trimming(bytes, cell)
        if !inner.isEmpty, bytes[inner].allSatisfy({ $0 == 0x2D || $0 == 0x3D || $0 == 0x2B }), bytes[lines[index].content].contains(0x2B) {
          flush(&self, column..<column + 1)
          isBorder = true
        } else if !inner.isEmpty {
          cells[column, default: MarkupText(bytes)].add(inner)
        }
      }
      if isBorder, index > start { row += 1 }
    }
    flush(&self, 0..<borders.count)
    return true
  }

  /// Columns under runs of equals signs; text in the last may reach beyond.
  private mutating func simple(_ at: inout Int, _ range: Range<Int>) -> Bool {
    let start = at
    let columns = RSTColumns.runs(bytes, lines[start])
    guard columns.count >= 2 else { return false }
    func isBorder(_ index: Int) -> Bool {
      let content = bytes[lines[index].content]
      return !content.isEmpty && content.allSatisfy { $0 == 0x3D || $0 == 0x20 || $0 == 0x2D } && content.first != 0x20 && content.count > 1
        && (content.first == 0x3D || content.first == 0x2D)
    }
    // Two borders with a blank line after the second, or three.
    var borders = 0
    var end = start
    while end < range.upperBound {
      if isBorder(end), bytes[lines[end].content.lowerBound] == 0x3D {
        borders += 1
        if borders >= 2, end + 1 >= range.upperBound || lines[end + 1].isBlank { break }
      }
      end += 1
    }
    guard borders >= 2, end < range.upperBound else { return false }
    var row = -1
    var cells: [Int: MarkupText] = [:]
    func flush(_ layout: inout RSTLayout) {
      for column in cells.keys.sorted() {
        if let text = cells[column]?.text { layout.add(.tableCell(row: max(0, row), column: column), text) }
      }
      cells = [:]
    }
    for index in start + 1..<end where !lines[index].isBlank && !isBorder(index) {
      let places = RSTColumns(bytes, lines[index].whole)
      for (number, column) in columns.enumerated() {
        let to = number + 1 < columns.count ? columns[number + 1].lowerBound : Int.max
        guard let cell = places.range(column.lowerBound..<to, upTo: lines[index].whole.upperBound, bytes) else { continue }
        let inner = VisibleText.trimming(bytes, cell)
        // A row begins where the first column has text.
        if number == 0, !inner.isEmpty {
          flush(&self)
          row += 1
        }
        if !inner.isEmpty, !bytes[inner].elementsEqual("\\".utf8) { cells[number, default: MarkupText(bytes)].add(inner) }
      }
    }
    flush(&self)
    at = end + 1
    return true
  }
}

/// Where the columns of a line stand; wide characters take two.
private struct RSTColumns {
  /// Column and byte of each character, in order.
  private var places: [(column: Int, byte: Int)] = []

  init(_ bytes: [UInt8], _ line: ByteRange) {
    var (column, byte) = (0, line.lowerBound)
    for scalar in String(decoding: bytes[line], as: UTF8.self).unicodeScalars {
      places.append((column, byte))
      column += scalar.value < 0x80 ? 1 : max(0, Int(scalar.cellWidth()))
      byte += UTF8.width(scalar)
    }
  }

  func range(_ columns: Range<Int>, upTo end: Int, _ bytes: [UInt8]) -> ByteRange? {
    let first = places.partition { $0.column >= columns.lowerBound }
    guard first < places.count else { return nil }
    let last = places.partition { $0.column >= columns.upperBound }
    return places[first].byte..<(last < places.count ? places[last].byte : end)
  }

  /// The runs of signs in a border, by column.
  static func runs(_ bytes: [UInt8], _ line: MarkupLine) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let origin = line.content.lowerBound - line.whole.lowerBound
    for (offset, byte) in bytes[line.content].enumerated() where byte != 0x20 {
      let column = origin + offset
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
