import Bitext

/// `**「証明書」**を`: asterisks between a mark and a letter of Japanese, which CommonMark takes for text because it looks for spaces there.
/// Writers mean emphasis, and the renderers that Japanese projects use show it.
enum EastAsianEmphasis {
  /// The pairs among runs of asterisks that cmark left in the text.
  static func pairs(_ runs: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) -> [(open: Range<Int>, close: Range<Int>)] {
    var pairs: [(open: Range<Int>, close: Range<Int>)] = []
    var open: Range<Int>?
    for run in runs where run.count == 2 || run.count == 3 {
      if let start = open, start.count == run.count, isText(bytes, run.lowerBound - 1),
        isWide(bytes, run.upperBound) || isWide(bytes, run.lowerBound - 1) || isWide(bytes, start.lowerBound - 1)
      {
        pairs.append((start, run))
        open = nil
      } else {
        open = isText(bytes, run.upperBound) ? run : nil
      }
    }
    return pairs
  }

  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool { bytes.indices.contains(i) && bytes[i] > 0x20 }

  /// Part of a character of three bytes or more.
  private static func isWide(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool { bytes.indices.contains(i) && bytes[i] >= 0x80 }
}
