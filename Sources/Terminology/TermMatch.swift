import Bitext

/// A place where a text says a term of the glossary.
package struct TermMatch: Sendable, Equatable {
  /// How the text writes it.
  package enum Form: Int, Sendable, Comparable {
    /// As listed, or in the plural, with a possessive, in capitals, with a hyphen for a space.
    case listed
    /// A spelling the glossary does not list.
    case variant
    /// A form of the verb: "deployed" for "deploy".
    case verb
    /// A word of the same stem: "exosomal" for "exosome", 取り込む for 取り込み.
    case derived

    package static func < (a: Form, b: Form) -> Bool { a.rawValue < b.rawValue }
  }

  /// What stands around it.
  package enum Standing: Sendable, Equatable {
    case free
    /// Part of a longer term, which is what the text says.
    case nested
    /// A short kanji term glued to other kanji, or an English one inside an idiom or used as another part of speech.
    case compound
    /// Kanji inside a longer word of the language: 油 in 原油, but also in 油断. Whether the word means the term, a dictionary knows.
    case part
    /// In code, an address or another place that is no prose; or in a sentence of the other language.
    case quoted
  }

  /// Index into the glossary's concepts, and into that concept's terms.
  package var concept: Int
  package var term: Int
  /// UTF-8 bytes of the text searched.
  package var range: Range<Int>
  package var form: Form
  package var standing: Standing
  /// What a variant changes.
  package var differences: [SpellingDifference]
  /// The longer word or run of katakana it stands in, as UTF-8 bytes of the text searched; nil where it stands on its own.
  package var word: Range<Int>?

  /// Whether the text can be held to it: it may still satisfy the other side when not.
  package var isFirm: Bool { standing == .free && form != .derived }

  /// The same match, found in a text that stands so many bytes further on in another, where it is no prose.
  func quoted(by offset: Int) -> TermMatch {
    var match = self
    match.range = range.lowerBound + offset..<range.upperBound + offset
    match.word = word.map { $0.lowerBound + offset..<$0.upperBound + offset }
    match.standing = standing == .part ? .part : .quoted
    return match
  }
}

/// In what a spelling departs from the listed one.
package enum SpellingDifference: String, Sendable, CaseIterable, Codable {
  case longVowel, smallKana, kana, kanji, foreignSound, middleDot, okurigana, oldKanji, halfWidthKana, britishAmerican

  package var description: String { message.english }

  package var message: Message {
    switch self {
    case .longVowel: "the long vowel mark"
    case .smallKana: "small kana"
    case .kana: "hiragana or katakana"
    case .kanji: "kanji or kana"
    case .foreignSound: "the kana of a foreign sound"
    case .middleDot: "the middle dot"
    case .okurigana: "okurigana"
    case .oldKanji: "an old form of a kanji"
    case .halfWidthKana: "half-width kana"
    case .britishAmerican: "British or American spelling"
    }
  }
}
