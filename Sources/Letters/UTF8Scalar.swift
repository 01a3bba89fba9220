/// Characters read straight from bytes, where making a string would cost more than the look.
@usableFromInline
package enum UTF8Scalar {
  /// What bytes that are no UTF-8 count as, one by one.
  @inlinable
  package static var malformed: UInt32 { 0xFFFD }

  /// How many bytes a character has that begins with this one, in well-formed text. A byte that begins none counts for itself.
  @inlinable
  package static func length(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// Whether a byte goes on with the character before it.
  @inlinable
  package static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The character of four bytes of which it takes what it needs. Its caller gives zeros where the text has ended.
  @inlinable
  package static func decode(_ lead: UInt8, _ b1: UInt8, _ b2: UInt8, _ b3: UInt8) -> (value: UInt32, length: Int) {
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 {
      guard lead >= 0xC2, isContinuation(b1) else { return (malformed, 1) }
      return (UInt32(lead & 0x1F) << 6 | UInt32(b1 & 0x3F), 2)
    }
    if lead < 0xF0 {
      guard isContinuation(b1), isContinuation(b2) else { return (malformed, 1) }
      return (UInt32(lead & 0x0F) << 12 | UInt32(b1 & 0x3F) << 6 | UInt32(b2 & 0x3F), 3)
    }
    guard lead < 0xF5, isContinuation(b1), isContinuation(b2), isContinuation(b3) else { return (malformed, 1) }
    return (UInt32(lead & 0x07) << 18 | UInt32(b1 & 0x3F) << 12 | UInt32(b2 & 0x3F) << 6 | UInt32(b3 & 0x3F), 4)
  }

  /// The character that begins at `i`; (0, 1) outside the text.
  @inlinable
  package static func at(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int) {
    guard i >= 0, i < bytes.count else { return (0, 1) }
    let left = bytes.count - i
    return decode(bytes[i], left > 1 ? bytes[i + 1] : 0, left > 2 ? bytes[i + 2] : 0, left > 3 ? bytes[i + 3] : 0)
  }
}
