import Bitext
import Segmentation

package enum TextFormat: FormatReader {
  package static let format = ArticleFormat.text
  package static let extensions = ["txt", "text"]

  /// Never: what is in no other format is plain text.
  package static func claims(_ head: FileHead) -> Bool { false }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    blocks(of: source, newlines: newlines, rules: .builtIn)
  }

  package static func blocks(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Block] {
    layout(of: source, newlines, rules).blocks(of: source)
  }

  package static func forEachBlock(
    of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules, _ body: (Block) -> Void
  ) {
    layout(of: source, newlines, rules).forEachBlock(of: source, body)
  }

  package static func lineEnds(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Explanation] {
    layout(of: source, newlines, rules).lineEnds(of: source)
  }

  private static func layout(of source: SourceText, _ newlines: Block.Newlines, _ rules: SegmentationRules) -> PlainTextLayout {
    PlainTextLayout(language: ScriptEvidence.language(of: Array(source.bytes.prefix(telling))) ?? .en, newlines: newlines, rules: rules)
  }

  /// So many bytes tell what language most of a file is in.
  private static let telling = 1 << 19
}
