import Bitext

/// Reads the entries of a message catalogue, line by line.
struct POScanner {
  struct Text {
    var text = MappedText()
    /// From the first quotation mark to the last, both left out.
    var range: ByteRange
  }

  struct Message {
    var context: String?
    /// As it is looked up, escapes undone.
    var id = ""
    /// Singular and plural.
    var ids: [Text] = []
    var translations: [Text] = []
    var isFuzzy = false
  }

  private enum Field { case context, id, translation }

  private let source: SourceText
  private let bytes: [UInt8]
  private var messages: [Message] = []
  private var current = Message()
  private var context = Text(range: 0..<0)
  private var field: Field?
  private var isObsolete = false

  static func messages(of source: SourceText) throws(ContentProblem) -> [Message] {
    var scanner = POScanner(source)
    try scanner.run()
    return scanner.messages
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  private mutating func run() throws(ContentProblem) {
    let lines = SourceLines(bytes)
    for number in 1...max(1, lines.count) {
      var range = lines.start(number)..<lines.end(number)
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { range = min(3, range.upperBound)..<range.upperBound }
      try take(VisibleText.trimming(bytes, range))
    }
    endMessage()
  }

  private mutating func take(_ line: ByteRange) throws(ContentProblem) {
    guard let first = line.isEmpty ? nil : bytes[line.lowerBound] else {
      endMessage()
      return
    }
    switch first {
    case 0x23:
      if field == .translation { endMessage() }
      let second = line.count > 1 ? bytes[line.lowerBound + 1] : 0
      if second == 0x2C, source[line].contains("fuzzy") { current.isFuzzy = true }
    // `#~` and `#|`: nothing of them is in use.
    case 0x22:
      guard field != nil else { throw problem(line, "a text in quotes belongs to no message") }
      try add(line)
    default: try keyword(line)
    }
  }

  private mutating func keyword(_ line: ByteRange) throws(ContentProblem) {
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] > 0x20, bytes[end] != 0x22, bytes[end] != 0x5B { end += 1 }
    let word = source[line.lowerBound..<end]
    if field == .translation, word == "msgctxt" || word == "msgid" { endMessage() }
    let empty = Text(range: line.upperBound..<line.upperBound)
    switch word {
    case "msgctxt":
      field = .context
      context = empty
      current.context = ""
    case "msgid", "msgid_plural":
      field = .id
      current.ids.append(empty)
    case "msgstr":
      field = .translation
      current.translations.append(empty)
    case "domain": return
    default: throw problem(line, "no line of a message catalogue; a message has msgid and msgstr, each with a text in double quotes")
    }
    guard let quote = bytes[end..<line.upperBound].firstIndex(of: 0x22) else {
      throw problem(line, "\(word) without a text in double quotes")
    }
    try add(quote..<line.upperBound)
  }

  private mutating func add(_ quoted: ByteRange) throws(ContentProblem) {
    guard quoted.count >= 2, bytes[quoted.upperBound - 1] == 0x22, !endsEscaped(quoted) else {
      throw problem(quoted, "the text is not closed by a double quote")
    }
    let inner = quoted.lowerBound + 1..<quoted.upperBound - 1
    switch field {
    case .context:
      append(inner, to: &context)
      current.context = context.text.string
    case .id where !current.ids.isEmpty: append(inner, to: &current.ids[current.ids.count - 1])
    case .translation where !current.translations.isEmpty: append(inner, to: &current.translations[current.translations.count - 1])
    default: break
    }
  }

  private func append(_ inner: ByteRange, to text: inout Text) {
    text.range = text.text.isEmpty ? inner : text.range.lowerBound..<inner.upperBound
    text.text.append(escaped: inner, of: bytes)
  }

  /// Whether the closing quote is one of the text.
  private func endsEscaped(_ quoted: ByteRange) -> Bool {
    bytes[quoted.lowerBound + 1..<quoted.upperBound - 1].reversed().prefix { $0 == 0x5C }.count % 2 == 1
  }

  private mutating func endMessage() {
    defer {
      current = Message(isFuzzy: field == nil && current.isFuzzy && current.ids.isEmpty)
      field = nil
    }
    guard !current.ids.isEmpty else { return }
    current.id = current.ids[0].text.string
    messages.append(current)
    current.isFuzzy = false
  }

  private func problem(_ line: ByteRange, _ text: Bitext.Message) -> ContentProblem { ContentProblem(source, at: line.lowerBound, text) }
}
