/// Turns byte offsets of a text into lines and columns. Only writers need it.
public struct LineIndex: Sendable {
  /// What a column counts. Every consumer has its own: SARIF and LSP UTF-16 units, rdjson bytes, people characters.
  public enum ColumnUnit: Sendable { case utf8, utf16, scalar }

  private let bytes: [UInt8]
  private let lineStarts: [Int]

  public init(_ source: SourceText) {
    bytes = source.bytes
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  public var lineCount: Int { lineStarts.count }

  /// The line (from 1) that holds a byte offset.
  public func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  public func position(at offset: Int, in unit: ColumnUnit) -> TextPosition {
    let line = line(at: offset)
    let before = bytes[lineStarts[line - 1]..<max(offset, lineStarts[line - 1])]
    let column =
      switch unit {
      case .utf8: before.count
      case .scalar: before.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      case .utf16: before.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + ($1 >= 0xF0 ? 2 : 1) }
      }
    return TextPosition(line: line, column: column + 1)
  }

  /// The bytes of a line without its line end.
  public func range(ofLine line: Int) -> ByteRange {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
