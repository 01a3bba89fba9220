import ICU

/// A text folded (width, case, compatibility forms) into scalars, each with its place in the original.
struct NumberText {
  private(set) var scalars: [UInt32] = []
  /// The byte at which each scalar's original begins; one more entry for the end.
  private(set) var starts: [Int32] = []
  /// The original, for what folding hides: capitals and superscripts.
  let original: [UInt8]

  init(_ text: String) {
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

  var count: Int { scalars.count }

  subscript(i: Int) -> UInt32 { i >= 0 && i < scalars.count ? scalars[i] : 0 }

  func range(_ from: Int, _ to: Int) -> Range<Int> {
    var end = to
    // A run that folds to several scalars ends where the next run begins.
    while end < scalars.count, end > 0, starts[end] == starts[end - 1] { end += 1 }
    return Int(starts[from])..<Int(starts[end])
  }

  func string(_ from: Int, _ to: Int) -> String {
    var result = String.UnicodeScalarView()
    for i in from..<to { if let scalar = Unicode.Scalar(scalars[i]) { result.append(scalar) } }
    return String(result)
  }

  /// As written, capitals kept.
  func written(_ from: Int, _ to: Int) -> String { String(decoding: original[range(from, to)], as: UTF8.self) }

  func isCapital(_ i: Int) -> Bool {
    guard i < scalars.count else { return false }
    let at = Int(starts[i])
    let byte = original[at]
    if byte >= 0x41 && byte <= 0x5A { return true }
    // Full-width Ａ…Ｚ
    return byte == 0xEF && at + 2 < original.count && original[at + 1] == 0xBC && original[at + 2] >= 0xA1 && original[at + 2] <= 0xBA
  }

  /// Superscript or subscript digits are no digits of the number before them.
  func isRaised(_ i: Int) -> Bool {
    guard i < scalars.count else { return false }
    let at = Int(starts[i])
    if original[at] == 0xC2, at + 1 < original.count { return [0xB2, 0xB3, 0xB9].contains(original[at + 1]) }
    return original[at] == 0xE2 && at + 1 < original.count && (original[at + 1] == 0x81 || original[at + 1] == 0x82)
  }

  func isDigit(_ i: Int) -> Bool { self[i] >= 0x30 && self[i] <= 0x39 && !isRaised(i) }
  func isLatin(_ i: Int) -> Bool {
    let c = self[i]
    return c >= 0x61 && c <= 0x7A || c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7 || c == 0x3BC
  }
  func isSpace(_ i: Int) -> Bool { self[i] == 0x20 || self[i] == 0xA0 || self[i] == 0x0A || self[i] == 0x0D || self[i] == 0x09 }
  func isDash(_ i: Int) -> Bool {
    switch self[i] {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: true
    default: false
    }
  }
  /// What stands between the ends of a range, Japanese wave dashes included.
  func isRangeMark(_ i: Int) -> Bool { isDash(i) || self[i] == 0x7E || self[i] == 0x301C || self[i] == 0x223C }

  func starts(with literal: String, at i: Int) -> Bool {
    var k = i
    for scalar in literal.unicodeScalars {
      guard self[k] == scalar.value else { return false }
      k += 1
    }
    return true
  }
}
