import Bitext
import ICU

/// What the letters of a piece of text say about its language.
struct ScriptEvidence: Equatable {
  /// Positive for Japanese, negative for English, 0 for nothing at all (numbers, marks).
  private(set) var score = 0.0

  /// Beyond this (either way) a text is taken by itself to be in that language, whatever stands around it.
  static let sure = 8.0

  var language: Language? { score > 0 ? .ja : score < 0 ? .en : nil }

  init(_ utf8: some Collection<UInt8>) {
    var counter = Counter()
    var text = String(decoding: utf8, as: UTF8.self)
    text.makeContiguousUTF8()
    for piece in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) where !Self.isAddress(piece) {
      for scalar in piece { counter.take(scalar) }
      counter.take(" ")
    }
    score = counter.finish()
  }

  /// The commonest words of running English that are not names and seldom stand in Japanese text.
  static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "for", "on", "with", "by", "from", "at", "as", "and", "or", "but", "is", "are", "was", "were", "be",
    "been", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "do", "does", "did", "not", "no", "this",
    "that", "these", "those", "it", "its", "i", "we", "you", "he", "she", "they", "your", "our", "their", "his", "her", "my", "what",
    "which",
    "who", "how", "when", "where", "why", "if", "than", "into", "about", "please", "here", "there", "more", "all",
  ]

  /// A link or a mail address is in no language.
  private static func isAddress(_ piece: Substring.UnicodeScalarView) -> Bool {
    guard piece.count > 4, piece.allSatisfy({ $0.value < 0x80 }) else { return false }
    let text = String(piece)
    return text.contains("://") || text.contains("@") || text.hasPrefix("www.")
  }

  private struct Counter {
    var hiragana = 0, otherJapanese = 0
    var names = 0, lowerWords = 0, functionWords = 0
    /// Letters in quotes or brackets weigh less: that is where the other language is cited.
    var cited = 0.0
    var depth = 0
    var word = ""
    var firstIsJapanese: Bool?
    var lastIsJapanese: Bool?

    mutating func take(_ scalar: Unicode.Scalar) {
      if scalar.value < 0x250, scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        return
      }
      if scalar == "'" || scalar == "’", !word.isEmpty { return }
      endWord()
      if scalar.value < 0x2E80 {
        if scalar == "(" || scalar == "“" { depth += 1 } else if scalar == ")" || scalar == "”" { depth = max(0, depth - 1) }
        return
      }
      switch scalar {
      case "「", "『", "（", "【": depth += 1
      case "」", "』", "）", "】": depth = max(0, depth - 1)
      default:
        guard scalar.isJapaneseLetter else { return }
        if depth > 0 {
          cited += 0.5
          return
        }
        if scalar.script == .hiragana { hiragana += 1 } else { otherJapanese += 1 }
        note(japanese: true)
      }
    }

    private mutating func note(japanese: Bool) {
      if firstIsJapanese == nil { firstIsJapanese = japanese }
      lastIsJapanese = japanese
    }

    private mutating func endWord() {
      guard let first = word.unicodeScalars.first else { return }
      defer { word.removeAll(keepingCapacity: true) }
      if depth > 0 {
        cited -= 0.3
        return
      }
      if ScriptEvidence.functionWords.contains(word.lowercased()) {
        functionWords += 1
      } else if first.properties.isLowercase && word.unicodeScalars.count > 1 {
        lowerWords += 1
      } else {
        names += 1
      }
      note(japanese: false)
    }

    mutating func finish() -> Double {
      endWord()
      let japanese = Double(3 * hiragana + otherJapanese)
      let english = Double(names) + 2 * Double(lowerWords) + 4 * Double(functionWords)
      var score = japanese - english + cited
      if japanese > 0 && english > 0 {
        // Japanese ends in its verb, English rarely in a Japanese word.
        score += (firstIsJapanese == true ? 3 : -3) + (lastIsJapanese == true ? 6 : -6)
      }
      return score
    }
  }
}
