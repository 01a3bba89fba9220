import Letters

/// A text folded as `FoldedText` does, scalar by scalar, with each one's place in the original bytes.
package struct FoldedScalars: Sendable {
  package private(set) var scalars: [UInt32] = []
  /// The byte at which each scalar's original begins; one more entry for the end.
  package private(set) var starts: [Int32] = []
  /// The text as it was.
  package let original: [UInt8]

  package init(_ text: String) {
    original = Array(text.utf8)
    if original.allSatisfy({ $0 < 0x80 }) {
      scalars = original.map { $0 >= 0x41 && $0 <= 0x5A ? UInt32($0) + 32 : UInt32($0) }
      starts = (0...Int32(original.count)).map { $0 }
      return
    }
    if readPlain() { return }
    let folded = original.withUnsafeBufferPointer { FoldedText(folding: $0) }
    scalars.reserveCapacity(folded.utf8.count)
    starts.reserveCapacity(folded.utf8.count + 1)
    var i = 0
    while i < folded.utf8.count {
      let (value, length) = folded.utf8.withUnsafeBufferPointer { UTF8Scalar.at(i, in: $0) }
      scalars.append(value)
      starts.append(folded.origins[i])
      i += length
    }
    starts.append(Int32(original.count))
  }

  /// Reads a text of nothing but letters that folding leaves as they are, Latin capitals aside: most of Japanese, without ICU's part.
  /// - Returns: false, with nothing read, when there is another
  private mutating func readPlain() -> Bool {
    scalars.reserveCapacity(original.count)
    starts.reserveCapacity(original.count + 1)
    var i = 0
    while i < original.count {
      let byte = original[i]
      starts.append(Int32(i))
      if byte < 0x80 {
        scalars.append(byte >= 0x41 && byte <= 0x5A ? UInt32(byte) + 32 : UInt32(byte))
        i += 1
        continue
      }
      guard byte >= 0xE2, byte <= 0xE9, i + 2 < original.count else { break }
      let scalar = UTF8Scalar.decode(byte, original[i + 1], original[i + 2], 0).value
      guard Self.isPlain(scalar) else { break }
      scalars.append(scalar)
      i += 3
    }
    if i == original.count {
      starts.append(Int32(i))
      return true
    }
    scalars.removeAll()
    starts.removeAll()
    return false
  }

  /// Kana and kanji, none of which combines with what follows, and the commonest marks.
  @inline(__always)
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FE, 0x3001...0x3002, 0x3005...0x3011, 0x2013...0x2015, 0x2018...0x2019,
      0x201C...0x201D:
      true
    default: false
    }
  }

  package var count: Int { scalars.count }

  /// The bytes of the original that a range of scalars stands for; a run that folded as one is not cut.
  package func range(_ from: Int, _ to: Int) -> Range<Int> {
    var end = to
    while end < scalars.count, end > 0, starts[end] == starts[end - 1] { end += 1 }
    return Int(starts[from])..<Int(starts[end])
  }

  /// Whether a scalar was written as a capital of the Latin alphabet, in either width.
  package func isCapital(_ i: Int) -> Bool {
    guard i < scalars.count else { return false }
    let at = Int(starts[i])
    let byte = original[at]
    if byte >= 0x41 && byte <= 0x5A { return true }
    return byte == 0xEF && at + 2 < original.count && original[at + 1] == 0xBC && original[at + 2] >= 0xA1 && original[at + 2] <= 0xBA
  }
}
