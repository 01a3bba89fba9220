import Bitext

/// The values of settings with their keys and places. It reads what settings of articles hold (keys, lists, texts of several lines), not all
/// of YAML.
struct FrontMatterReader {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var blocks: [Block] = []
  /// Keys around the line, by the column they stand in.
  private var keys: [(column: Int, name: String)] = []
  /// `[table]` of TOML.
  private var table = ""
  /// Lines of a text under its key (`|`, `>`), or up to the quotation marks that close it.
  private var text: (column: Int, lines: [ByteRange], quotes: UInt8?)?

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
  }

  mutating func take(_ range: ByteRange) {
    var line = VisibleText.trimming(bytes, range)
    var column = line.lowerBound - range.lowerBound
    if let open = text {
      if let quote = open.quotes {
        let isLast = line.count >= 3 && bytes[line.upperBound - 3..<line.upperBound].allSatisfy { $0 == quote }
        if isLast { line = VisibleText.trimming(bytes, line.lowerBound..<line.upperBound - 3) }
        if !line.isEmpty { text?.lines.append(line) }
        if isLast { finish() }
        return
      }
      if line.isEmpty { return }
      if column > open.column {
        text?.lines.append(line)
        return
      }
      finish()
    }
    guard let first = bytes[line].first, first != 0x23 else { return }
    if first == 0x5B, !line.isEmpty, bytes[line.upperBound - 1] == 0x5D {
      table = String(decoding: bytes[line].filter { $0 != 0x5B && $0 != 0x5D }, as: UTF8.self)
      keys = []
      return
    }
    var isItem = false
    while line.count >= 2, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x20 {
      let inner = VisibleText.trimming(bytes, line.lowerBound + 2..<line.upperBound)
      column += inner.lowerBound - line.lowerBound
      line = inner
      isItem = true
    }
    guard let (key, value) = pair(line) else {
      if isItem { while let last = keys.last, last.column >= column { keys.removeLast() } }
      add(line)
      return
    }
    while let last = keys.last, last.column >= column { keys.removeLast() }
    keys.append((column, key))
    if let mark = bytes[value].first, mark == 0x7C || mark == 0x3E, value.count <= 3 {
      text = (column, [], nil)
    } else if value.count == 3, let mark = bytes[value].first, mark == 0x22 || mark == 0x27, bytes[value].allSatisfy({ $0 == mark }) {
      text = (column, [], mark)
    } else {
      add(value)
    }
  }

  /// Ends a text of several lines.
  mutating func finish() {
    guard let open = text else { return }
    text = nil
    guard let first = open.lines.first, let last = open.lines.last else { return }
    var value = MappedText()
    var end = first.lowerBound
    for line in open.lines {
      if line.lowerBound > end { value.append("\n", standingFor: end..<line.lowerBound) }
      value.append(verbatim: line, of: source.bytes)
      end = line.upperBound
    }
    append(first.lowerBound..<last.upperBound, value)
  }

  private mutating func add(_ range: ByteRange) {
    var value = range
    if let last = bytes[value].last, last == 0x2C { value = value.lowerBound..<value.upperBound - 1 }
    if value.count >= 2, let quote = bytes[value].first, quote == 0x22 || quote == 0x27, bytes[value.upperBound - 1] == quote {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    guard !value.isEmpty, bytes[value].contains(where: { ![0x7B, 0x7D, 0x5B, 0x5D].contains($0) }) else { return }
    append(value, MappedText(source, value))
  }

  private mutating func append(_ range: ByteRange, _ text: MappedText) {
    let path = ((table.isEmpty ? [] : [table]) + keys.map(\.name)).joined(separator: ".")
    blocks.append(Block(kind: .frontMatter, range: range, text: text, newlines: .never, info: path))
  }

  /// `key: value`, `key = value`, `"key": value`
  private func pair(_ line: ByteRange) -> (key: String, value: ByteRange)? {
    var i = line.lowerBound
    if i < line.upperBound, bytes[i] == 0x22 || bytes[i] == 0x27 {
      let quote = bytes[i]
      i += 1
      while i < line.upperBound, bytes[i] != quote { i += 1 }
      i += 1
    }
    while i < line.upperBound, MarkdownScanner.isNameByte(bytes[i]) || bytes[i] == 0x2E || bytes[i] == 0x40 || bytes[i] == 0x24 { i += 1 }
    var sign = i
    while sign < line.upperBound, bytes[sign] == 0x20 { sign += 1 }
    guard sign < line.upperBound, i > line.lowerBound, bytes[sign] == 0x3A || bytes[sign] == 0x3D else { return nil }
    // `http://x` is no key.
    guard bytes[sign] == 0x3D || sign + 1 >= line.upperBound || bytes[sign + 1] <= 0x20 else { return nil }
    let key = String(decoding: bytes[line.lowerBound..<i].filter { $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
    return (key, VisibleText.trimming(bytes, sign + 1..<line.upperBound))
  }
}
