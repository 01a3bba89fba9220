internal import CICU

/// An ICU transliterator, such as "Katakana-Latin". Not shared between tasks.
package final class Transliterator {
  private let handle: OpaquePointer

  package init(_ identifier: String) throws(ICUError) {
    var status: cicu_status = 0
    let opened = cicu_transliterator_open(identifier, &status)
    try ICUError.check(status, "open the transliterator \(identifier)")
    guard let opened else { throw ICUError(code: status, action: "open the transliterator \(identifier)") }
    handle = opened
  }

  deinit { cicu_transliterator_close(handle) }

  package func transliterate(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      var capacity = source.count * 4 + 64
      while true {
        var status: cicu_status = 0
        var needed: Int64 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
          guard let base = output.baseAddress else { return }
          needed = cicu_transliterate(handle, source.baseAddress, Int64(source.count), base, Int64(capacity), &status)
          written = needed >= 0 && needed <= capacity ? Int(needed) : 0
        }
        if needed < 0 { return String(decoding: source, as: UTF8.self) }
        if needed <= capacity { return String(decoding: bytes, as: UTF8.self) }
        capacity = Int(needed)
      }
    }
  }
}
