/// `\(x^2\)` and `\[x^2\]`: formulas in the brackets of TeX.
enum Formula {
  /// The end of the formula that begins at a backslash, on its line; nil where there is none: a bracket may be escaped for other reasons.
  /// - Parameter isDisplayed: whether it may run over lines, though not over an empty one
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int, isDisplayed: Bool = false) -> Int? {
    guard start + 4 < limit, bytes[start] == 0x5C, bytes[start + 1] == 0x28 || bytes[start + 1] == 0x5B else { return nil }
    let closer: UInt8 = bytes[start + 1] == 0x28 ? 0x29 : 0x5D
    var i = start + 2
    var isFormula = false
    while i + 1 < limit, i - start < (isDisplayed ? 4096 : 512) {
      switch bytes[i] {
      case 0x5C:
        if bytes[i + 1] == closer { return isFormula || closer == 0x29 && i - start - 2 <= 3 ? i + 2 : nil }
        isFormula = true
        i += 1
      case 0x5E, 0x5F, 0x3D, 0x2B, 0x3C, 0x3E: isFormula = true
      case 0x0A where isDisplayed && bytes[i + 1] != 0x0A && bytes[i + 1] != 0x0D: break
      case 0x0A: return nil
      case 0x80... where !isDisplayed: return nil
      default: break
      }
      i += 1
    }
    return nil
  }
}
