internal import CICU

/// The scripts that tell Japanese from English.
package enum Script: Int32, Sendable { case other, common, latin, han, hiragana, katakana }

/// The Sentence_Break classes of UAX #29, the rare ones folded together.
package enum SentenceBreak: Int32, Sendable {
  case other, sTerm, aTerm, close, separator, lower, upper, letter, numeric, extend, space
}

extension Unicode.Scalar {
  package var script: Script {
    // Ranges all of whose characters are of one script: most of Japanese text is told by them.
    switch value {
    case 0x3041...0x3096: .hiragana
    case 0x30A1...0x30FA: .katakana
    case 0x4E00...0x9FFC: .han
    default: Script(rawValue: cicu_script(value)) ?? .other
    }
  }
  package var sentenceBreak: SentenceBreak { SentenceBreak(rawValue: cicu_sentence_break(value)) ?? .other }

  /// Terminal cells: 0 (marks, controls), 1 or 2. Characters of ambiguous width take `ambiguous` cells.
  package func cellWidth(ambiguous: Int = 1) -> Int { Int(cicu_cell_width(value, Int32(ambiguous))) }

  package var isJapaneseLetter: Bool {
    switch script {
    case .han, .hiragana, .katakana: true
    // The long vowel mark and its like are shared by scripts.
    default: value == 0x30FC || value == 0xFF70 || value == 0x3005
    }
  }

  /// White_Space of Unicode, quick for letters.
  package var isWhite: Bool {
    switch value {
    case 0..<0x85: value == 0x20 || value >= 9 && value <= 13
    case 0x3001...: false
    default: properties.isWhitespace
    }
  }
}
