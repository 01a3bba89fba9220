/// The tags and texts of a well-formed document in UTF-8, with their places in it: what libxml2 does not tell.
///
/// libxml2 reads the document first (`XMLReader`), so what is walked here is well-formed and has no entities of its own.
package struct XMLTokens: Sequence, IteratorProtocol {
  package enum Token: Sendable, Equatable {
    /// - Parameters:
    ///   - name: without its prefix
    ///   - attributes: by name as written, references in them decoded
    ///   - isEmpty: whether it ends where it begins; no `close` follows then
    case open(name: String, attributes: [String: String], place: Range<Int>, isEmpty: Bool)
    case close(name: String, place: Range<Int>)
    /// Text as written, references included.
    case text(Range<Int>)
    /// What stands in a CDATA section.
    case verbatim(Range<Int>)
  }

  private let bytes: [UInt8]
  private var at = 0

  /// - Throws: where the document is not well-formed, or refused
  package init(_ document: [UInt8], name: String) throws(XMLReadingError) {
    let reader = try XMLReader(document, name: name, encoding: "UTF-8")
    while try reader.next() != nil {}
    bytes = document
    if document.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  package mutating func next() -> Token? {
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        let start = at
        at = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
        return .text(start..<at)
      }
      if begins("<!--") {
        skip(past: "-->")
      } else if begins("<?") {
        skip(past: "?>")
      } else if begins("<![CDATA[") {
        let start = at + 9
        skip(past: "]]>")
        return .verbatim(start..<Swift.max(start, at - 3))
      } else if begins("<!") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Token {
    let start = at
    at += 1
    let isClose = at < bytes.count && bytes[at] == 0x2F
    if isClose { at += 1 }
    let name = self.name()
    var attributes: [String: String] = [:]
    while at < bytes.count, bytes[at] != 0x3E {
      if isSpace(bytes[at]) || bytes[at] == 0x2F {
        at += 1
        continue
      }
      let key = self.name()
      if key.isEmpty {
        at += 1
        continue
      }
      while at < bytes.count, isSpace(bytes[at]) || bytes[at] == 0x3D { at += 1 }
      guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else { continue }
      let quote = bytes[at]
      let end = bytes[(at + 1)...].firstIndex(of: quote) ?? bytes.count
      attributes[key] = XMLText.decoded(bytes[(at + 1)..<end])
      at = Swift.min(bytes.count, end + 1)
    }
    let isEmpty = !isClose && at > start && bytes[Swift.min(at, bytes.count) - 1] == 0x2F
    at = Swift.min(bytes.count, at + 1)
    let local = name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    return isClose
      ? .close(name: local, place: start..<at) : .open(name: local, attributes: attributes, place: start..<at, isEmpty: isEmpty)
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), ![0x3E, 0x2F, 0x3D, 0x22, 0x27].contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func begins(_ mark: StaticString) -> Bool {
    at + mark.utf8CodeUnitCount <= bytes.count
      && bytes[at..<at + mark.utf8CodeUnitCount].elementsEqual(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }

  private mutating func skip(past mark: StaticString) {
    while at < bytes.count, !begins(mark) { at += 1 }
    at = Swift.min(bytes.count, at + mark.utf8CodeUnitCount)
  }
}
