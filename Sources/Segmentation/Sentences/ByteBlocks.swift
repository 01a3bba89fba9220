/// Sixteen bytes at a time, to pass over those that hold nothing of interest.
extension TextView {
  /// The sixteen bytes from `i`; nil where there are fewer.
  @inline(__always)
  func block(at i: Int) -> SIMD16<UInt8>? {
    i + 16 <= count ? UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self) : nil
  }
}

extension SIMD16<UInt8> {
  /// Whether a line may end in it: a control character, or the first byte of NEL, LS or PS.
  @inline(__always)
  var mayEndLine: Bool {
    any((self .< Self(repeating: 0x0E)) .| (self .== Self(repeating: 0xC2)) .| (self .== Self(repeating: 0xE2)))
  }

  /// Whether it may hold a bracket: of ASCII, or the first byte of one of full width.
  @inline(__always)
  var mayHoldBracket: Bool {
    any(
      ((self & Self(repeating: 0xFE)) .== Self(repeating: 0x28)) .| ((self & Self(repeating: 0xF9)) .== Self(repeating: 0x59))
        .| (self .== Self(repeating: 0xE3)) .| (self .== Self(repeating: 0xEF)))
  }

  /// Whether it holds Latin letters, spaces and commas alone.
  @inline(__always)
  var isPlainLatin: Bool {
    let letters = ((self | Self(repeating: 0x20)) &- Self(repeating: 0x61)) .< Self(repeating: 26)
    return all(letters .| (self .== Self(repeating: 0x20)) .| (self .== Self(repeating: 0x2C)))
  }
}
