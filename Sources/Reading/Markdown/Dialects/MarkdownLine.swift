extension MarkdownScanner {
  /// A line of the file.
  struct Line {
    /// Where what is kept of it begins: after the columns that bodies are set in by.
    var start: Int
    /// The first byte that is no blank.
    var text: Int
    /// Without the line end.
    var end: Int
    var next: Int
    /// Columns before the text in what is kept, and in the file.
    var indent = 0
    private(set) var column = 0
    /// Columns that were left out though no body is set in by them; the lines of code that begins here leave them out, too.
    private(set) var margin = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
      self.start = start
      (end, next) = Self.end(bytes, from: start)
      text = start
      while text < end, bytes[text] == 0x20 || bytes[text] == 0x09 {
        indent += bytes[text] == 0x09 ? 4 - indent % 4 : 1
        text += 1
      }
      column = indent
    }

    var isBlank: Bool { text >= end }

    /// A line ends at LF, CR LF or a CR alone.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, next: Int) {
      var i = start
      while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
      if i >= bytes.count { return (i, i) }
      return (i, bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1)
    }

    /// Leaves out as many columns at its head, as far as they are blank.
    mutating func drop(columns: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
      var dropped = 0
      while dropped < columns, start < text {
        let width = bytes[start] == 0x09 ? 4 - dropped % 4 : 1
        dropped += width
        start += 1
      }
      indent = max(0, indent - dropped)
    }

    mutating func dropMargin(_ bytes: UnsafeBufferPointer<UInt8>) {
      margin = indent
      drop(columns: indent, bytes)
    }

    /// The rest of the line from a byte of its text on, in the column where that stands.
    func from(_ at: Int) -> Self {
      var rest = self
      rest.column += at - text
      rest.indent = 0
      (rest.start, rest.text) = (at, at)
      return rest
    }

    /// `# Title`
    func isHeading(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var i = text
      while i < end, i - text < 7, bytes[i] == 0x23 { i += 1 }
      return (1...6).contains(i - text) && (i == end || bytes[i] == 0x20 || bytes[i] == 0x09)
    }

    /// The text after a marker of a list item, nil where there is none.
    func listMarkerEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
      var i = text
      if i < end, bytes[i] == 0x2D || bytes[i] == 0x2A || bytes[i] == 0x2B {
        i += 1
      } else {
        while i < end, i < text + 9, bytes[i] &- 0x30 < 10 { i += 1 }
        guard i > text, i < end, bytes[i] == 0x2E || bytes[i] == 0x29 else { return nil }
        i += 1
      }
      guard i < end, bytes[i] == 0x20 || bytes[i] == 0x09 else { return i == end ? i : nil }
      while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
      return i
    }

    /// The text after markers of quotations and list items.
    func innerText(_ bytes: UnsafeBufferPointer<UInt8>) -> (at: Int, isQuoted: Bool) {
      var inner = self
      var isQuoted = false
      while inner.text < end {
        if bytes[inner.text] == 0x3E {
          isQuoted = true
          inner.text += 1
        } else if let next = inner.listMarkerEnd(bytes), next < end {
          inner.text = next
        } else {
          break
        }
        while inner.text < end, bytes[inner.text] == 0x20 || bytes[inner.text] == 0x09 { inner.text += 1 }
      }
      return (inner.text, isQuoted)
    }
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    for i in range where bytes[i] != 0x20 && bytes[i] != 0x09 { return false }
    return true
  }

  func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    return i
  }

  /// The end of the text before `end` without the blanks at its end.
  func trimBlanks(_ start: Int, _ end: Int) -> Int {
    var i = end
    while i > start, bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09 { i -= 1 }
    return i
  }

  func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    for k in 0..<count where bytes[offset + k] != text.utf8Start[k] { return false }
    return true
  }

  /// The first place of a text at or after `start`.
  func find(_ text: StaticString, from start: Int, before end: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    let first = text.utf8Start[0]
    var i = start
    while i + count <= end {
      if bytes[i] == first, has(text, at: i, before: end) { return i }
      i += 1
    }
    return nil
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte == 0x2D || byte >= 0x80
  }

  func nameEnd(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, Self.isNameByte(bytes[i]) { i += 1 }
    return i
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
