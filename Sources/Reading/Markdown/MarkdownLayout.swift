import Bitext

/// The blocks of a Markdown file, by cmark-gfm.
package enum MarkdownLayout {
  /// Line ends inside a paragraph are wrapping and gone from the visible text; hard breaks stay as line ends. With `newlines` other
  /// than `auto` each line end is kept (`always`) or none is trusted (`never`).
  package static func blocks(of source: SourceText, newlines: Block.Newlines = .auto) -> [Block] {
    var blocks: [Block] = []
    forEachBlock(of: source, newlines: newlines) { blocks.append($0) }
    return blocks
  }

  /// The same, part by part, without keeping them.
  static func forEachBlock(of source: SourceText, newlines: Block.Newlines, _ body: (Block) -> Void) {
    let prepared = MarkdownScanner.prepare(source)
    let lines = SourceLines(prepared.bytes)
    prepared.bytes.withUnsafeBufferPointer { bytes in
      var collector = MarkdownCollector(source: source, prepared: prepared, bytes: bytes, lines: lines, newlines: newlines)
      var merge = BlockMerge(prepared.blocks, bytes: source.bytes)
      for part in prepared.parts {
        let tree = MarkdownTree(
          UnsafeBufferPointer(rebasing: bytes[part.range]), linesBefore: lines.line(at: part.range.lowerBound) - 1,
          definitions: part.definitions)
        tree?.walk { collector.visit($0, isEntering: $1) }
        for block in collector.takeBlocks() { merge.add(block, body) }
      }
      merge.finish(body)
    }
  }
}
