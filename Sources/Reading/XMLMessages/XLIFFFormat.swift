import Bitext

/// XLIFF 1.2 and 2: units of two languages. Notes, earlier matches and units not to be translated are left out.
package enum XLIFFFormat: ContentReader {
  package static let format = ArticleFormat.xliff
  package static let extensions = ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"]

  package static func claims(_ head: FileHead) -> Bool { head.isXML(root: "xliff") }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    var walk = Walk(reader: try XMLMessageReader(source))
    walk.run()
    return ArticleContent(blocks: walk.blocks, isBilingual: true, original: walk.languages.source)
  }

  private struct Walk {
    var reader: XMLMessageReader
    private(set) var blocks: [Block] = []
    private(set) var languages = BothSides()
    private var files = 0
    private var original = ""
    private var unit = ""
    private var segments = 0

    init(reader: XMLMessageReader) { self.reader = reader }

    struct BothSides {
      var source: Language?
      var target: Language?
    }

    mutating func run() {
      while let token = reader.next() {
        guard case .open(let name, let attributes, let place, let isEmpty) = token, !isEmpty else { continue }
        if attributes["translate"] == "no", ["file", "group", "trans-unit", "unit"].contains(name) {
          reader.skip()
          continue
        }
        switch name {
        case "xliff":
          languages.source = attributes["srcLang"].flatMap { Language(tag: $0) }
          languages.target = attributes["trgLang"].flatMap { Language(tag: $0) }
        case "file":
          files += 1
          original = attributes["original"] ?? attributes["id"] ?? String(files)
          if let tag = attributes["source-language"] { languages.source = Language(tag: tag) }
          if let tag = attributes["target-language"] { languages.target = Language(tag: tag) }
        case "trans-unit", "unit":
          unit = attributes["id"] ?? attributes["name"] ?? String(blocks.count)
          segments = 0
        case "segment": segments += 1
        case "source", "target":
          let (text, range) = reader.text(after: place) { Self.codes.contains($0) ? .code : .text }
          guard let language = name == "source" ? languages.source : languages.target else { continue }
          let key = (files > 1 ? original + "#" : "") + unit + (segments > 1 ? "/\(segments)" : "")
          blocks += Block.messages(text, range, key: key, language: language)
        case "alt-trans", "seg-source", "note", "notes", "header", "originalData", "matches", "glossary", "ignorable", "bin-unit",
          "metadata",
          "context-group", "skeleton":
          reader.skip()
        default: break
        }
      }
    }

    /// Their content is markup of the document the text comes from.
    private static let codes: Set<String> = ["ph", "bpt", "ept", "it", "x", "bx", "ex", "cp", "sc", "ec"]
  }
}

/// Translation memories: units of two languages and more, of which Japanese and English are read.
package enum TMXFormat: ContentReader {
  package static let format = ArticleFormat.tmx
  package static let extensions = ["tmx"]

  package static func claims(_ head: FileHead) -> Bool { head.isXML(root: "tmx") }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    var reader = try XMLMessageReader(source)
    var blocks: [Block] = []
    var (units, key) = (0, "")
    var language: Language?
    var original: Language?
    var taken: Set<Language> = []
    while let token = reader.next() {
      guard case .open(let name, let attributes, let place, let isEmpty) = token else { continue }
      if name == "header" { original = attributes["srclang"].flatMap { Language(tag: $0) } }
      if isEmpty { continue }
      switch name {
      case "tu":
        units += 1
        key = attributes["tuid"] ?? String(units)
        taken = []
      case "tuv": language = (attributes["xml:lang"] ?? attributes["lang"]).flatMap { Language(tag: $0) }
      case "seg":
        let (text, range) = reader.text(after: place) { codes.contains($0) ? .code : .text }
        // A unit may have its language twice, as dialects or variants.
        guard let language, taken.insert(language).inserted else { continue }
        blocks += Block.messages(text, range, key: key, language: language)
      case "header", "prop", "note": reader.skip()
      default: break
      }
    }
    return ArticleContent(blocks: blocks, isBilingual: true, original: original)
  }

  private static let codes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]
}
