internal import CICU

/// A copy of a text under NFKC case folding (width, half-width kana, case, compatibility forms), with the way back.
package struct FoldedText: Sendable, Equatable {
  /// The folded text, UTF-8.
  package let utf8: [UInt8]
  /// For each folded byte, the byte of the original at which the run it came from begins; one more entry for the end.
  package let origins: [Int32]

  package init(folding text: String) {
    var text = text
    self = text.withUTF8 { FoldedText(folding: $0) }
  }

  /// Texts over 2 GiB are not folded (ICU's offsets are 32 bits); readers refuse them earlier.
  package init(folding source: UnsafeBufferPointer<UInt8>) {
    var capacity = source.count + source.count / 8 + 16
    while true {
      var status: cicu_status = 0
      var needed: Int64 = 0
      var origins: [Int32] = []
      let utf8 = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
        origins = [Int32](unsafeUninitializedCapacity: capacity + 1) { map, mapped in
          needed = cicu_fold(source.baseAddress, Int64(source.count), output.baseAddress, map.baseAddress, Int64(capacity), &status)
          mapped = needed >= 0 && needed <= capacity ? Int(needed) + 1 : 0
        }
        written = needed >= 0 && needed <= capacity ? Int(needed) : 0
      }
      if needed > capacity {
        capacity = Int(needed)
        continue
      }
      self.utf8 = needed < 0 ? Array(source) : utf8
      self.origins = needed < 0 ? (0...Int32(source.count)).map { $0 } : origins
      return
    }
  }

  /// The bytes of the original that a range of folded bytes stands for, whole runs only.
  package func originalRange(of range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound else {
      let at = Int(origins[range.lowerBound])
      return at..<at
    }
    let start = origins[range.lowerBound]
    let last = origins[range.upperBound - 1]
    var end = range.upperBound
    while end < utf8.count, origins[end] == last { end += 1 }
    return Int(start)..<Int(origins[end])
  }

  /// The folded bytes that stand for a range of bytes of the original.
  package func range(ofOriginal range: Range<Int>) -> Range<Int> { place(of: range.lowerBound)..<place(of: range.upperBound) }

  /// The first folded byte of the run at or after an original byte.
  private func place(of original: Int) -> Int {
    var (low, high) = (0, utf8.count)
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < original { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package var string: String { String(decoding: utf8, as: UTF8.self) }
}
