import Bitext

/// Apple's files of strings: `"key" = "value";`.
package enum AppleStringsFormat: ContentReader {
  package static let format = ArticleFormat.strings
  package static let extensions = ["strings"]

  package static func claims(_ head: FileHead) -> Bool {
    let lines = head.lines.prefix(40).filter { $0.hasPrefix("\"") }
    return !lines.isEmpty && lines.allSatisfy { $0.contains("\" = \"") && $0.hasSuffix("\";") }
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    var scanner = Scanner(source)
    var blocks: [Block] = []
    while let (key, value) = try scanner.next() {
      var text = MappedText()
      text.append(escaped: value, of: source.bytes)
      blocks += Block.messages(text, value, key: key)
    }
    return ArticleContent(blocks: PluralForms.sharing(blocks))
  }

  private struct Scanner {
    private let source: SourceText
    private let bytes: [UInt8]
    private var at: Int

    init(_ source: SourceText) {
      self.source = source
      bytes = source.bytes
      at = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() throws(ContentProblem) -> (key: String, value: ByteRange)? {
      try skip()
      guard at < bytes.count else { return nil }
      let place = try word("a key")
      var key = MappedText()
      key.append(escaped: place, of: bytes)
      try skip()
      // A key alone is its own text.
      if at < bytes.count, bytes[at] == 0x3B {
        at += 1
        return (key.string, place)
      }
      try expect(0x3D, "=")
      try skip()
      let value = try word("a text")
      try skip()
      try expect(0x3B, ";")
      return (key.string, value)
    }

    private mutating func word(_ what: String) throws(ContentProblem) -> ByteRange {
      guard at < bytes.count else { throw problem("the file ends where \(what) is expected") }
      let start = at
      guard bytes[at] == 0x22 else {
        while at < bytes.count, bytes[at] > 0x20, ![0x3D, 0x3B, 0x22].contains(bytes[at]) { at += 1 }
        guard at > start else { throw problem("\(what) in double quotes is expected") }
        return start..<at
      }
      at += 1
      while at < bytes.count, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
      guard at < bytes.count else {
        at = start
        throw problem("the text that begins here is never closed")
      }
      at += 1
      return start + 1..<at - 1
    }

    private mutating func expect(_ byte: UInt8, _ mark: String) throws(ContentProblem) {
      guard at < bytes.count, bytes[at] == byte else { throw problem("“\(mark)” is missing") }
      at += 1
    }

    /// White space and comments.
    private mutating func skip() throws(ContentProblem) {
      while at < bytes.count {
        if bytes[at] <= 0x20 {
          at += 1
        } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x2F {
          while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x2A {
          let start = at
          at += 2
          while at + 1 < bytes.count, !(bytes[at] == 0x2A && bytes[at + 1] == 0x2F) { at += 1 }
          guard at + 1 < bytes.count else {
            at = start
            throw problem("the comment that begins here is never closed")
          }
          at += 2
        } else {
          return
        }
      }
    }

    private func problem(_ text: Message) -> ContentProblem { ContentProblem(source, at: at, "not a file of strings: \(text)") }
  }
}
