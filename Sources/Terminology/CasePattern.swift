import ICU

/// Capitals that matter: an acronym is not the word of the same letters.
enum CasePattern {
  /// Two capitals or more and no small letter, in the term's Latin part.
  static func isAcronym(_ text: String) -> Bool {
    var capitals = 0
    for scalar in FoldedWidth.scalars(text) {
      if scalar >= 0x61 && scalar <= 0x7A { return false }
      if scalar >= 0x41 && scalar <= 0x5A { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether the capitals of a term stand in the text where they stand in the term.
  static func capitals(of term: String, standIn text: FoldedScalars, _ letters: Range<Int>) -> Bool {
    let listed = FoldedScalars(term)
    let wanted = (0..<listed.count).filter { isLetter(listed.scalars[$0]) }.map { listed.isCapital($0) }
    let written = letters.filter { isLetter(text.scalars[$0]) }.map { text.isCapital($0) }
    return wanted == written
  }

  private static func isLetter(_ c: UInt32) -> Bool { c >= 0x61 && c <= 0x7A }
}

enum FoldedWidth {
  /// Full-width Latin as plain Latin, capitals kept.
  static func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { $0.value >= 0xFF01 && $0.value <= 0xFF5E ? $0.value - 0xFEE0 : $0.value }
  }
}
