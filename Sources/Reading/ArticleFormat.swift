import Bitext

/// How an article is written.
package enum ArticleFormat: String, Sendable, Codable, CaseIterable {
  case text, markdown, html

  /// By the file's extension, nil for one that says nothing.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
    let name = fileName[fileName.index(after: dot)...].lowercased()
    guard let reader = FormatReaders.all.first(where: { $0.extensions.contains(name) }) else { return nil }
    self = reader.format
  }

  /// By extension, and by content where the extension says nothing.
  package init(of source: SourceText) {
    self = Self(fileName: source.name) ?? Self(sniffing: source.bytes)
  }

  /// By the first bytes: the first format that claims them, or plain text.
  package init(sniffing bytes: [UInt8]) {
    let head = FileHead(bytes)
    self = FormatReaders.all.first { $0.claims(head) }?.format ?? .text
  }

  package var reader: any FormatReader.Type { FormatReaders.all.first { $0.format == self } ?? TextFormat.self }
}
