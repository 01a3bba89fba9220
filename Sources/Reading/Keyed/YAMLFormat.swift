import Bitext

/// Messages in YAML. `Workspace` reads them, where Yams is; text that comes another way is plain.
package enum YAMLFormat: FormatReader {
  package static let format = ArticleFormat.yaml
  package static let extensions = ["yaml", "yml"]

  /// Never: nearly every text is YAML.
  package static func claims(_ head: FileHead) -> Bool { false }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    source.content?.blocks ?? TextFormat.blocks(of: source, newlines: newlines)
  }
}
