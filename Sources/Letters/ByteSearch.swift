/// Looking for one byte, sixteen at a time: what every file is asked for as a whole, and every line of it.
extension UnsafeBufferPointer where Element == UInt8 {
  /// The first place of a byte at or after `start` and before `limit`; nil where there is none.
  package func offset(of byte: UInt8, from start: Int = 0, before limit: Int = .max) -> Int? {
    let end = Swift.min(limit, count)
    let pattern = SIMD16<UInt8>(repeating: byte)
    let raw = UnsafeRawBufferPointer(self)
    var i = start
    while i + 16 <= end {
      if any(raw.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self) .== pattern) { break }
      i += 16
    }
    while i < end {
      if self[i] == byte { return i }
      i += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether a byte stands anywhere in it.
  package func holds(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.offset(of: byte) != nil } }
}
