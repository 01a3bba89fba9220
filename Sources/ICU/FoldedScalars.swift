/// A text folded as `FoldedText` does, scalar by scalar, with each one's place in the original bytes.
public struct FoldedScalars: Sendable {
  public private(set) var scalars: [UInt32] = []
  /// The byte at which each scalar's original begins; one more entry for the end.
  public private(set) var starts: [Int32] = []
  /// The text as it was.
  public let original: [UInt8]

  public init(_ text: String) {
    original = Array(text.utf8)
    if original.allSatisfy({ $0 < 0x80 }) {
      scalars = original.map { $0 >= 0x41 && $0 <= 0x5A ? UInt32($0) + 32 : UInt32($0) }
      starts = (0...Int32(original.count)).map { $0 }
      return
    }
    let folded = original.withUnsafeBufferPointer { FoldedText(folding: $0) }
    scalars.reserveCapacity(folded.utf8.count)
    starts.reserveCapacity(folded.utf8.count + 1)
    var i = 0
    while i < folded.utf8.count {
      let byte = folded.utf8[i]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var value = length == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length))
      for k in 1..<max(1, length) where i + k < folded.utf8.count { value = value << 6 | UInt32(folded.utf8[i + k] & 0x3F) }
      scalars.append(value)
      starts.append(folded.origins[i])
      i += length
    }
    starts.append(Int32(original.count))
  }

  public var count: Int { scalars.count }

  /// The bytes of the original that a range of scalars stands for; a run that folded as one is not cut.
  public func range(_ from: Int, _ to: Int) -> Range<Int> {
    var end = to
    while end < scalars.count, end > 0, starts[end] == starts[end - 1] { end += 1 }
    return Int(starts[from])..<Int(starts[end])
  }

  /// Whether a scalar was written as a capital of the Latin alphabet, in either width.
  public func isCapital(_ i: Int) -> Bool {
    guard i < scalars.count else { return false }
    let at = Int(starts[i])
    let byte = original[at]
    if byte >= 0x41 && byte <= 0x5A { return true }
    return byte == 0xEF && at + 2 < original.count && original[at + 1] == 0xBC && original[at + 2] >= 0xA1 && original[at + 2] <= 0xBA
  }
}
