import Letters

/// Letters beyond ASCII, told from their bytes.
enum Scalars {
  /// The three-byte scalar at `i`, or 0.
  @inline(__always)
  static func three(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32 {
    guard i + 2 < utf8.count, utf8[i] >= 0xE0, utf8[i] < 0xF0 else { return 0 }
    return (UInt32(utf8[i] & 0x0F) << 12) | (UInt32(utf8[i + 1] & 0x3F) << 6) | UInt32(utf8[i + 2] & 0x3F)
  }
}
