import Bitext

extension ComparedPair {
  /// The headings of both sides by their anchors: written ones, else those that are made of their words.
  var headingAnchors: BothLanguages<[String: Int]> {
    BothLanguages(ja: HeadingAnchor.all(in: ja.document), en: HeadingAnchor.all(in: en.document))
  }
}

/// The name by which a link finds a heading.
enum HeadingAnchor {
  static func all(in document: Document) -> [String: Int] {
    var anchors: [String: Int] = [:]
    for (index, block) in document.blocks.enumerated() {
      guard case .heading = block.kind else { continue }
      let name = written(in: block, document.source)?.text ?? slug(block.text.string)
      if anchors[name] == nil { anchors[name] = index }
    }
    return anchors
  }

  /// `{#name}` at the end of a heading.
  static func written(in block: Block, _ source: SourceText) -> (text: String, range: ByteRange)? {
    for span in block.spans where span.kind == .directive {
      let text = source[span.range]
      guard text.hasPrefix("{"), let sign = text.firstIndex(of: "#") else { continue }
      let name = text[text.index(after: sign)...].prefix { !$0.isWhitespace && $0 != "}" }
      return (String(name), span.range)
    }
    return nil
  }

  /// As GitHub and most generators make it.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" { slug.append(character) }
      if character == " " { slug.append("-") }
    }
    return slug
  }
}
