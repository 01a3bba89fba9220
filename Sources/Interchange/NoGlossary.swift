import Bitext

/// Files of other kinds that are given as glossaries, told by their first lines.
enum NoGlossary {
  /// What a file is and what to do, nil for one that may be a glossary.
  static func problem(_ source: SourceText) -> Message? {
    let head = source[0..<min(source.bytes.count, 4096)].drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if head.hasPrefix("<") { return markup(head.lowercased()) }
    if head.hasPrefix("{") || head.hasPrefix("[{") || head.hasPrefix("[\n") {
      return "this is a JSON file, and no glossary; write its terms into a table: ja,en"
    }
    let lines = head.split(whereSeparator: \.isNewline)
    if lines.contains(where: { $0.hasPrefix("msgid ") }) {
      return "this is a message catalogue (PO), and no glossary; export the terms from it as CSV: po2csv does"
    }
    return nil
  }

  /// By the first tag that is one.
  private static func markup(_ head: String) -> Message? {
    let tags = head.split(separator: "<").filter { $0.first?.isLetter == true }
    guard let root = tags.first?.prefix(while: { $0.isLetter || $0.isNumber || "-_:".contains($0) }) else { return nil }
    switch root {
    case "tbx", "martif": return nil
    case "xliff": return "this is an XLIFF file, and no glossary; give it to import, or export the terms as TBX or CSV"
    case "tmx": return "this is a translation memory (TMX), and no glossary; take terms from it with \"taiyaku terms\""
    case "html", "head", "body", "table": return "this is an HTML page, and no glossary; copy its table into a spreadsheet, and give that"
    case "mtf": return "this is MultiTerm XML; export the term base as TBX"
    default: return "this is XML with <\(String(root))> outermost, and no TBX; export the terms as TBX or CSV"
    }
  }
}
