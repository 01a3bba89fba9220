import Bitext
import Letters

/// A file in which a merge left both states of a passage: none of them is its text.
package struct ConflictLeft: SaidError, Equatable {
  package let name: String
  /// From 1.
  package let line: Int

  package var message: Message { "\(name):\(line): a merge left a conflict here; keep one side and take the three marks out" }

  /// - Parameter blocks: of an article, asked for only where there are marks; those inside of code are examples
  /// - Throws: where the three marks stand in order at the heads of lines
  package static func check(_ source: SourceText, _ blocks: @autoclosure () -> [Block] = []) throws(ConflictLeft) {
    try check(source.bytes, name: source.name, blocks())
  }

  package static func check(
    _ bytes: [UInt8], name: String, _ blocks: @autoclosure () -> [Block] = []
  ) throws(ConflictLeft) {
    // No look at each line of a large file without any.
    guard bytes.holds(0x3E) else { return }
    // A merge sets its mark behind the byte order mark, or what decodes the file does.
    var (line, start) = (1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var open: (line: Int, offset: Int)?
    var isDivided = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let head = bytes[start..<min(end, start + 8)]
      if head.starts(with: "<<<<<<< ".utf8) {
        (open, isDivided) = ((line, start), false)
      } else if open != nil, head.starts(with: "=======".utf8), head.count == 7 || head.last == 0x0D {
        isDivided = true
      } else if let place = open, isDivided, head.starts(with: ">>>>>>> ".utf8) {
        if !blocks().contains(where: { $0.kind == .code && $0.range.contains(place.offset) }) {
          throw ConflictLeft(name: name, line: place.line)
        }
        open = nil
      }
      line += 1
      start = end + 1
    }
  }
}
