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
}
