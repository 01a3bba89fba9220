import Bitext

/// Which container a file is: its first bytes, and what an archive says of itself.
enum Containers {
  static func format(of bytes: [UInt8], name: String) -> ArticleFormat? {
    let named = ArticleFormat(fileName: name).flatMap { $0.container == nil ? nil : $0 }
    // What has the name of a container is one, or damaged; its reader says so.
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else { return named }
    if let named { return named }
    let head = String(decoding: bytes.prefix(1 << 12), as: UTF8.self)
    return members.first { head.contains($0.0) }?.1
  }

  /// A package of XML files names the kind of its parts in the first of them.
  private static let members: [(String, ArticleFormat)] = [
    ("application/epub+zip", .epub), ("opendocument.text", .odt), ("opendocument.presentation", .odp), ("opendocument.spreadsheet", .ods),
    ("word/", .docx), ("ppt/", .pptx), ("xl/", .xlsx),
  ]
}
