import Bitext

public enum TextFormat: FormatReader {
  public static let format = ArticleFormat.text
  public static let extensions = ["txt", "text"]

  /// Never: what is in no other format is plain text.
  public static func claims(_ head: FileHead) -> Bool { false }

  public static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    PlainTextLayout(language: ScriptEvidence(source.bytes).language ?? .en, newlines: newlines).blocks(of: source)
  }
}
