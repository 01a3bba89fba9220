import Bitext

/// How an article is written.
package enum ArticleFormat: String, Sendable, Codable, CaseIterable {
  case text, markdown, html
  case po, xliff, tmx, table, json, yaml, arb, strings, xcstrings, android, resx, properties
  case srt, vtt
  case docx, pptx, xlsx, odt, odp, ods, epub, pdf
  case rst, asciidoc, latex, ipynb

  /// By the file's extension, nil for one that says nothing.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
    let name = fileName[fileName.index(after: dot)...].lowercased()
    guard let reader = FormatReaders.all.first(where: { $0.extensions.contains(name) }) else { return nil }
    self = reader.format
  }

  /// By extension, and by content where the extension says nothing.
  package init(of source: SourceText) { self.init(name: source.name, bytes: source.bytes) }

  /// The same for a file that may be no text.
  package init(name: String, bytes: [UInt8]) {
    if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
      return
    }
    switch Self(fileName: name) {
    // A table of two columns may be saved as text, and so may subtitles.
    case .text?:
      let head = FileHead(bytes)
      self = TableFormat.claims(head) ? .table : Subtitles.format(ofText: head) ?? .text
    case let format?: self = format
    case nil: self = Self(sniffing: bytes)
    }
  }

  /// By the first bytes: the first format that claims them, or plain text.
  package init(sniffing bytes: [UInt8]) {
    let head = FileHead(bytes)
    self = FormatReaders.all.first { $0.claims(head) }?.format ?? .text
  }

  package var reader: any FormatReader.Type { FormatReaders.all.first { $0.format == self } ?? TextFormat.self }
}

extension ArticleFormat {
  /// The reader of a format whose files are no text; nil for others.
  package var container: (any ContainerReader.Type)? { reader as? any ContainerReader.Type }
  /// The reader of a format that is read whole or not at all; nil for others.
  package var content: (any ContentReader.Type)? { reader as? any ContentReader.Type }

  /// Whether its files are understood whole before they hold text.
  package var isWhole: Bool { self == .yaml || self == .pdf || container != nil || content != nil }

  /// What a file that is no text is, by its first bytes and then its name.
  package init?(container bytes: [UInt8], name: String) {
    guard let format = Containers.format(of: bytes, name: name) else { return nil }
    self = format
  }
}
