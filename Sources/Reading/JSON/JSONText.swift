import Bitext

/// JSON with the places of its strings, which Foundation does not tell.
indirect enum JSONNode {
  /// In the order of the file; places are those of the keys, quotation marks left out.
  case object([(key: String, place: ByteRange, value: JSONNode)])
  case array([JSONNode])
  /// The place of its text, quotation marks left out, escapes as written.
  case string(ByteRange)
  /// A number, true, false or null, as written.
  case word(String)

  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var members: [(key: String, place: ByteRange, value: JSONNode)] { if case .object(let members) = self { members } else { [] } }
  var elements: [JSONNode] { if case .array(let elements) = self { elements } else { [] } }
  var place: ByteRange? { if case .string(let range) = self { range } else { nil } }
}

/// Reads JSON as RFC 8259 writes it; a byte order mark is passed over.
struct JSONText {
  private let source: SourceText
  private let bytes: [UInt8]
  private var at = 0

  /// Values inside each other.
  private static let deepest = 256

  static func read(_ source: SourceText) throws(ContentProblem) -> JSONNode {
    var text = JSONText(source)
    text.skip()
    let node = try text.value(depth: 0)
    text.skip()
    guard text.at == text.bytes.count else { throw text.problem("text after the end of the JSON value") }
    return node
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The visible text of a string.
  static func text(_ range: ByteRange, _ source: SourceText) -> MappedText {
    var text = MappedText()
    text.append(escaped: range, of: source.bytes)
    return text
  }

  private mutating func value(depth: Int) throws(ContentProblem) -> JSONNode {
    guard depth < Self.deepest else { throw problem("more than \(Self.deepest) values inside each other") }
    guard at < bytes.count else { throw problem("the file ends before its value does") }
    switch bytes[at] {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22: return .string(try string())
    default:
      let start = at
      while at < bytes.count, isPlain(bytes[at]) { at += 1 }
      guard at > start else { throw problem("no JSON value begins here") }
      let word = String(decoding: bytes[start..<at], as: UTF8.self)
      guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
        at = start
        throw problem("“\(word.prefix(20))” is no JSON value; strings stand in double quotes")
      }
      return .word(word)
    }
  }

  private mutating func object(_ depth: Int) throws(ContentProblem) -> JSONNode {
    var members: [(key: String, place: ByteRange, value: JSONNode)] = []
    at += 1
    skip()
    while at < bytes.count, bytes[at] != 0x7D {
      guard bytes[at] == 0x22 else { throw problem("a key in double quotes is missing") }
      let place = try string()
      let key = Self.text(place, source).string
      skip()
      guard at < bytes.count, bytes[at] == 0x3A else { throw problem("a colon after the key “\(key.prefix(40))” is missing") }
      at += 1
      skip()
      members.append((key, place, try value(depth: depth + 1)))
      try separate(from: 0x7D)
    }
    try close("}")
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(ContentProblem) -> JSONNode {
    var elements: [JSONNode] = []
    at += 1
    skip()
    while at < bytes.count, bytes[at] != 0x5D {
      elements.append(try value(depth: depth + 1))
      try separate(from: 0x5D)
    }
    try close("]")
    return .array(elements)
  }

  private mutating func separate(from end: UInt8) throws(ContentProblem) {
    skip()
    guard at < bytes.count, bytes[at] != end else { return }
    guard bytes[at] == 0x2C else { throw problem("a comma between two values is missing") }
    at += 1
    skip()
    if at < bytes.count, bytes[at] == end { throw problem("a comma before the end of the list; take it out") }
  }

  private mutating func close(_ mark: String) throws(ContentProblem) {
    guard at < bytes.count else { throw problem("the file ends before “\(mark)” closes what was opened") }
    at += 1
  }

  private mutating func string() throws(ContentProblem) -> ByteRange {
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] == 0x0A { break }
      at += bytes[at] == 0x5C ? 2 : 1
    }
    guard at < bytes.count, bytes[at] == 0x22 else {
      at = start
      throw problem("the string that begins here is never closed")
    }
    at += 1
    return start..<at - 1
  }

  private mutating func skip() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private func problem(_ text: Message) -> ContentProblem { ContentProblem(source, at: at, "not JSON: \(text)") }
}
