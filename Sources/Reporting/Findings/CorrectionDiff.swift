import Bitext
import Project

/// Corrections as a unified diff, which `git apply` takes.
package enum CorrectionDiff {
  /// Lines shown before and behind a changed one.
  private static let around = 3

  package static func write(_ files: CorrectedFiles) -> String { files.files.map(write).joined() }

  private static func write(_ file: CorrectedFiles.File) -> String {
    let old = lines(file.source.bytes)
    // No correction holds a line's end, so that lines keep their numbers.
    let new = lines(file.corrected)
    let changed = old.indices.filter { old[$0] != new[$0] }
    var text = "--- a/\(file.source.name)\n+++ b/\(file.source.name)\n"
    var rest = changed[...]
    while let first = rest.first {
      var end = rest.startIndex + 1
      while end < rest.endIndex, rest[end] - rest[end - 1] <= 2 * around { end += 1 }
      let last = rest[end - 1]
      rest = rest[end...]
      let range = max(0, first - around)..<min(old.count, last + around + 1)
      text += "@@ -\(range.lowerBound + 1),\(range.count) +\(range.lowerBound + 1),\(range.count) @@\n"
      var index = range.lowerBound
      while index < range.upperBound {
        let run = index..<(range[index...].first { old[$0] == new[$0] } ?? range.upperBound)
        for line in run { text += mark("-", old[line]) }
        for line in run { text += mark("+", new[line]) }
        index = run.upperBound
        if index < range.upperBound {
          text += mark(" ", old[index])
          index += 1
        }
      }
    }
    return text
  }

  private static func mark(_ sign: String, _ line: ArraySlice<UInt8>) -> String {
    let text = sign + String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }

  /// Each with its line feed.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
