import Bitext

/// The settings at the head of a Markdown file: YAML between `---`, TOML between `+++`, JSON in braces; and without a fence above them
/// (`LooseFrontMatter`).
enum FrontMatter {
  /// Their lines, fences included, without the last line end, and their values as blocks; nil when there are none.
  static func read(_ source: SourceText) -> (range: ByteRange, blocks: [Block])? {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes.withUnsafeBufferPointer { bytes in
      guard let (lines, end) = fenced(bytes, start) ?? LooseFrontMatter.lines(bytes, start) else { return nil }
      var reader = FrontMatterReader(source: source, bytes: bytes)
      for line in lines { reader.take(line) }
      reader.finish()
      return (start..<end, reader.blocks)
    }
  }

  /// The lines between two fences, and where the second ends.
  private static func fenced(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (lines: [ByteRange], end: Int)? {
    guard start + 3 < bytes.count, [0x2D, 0x2B, 0x7B].contains(bytes[start]) else { return nil }
    var lines: [ByteRange] = []
    var at = start
    while at < bytes.count, lines.count < 10_000 {
      let line = MarkdownScanner.Line(bytes, at)
      let range = line.start..<line.end
      at = line.next
      if lines.isEmpty {
        guard fence(bytes, range) != nil else { return nil }
      } else if lines.count == 1, line.isBlank {
        // Settings have no blank first line; a rule above a paragraph does.
        return nil
      } else if closes(bytes, lines[0], range) {
        guard fence(bytes, lines[0]) != 0x7B || isJSON(bytes, lines[1]) else { return nil }
        return (Array(lines.dropFirst()), range.upperBound)
      }
      lines.append(range)
    }
    return nil
  }

  private static func fence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteRange) -> UInt8? {
    let text = VisibleText.trimming(bytes, line)
    guard let first = bytes[text].first else { return nil }
    if text.count == 1, first == 0x7B || first == 0x7D { return first }
    guard text.count == 3, text.lowerBound == line.lowerBound, [0x2D, 0x2B, 0x2E].contains(first) else { return nil }
    return bytes[text].allSatisfy { $0 == first } ? first : nil
  }

  /// YAML may also end with three dots.
  private static func closes(_ bytes: UnsafeBufferPointer<UInt8>, _ opening: ByteRange, _ line: ByteRange) -> Bool {
    guard let open = fence(bytes, opening), let close = fence(bytes, line) else { return false }
    return open == 0x7B ? close == 0x7D && bytes[line.lowerBound] == 0x7D : close == open || (open == 0x2D && close == 0x2E)
  }

  private static func isJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteRange) -> Bool {
    bytes[line].first { $0 > 0x20 } == 0x22 && bytes[line].contains(0x3A)
  }
}
