import Bitext

/// A line of a text with markup, as the line grammars of reStructuredText and AsciiDoc see it.
struct MarkupLine {
  /// Without white space at its ends.
  var content: ByteRange
  /// Columns of white space before it; a tab leads to the next multiple of eight.
  var indent: Int
  /// From its first byte to its line end, which is left out.
  var whole: ByteRange

  var isBlank: Bool { content.isEmpty }

  static func all(of source: SourceText) -> [MarkupLine] {
    let bytes = source.bytes
    let lines = SourceLines(bytes)
    return (1...max(1, lines.count)).map { number in
      var whole = lines.start(number)..<lines.end(number)
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { whole = min(3, whole.upperBound)..<whole.upperBound }
      var (start, end, indent) = (whole.lowerBound, whole.upperBound, 0)
      while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 {
        indent = bytes[start] == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
        start += 1
      }
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      return MarkupLine(content: start..<end, indent: indent, whole: whole)
    }
  }
}

/// Text of a block before its inline markup is read: lines joined.
struct MarkupText {
  private(set) var text = MappedText()
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    add(range)
  }

  /// A line end only wraps: it is a space, and nothing between Japanese characters.
  mutating func add(_ line: ByteRange, breaks: Bool = false) {
    guard !line.isEmpty else { return }
    if !text.isEmpty {
      let gap = text.sourceOffset(of: text.utf8.count)..<line.lowerBound
      if breaks {
        text.append("\n", standingFor: gap)
      } else if !(Self.isWide(last: text.utf8) && Self.isWide(first: bytes[line])) {
        text.append(" ", standingFor: gap)
      }
    }
    text.append(verbatim: line, of: bytes)
  }

  private static func isWide(last bytes: [UInt8]) -> Bool {
    String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last.map(Letters.isWide) ?? false
  }

  private static func isWide(first bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first.map(Letters.isWide) ?? false
  }

  /// Whether a character is written without spaces around it.
  private enum Letters {
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x2E80..<0xA4D0, 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFF61, 0xFFE0..<0xFFE7, 0x20000..<0x30000: true
      default: false
      }
    }
  }
}

/// What a reader of inline markup makes of the text of a block.
struct InlineOutput {
  /// The text with its markup.
  let raw: MappedText
  private(set) var text = MappedText()
  private var marks: [(kind: Span.Kind, range: ByteRange)] = []
  private var links: [Block.Link] = []
  /// Texts that stand elsewhere on the page: footnotes.
  var notes: [MappedText] = []

  init(_ raw: MappedText) { self.raw = raw }

  mutating func keep(_ range: Range<Int>) { text.append(raw[range]) }

  /// Something a reader sees in place of what is written.
  mutating func replace(_ range: Range<Int>, by string: String) { text.append(string, standingFor: raw.sourceRange(of: range)) }

  mutating func mark(_ kind: Span.Kind, _ range: Range<Int>) { if !range.isEmpty { marks.append((kind, raw.sourceRange(of: range))) } }

  mutating func link(_ target: String, at offset: Int, isImage: Bool = false) {
    links.append(
      Block.Link(target: target, offset: raw.sourceRange(of: offset..<min(raw.utf8.count, offset + 1)).lowerBound, isImage: isImage))
  }

  /// The block, nil where nothing of it is seen.
  func block(_ kind: Block.Kind, info: String = "") -> Block? {
    let visible = VisibleText.trimming(text.utf8, 0..<text.utf8.count)
    if visible.isEmpty { return nil }
    let shown = visible.count == text.utf8.count ? text : text[visible]
    let whole = raw.sourceRange(of: 0..<raw.utf8.count)
    let own = shown.sourceRange(of: 0..<shown.utf8.count)
    // A footnote behind the text is a block of its own.
    let range = min(whole.lowerBound, own.lowerBound)..<(notes.isEmpty ? max(whole.upperBound, own.upperBound) : own.upperBound)
    return Block(
      kind: kind, range: range, text: shown, newlines: shown.utf8.contains(0x0A) ? .auto : .never, info: info,
      linkPlaces: links.sorted { $0.offset < $1.offset }, spans: shown.spans(marks))
  }
}

/// Characters around a place in text with markup.
struct MarkupNeighbours {
  let bytes: [UInt8]

  /// The character before a place, nil at the beginning.
  func before(_ i: Int) -> Unicode.Scalar? {
    guard i > 0 else { return nil }
    var start = i - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start..<i], as: UTF8.self).unicodeScalars.first
  }

  func at(_ i: Int) -> Unicode.Scalar? {
    guard i < bytes.count else { return nil }
    return String(decoding: bytes[i..<min(bytes.count, i + 4)], as: UTF8.self).unicodeScalars.first
  }

  func has(_ mark: String, at i: Int) -> Bool { i >= 0 && i + mark.utf8.count <= bytes.count && bytes[i...].starts(with: mark.utf8) }

  /// The next place of a mark, no further than texts of markup go.
  func find(_ mark: String, from start: Int, where fits: (Int) -> Bool = { _ in true }) -> Int? {
    var i = start
    let limit = min(bytes.count - mark.utf8.count, start + 4096)
    guard let first = mark.utf8.first else { return nil }
    while i <= limit {
      if bytes[i] == first, has(mark, at: i), fits(i) { return i }
      i += 1
    }
    return nil
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
