import Bitext

/// Resource files of Java: `key = value`, lines continued by a backslash, `\u3042` escapes.
package enum PropertiesFormat: ContentReader {
  package static let format = ArticleFormat.properties
  package static let extensions = ["properties"]

  package static func claims(_ head: FileHead) -> Bool { false }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    let bytes = source.bytes
    let lines = SourceLines(bytes)
    var blocks: [Block] = []
    var number = 1
    while number <= lines.count {
      var parts = [trimmed(bytes, lines.start(number)..<lines.end(number), number)]
      let isComment = parts[0].isEmpty || bytes[parts[0].lowerBound] == 0x23 || bytes[parts[0].lowerBound] == 0x21
      // A comment does not go on.
      while !isComment, let last = parts.last, continues(bytes, last), number < lines.count {
        parts[parts.count - 1] = last.lowerBound..<last.upperBound - 1
        number += 1
        parts.append(trimmed(bytes, lines.start(number)..<lines.end(number), number))
      }
      number += 1
      if isComment { continue }
      let keyEnd = end(ofKey: parts[0], bytes)
      var key = MappedText()
      key.append(escaped: parts[0].lowerBound..<keyEnd, of: bytes)
      parts[0] = value(bytes, keyEnd, parts[0].upperBound)
      var text = MappedText()
      for part in parts { text.append(escaped: part, of: bytes) }
      let range = parts[0].lowerBound..<max(parts[0].lowerBound, parts[parts.count - 1].upperBound)
      blocks += Block.messages(text, range, key: key.string)
    }
    return ArticleContent(blocks: PluralForms.sharing(blocks))
  }

  private static func trimmed(_ bytes: [UInt8], _ line: ByteRange, _ number: Int) -> ByteRange {
    var start = line.lowerBound
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, line.upperBound) }
    while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x0C { start += 1 }
    return start..<line.upperBound
  }

  /// Whether an odd number of backslashes ends the line.
  private static func continues(_ bytes: [UInt8], _ line: ByteRange) -> Bool {
    bytes[line].reversed().prefix { $0 == 0x5C }.count % 2 == 1
  }

  private static func end(ofKey line: ByteRange, _ bytes: [UInt8]) -> Int {
    var i = line.lowerBound
    while i < line.upperBound, ![0x3D, 0x3A, 0x20, 0x09].contains(bytes[i]) { i += bytes[i] == 0x5C ? 2 : 1 }
    return min(i, line.upperBound)
  }

  private static func value(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ByteRange {
    var i = start
    func skip() { while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 } }
    skip()
    if i < end, bytes[i] == 0x3D || bytes[i] == 0x3A {
      i += 1
      skip()
    }
    return i..<max(i, end)
  }
}
