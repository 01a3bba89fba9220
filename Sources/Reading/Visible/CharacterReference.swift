import Bitext
internal import CCmarkGFM

/// Decodes `&amp;`, `&#x3042;` and the like. cmark carries the whole table of HTML 5, libxml2 only that of HTML 4, so both layouts ask
/// cmark; names met before are remembered.
struct CharacterReferences {
  private var known: [[UInt8]: String] = [:]

  /// No name in HTML 5 is longer.
  private static let longest = 34

  /// The reference that begins at `offset` (an ampersand) and its length in bytes, if there is one. Only references closed by a
  /// semicolon count.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> (text: String, length: Int)? {
    var close = offset + 1
    let limit = min(end, offset + Self.longest)
    while close < limit, isNamePart(bytes[close]) { close += 1 }
    guard close < limit, bytes[close] == 0x3B, close > offset + 1 else { return nil }
    let name = Array(bytes[offset...close])
    if let text = known[name] { return text.isEmpty ? nil : (text, name.count) }
    let text = Self.ask(name)
    known[name] = text
    return text.isEmpty ? nil : (text, name.count)
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    byte == 0x23 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Empty for a name that means nothing.
  private static func ask(_ name: [UInt8]) -> String {
    let document = CMark.parse { name.withUnsafeBytes { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) } }
    guard let document else { return "" }
    defer { cmark_node_free(document) }
    guard let paragraph = cmark_node_first_child(document), let text = cmark_node_first_child(paragraph),
      let literal = cmark_node_get_literal(text)
    else {
      // A reference to white space alone, which cmark strips from an otherwise empty paragraph.
      return name.elementsEqual("&Tab;".utf8) || name.elementsEqual("&#9;".utf8) ? "\t" : " "
    }
    let decoded = String(cString: literal)
    return decoded.utf8.elementsEqual(name) ? "" : decoded
  }
}

/// Numeric references to control characters (`&#146;`), which old pages mean, and every browser reads, in Windows-1252.
enum Windows1252 {
  private static let characters = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  static func read(_ reference: String) -> String {
    guard let scalar = reference.unicodeScalars.first, (0x80...0x9F).contains(scalar.value), reference.unicodeScalars.count == 1 else {
      return reference
    }
    return String(characters[Int(scalar.value) - 0x80])
  }
}
