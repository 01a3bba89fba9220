import Bitext

/// `**「証明書」**を`, `_必須_の`: marks of emphasis between Japanese letters and marks, which CommonMark takes for text because it looks for
/// spaces there. Writers mean emphasis, and the renderers that Japanese projects use show it.
enum EastAsianEmphasis {
  struct Pair {
    var open: Range<Int>
    var close: Range<Int>
    var kind: Span.Kind
  }

  /// The pairs among runs of asterisks and low lines that cmark left in the text.
  static func pairs(_ runs: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) -> [Pair] {
    var pairs: [Pair] = []
    var open: Range<Int>?
    for run in runs where mayMark(run, bytes) {
      if let start = open, start.count == run.count, bytes[start.lowerBound] == bytes[run.lowerBound], isText(bytes, run.lowerBound - 1),
        closes(run, start, bytes)
      {
        pairs.append(Pair(open: start, close: run, kind: run.count == 1 ? .emphasis : .strong))
        open = nil
      } else {
        open = isText(bytes, run.upperBound) ? run : nil
      }
    }
    return pairs
  }

  private static func mayMark(_ run: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[run.lowerBound] == 0x2A ? run.count <= 3 : run.count == 1
  }

  private static func closes(_ run: Range<Int>, _ start: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (before, after) = (isWide(bytes, start.lowerBound - 1), isWide(bytes, run.upperBound))
    guard run.count == 1 else { return after || isWide(bytes, run.lowerBound - 1) || before }
    // One mark alone may be a sign in a formula or a name: nothing but Japanese or blanks stand around what it stresses.
    return (before || after) && (before || !isText(bytes, start.lowerBound - 1)) && (after || !isText(bytes, run.upperBound))
  }

  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool { bytes.indices.contains(i) && bytes[i] > 0x20 }

  /// Part of a character of three bytes or more.
  private static func isWide(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool { bytes.indices.contains(i) && bytes[i] >= 0x80 }
}
