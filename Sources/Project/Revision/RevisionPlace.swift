import Bitext

/// Lines of a file as a person names them: "a.md", "a.md:3", "a.md:3-9" or "a.md:3:20".
struct RevisionPlace {
  var path: String
  var lines: ClosedRange<Int>?
  /// In characters, from 1; one sentence of one line.
  var column: Int?

  init(_ text: String) {
    path = text
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 2, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2]), line > 0, column > 0 {
      (lines, self.column) = (line...line, column)
      parts.removeLast(2)
    } else if let last = parts.last, parts.count > 1 {
      let numbers = last.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = numbers[0], let last = numbers[numbers.count - 1], numbers.count <= 2, first > 0, first <= last else { return }
      lines = first...last
      parts.removeLast()
    }
    path = parts.joined(separator: ":")
  }

  /// Whether a text stands on these lines, or at this place.
  func holds(_ range: ByteRange, _ index: LineIndex) -> Bool {
    guard let lines else { return true }
    let last = index.line(at: max(range.lowerBound, range.upperBound - 1))
    guard let column else { return lines.overlaps(index.line(at: range.lowerBound)...last) }
    let (from, to) = (index.position(at: range.lowerBound, in: .scalar), index.position(at: range.upperBound, in: .scalar))
    return (from.line, from.column) <= (lines.lowerBound, column) && (lines.lowerBound, column) < (to.line, to.column)
  }
}
