import Bitext

package enum HTMLFormat: FormatReader {
  package static let format = ArticleFormat.html
  package static let extensions = ["html", "htm", "xhtml"]

  private static let openings = ["<!doctype", "<html", "<head", "<body", "<?xml", "<article", "<main", "<div", "<section", "<p>", "<h1"]

  /// The first thing in the file is a tag or a doctype.
  package static func claims(_ head: FileHead) -> Bool {
    let opening = head.opening
    return openings.contains { opening.hasPrefix($0) }
  }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    HTMLLayout.blocks(of: source, newlines: newlines)
  }
}
