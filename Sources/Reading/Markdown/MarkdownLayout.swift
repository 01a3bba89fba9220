import Bitext

/// The blocks of a Markdown file, by cmark-gfm.
package enum MarkdownLayout {
  /// Line ends inside a paragraph are wrapping and gone from the visible text; hard breaks stay as line ends. With `newlines` other
  /// than `auto` each line end is kept (`always`) or none is trusted (`never`).
  package static func blocks(of source: SourceText, newlines: Block.Newlines = .auto) -> [Block] {
    let prepared = MarkdownScanner.prepare(source)
    guard let tree = MarkdownTree(prepared.bytes) else { return prepared.blocks }
    let lines = SourceLines(prepared.bytes)
    return prepared.bytes.withUnsafeBufferPointer { bytes in
      var collector = MarkdownCollector(source: source, prepared: prepared, bytes: bytes, lines: lines, newlines: newlines)
      tree.walk { collector.visit($0, isEntering: $1) }
      return BlockMerge.merge(collector.blocks, prepared.blocks, bytes: source.bytes)
    }
  }
}
