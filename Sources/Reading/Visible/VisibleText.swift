import ICU
import Letters

/// Small questions about UTF-8 that layout and reading ask all the time.
package enum VisibleText {
  /// The bytes of the white space character (ideographic and no-break spaces included) that begins at `offset`; 0 if none does.
  static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return offset + 1 < end && (bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0x85) ? 2 : 0
    case 0xE2:
      guard offset + 2 < end, bytes[offset + 1] == 0x80 else { return 0 }
      // U+2000…200B, U+2028, U+2029, U+202F
      return (0x80...0x8B).contains(bytes[offset + 2]) || [0xA8, 0xA9, 0xAF].contains(bytes[offset + 2]) ? 3 : 0
    case 0xE3: return offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80 ? 3 : 0
    case 0xEF: return offset + 2 < end && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The bytes of the White_Space of Unicode that begins at `offset`; 0 if none does.
  @inline(__always)
  static func whiteLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte == 0x20 || byte &- 9 < 5 ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 else { return 0 }
    let (value, length) = UTF8Scalar.at(offset, in: bytes)
    return value <= 0x3000 && Unicode.Scalar(value)?.isWhite == true ? length : 0
  }

  static func trimming(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = spaceLength(bytes, at: start, end: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard spaceLength(bytes, at: last, end: end) == end - last else { break }
      end = last
    }
    return start..<end
  }

  package static func trimming(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    bytes.withUnsafeBufferPointer { trimming($0, range) }
  }
}
