import Bitext

/// The block of settings (YAML between `---`, TOML between `+++`) at the head of a Markdown file.
enum FrontMatter {
  /// Its lines, fences included, without the last line end; nil when there is none.
  static func range(in bytes: [UInt8], _ lines: SourceLines) -> ByteRange? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let fence = fence(bytes, start..<lines.end(1)), lines.count > 1 else { return nil }
    for line in 2...lines.count {
      let range = lines.start(line)..<lines.end(line)
      // YAML may also end with three dots.
      if self.fence(bytes, range) == fence || (fence == 0x2D && self.fence(bytes, range) == 0x2E) { return start..<range.upperBound }
      // Settings have no blank first line; a rule above a paragraph does.
      if line == 2, bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return nil }
    }
    return nil
  }

  private static func fence(_ bytes: [UInt8], _ range: ByteRange) -> UInt8? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    guard end - range.lowerBound == 3, let first = bytes[range].first, [0x2D, 0x2B, 0x2E].contains(first) else { return nil }
    return bytes[range.lowerBound..<end].allSatisfy { $0 == first } ? first : nil
  }
}
