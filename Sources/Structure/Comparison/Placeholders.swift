import Bitext

/// Finds what is filled in when a text is used: `{{ x }}`, `${x}`, `{0}`, `%s`, `%(name)s`, `:name`.
enum Placeholders {
  /// Their places in the visible text of a block; code is skipped.
  static func find(in block: Block) -> [Range<Int>] {
    let bytes = block.text.utf8
    let code = block.spans.filter { $0.kind == .code || $0.kind == .math }.map(\.visible)
    var found: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      if let span = code.first(where: { $0.contains(i) }) {
        i = span.upperBound
      } else if let end = end(bytes, i) {
        found.append(i..<end)
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  private static func end(_ bytes: [UInt8], _ i: Int) -> Int? {
    switch bytes[i] {
    case 0x7B: return braces(bytes, i)
    case 0x24: return i + 1 < bytes.count && bytes[i + 1] == 0x7B ? braces(bytes, i + 1) : nil
    case 0x25: return percent(bytes, i)
    case 0x3A: return colon(bytes, i)
    default: return nil
    }
  }

  /// `{name}`, `{0}`, `{{ anything }}`; of `{n, plural, …}` the name.
  private static func braces(_ bytes: [UInt8], _ start: Int) -> Int? {
    if start + 1 < bytes.count, bytes[start + 1] == 0x7B {
      var i = start + 2
      while i + 1 < bytes.count, i - start < 200 {
        if bytes[i] == 0x7D, bytes[i + 1] == 0x7D { return i + 2 }
        i += 1
      }
      return nil
    }
    var i = start + 1
    while i < bytes.count, isName(bytes[i]) || bytes[i] == 0x2E { i += 1 }
    guard i > start + 1, i < bytes.count else { return nil }
    if bytes[i] == 0x7D { return i + 1 }
    return bytes[i] == 0x2C ? i : nil
  }

  private static func percent(_ bytes: [UInt8], _ start: Int) -> Int? {
    // "100%s" is no placeholder, "100 %s" is.
    if start > 0, bytes[start - 1] &- 0x30 < 10 { return nil }
    var i = start + 1
    if i < bytes.count, bytes[i] == 0x28 {
      guard let close = bytes[i...].firstIndex(of: 0x29), close + 1 < bytes.count else { return nil }
      i = close + 1
    } else {
      while i < bytes.count, bytes[i] &- 0x30 < 10 || bytes[i] == 0x24 || bytes[i] == 0x2E { i += 1 }
    }
    guard i < bytes.count, [0x73, 0x64, 0x69, 0x66, 0x40, 0x75].contains(bytes[i]) else { return nil }
    return i + 1 < bytes.count && isName(bytes[i + 1]) && bytes[i + 1] < 0x80 ? nil : i + 1
  }

  /// `:name` after a blank.
  private static func colon(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] >= 0x80 else { return nil }
    var i = start + 1
    while i < bytes.count, bytes[i] &- 0x61 < 26 || bytes[i] == 0x5F { i += 1 }
    guard i - start > 3 else { return nil }
    return i < bytes.count && (bytes[i] == 0x3A || bytes[i] == 0x2D || isName(bytes[i]) && bytes[i] < 0x80) ? nil : i
  }

  private static func isName(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }
}
