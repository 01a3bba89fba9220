import ICU
import Letters

/// What a sentence says, apart from how it is set: width, case, spaces and punctuation folded away.
///
/// Two sentences of the same wording differ at most cosmetically. Marks that carry meaning stay: a decimal point, a sign, a colon
/// or a dash between digits, %, &, @, #, / and every symbol (○ and × in a table).
package enum Wording {
  package static func fold(_ text: String) -> [UInt8] {
    let folded = FoldedText(folding: text).utf8
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    folded.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        let next = min(i + UTF8Scalar.length(bytes[i]), bytes.count)
        if isPlain(bytes, i, next) || isMeant(bytes, i, next) {
          for k in i..<next { result.append(bytes[k]) }
        } else if let other = replacement(bytes, i, next) {
          result.append(other)
        }
        i = next
      }
    }
    // Text of marks alone ("…", "***") is told apart by the marks.
    return result.isEmpty ? folded : result
  }

  /// What is no prose, letter by letter; white space at line ends and empty lines are nothing.
  static func exact(_ text: String) -> [UInt8] {
    // A byte that no prose has: code is never the same as a sentence.
    var result: [UInt8] = [0x01]
    for line in text.utf8.split(separator: 0x0A) {
      guard let last = line.lastIndex(where: { $0 > 0x20 }) else { continue }
      result += line[...last]
      result.append(0x0A)
    }
    return result
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func scalar(_ bytes: Bytes, _ from: Int) -> UInt32 { UTF8Scalar.at(from, in: bytes).value }

  /// Letters and digits that need no closer look.
  private static func isPlain(_ bytes: Bytes, _ from: Int, _ to: Int) -> Bool {
    switch scalar(bytes, from) {
    case 0x30...0x39, 0x61...0x7A: true
    case let letter: Kana.isKana(letter) || Kana.isLongVowelMark(letter) || Kanji.isKanji(letter)
    }
  }

  /// Marks and symbols that stay as they are.
  private static func isMeant(_ bytes: Bytes, _ from: Int, _ to: Int) -> Bool {
    guard let scalar = Unicode.Scalar(scalar(bytes, from)) else { return false }
    switch scalar {
    case "%", "‰", "&", "@", "#", "§", "/": return true
    case "|", ",", "-", "、", "~", "〜", "–", "—", "‐", "‑", "\u{2212}": return false
    case ".", ":": return isBetweenDigits(bytes, from, to)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .connectorPunctuation, .otherPunctuation, .modifierSymbol:
      return false
    default: return true
    }
  }

  /// Marks between or before digits that are written in several ways.
  private static func replacement(_ bytes: Bytes, _ from: Int, _ to: Int) -> UInt8? {
    let isBetween = isBetweenDigits(bytes, from, to)
    switch Unicode.Scalar(scalar(bytes, from)) {
    case ",":
      // A thousands separator has three digits behind it.
      var end = to
      while end < bytes.count, end < to + 4, isDigit(bytes[end]) { end += 1 }
      return isBetween && end - to != 3 ? 0x2C : nil
    case "、": return isBetween ? 0x2C : nil
    case "~", "〜", "–", "—", "‐", "‑": return isBetween ? 0x2D : nil
    case "-", "\u{2212}":
      // A sign, unless a letter of the Latin script makes it a hyphen ("COVID-19").
      let followsLetter = from > 0 && (0x61...0x7A).contains(bytes[from - 1])
      return isBetween || (to < bytes.count && isDigit(bytes[to]) && !followsLetter) ? 0x2D : nil
    default: return nil
    }
  }

  private static func isBetweenDigits(_ bytes: Bytes, _ from: Int, _ to: Int) -> Bool {
    from > 0 && to < bytes.count && isDigit(bytes[from - 1]) && isDigit(bytes[to])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
