/// Reads the numbers of running text, as values that can be compared across languages.
enum NumberReader {
  /// Reads from a digit: "1,200", "3.5", "2018". Leaves `i` behind it. A scale word after it multiplies: "1.2 billion", "$5bn".
  static func english(_ utf8: UnsafeBufferPointer<UInt8>, from i: inout Int) -> Double {
    var value = digits(utf8, &i)
    var k = i
    if k < utf8.count, utf8[k] == 0x20 { k += 1 }
    let start = k
    while k < utf8.count, ASCII.isLetter(utf8[k]) { k += 1 }
    if k > start, k - start <= 8 {
      let word = utf8[start..<k].map { $0 | 0x20 }
      if let scale = scales.first(where: { $0.word == word })?.value, start > i || word.count > 1 {
        value *= scale
        i = k
      } else if start == i, ["st", "nd", "rd", "th", "s"].contains(String(decoding: word, as: UTF8.self)) {
        i = k
      }
    }
    return value
  }

  /// Digits with separators of thousands and a decimal point, ASCII.
  static func digits(_ utf8: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> Double {
    var value = 0.0
    var fraction = 0.0
    var inFraction = false
    while i < utf8.count {
      let byte = utf8[i]
      if ASCII.isDigit(byte) {
        if inFraction {
          value += Double(byte - 0x30) * fraction
          fraction /= 10
        } else {
          value = value * 10 + Double(byte - 0x30)
        }
        i += 1
      } else if byte == 0x2C, !inFraction, isGroupOfThree(utf8, i + 1) {
        i += 1
      } else if byte == 0x2E, !inFraction, i + 1 < utf8.count, ASCII.isDigit(utf8[i + 1]) {
        inFraction = true
        fraction = 0.1
        i += 1
      } else {
        break
      }
    }
    // Decimal fractions built digit by digit are rounded, so that both languages give the same bits.
    return inFraction ? (value * 1e6).rounded() / 1e6 : value
  }

  /// "seven" → 7. "One" is left a word: it is seldom a number.
  static func spelled(_ word: [UInt8]) -> Double? {
    guard word.count >= 3, word.count <= 9 else { return nil }
    return spelledOut[String(decoding: word, as: UTF8.self)]
  }

  private static func isGroupOfThree(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    i + 2 < utf8.count && ASCII.isDigit(utf8[i]) && ASCII.isDigit(utf8[i + 1]) && ASCII.isDigit(utf8[i + 2])
      && (i + 3 == utf8.count || !ASCII.isDigit(utf8[i + 3]))
  }

  private static let scales: [(word: [UInt8], value: Double)] = [
    ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("bn", 1e9), ("m", 1e6), ("k", 1e3), ("hundred", 1e2),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let spelledOut: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  /// Reads Japanese numerals from `i`: digits, 漢数字 and the scales 十百千万億兆 in any mix. Leaves `i` where it was when there is
  /// no number. The text is folded (no full-width digits).
  static func japanese(_ utf8: UnsafeBufferPointer<UInt8>, from i: inout Int) -> (value: Double, isDigits: Bool)? {
    let start = i
    var total = 0.0
    var section = 0.0
    var current: Double?
    var sawDigits = false
    while i < utf8.count {
      if ASCII.isDigit(utf8[i]) {
        guard current == nil else { break }
        current = digits(utf8, &i)
        sawDigits = true
      } else if let (digit, length) = kanjiDigit(utf8, i) {
        current = (current ?? 0) * 10 + digit
        i += length
      } else if let (scale, length) = kanjiScale(utf8, i) {
        if scale < 1e4 {
          section += (current ?? 1) * scale
        } else {
          guard current != nil || section > 0 else { break }
          total += (section + (current ?? 0)) * scale
          section = 0
        }
        current = nil
        i += length
      } else {
        break
      }
    }
    guard i > start else { return nil }
    return (total + section + (current ?? 0), sawDigits)
  }

  private static func kanjiDigit(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> (Double, Int)? {
    switch scalar(utf8, i) {
    case 0x3007: (0, 3)
    case 0x4E00: (1, 3)
    case 0x4E8C: (2, 3)
    case 0x4E09: (3, 3)
    case 0x56DB: (4, 3)
    case 0x4E94: (5, 3)
    case 0x516D: (6, 3)
    case 0x4E03: (7, 3)
    case 0x516B: (8, 3)
    case 0x4E5D: (9, 3)
    default: nil
    }
  }

  private static func kanjiScale(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> (Double, Int)? {
    switch scalar(utf8, i) {
    case 0x5341: (10, 3)
    case 0x767E: (100, 3)
    case 0x5343: (1000, 3)
    case 0x4E07: (1e4, 3)
    case 0x5104: (1e8, 3)
    case 0x5146: (1e12, 3)
    default: nil
    }
  }

  /// The three-byte scalar at `i`, or 0.
  @inline(__always)
  static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32 {
    guard i + 2 < utf8.count, utf8[i] >= 0xE0, utf8[i] < 0xF0 else { return 0 }
    return (UInt32(utf8[i] & 0x0F) << 12) | (UInt32(utf8[i + 1] & 0x3F) << 6) | UInt32(utf8[i + 2] & 0x3F)
  }
}
