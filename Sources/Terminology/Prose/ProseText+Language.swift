import Bitext
import Letters

extension ProseText {
  /// How much of each language's letters the prose holds.
  private struct Letters {
    var japanese = 0
    var hiragana = 0
    /// Words of three Latin letters or more, and those of them in small letters.
    var words = 0
    var smallWords = 0
    var latin = 0

    init(_ text: String) {
      var length = 0
      var isSmall = true
      for scalar in text.unicodeScalars.map(\.value) + [0] {
        if scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A || scalar >= 0xC0 && scalar < 0x250 || scalar == 0x27 && length > 0 {
          if scalar >= 0x41 && scalar <= 0x5A { isSmall = false }
          length += 1
          continue
        }
        latin += length
        if length >= 3 { words += 1 }
        if length >= 2, isSmall { smallWords += 1 }
        (length, isSmall) = (0, true)
        if Kana.isJapanese(scalar) || scalar >= 0xFF66 && scalar <= 0xFF9F { japanese += 1 }
        if Kana.isHiragana(scalar) { hiragana += 1 }
      }
    }
  }

  /// Whether the words are those of the other language: no Japanese letter where Japanese should be, hardly a Latin one where English
  /// should. Figures and symbols alone are of no language.
  func isForeign(to language: Language) -> Bool {
    let letters = Letters(prose)
    return switch language {
    case .ja: letters.japanese == 0 && letters.words > 0
    case .en: letters.japanese >= 2 && letters.latin <= letters.japanese
    }
  }

  /// Whether it is a sentence in the other language that someone has still to translate: a name or a title in its own letters is none.
  func isUntranslated(in language: Language) -> Bool {
    guard isForeign(to: language), !isAttribution else { return false }
    let letters = Letters(Self.withoutNames(prose))
    return language == .ja ? letters.smallWords >= 2 && letters.words >= 3 : letters.hiragana >= 2 && letters.japanese >= 5
  }

  /// Whether it was left as the other side says it, though it is more than a name: a heading or an item in words of grammar, or with a
  /// common noun in small letters.
  func isLeft(asIn other: ProseText, for language: Language) -> Bool {
    guard language == .ja, isForeign(to: .ja), prose == other.prose, !isAttribution else { return false }
    let words = Self.withoutNames(prose)
    let letters = Letters(words)
    let plain = words.lowercased().split { !$0.isLetter }
    return letters.words + asideTexts.count >= 2 && plain.count >= 1
      && (letters.words >= 2 && letters.smallWords >= 1 || plain.contains { Self.grammar.contains(String($0)) })
  }

  /// Words that no name is made of by itself. "Using" begins headings as a preposition does.
  private static let grammar = EnglishWords.articles.union(EnglishWords.possessives).union(EnglishWords.questions)
    .union(EnglishWords.prepositions).union(EnglishWords.conjunctions).union(EnglishWords.auxiliaries).union(["using", "vs"])

  /// "— Kumi Sato, On Reading": a source is named as it calls itself.
  private var isAttribution: Bool { prose.first.map { "—–―".contains($0) } ?? false }

  /// Without words that are names in a program or a protocol: `pytest.mark.anyio`, `this.$host`, `X-Forwarded-For`.
  private static func withoutNames(_ text: String) -> String {
    guard text.contains(where: { ".-_/".contains($0) }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).filter { !isProgramName(Array($0.utf8)) }.joined(separator: " ")
  }

  private static func isProgramName(_ word: [UInt8]) -> Bool {
    let isJoined = word.indices.dropLast().dropFirst().contains { index in
      let next = word[index + 1]
      return (word[index] == 0x2E || word[index] == 0x5F || word[index] == 0x2F) && ((next | 0x20) &- 0x61 < 26 || next == 0x24)
    }
    if isJoined { return true }
    // Each part with a capital, as fields of a protocol are called.
    let parts = word.split(separator: 0x2D)
    return parts.count >= 3 && parts.allSatisfy { ($0.first ?? 0) &- 0x41 < 26 }
  }
}
