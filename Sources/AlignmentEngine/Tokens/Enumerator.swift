/// The numbers that list items and headings begin with: "(1)", "2.", "3、", "第4章".
enum Enumerator {
  /// - Parameter utf8: folded, so that full-width digits and brackets are ASCII
  /// - Returns: 0 when the text does not begin so
  static func leading(_ utf8: UnsafeBufferPointer<UInt8>) -> Int32 {
    var i = 0
    func at(_ k: Int) -> UInt8 { k < utf8.count ? utf8[k] : 0 }
    while at(i) == 0x20 || at(i) == 0x2D || at(i) == 0x2A { i += 1 }
    let isBracketed = at(i) == 0x28
    if isBracketed { i += 1 }
    let isOrdinal = NumberReader.scalar(utf8, i) == 0x7B2C
    if isOrdinal { i += 3 }
    let start = i
    var value: Int32 = 0
    while ASCII.isDigit(at(i)), i - start < 3 {
      value = value * 10 + Int32(at(i) - 0x30)
      i += 1
    }
    guard i > start, !ASCII.isDigit(at(i)) else { return 0 }
    if isBracketed { return at(i) == 0x29 ? value : 0 }
    if isOrdinal { return value }
    // "1. " or "1) " or "1、", but not "1.5".
    let ends = (at(i) == 0x2E || at(i) == 0x29 || at(i) == 0x3A) && (i + 1 == utf8.count || !ASCII.isDigit(at(i + 1)))
    return ends || NumberReader.scalar(utf8, i) == 0x3001 ? value : 0
  }
}
