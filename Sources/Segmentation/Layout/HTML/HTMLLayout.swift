import Bitext

/// The blocks of an HTML file, by libxml2.
public enum HTMLLayout {
  /// White space is folded as browsers do, except that wrapping between Japanese characters is nothing; `br` is a line end.
  public static func blocks(of source: SourceText, newlines: Block.Newlines = .auto) -> [Block] {
    blocks(of: source, in: 0..<source.bytes.count, newlines: newlines, quotes: 0)
  }

  /// - Parameter quotes: Markdown quotations around the part: that many `>` at the head of each line are not text
  static func blocks(of source: SourceText, in range: ByteRange, newlines: Block.Newlines, quotes: Int) -> [Block] {
    source.bytes.withUnsafeBufferPointer { bytes in
      let collector = HTMLCollector(source: source, bytes: bytes, newlines: newlines, quotes: quotes)
      let start = bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3 : range.lowerBound
      HTMLParser(bytes, start..<range.upperBound, collector).parse()
      collector.finish(at: range.upperBound)
      return collector.blocks
    }
  }
}
