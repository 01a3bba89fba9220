enum ASCII {
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// The length of an apostrophe (straight or curly) that stands at `i`.
  @inline(__always)
  static func apostrophe(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    if utf8[i] == 0x27 { return 1 }
    if utf8[i] == 0xE2, i + 2 < utf8.count, utf8[i + 1] == 0x80, utf8[i + 2] == 0x99 { return 3 }
    return nil
  }
}

/// Accented Latin letters without their accents, so that "Beyoncé" and "Beyonce" are one word.
enum LatinLetters {
  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo*ouuuuyts".utf8)

  static func base(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    if first == 0xC3, second >= 0x80, second <= 0xBF {
      let letter = latin1[Int(second & 0x1F)]
      return letter == 0x2A ? [] : [letter]
    }
    let scalar = (UInt32(first & 0x1F) << 6) | UInt32(second & 0x3F)
    guard let value = Unicode.Scalar(scalar) else { return [first, second] }
    // Latin Extended-A stands in alphabetical order: bounds of the runs of one base letter.
    let bounds: [(UInt32, UInt8)] = [
      (0x100, 0x61), (0x106, 0x63), (0x10E, 0x64), (0x112, 0x65), (0x11C, 0x67), (0x124, 0x68), (0x128, 0x69), (0x134, 0x6A),
      (0x136, 0x6B), (0x139, 0x6C), (0x143, 0x6E), (0x14C, 0x6F), (0x154, 0x72), (0x15A, 0x73), (0x162, 0x74), (0x168, 0x75),
      (0x174, 0x77), (0x176, 0x79), (0x179, 0x7A),
    ]
    guard value.value >= 0x100, value.value < 0x17F, let base = bounds.last(where: { $0.0 <= value.value }) else { return [first, second] }
    return [base.1]
  }
}
