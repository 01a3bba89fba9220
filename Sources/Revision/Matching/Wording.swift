import ICU

/// What a sentence says, apart from how it is set: width, case, spaces and punctuation folded away.
///
/// Two sentences of the same wording differ at most cosmetically. Marks that carry meaning stay: a decimal point, a sign, a colon
/// or a dash between digits, %, &, @, #, / and every symbol (○ and × in a table).
public enum Wording {
  public static func fold(_ text: String) -> [UInt8] {
    let folded = FoldedText(folding: text).utf8
    let scalars = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (i, scalar) in scalars.enumerated() {
      let value = scalar.value
      if isPlain(value) {
        result.append(scalar)
        continue
      }
      let before = i > 0 ? scalars[i - 1] : nil
      if let kept = mark(scalar, before: before, after: scalars[(i + 1)...]) { result.append(kept) }
    }
    let bytes = Array(String(result).utf8)
    // Text of marks alone ("…", "***") is told apart by the marks.
    return bytes.isEmpty ? folded : bytes
  }

  /// Letters and digits that need no closer look.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3005: true
    default: false
    }
  }

  private static func mark(_ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let betweenDigits = isDigit(before) && isDigit(after.first)
    switch scalar {
    case "%", "‰", "&", "@", "#", "§", "/": return scalar
    case ".", ":": return betweenDigits ? scalar : nil
    case ",":
      guard betweenDigits else { return nil }
      let digits = after.prefix(4).prefix(while: { isDigit($0) }).count
      return digits == 3 ? nil : scalar
    case "、": return betweenDigits ? "," : nil
    case "~", "〜", "–", "—", "‐", "‑": return betweenDigits ? "-" : nil
    case "-", "\u{2212}":
      if betweenDigits { return "-" }
      // A sign, unless a letter of the Latin script makes it a hyphen ("COVID-19").
      return isDigit(after.first) && !isLatinLetter(before) ? "-" : nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .connectorPunctuation, .otherPunctuation, .modifierSymbol:
      return nil
    default:
      return scalar == "|" ? nil : scalar
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }
  private static func isLatinLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("a"..."z").contains($0) } ?? false }
}
