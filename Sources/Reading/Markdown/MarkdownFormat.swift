import Bitext

public enum MarkdownFormat: FormatReader {
  public static let format = ArticleFormat.markdown
  public static let extensions = ["md", "markdown", "mdown", "mkd", "mdx"]

  /// Lines bear marks that plain text hardly ever has: ATX headings, fences, front matter, links.
  public static func claims(_ head: FileHead) -> Bool {
    var marks = head.opening == "---" ? 1 : 0
    for line in head.lines {
      if line.hasPrefix("```") || line.contains("](") { marks += 1 }
      let level = line.prefix { $0 == "#" }.count
      if (1...6).contains(level), line.dropFirst(level).first == " " { marks += 1 }
    }
    return marks >= 2
  }

  public static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    MarkdownLayout.blocks(of: source, newlines: newlines)
  }
}
