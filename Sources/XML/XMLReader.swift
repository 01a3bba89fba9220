internal import CLibXML2

/// XML that cannot be read, or is refused.
package struct XMLReadingError: Error, Equatable, CustomStringConvertible {
  package let name: String
  /// From 1.
  package let line: Int
  /// 0 when unknown.
  package let column: Int
  /// What is wrong; what to do.
  package let problem: String

  package init(name: String, line: Int, column: Int = 0, problem: String) {
    self.name = name
    self.line = line
    self.column = column
    self.problem = problem
  }

  package var description: String { column > 0 ? "\(name):\(line):\(column): \(problem)" : "\(name):\(line): \(problem)" }
}

/// Reads XML as a stream of events through libxml2's pull reader, whatever encoding the document declares.
///
/// Nothing is fetched or expanded: entities of the document's own and inner DTDs are refused, which leaves no room for
/// expansion bombs or for files drawn in from elsewhere; libxml2's own limits (depth 256, texts of 10 MB) stay on.
/// Not shared between tasks.
package final class XMLReader {
  package struct Element: Sendable, Equatable {
    /// Without its prefix.
    package var name: String
    /// The namespace's URI, "" for none.
    package var namespace: String
    /// By name as written, prefix included ("xml:lang").
    package var attributes: [String: String]
    /// Where it stands, from 1.
    package var line: Int
    /// 0 for the root.
    package var depth: Int
  }

  package enum Event: Sendable, Equatable {
    case start(Element)
    /// Also follows the start of an empty element.
    case end(name: String, depth: Int)
    case text(String)
  }

  private let name: String
  // libxml2 reads from these bytes as long as the reader lives.
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private let reader: xmlTextReaderPtr
  private var pendingEnd: Event?

  /// - Parameters:
  ///   - name: what the document is called in messages
  ///   - encoding: of its bytes, whatever the document declares; nil believes it
  package init(_ document: [UInt8], name: String, encoding: String? = nil) throws(XMLReadingError) {
    LibXML2.start()
    self.name = name
    bytes = .allocate(capacity: document.count)
    for (index, byte) in document.enumerated() { bytes[index] = CChar(bitPattern: byte) }
    // Never NOENT or HUGE: see the limits above.
    let known = Self.isUTF8(document, besides: Self.declaredEncoding(document)) ? XML_PARSE_IGNORE_ENC.rawValue : 0
    let options =
      known | XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard !document.isEmpty, let count = Int32(exactly: document.count), let base = bytes.baseAddress,
      let opened = xmlReaderForMemory(base, count, nil, encoding, Int32(options))
    else {
      bytes.deallocate()
      throw XMLReadingError(name: name, line: 1, problem: document.isEmpty ? "the file is empty" : "the file is too large")
    }
    reader = opened
  }

  /// What the declaration at the head says, in lower case.
  private static func declaredEncoding(_ document: [UInt8]) -> String? {
    let head = String(decoding: document.prefix(200), as: UTF8.self).lowercased()
    guard let declaration = head.split(separator: "?", maxSplits: 2).dropFirst().first, declaration.hasPrefix("xml"),
      let place = declaration.firstRange(of: "encoding")
    else { return nil }
    let value = declaration[place.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
    return String(value.prefix { $0 != "\"" && $0 != "'" })
  }

  /// Whether bytes that are declared to be in another encoding were turned into UTF-8 already.
  private static func isUTF8(_ document: [UInt8], besides label: String?) -> Bool {
    guard let label, label != "utf-8" else { return false }
    let isASCII = !document.contains { $0 >= 0x80 || $0 == 0 }
    return isASCII ? label.hasPrefix("utf-16") : String(validating: document, as: UTF8.self) != nil
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  /// The line the reader has come to.
  package var line: Int {
    // The parser itself reads ahead of the nodes it hands out.
    let own = xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) } ?? 0
    return own > 0 ? own : Int(xmlTextReaderGetParserLineNumber(reader))
  }

  /// The next event, nil at the end of the document.
  package func next() throws(XMLReadingError) -> Event? {
    if let event = pendingEnd {
      pendingEnd = nil
      return event
    }
    while true {
      let outcome = xmlTextReaderRead(reader)
      if outcome == 0 { return nil }
      if outcome < 0 { throw failure() }
      let depth = Int(xmlTextReaderDepth(reader))
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = string(xmlTextReaderConstLocalName(reader))
        if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = .end(name: name, depth: depth) }
        let element = Element(
          name: name, namespace: string(xmlTextReaderConstNamespaceUri(reader)), attributes: [:], line: line, depth: depth)
        return .start(withAttributes(element))
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        return .end(name: string(xmlTextReaderConstLocalName(reader)), depth: depth)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue, XML_READER_TYPE_WHITESPACE.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text(string(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw refused("the entity &\(string(xmlTextReaderConstName(reader))); is of the document's own making; write its text instead")
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        if let node = xmlTextReaderCurrentNode(reader), node.pointee.children != nil {
          throw refused("the document declares entities or elements of its own in its DOCTYPE; take them out")
        }
      default: break
      }
    }
  }

  /// The text of the element whose start was just read, up to its end; markup inside is passed over, its text kept.
  package func text(of element: Element) throws(XMLReadingError) -> String {
    var text = ""
    while let event = try next() {
      switch event {
      case .text(let part): text += part
      case .end(_, element.depth): return text
      default: break
      }
    }
    return text
  }

  private func withAttributes(_ element: Element) -> Element {
    var element = element
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      element.attributes[string(xmlTextReaderConstName(reader))] = string(xmlTextReaderConstValue(reader))
    }
    xmlTextReaderMoveToElement(reader)
    return element
  }

  private func failure() -> XMLReadingError {
    guard let error = xmlGetLastError()?.pointee else { return refused("not well-formed XML") }
    let message = error.message.map { String(cString: $0) } ?? "not well-formed"
    let text = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return XMLReadingError(name: name, line: max(1, Int(error.line)), column: Int(error.int2), problem: "not well-formed XML: \(text)")
  }

  private func refused(_ problem: String) -> XMLReadingError {
    XMLReadingError(name: name, line: max(1, line), column: Int(xmlTextReaderGetParserColumnNumber(reader)), problem: problem)
  }

  private func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text else { return "" }
    return String(decodingCString: text, as: UTF8.self)
  }
}
