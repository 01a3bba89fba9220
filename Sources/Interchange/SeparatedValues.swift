/// CSV or TSV by RFC 4180; the separator is a tab when the first line holds one.
enum SeparatedValues {
  struct Row: Equatable {
    /// Where it begins, from 1.
    var line: Int
    var fields: [String]
  }

  /// Blank lines are left out; a byte order mark is skipped.
  static func rows(of bytes: [UInt8]) -> [Row] {
    var input = bytes[...]
    if input.starts(with: [0xEF, 0xBB, 0xBF]) { input = input.dropFirst(3) }
    let separator: UInt8 = input.prefix { $0 != 0x0A }.contains(0x09) ? 0x09 : 0x2C
    var rows: [Row] = []
    var row = Row(line: 1, fields: [])
    var field: [UInt8] = []
    var line = 1
    var quoted = false
    func endField() {
      row.fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      if field.last == 0x0D { field.removeLast() }
      endField()
      if row.fields != [""] { rows.append(row) }
      row = Row(line: line, fields: [])
    }
    var i = input.startIndex
    while i < input.endIndex {
      let byte = input[i]
      i += 1
      if byte == 0x0A { line += 1 }
      if quoted {
        if byte != 0x22 {
          field.append(byte)
        } else if i < input.endIndex, input[i] == 0x22 {
          field.append(0x22)
          i += 1
        } else {
          quoted = false
        }
      } else if byte == 0x22, field.isEmpty {
        quoted = true
      } else if byte == separator {
        endField()
      } else if byte == 0x0A {
        endRow()
      } else {
        field.append(byte)
      }
    }
    if !field.isEmpty || !row.fields.isEmpty { endRow() }
    return rows
  }
}
