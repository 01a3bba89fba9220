import ICU
import Letters

/// A folded text as the number finders walk over it.
struct NumberText {
  let folded: FoldedScalars
  let scalars: [UInt32]

  init(_ text: String) {
    folded = FoldedScalars(text)
    scalars = folded.scalars
  }

  var starts: [Int32] { folded.starts }
  /// The original, for what folding hides: capitals and superscripts.
  var original: [UInt8] { folded.original }

  var count: Int { scalars.count }

  subscript(i: Int) -> UInt32 { i >= 0 && i < scalars.count ? scalars[i] : 0 }

  func range(_ from: Int, _ to: Int) -> Range<Int> { folded.range(from, to) }

  func string(_ from: Int, _ to: Int) -> String {
    // Nearly all words are ASCII, and short enough to need no room of their own.
    if to - from <= 15, scalars[from..<to].allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: to - from) { room in
        for i in from..<to { room[i - from] = UInt8(truncatingIfNeeded: scalars[i]) }
        return to - from
      }
    }
    var result = String.UnicodeScalarView()
    for i in from..<to { if let scalar = Unicode.Scalar(scalars[i]) { result.append(scalar) } }
    return String(result)
  }

  /// As written, capitals kept.
  func written(_ from: Int, _ to: Int) -> String { String(decoding: original[range(from, to)], as: UTF8.self) }

  func isCapital(_ i: Int) -> Bool { folded.isCapital(i) }

  /// Superscript or subscript digits are no digits of the number before them.
  func isRaised(_ i: Int) -> Bool {
    guard i < scalars.count else { return false }
    let at = Int(starts[i])
    if original[at] == 0xC2, at + 1 < original.count { return [0xB2, 0xB3, 0xB9].contains(original[at + 1]) }
    return original[at] == 0xE2 && at + 1 < original.count && (original[at + 1] == 0x81 || original[at + 1] == 0x82)
  }

  /// ① to ⓪, which fold to digits and number what follows: ③15分 is no 315 minutes.
  func isCircled(_ i: Int) -> Bool {
    guard i < scalars.count else { return false }
    let at = Int(starts[i])
    return original[at] == 0xE2 && at + 1 < original.count && (original[at + 1] == 0x91 || original[at + 1] == 0x92)
  }

  /// ½ and its like, which fold to 1⁄2: a number of their own behind digits.
  func isVulgar(_ i: Int) -> Bool {
    guard i >= 0, i < scalars.count else { return false }
    let at = Int(starts[i])
    guard at + 2 < original.count || at + 1 < original.count else { return false }
    if original[at] == 0xC2 { return (0xBC...0xBE).contains(original[at + 1]) }
    return original[at] == 0xE2 && original[at + 1] == 0x85 && at + 2 < original.count && (0x90...0x9E).contains(original[at + 2])
  }

  /// Raised digits with their sign, or ^ and digits: the value, and where they end.
  func exponent(_ i: Int) -> (value: Double, end: Int)? {
    var k = i
    let isMarked = self[k] == 0x5E
    if isMarked { k += 1 }
    guard k < count, isMarked || isRaised(k) else { return nil }
    var sign = 1.0
    if isDash(k) || self[k] == 0x2B {
      sign = self[k] == 0x2B ? 1 : -1
      k += 1
    }
    let from = k
    var value = 0.0
    while k < count, self[k] >= 0x30, self[k] <= 0x39, isMarked || isRaised(k) {
      value = value * 10 + Double(self[k] - 0x30)
      k += 1
    }
    return k > from && k - from <= 3 ? (sign * value, k) : nil
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

  func starts(with word: [UInt32], at i: Int) -> Bool { i + word.count <= count && scalars[i..<i + word.count].elementsEqual(word) }

  func starts(with literal: String, at i: Int) -> Bool {
    var k = i
    for scalar in literal.unicodeScalars {
      guard self[k] == scalar.value else { return false }
      k += 1
    }
    return true
  }
}
