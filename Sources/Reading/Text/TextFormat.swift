import Bitext
import Segmentation

public enum TextFormat: FormatReader {
  public static let format = ArticleFormat.text
  public static let extensions = ["txt", "text"]

  /// Never: what is in no other format is plain text.
  public static func claims(_ head: FileHead) -> Bool { false }

  public static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    blocks(of: source, newlines: newlines, rules: .builtIn)
  }

  public static func blocks(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Block] {
    layout(of: source, newlines, rules).blocks(of: source)
  }

  public static func lineEnds(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Explanation] {
    layout(of: source, newlines, rules).lineEnds(of: source)
  }

  private static func layout(of source: SourceText, _ newlines: Block.Newlines, _ rules: SegmentationRules) -> PlainTextLayout {
    PlainTextLayout(language: ScriptEvidence(source.bytes).language ?? .en, newlines: newlines, rules: rules)
  }
}
