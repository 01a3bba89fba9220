internal import CICU

/// Text in other encodings than UTF-8.
package enum TextConverter {
  /// - Parameter charset: a name ICU knows, such as "EUC-JP"
  package static func utf8(from bytes: UnsafeBufferPointer<UInt8>, charset: String) throws(ICUError) -> [UInt8] {
    var capacity = bytes.count * 3 / 2 + 16
    while true {
      var status: cicu_status = 0
      var needed: Int64 = 0
      let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
        needed = cicu_to_utf8(charset, bytes.baseAddress, Int64(bytes.count), output.baseAddress, Int64(capacity), &status)
        written = needed >= 0 && needed <= capacity ? Int(needed) : 0
      }
      try ICUError.check(status, "read text in \(charset)")
      if needed <= capacity { return text }
      capacity = Int(needed)
    }
  }

  /// A text in another encoding as UTF-16, with where each unit's character begins in the bytes.
  /// - Throws: where some bytes mean nothing in that encoding
  package static func utf16(
    from bytes: UnsafeBufferPointer<UInt8>, charset: String
  ) throws(ICUError) -> (units: [UInt16], offsets: [Int32]) {
    var status: cicu_status = 0
    var count: Int64 = 0
    let capacity = bytes.count + 1
    var units: [UInt16] = []
    let offsets = [Int32](unsafeUninitializedCapacity: capacity) { places, written in
      units = [UInt16](unsafeUninitializedCapacity: capacity) { output, written in
        count = cicu_decode(
          charset, bytes.baseAddress, Int64(bytes.count), output.baseAddress, places.baseAddress, Int64(capacity), &status)
        written = Int(max(0, count))
      }
      written = Int(max(0, count))
    }
    try ICUError.check(status, "read text in \(charset)")
    return (units, offsets)
  }
}
