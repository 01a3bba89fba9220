/// Turns byte offsets of a text into lines and columns. Only writers need it.
package struct LineIndex: Sendable {
  /// What a column counts. Every consumer has its own: SARIF and LSP UTF-16 units, rdjson bytes of the file, people characters.
  package enum ColumnUnit: Sendable { case utf8, utf16, scalar }

  private let source: SourceText
  private var bytes: [UInt8] { source.bytes }
  private let lineStarts: [Int]
  /// What comes before each step of bytes, so that a column on a line of megabytes costs no more than on a short one.
  private let counts: [Count]

  private struct Count {
    var scalars = 0
    /// Scalars of two UTF-16 units.
    var pairs = 0

    mutating func add(_ byte: UInt8) {
      scalars += byte & 0xC0 == 0x80 ? 0 : 1
      pairs += byte >= 0xF0 ? 1 : 0
    }
  }

  private static let step = 512

  package init(_ source: SourceText) {
    self.source = source
    let bytes = source.bytes
    var starts = [0]
    var counts: [Count] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count = Count()
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.step == 0 { counts.append(count) }
      count.add(byte)
      if byte == 0x0A { starts.append(offset + 1) }
    }
    if bytes.count % Self.step == 0 { counts.append(count) }
    lineStarts = starts
    self.counts = counts
  }

  package var lineCount: Int { lineStarts.count }

  /// The line (from 1) that holds a byte offset.
  package func line(at offset: Int) -> Int {
    max(1, lineStarts.partition { $0 > offset })
  }

  package func position(at offset: Int, in unit: ColumnUnit) -> TextPosition {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    let column =
      switch unit {
      case .utf8: max(0, source.place(of: offset..<offset).lowerBound - source.place(of: start..<start).lowerBound)
      case .scalar: count(before: offset).scalars - count(before: start).scalars
      case .utf16: units(before: offset) - units(before: start)
      }
    return TextPosition(line: line, column: column + 1)
  }

  private func units(before offset: Int) -> Int {
    let count = count(before: offset)
    return count.scalars + count.pairs
  }

  private func count(before offset: Int) -> Count {
    let step = offset / Self.step
    return bytes[step * Self.step..<offset].reduce(into: counts[step]) { $0.add($1) }
  }

  /// The bytes of a line without its line end.
  package func range(ofLine line: Int) -> ByteRange {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
