import Bitext
import Reading

/// What a file is that is read as no article, told by its first bytes and its name.
package struct ForeignFormat: Sendable, Equatable {
  /// As a person calls it, with its article: "a Word document".
  package let name: String
  /// How its text comes into a form that is read.
  package let remedy: String

  private init(_ name: String, _ remedy: String) { (self.name, self.remedy) = (name, remedy) }

  /// - Parameters:
  ///   - name: its ending counts where the bytes are text
  ///   - isNamed: whether the user said how the file is written; then only what is no text at all is foreign
  package init?(_ bytes: [UInt8], name: String, isNamed: Bool = false) {
    let ending = Self.ending(of: name)
    if let format = Self.byMagic(bytes, ending, name) {
      self = format
      return
    }
    // Those that are read are told by their readers.
    if isNamed || ArticleFormat(name: name, bytes: bytes).isWhole { return nil }
    if let format = Self.byEnding[ending] {
      self = format
      return
    }
    // A text of that ending may well show an example of another format.
    guard ArticleFormat(fileName: name) == nil, let format = Self.byOpening(bytes) else { return nil }
    self = format
  }

  /// What is no table, in text or in a workbook.
  init?(table bytes: [UInt8], name: String) {
    let isPacked = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    let cells = "copy its table into a spreadsheet, and give that"
    if isPacked, let format = ArticleFormat(container: bytes, name: name) {
      switch format {
      case .docx, .odt: self.init("a Word or Writer document", cells)
      case .pptx, .odp: self.init("a presentation", cells)
      case .epub: self.init("a book (EPUB)", cells)
      default: self = Self.archive
      }
    } else if isPacked {
      self = Self.archive
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self.init("a PDF file", cells)
    } else if bytes.starts(with: [0, 1, 0, 0] + Array("Standard ".utf8)) {
      self.init("a MultiTerm term base or another Access database", "export it as TBX, or into Excel")
    } else if let format = Self.byMagic(bytes, Self.ending(of: name), name) {
      self = format
    } else {
      return nil
    }
  }

  private static func ending(of path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  // MARK: By what no text begins with

  private static func byMagic(_ bytes: [UInt8], _ ending: String, _ name: String) -> ForeignFormat? {
    for (magic, format) in magics where bytes.starts(with: magic) { return format }
    // What stands for a file that was not fetched; a longer text may well tell of such pointers.
    for (magic, format) in pointers where bytes.count < 1024 && bytes.starts(with: magic) { return format }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return ArticleFormat(container: bytes, name: name) == nil ? archive : nil
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return oldOffice[ending] ?? oldOffice["doc"] }
    return nil
  }

  private static let magics: [([UInt8], ForeignFormat)] = [
    (Array("{\\rtf".utf8), ForeignFormat("a rich text file (RTF)", "save it as plain text in UTF-8, or as HTML")),
    ([0x1F, 0x8B], ForeignFormat("a gzip archive", "unpack it first")),
    (Array("BZh".utf8), ForeignFormat("a bzip2 archive", "unpack it first")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], ForeignFormat("an xz archive", "unpack it first")),
    ([0x37, 0x7A, 0xBC, 0xAF], ForeignFormat("a 7z archive", "unpack it first")),
    ([0x89, 0x50, 0x4E, 0x47], ForeignFormat("a picture (PNG)", "give the article's text")),
    ([0xFF, 0xD8, 0xFF], ForeignFormat("a picture (JPEG)", "give the article's text")),
    (Array("GIF8".utf8), ForeignFormat("a picture (GIF)", "give the article's text")),
    ([0xDE, 0x12, 0x04, 0x95], ForeignFormat("a compiled message catalogue (MO)", "use the PO file it was made from")),
    ([0x95, 0x04, 0x12, 0xDE], ForeignFormat("a compiled message catalogue (MO)", "use the PO file it was made from")),
    (Array("SQLite format 3\0".utf8), ForeignFormat("an SQLite database", "export the articles as text")),
    ([0x7F, 0x45, 0x4C, 0x46], ForeignFormat("a program", "give the article's text")),
  ]

  private static let pointers: [([UInt8], ForeignFormat)] = [
    (Array("version https://git-lfs.github.com/spec/".utf8), ForeignFormat("a pointer of Git LFS", "fetch the file itself: git lfs pull")),
    (Array("/annex/objects/".utf8), ForeignFormat("a pointer of git-annex", "fetch the file itself: git annex get")),
  ]

  private static let archive = ForeignFormat("a ZIP archive", "unpack it, and name the articles in it")

  private static let oldOffice: [String: ForeignFormat] = [
    "doc": ForeignFormat("a Word document of before 2007", "save it as plain text (UTF-8) or filtered HTML"),
    "xls": ForeignFormat("an Excel workbook of before 2007", "save a glossary as \"CSV UTF-8\", copy articles into text files"),
    "ppt": ForeignFormat("a PowerPoint presentation of before 2007", "export its outline as text"),
  ]

  // MARK: By name

  private static let keyed = "files of this kind of messages are not read; save the text of each language as a text file"
  private static let markup = "save it as HTML or Markdown (pandoc does), or read it as plain text with --input text"
  private static let tbx = ForeignFormat("a glossary (TBX)", "name it with --glossary")

  private static let byEnding: [String: ForeignFormat] = {
    var formats: [String: ForeignFormat] = [
      "jsonl": ForeignFormat("a file of JSON lines", "give its records to --jsonl"),
      "stringsdict": ForeignFormat("a file of strings (Apple .stringsdict)", keyed), "toml": ForeignFormat("a TOML file", keyed),
      "ass": ForeignFormat("a subtitle file (ASS)", "save it as SRT or WebVTT"), "tbx": tbx,
      "org": ForeignFormat("an Org file", markup),
      "xml": ForeignFormat("an XML file", "save its text as HTML or plain text; XHTML is read with --input html"),
    ]
    // What has such a name and no such bytes is damaged, or has the wrong name: neither is read as prose.
    formats.merge(oldOffice) { old, _ in old }
    formats["rtf"] = ForeignFormat("named as a rich text file (RTF), and is none", "give the article's text, Markdown or HTML")
    return formats
  }()

  // MARK: By the first lines

  private static func byOpening(_ bytes: [UInt8]) -> ForeignFormat? {
    let head = String(decoding: bytes.prefix(1 << 12), as: UTF8.self)
    let lines = head.split(maxSplits: 40, whereSeparator: \.isNewline).map {
      $0.drop { $0 == "\u{FEFF}" || $0 == " " }
    }
    guard let first = lines.first else { return nil }
    for root in ["<tbx", "<martif"] where first.hasPrefix(root) || first.hasPrefix("<?xml") && head.contains(root) { return tbx }
    return nil
  }
}
