import Bitext
import ICU
import Letters

/// What the letters of a piece of text say about its language.
struct ScriptEvidence: Equatable {
  /// Positive for Japanese, negative for English, 0 for nothing at all (numbers, marks).
  private(set) var score = 0.0

  /// Beyond this (either way) a text is taken by itself to be in that language, whatever stands around it.
  static let sure = 8.0

  /// Whether there are Japanese letters and no words in Latin ones.
  private(set) var isJapaneseAlone = false
  /// On a page with both languages a line of ideographs and figures between English lines is Japanese all the same.
  var pageScore: Double { isJapaneseAlone ? max(score, Self.sure) : score }

  var language: Language? { score > 0 ? .ja : score < 0 ? .en : nil }

  init(_ utf8: some Collection<UInt8>) {
    var counter = Counter()
    var text = String(decoding: utf8, as: UTF8.self)
    text.makeContiguousUTF8()
    for piece in text.unicodeScalars.split(whereSeparator: \.isWhite) where !Self.isAddress(piece) {
      for scalar in piece { counter.take(scalar) }
      counter.take(" ")
    }
    score = counter.finish()
    isJapaneseAlone = counter.isJapaneseAlone
  }

  /// Their bytes as one number.
  private static let functionWords = Set(EnglishWords.ofRunningText.map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

  /// A link or a mail address is in no language.
  private static func isAddress(_ piece: Substring.UnicodeScalarView) -> Bool {
    var (length, hasSign) = (0, false)
    for scalar in piece {
      if scalar.value >= 0x80 { return false }
      if scalar == "@" || scalar == ":" { hasSign = true }
      length += 1
    }
    guard length > 4 else { return false }
    return hasSign && (piece.contains("@") || String(piece).contains("://")) || piece.starts(with: "www.".unicodeScalars)
  }

  private struct Counter {
    var hiragana = 0, otherJapanese = 0
    var names = 0, lowerWords = 0, functionWords = 0
    /// Letters in quotes or brackets weigh less: that is where the other language is cited.
    var cited = 0.0
    var depth = 0
    /// Letters of the word being read, in lower case, packed as `functionWords`; 0 for one that cannot be among them.
    var word: UInt64 = 0
    var letters = 0
    var beginsLower = false
    var firstIsJapanese: Bool?
    var lastIsJapanese: Bool?

    /// Japanese letters and Latin words, cited or not; units after figures are no words.
    var japaneseLetters = 0
    var latinWords = 0
    var afterFigure = false

    mutating func take(_ scalar: Unicode.Scalar) {
      if scalar.value < 0x250, isLetter(scalar) {
        if letters == 0 { beginsLower = scalar.value < 0x80 ? scalar.value >= 0x61 : scalar.properties.isLowercase }
        letters += 1
        word = scalar.value < 0x80 && letters <= 8 && (word != 0 || letters == 1) ? word << 8 | UInt64(scalar.value | 0x20) : 0
        return
      }
      if scalar == "'" || scalar == "’", letters > 0 { return }
      endWord()
      if scalar != " " { afterFigure = (0x30...0x39).contains(scalar.value) }
      if scalar.value < 0x2E80 {
        if scalar == "(" || scalar == "“" { depth += 1 } else if scalar == ")" || scalar == "”" { depth = max(0, depth - 1) }
        return
      }
      switch scalar {
      case "「", "『", "（", "【": depth += 1
      case "」", "』", "）", "】": depth = max(0, depth - 1)
      default:
        guard scalar.isJapaneseLetter else { return }
        japaneseLetters += 1
        if depth > 0 {
          cited += 0.5
          return
        }
        if scalar.script == .hiragana { hiragana += 1 } else { otherJapanese += 1 }
        note(japanese: true)
      }
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x80 ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
    }

    private mutating func note(japanese: Bool) {
      if firstIsJapanese == nil { firstIsJapanese = japanese }
      lastIsJapanese = japanese
    }

    private mutating func endWord() {
      if letters == 0 { return }
      if !(afterFigure && letters <= 3) { latinWords += 1 }
      defer { (word, letters, afterFigure) = (0, 0, false) }
      if depth > 0 {
        cited -= 0.3
        return
      }
      if ScriptEvidence.functionWords.contains(word) {
        functionWords += 1
      } else if beginsLower && letters > 1 {
        lowerWords += 1
      } else {
        names += 1
      }
      note(japanese: false)
    }

    var isJapaneseAlone: Bool { japaneseLetters > 0 && latinWords == 0 }

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
