internal import CLibXML2

/// What the HTML parser reports; places are bytes of the file.
package protocol HTMLEvents: AnyObject {
  /// - Parameters:
  ///   - attribute: the value of one by its name, empty where it has none
  ///   - place: the tag; empty where the parser supplied it
  func open(_ name: String, attribute: (String) -> String?, _ place: Range<Int>)
  func close(_ name: String, _ place: Range<Int>)
  /// Text that stands byte for byte in the file.
  func text(verbatim range: Range<Int>)
  func replacedText(_ text: String, standingFor range: Range<Int>)
}

/// libxml2's HTML parser over a part of a file, with exact byte positions.
///
/// The SAX interface gives lines and columns only, but the parser's input pointer is public, and at each event it stands right after what
/// was read, save inside long runs of text, which come in parts. A cursor of our own closes that gap: text is verbatim where it equals
/// the bytes at the cursor, and is looked for between the cursor and the input pointer where it does not. So no position depends on
/// how the parser buffers.
package final class HTMLParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var cursor = 0
  private let events: any HTMLEvents
  private var context: htmlParserCtxtPtr?

  /// Elements open at once. Deeper ones are taken as closed at once: the parser looks through all of them at each stray end tag.
  private static let deepest: Int32 = 512

  /// - Parameter range: within `bytes`; positions in events count from the start of `bytes`
  package init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ events: any HTMLEvents) {
    self.bytes = UnsafeBufferPointer(rebasing: bytes[range])
    base = range.lowerBound
    self.events = events
  }

  package func parse() {
    LibXML2.start()
    // The parser gives up at some control characters; what follows them is read anew.
    var from = 0
    while from < bytes.count {
      let reached = parse(from: from)
      if reached <= from || reached >= bytes.count { return }
      from = reached
    }
  }

  private func parse(from start: Int) -> Int {
    let part = UnsafeBufferPointer(rebasing: bytes[start...])
    guard let address = part.baseAddress else { return bytes.count }
    let opened = address.withMemoryRebound(to: CChar.self, capacity: part.count) {
      htmlCreateMemoryParserCtxt($0, Int32(clamping: part.count))
    }
    guard let opened else { return bytes.count }
    defer { htmlFreeParserCtxt(opened) }
    context = opened
    cursor = start
    origin = start
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue
    htmlCtxtUseOptions(opened, Int32(bitPattern: options))
    xmlSwitchEncoding(opened, XML_CHAR_ENCODING_UTF8)
    opened.pointee.sax.pointee = Self.handler()
    opened.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    htmlParseDocument(opened)
    return position
  }

  private var origin = 0

  /// Where the parser reads now.
  private var position: Int {
    guard let input = context?.pointee.input?.pointee, let current = input.cur, let start = input.base else { return cursor }
    return min(bytes.count, max(cursor, origin + Int(input.consumed) + (current - start)))
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { parser, name, attributes in HTMLParser.at(parser)?.start(name, attributes) }
    handler.endElement = { parser, name in HTMLParser.at(parser)?.end(name) }
    handler.characters = { parser, text, count in HTMLParser.at(parser)?.characters(text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { parser, _ in HTMLParser.at(parser)?.skip() }
    handler.processingInstruction = { parser, _, _ in HTMLParser.at(parser)?.skip() }
    return handler
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> HTMLParser? {
    pointer.map { Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func skip() { cursor = position }

  private func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let name, let context else { return }
    let from = cursor
    let at = position
    if at < bytes.count, from < at, bytes[from] == 0x3C {
      // The pointer stands on the end of the tag.
      if bytes[at] == 0x3E { cursor = at + 1 } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x3E { cursor = at + 2 }
    }
    if context.pointee.nameNr > Self.deepest {
      context.pointee.nameNr = Self.deepest
      context.pointee.name = context.pointee.nameTab[Int(Self.deepest) - 1]
    }
    let value: (String) -> String? = { wanted in
      guard let attributes else { return nil }
      var index = 0
      while let key = attributes[index] {
        if String(cString: key).lowercased() == wanted { return attributes[index + 1].map { String(cString: $0) } ?? "" }
        index += 2
      }
      return nil
    }
    events.open(String(cString: name).lowercased(), attribute: value, base + from..<base + cursor)
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    let from = cursor
    let at = position
    let isWritten = at > from && bytes[from] == 0x3C && bytes[at - 1] == 0x3E
    if isWritten { cursor = at }
    events.close(String(cString: name).lowercased(), base + from..<base + cursor)
  }

  private func characters(_ start: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let start, count > 0 else { return }
    let text = UnsafeBufferPointer(start: start, count: Int(count))
    let at = position
    if isReference(cursor..<at) {
      replace(text, upTo: at)
    } else if matches(text, cursor) {
      take(cursor, text.count)
    } else if let found = ends(around: at).map({ $0 - text.count }).first(where: { $0 >= cursor && matches(text, $0) }) {
      take(found, text.count)
    } else if cursor < bytes.count, bytes[cursor] == 0x26, at > cursor, at <= cursor + 40, text.count <= 8 {
      // A numeric reference without its semicolon. One that means nothing is passed over: the text is what follows it.
      replace(text, upTo: at)
    } else if let found = search(text, upTo: at) {
      take(found, text.count)
    } else {
      replace(text, upTo: max(cursor, at))
    }
  }

  /// Where the text that is reported now can end: at the pointer, or, when a run became too long for the parser's buffer, after the
  /// character that the pointer still stands on.
  private func ends(around at: Int) -> [Int] {
    guard at < bytes.count else { return [at] }
    var next = at + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return [at, next]
  }

  /// A character reference that the parser knows: it reads those to their semicolon before it reports them.
  private func isReference(_ range: Range<Int>) -> Bool {
    (3...40).contains(range.count) && bytes[range.lowerBound] == 0x26 && bytes[range.upperBound - 1] == 0x3B
      && !bytes[range].dropFirst().contains { $0 == 0x26 || $0 == 0x20 || $0 == 0x3C }
  }

  private func replace(_ text: UnsafeBufferPointer<UInt8>, upTo end: Int) {
    events.replacedText(String(decoding: text, as: UTF8.self), standingFor: base + cursor..<base + end)
    cursor = end
  }

  private func take(_ start: Int, _ count: Int) {
    events.text(verbatim: base + start..<base + start + count)
    cursor = start + count
  }

  private func matches(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset >= 0, offset + text.count <= bytes.count else { return false }
    for i in 0..<text.count where bytes[offset + i] != text[i] { return false }
    return true
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int? {
    var offset = cursor + 1
    while offset + text.count <= min(limit, cursor + 4096) {
      if matches(text, offset) { return offset }
      offset += 1
    }
    return nil
  }
}
