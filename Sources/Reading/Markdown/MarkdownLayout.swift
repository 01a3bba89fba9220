import Bitext

/// The blocks of a Markdown file, by cmark-gfm.
public enum MarkdownLayout {
  /// Line ends inside a paragraph are wrapping and gone from the visible text; hard breaks stay as line ends. With `newlines` other
  /// than `auto` each line end is kept (`always`) or none is trusted (`never`).
  public static func blocks(of source: SourceText, newlines: Block.Newlines = .auto) -> [Block] {
    let lines = SourceLines(source.bytes)
    let parsed = parsable(source.bytes, lines)
    guard let tree = MarkdownTree(parsed) else { return [] }
    return parsed.withUnsafeBufferPointer { bytes in
      var collector = MarkdownCollector(source: source, bytes: bytes, lines: lines, newlines: newlines)
      tree.walk { collector.visit($0, isEntering: $1) }
      return collector.blocks
    }
  }

  /// What cmark gets to see: the same bytes at the same places, but front matter blanked and NUL, which it would widen to three
  /// bytes, made another control character.
  private static func parsable(_ bytes: [UInt8], _ lines: SourceLines) -> [UInt8] {
    var result = bytes
    if let range = FrontMatter.range(in: bytes, lines) {
      for i in range where result[i] != 0x0A && result[i] != 0x0D { result[i] = 0x20 }
    }
    if result.contains(0) { result = result.map { $0 == 0 ? 0x01 : $0 } }
    return result
  }
}
