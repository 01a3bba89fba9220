import Bitext

/// How an article is written.
public enum ArticleFormat: String, Sendable, Codable, CaseIterable {
  case text, markdown, html

  /// By the file's extension, nil for one that says nothing.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd", "mdx": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// By extension, and by content where the extension says nothing.
  public init(of source: SourceText) {
    self = Self(fileName: source.name) ?? Self(sniffing: source.bytes)
  }

  /// How much of a file is looked at to tell its format.
  private static let sniffed = 1 << 14

  /// HTML when the first thing in the file is a tag or a doctype; Markdown when lines bear marks that plain text hardly
  /// ever has (ATX headings, fences, front matter, links); plain text otherwise.
  public init(sniffing bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(Self.sniffed), as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline).map { $0.drop { $0 == "\u{FEFF}" || $0 == " " || $0 == "\t" } }
    guard let first = lines.first(where: { !$0.isEmpty }) else {
      self = .text
      return
    }
    let opening = first.prefix(40).lowercased()
    if Self.htmlOpenings.contains(where: { opening.hasPrefix($0) }) {
      self = .html
      return
    }
    var marks = opening == "---" ? 1 : 0
    for line in lines {
      if line.hasPrefix("```") || line.contains("](") { marks += 1 }
      let level = line.prefix { $0 == "#" }.count
      if (1...6).contains(level), line.dropFirst(level).first == " " { marks += 1 }
    }
    self = marks >= 2 ? .markdown : .text
  }

  private static let htmlOpenings = [
    "<!doctype", "<html", "<head", "<body", "<?xml", "<article", "<main", "<div", "<section", "<p>", "<h1",
  ]
}
