import Bitext

/// String resources of Android.
package enum AndroidFormat: ContentReader {
  package static let format = ArticleFormat.android
  /// They are told by their root; `.xml` may be anything.
  package static let extensions: [String] = []

  package static func claims(_ head: FileHead) -> Bool {
    head.isXML(root: "resources") && head.lines.contains { $0.contains("<string") || $0.contains("<plurals") }
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    var reader = try XMLMessageReader(source)
    var blocks: [Block] = []
    var (list, isArray, items) = ("", false, 0)
    while let token = reader.next() {
      guard case .open(let name, let attributes, let place, let isEmpty) = token, !isEmpty else { continue }
      if attributes["translatable"] == "false" {
        reader.skip()
        continue
      }
      switch name {
      case "string": add(&reader, place, attributes["name"] ?? "")
      case "plurals", "string-array": (list, isArray, items) = (attributes["name"] ?? "", name == "string-array", 0)
      case "item":
        add(&reader, place, isArray ? "\(list).\(items)" : list)
        items += 1
      default: break
      }
    }
    func add(_ reader: inout XMLMessageReader, _ place: ByteRange, _ key: String) {
      let (text, range) = reader.text(after: place)
      blocks += Block.messages(unescaped(text.foldingLines()), range, key: key)
    }
    return ArticleContent(blocks: PluralForms.sharing(blocks))
  }

  /// Escapes with a backslash, and quotation marks, which keep white space and are no text.
  private static func unescaped(_ text: MappedText) -> MappedText {
    text.replacing { bytes, i in
      if bytes[i] == 0x22 { return ("", 1) }
      guard bytes[i] == 0x5C else { return nil }
      var piece = MappedText()
      let end = min(bytes.count, i + (i + 1 < bytes.count && bytes[i + 1] | 0x20 == 0x75 ? 6 : 2))
      piece.append(escaped: i..<end, of: bytes)
      return bytes[i..<end].last.map { $0 < 0x80 } == true ? (piece.string, end - i) : nil
    }
  }
}

/// Resource files of .NET.
package enum RESXFormat: ContentReader {
  package static let format = ArticleFormat.resx
  package static let extensions = ["resx", "resw"]

  package static func claims(_ head: FileHead) -> Bool {
    head.isXML(root: "root") && head.lines.contains { $0.contains("<resheader") || $0.contains("<data name=") }
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    var reader = try XMLMessageReader(source)
    var blocks: [Block] = []
    var key: String?
    while let token = reader.next() {
      switch token {
      case .open("data", let attributes, _, false):
        // Values with a type are pictures and settings; names in angle brackets are of the form's designer.
        let name = attributes["name"] ?? ""
        let isText = attributes["type"] == nil && attributes["mimetype"] == nil && !name.hasPrefix(">>") && !name.hasPrefix("$this")
        key = isText ? name : nil
      case .close("data", _): key = nil
      case .open("value", _, let place, false):
        let (text, range) = reader.text(after: place)
        if let key { blocks += Block.messages(text, range, key: key) }
      case .open("schema", _, _, false), .open("resheader", _, _, false), .open("comment", _, _, false): reader.skip()
      default: break
      }
    }
    return ArticleContent(blocks: PluralForms.sharing(blocks))
  }
}
