import Bitext

/// Reads one row after the other, keeping count of lines and columns.
struct SeparatedValuesScanner {
  private let name: String
  private let bytes: [UInt8]
  private let dialect: SeparatedValues.Dialect
  private let comments: Bool
  private var offset: Int
  private var position = TextPosition(line: 1, column: 1)

  init(_ source: SourceText, _ dialect: SeparatedValues.Dialect, comments: Bool) {
    name = source.name
    bytes = source.bytes
    self.dialect = dialect
    self.comments = comments
    offset = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let declared = SeparatedValues.declaration(of: source) {
      offset = declared.length
      position.line = 2
    }
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func advance() {
    let byte = bytes[offset]
    offset += 1
    if byte == 0x0A {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }

  /// The next row that is not blank, nil at the end.
  mutating func next(number: Int) throws(GlossaryError) -> SeparatedValues.Row? {
    while byte != nil {
      if comments, byte == 0x23 {
        while let next = byte, next != 0x0A { advance() }
        endLine()
        continue
      }
      var row = SeparatedValues.Row(number: number, fields: [try field(number)])
      while byte == dialect.separator {
        advance()
        row.fields.append(try field(number))
      }
      endLine()
      // Excel saves rows that someone emptied.
      if row.fields.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) { return row }
    }
    return nil
  }

  private mutating func endLine() {
    if byte == 0x0D { advance() }
    if byte == 0x0A { advance() }
  }

  private var isAtEndOfField: Bool {
    guard let byte else { return true }
    return byte == dialect.separator || byte == 0x0A || (byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
      || (byte == 0x0D && offset + 1 == bytes.count)
  }

  private mutating func field(_ row: Int) throws(GlossaryError) -> SeparatedValues.Field {
    let start = position
    if byte == 0x22, dialect != .plainTabs { return try quotedField(row) }
    var text: [UInt8] = []
    while !isAtEndOfField, let next = byte {
      if next == 0x22, dialect == .csv || dialect == .semicolons {
        throw error(row, "a quote inside a field without quotes; put the field in quotes and write each quote inside it twice")
      }
      try check(next, row)
      text.append(next)
      advance()
    }
    return SeparatedValues.Field(text: String(decoding: text, as: UTF8.self), position: start)
  }

  private mutating func quotedField(_ row: Int) throws(GlossaryError) -> SeparatedValues.Field {
    let start = position
    advance()
    var text: [UInt8] = []
    while let next = byte {
      if next == 0x22 {
        advance()
        guard byte == 0x22 else {
          if isAtEndOfField { return SeparatedValues.Field(text: String(decoding: text, as: UTF8.self), position: start) }
          throw error(row, "text after the closing quote of a field; write quotes inside a field twice")
        }
      } else if next == 0 {
        try check(next, row)
      }
      text.append(next)
      advance()
    }
    throw GlossaryError(name: name, at: start, row: row, problem: "the quote that opens here is never closed")
  }

  private func check(_ byte: UInt8, _ row: Int) throws(GlossaryError) {
    if byte == 0 { throw error(row, "a NUL character; the file is damaged, or saved as UTF-16: save it as UTF-8") }
    if byte == 0x0D { throw error(row, "a carriage return without a line feed; save the file with LF or CR LF line ends") }
  }

  private func error(_ row: Int, _ problem: Message) -> GlossaryError {
    GlossaryError(name: name, at: position, row: row, problem: problem)
  }
}
