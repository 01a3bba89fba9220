import Bitext

extension Block {
  /// The blocks of a message: one, or one for each of its forms.
  static func messages(
    _ text: MappedText, _ range: ByteRange, key: String, language: Language? = nil, place: PlaceName? = nil
  ) -> [Block] {
    let texts = ICUMessage.texts(of: text)
    return texts.compactMap { form in
      let own = texts.count == 1 ? range : form.sourceRange(of: 0..<form.utf8.count)
      return message(form, own, key: key, language: language, place: place)
    }
  }

  /// A message of a file of messages: its markup is no text, its white space at the ends no part of it.
  /// - Parameters:
  ///   - text: with its escapes undone
  ///   - range: the place of the whole value in the file
  ///   - key: what it shares with its counterpart
  ///   - place: where it is not called by its key
  static func message(
    _ text: MappedText, _ range: ByteRange, key: String, language: Language? = nil, place: PlaceName? = nil, kind: Kind = .paragraph
  ) -> Block? {
    let (plain, spans) = InlineTags.removed(from: text)
    let visible = VisibleText.trimming(plain.utf8, 0..<plain.utf8.count)
    if visible.isEmpty { return nil }
    let shown = visible.count == plain.utf8.count ? plain : plain[visible]
    return Block(
      kind: kind, range: range, text: shown, language: language, newlines: shown.utf8.contains(0x0A) ? .auto : .never,
      spans: shown.spans(spans), place: place ?? PlaceName(.key, key), key: key)
  }
}

/// Tags of HTML, and numbered ones of components, inside the text of a message.
enum InlineTags {
  /// The text without them, and where each stood, as spans of markup.
  static func removed(from text: MappedText) -> (MappedText, [(kind: Span.Kind, range: ByteRange)]) {
    let bytes = text.utf8
    guard bytes.contains(0x3C) else { return (text, []) }
    var tags: [Range<Int>] = []
    var breaks: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x3C, let end = end(ofTagAt: i, bytes) {
        if isBreak(bytes[i..<end]) { breaks.append(i..<end) } else { tags.append(i..<end) }
        i = end
      } else {
        i += 1
      }
    }
    if tags.isEmpty, breaks.isEmpty { return (text, []) }
    let marks = tags.map { (kind: Span.Kind.directive, range: text.sourceRange(of: $0)) }
    var result = MappedText()
    var start = 0
    let all = (tags.map { ($0, false) } + breaks.map { ($0, true) }).sorted { $0.0.lowerBound < $1.0.lowerBound }
    for (tag, isBreak) in all {
      result.append(text[start..<tag.lowerBound])
      if isBreak { result.append("\n", standingFor: text.sourceRange(of: tag)) }
      start = tag.upperBound
    }
    result.append(text[start..<bytes.count])
    return (result, marks)
  }

  private static func end(ofTagAt start: Int, _ bytes: [UInt8]) -> Int? {
    var i = start + 1
    if i < bytes.count, bytes[i] == 0x2F { i += 1 }
    let nameStart = i
    while i < bytes.count, isNameByte(bytes[i]) { i += 1 }
    guard i > nameStart, i < bytes.count else { return nil }
    let name = String(decoding: bytes[nameStart..<i], as: UTF8.self)
    // `<1>text</1>` and `<Link>text</Link>` are components; `<name>` may be a word to fill in.
    guard names.contains(name.lowercased()) || name.utf8.allSatisfy({ $0 &- 0x30 < 10 }) || isPaired(name, from: start, bytes) else {
      return nil
    }
    var quote: UInt8?
    let limit = min(bytes.count, start + 1024)
    while i < limit {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return i + 1
      } else if byte == 0x3C {
        return nil
      }
      i += 1
    }
    return nil
  }

  private static func isPaired(_ name: String, from start: Int, _ bytes: [UInt8]) -> Bool {
    // Messages are short; in anything longer each tag would be looked for through all of it.
    guard bytes.count <= 1 << 13 else { return false }
    if bytes[start + 1] == 0x2F { return find("<\(name)", in: bytes[..<start]) }
    return find("</\(name)>", in: bytes[start...])
  }

  private static func find(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(mark)
  }

  private static func isBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.dropFirst().filter { $0 != 0x2F }.prefix { isNameByte($0) }
    return name.elementsEqual("br".utf8) || name.elementsEqual("BR".utf8)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D }

  private static let names: Set<String> = [
    "a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "li", "mark", "ol", "p",
    "q",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "ul", "var", "wbr",
  ]
}
