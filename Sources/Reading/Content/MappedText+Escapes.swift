import Bitext
import XML

extension MappedText {
  /// Text of an XML file, its references decoded.
  mutating func append(xml range: ByteRange, of bytes: [UInt8]) {
    var start = range.lowerBound
    var i = start
    while i < range.upperBound {
      if bytes[i] == 0x26, let reference = XMLText.reference(bytes, at: i, end: range.upperBound) {
        append(verbatim: start..<i, of: bytes)
        append(reference.text, standingFor: i..<i + reference.length)
        i += reference.length
        start = i
      } else {
        i += 1
      }
    }
    append(verbatim: start..<range.upperBound, of: bytes)
  }

  /// Text with escapes that begin with a backslash: those of C, JSON, Java and of resource files.
  /// - Parameter keeps: whether a backslash before another character than these stays where it stands
  mutating func append(escaped range: ByteRange, of bytes: [UInt8], keepsUnknown keeps: Bool = false) {
    var start = range.lowerBound
    var i = start
    while i < range.upperBound {
      guard bytes[i] == 0x5C, i + 1 < range.upperBound else {
        i += 1
        continue
      }
      let (text, length) = Self.escape(bytes, at: i, end: range.upperBound, keeps: keeps)
      append(verbatim: start..<i, of: bytes)
      append(text, standingFor: i..<i + length)
      i += length
      start = i
    }
    append(verbatim: start..<range.upperBound, of: bytes)
  }

  private static func escape(_ bytes: [UInt8], at i: Int, end: Int, keeps: Bool) -> (String, Int) {
    switch bytes[i + 1] {
    case 0x6E: return ("\n", 2)
    case 0x74: return ("\t", 2)
    case 0x72: return ("\r", 2)
    case 0x62, 0x66: return (" ", 2)
    case 0x75, 0x55:
      guard let first = hex(bytes, at: i + 2, end: end) else { break }
      if let scalar = Unicode.Scalar(first) { return (String(Character(scalar)), 6) }
      // Two escapes make one character outside of the first plane.
      if 0xD800..<0xDC00 ~= first, i + 7 < end, bytes[i + 6] == 0x5C, bytes[i + 7] | 0x20 == 0x75,
        let second = hex(bytes, at: i + 8, end: end),
        0xDC00..<0xE000 ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return (String(Character(scalar)), 12)
      }
      return ("\u{FFFD}", 6)
    default: break
    }
    // A whole character, however many bytes it has.
    var length = 1
    while i + 1 + length < end, bytes[i + 1 + length] & 0xC0 == 0x80 { length += 1 }
    let text = String(decoding: bytes[(keeps ? i : i + 1)..<(i + 1 + length)], as: UTF8.self)
    return (text, 1 + length)
  }

  private static func hex(_ bytes: [UInt8], at start: Int, end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    let digits = String(decoding: bytes[start..<start + 4], as: UTF8.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt32(digits, radix: 16) : nil
  }
}
