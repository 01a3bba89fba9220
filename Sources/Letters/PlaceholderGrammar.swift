/// How what a program fills in is written in its texts: `{name}`, `{0}`, `%s`, `%(name)s`, `%1$d`.
package enum PlaceholderGrammar {
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// What an opening brace begins.
  /// - Returns: where the name ends: behind the closing brace, or at the comma of `{n, plural, …}`
  package static func braced(_ bytes: Bytes, _ open: Int, _ limit: Int) -> Int? {
    var i = open + 1
    while i < limit, isName(bytes[i]) || bytes[i] == 0x2E { i += 1 }
    guard i > open + 1, i < limit, bytes[i - 1] != 0x2E else { return nil }
    return bytes[i] == 0x7D ? i + 1 : bytes[i] == 0x2C ? i : nil
  }

  /// What a percent sign begins: a format of C, Python or Objective-C. 50%d is none, nor is 100%.
  package static func format(_ bytes: Bytes, _ sign: Int, _ limit: Int) -> Int? {
    if sign > 0, bytes[sign - 1] &- 0x30 < 10 { return nil }
    var i = sign + 1
    if i < limit, bytes[i] == 0x28 {
      while i < limit, bytes[i] != 0x29 { i += 1 }
      i += 1
    } else {
      while i < limit, bytes[i] &- 0x30 < 10 || bytes[i] == 0x2E && i > sign + 1 { i += 1 }
      if i < limit, bytes[i] == 0x24, i > sign + 1 { i += 1 }
    }
    guard i < limit, conversions.contains(bytes[i]) else { return nil }
    return i + 1 < limit && isName(bytes[i + 1]) ? nil : i + 1
  }

  /// s, d, i, f, u, @
  private static let conversions: Set<UInt8> = [0x73, 0x64, 0x69, 0x66, 0x75, 0x40]

  package static func isName(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }
}
