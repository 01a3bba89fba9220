import Bitext

/// Where the lines of a file begin and end. A line ends at LF, CR LF or a CR alone, as cmark counts them.
package struct SourceLines {
  private let starts: [Int]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      var i = 0
      while i < bytes.count {
        if bytes[i] == 0x0A || (bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)) { starts.append(i + 1) }
        i += 1
      }
      return starts
    }
  }

  package var count: Int { starts.count }

  /// The byte at which a line (from 1) begins; lines outside the file are pulled to its ends.
  package func start(_ line: Int) -> Int { line < 1 ? 0 : line <= starts.count ? starts[line - 1] : bytes.count }

  /// The end of a line's text, the line end left out.
  package func end(_ line: Int) -> Int {
    var end = start(line + 1)
    while end > start(line), bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// The line (from 1) that holds a byte.
  package func line(at offset: Int) -> Int {
    max(1, starts.partition { $0 > offset })
  }
}
