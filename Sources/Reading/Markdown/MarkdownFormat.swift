import Bitext
import Segmentation

package enum MarkdownFormat: FormatReader {
  package static let format = ArticleFormat.markdown
  package static let extensions = ["md", "markdown", "mdown", "mkd", "mdx"]

  /// Lines bear marks that plain text hardly ever has: ATX headings, fences, front matter, links.
  package static func claims(_ head: FileHead) -> Bool {
    var marks = head.opening == "---" ? 1 : 0
    for line in head.lines {
      if line.hasPrefix("```") || line.contains("](") { marks += 1 }
      let level = line.prefix { $0 == "#" }.count
      if (1...6).contains(level), line.dropFirst(level).first == " " { marks += 1 }
    }
    return marks >= 2
  }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    MarkdownLayout.blocks(of: source, newlines: newlines)
  }

  package static func forEachBlock(
    of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules, _ body: (Block) -> Void
  ) {
    MarkdownLayout.forEachBlock(of: source, newlines: newlines, body)
  }
}
