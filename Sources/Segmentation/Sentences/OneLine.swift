import ICU
import Letters

/// Undoes wrapping: the text of a sentence on one line.
package enum OneLine {
  /// A run of white space with a line end in it becomes nothing between Japanese characters, one space elsewhere.
  package static func text(of bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    append(bytes, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// The same, added to other text.
  package static func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      if bytes.offset(of: 0x0A) == nil, bytes.offset(of: 0x0D) == nil {
        result.append(contentsOf: bytes)
      } else {
        appendLines(bytes, to: &result)
      }
    }
  }

  private static func appendLines(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    let start = result.count
    var (word, i) = (0, 0)
    while i < bytes.count {
      var length = spaceLength(bytes, i)
      if length == 0 {
        i += 1
        continue
      }
      result.append(contentsOf: bytes[word..<i])
      let space = i
      var wraps = false
      while length > 0 {
        wraps = wraps || bytes[i] == 0x0A || bytes[i] == 0x0D
        i += length
        length = i < bytes.count ? spaceLength(bytes, i) : 0
      }
      word = i
      // White space at the end is dropped.
      if i == bytes.count { return }
      if !wraps {
        result.append(contentsOf: bytes[space..<i])
      } else if result.count > start, !(isWide(bytes[i...].prefix(4)) && endsWide(result)) {
        result.append(0x20)
      }
    }
    result.append(contentsOf: bytes[word...])
  }

  /// The bytes of the white space that begins here, 0 for other characters.
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    let byte = bytes[i]
    if byte == 0x20 || byte &- 0x09 < 5 { return 1 }
    if byte == 0xC2 { return i + 1 < bytes.count && (bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0) ? 2 : 0 }
    guard byte &- 0xE1 < 3, i + 2 < bytes.count else { return 0 }
    return switch (byte, bytes[i + 1], bytes[i + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      3
    default: 0
    }
  }

  private static func endsWide(_ text: [UInt8]) -> Bool {
    guard let last = text.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    return isWide(text[last...])
  }

  private static func isWide(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0xE2 else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(isWide) ?? false
  }

  /// Written without spaces: kana, ideographs, full-width marks and letters.
  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && scalar.cellWidth() == 2 && scalar.value < 0x1F000
  }
}
