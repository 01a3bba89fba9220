/// Where things stand in a JSON text: the decoder tells what is wrong with it, and not where.
struct JSONPlaces {
  /// The first byte that cannot stand there; nil where all is JSON.
  private(set) var problem: Int?
  /// Where the members of the outermost object begin.
  private(set) var members: [String: Int] = [:]
  /// Where the elements of its arrays begin, by member, and the fields of each.
  private(set) var elements: [String: [(offset: Int, fields: [String: Int])]] = [:]

  private let bytes: [UInt8]
  private var open: [UInt8] = []
  private var member = ""

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let end = scan() { problem = end }
  }

  /// The line, from 1, of a byte.
  func line(of offset: Int) -> Int { bytes.prefix(offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }

  private enum Expected { case value, key, colon, comma }

  private mutating func scan() -> Int? {
    var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var expected = Expected.value
    while true {
      while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) { i += 1 }
      guard i < bytes.count else { return open.isEmpty && expected == .comma ? nil : i }
      if expected == .comma, open.isEmpty { return i }
      let byte = bytes[i]
      let begins = i
      switch (expected, byte) {
      case (.value, 0x7B), (.value, 0x5B):
        note(begins)
        open.append(byte)
        expected = byte == 0x7B ? .key : .value
        i += 1
      case (.key, 0x7D), (.comma, 0x7D), (.value, 0x5D), (.comma, 0x5D):
        // "{" and "}" are two apart, "[" and "]" too.
        guard open.popLast() == byte - 2 else { return i }
        expected = .comma
        i += 1
      case (.key, 0x22):
        guard let end = string(from: i) else { return i }
        noteKey(String(decoding: bytes[i + 1..<end - 1], as: UTF8.self), begins)
        expected = .colon
        i = end
      case (.colon, 0x3A):
        expected = .value
        i += 1
      case (.comma, 0x2C):
        expected = open.last == 0x7B ? .key : .value
        i += 1
      case (.value, _):
        note(begins)
        guard let end = byte == 0x22 ? string(from: i) : word(from: i) else { return i }
        expected = .comma
        i = end
      default: return i
      }
    }
  }

  private mutating func note(_ offset: Int) {
    if open == [0x7B, 0x5B] { elements[member, default: []].append((offset, [:])) }
  }

  private mutating func noteKey(_ key: String, _ offset: Int) {
    if open.count == 1 { (member, members[key]) = (key, offset) }
    if open == [0x7B, 0x5B, 0x7B], let last = elements[member]?.indices.last { elements[member]?[last].fields[key] = offset }
  }

  /// - Returns: where it ends
  private func string(from start: Int) -> Int? {
    var i = start + 1
    while i < bytes.count, bytes[i] != 0x22, bytes[i] >= 0x20 { i += bytes[i] == 0x5C ? 2 : 1 }
    return i < bytes.count && bytes[i] == 0x22 ? i + 1 : nil
  }

  /// A number, true, false or null.
  private func word(from start: Int) -> Int? {
    let word = bytes[start...].prefix {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || [0x2B, 0x2D, 0x2E].contains($0)
    }
    let text = String(decoding: word, as: UTF8.self)
    return ["true", "false", "null"].contains(text) || Double(text) != nil ? word.endIndex : nil
  }
}
