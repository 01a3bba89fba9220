import Bitext
import Gate
import Structure
import Terminology

/// Words at one place of an article that a finding says to write otherwise: what `check --fix` does, and what reports offer to editors.
package struct Correction: Sendable, Equatable {
  /// The language of the sentence.
  package var language: Language
  /// UTF-8 bytes of the file.
  package var range: ByteRange
  package var replacement: String
}

extension Correction {
  /// Rules whose suggestion is what the glossary says and needs no judgement.
  static let rules: Set<RuleID> = [
    TermRule.deprecated, TermRule.forbidden, TermRule.variant, TermRule.misspelled, StructureRule.spacingID, StructureRule.widthID,
  ]

  /// The corrections of a finding that are certain and local; none where a word would have to be bent, or another one with it.
  /// - Parameters:
  ///   - sources: the article the finding is of
  ///   - terms: those of each concept
  package static func certain(
    _ finding: Finding, in sources: BothLanguages<SourceText?>, terms: [String: [String]]
  ) -> [Correction] {
    // Kana in half width are a note only, and beyond doubt all the same.
    guard rules.contains(finding.rule), finding.severity >= .warning || finding.rule == TermRule.variant, let wanted = finding.suggestion,
      !wanted.isEmpty, let source = sources[finding.side]
    else { return [] }
    let terms = finding.concept.flatMap { terms[$0] } ?? []
    return finding.places[finding.side].compactMap { place in
      // Markup inside the words, or a line's end, makes more of it than words.
      guard source.bytes[place.range].elementsEqual(place.text.utf8), !place.text.contains(where: \.isNewline) else { return nil }
      guard finding.side == .en else { return Correction(language: .ja, range: place.range, replacement: wanted) }
      guard let fitting = english(wanted, for: place.text, after: source.bytes[..<place.range.lowerBound], terms) else { return nil }
      return Correction(language: .en, range: place.range, replacement: fitting)
    }
  }

  /// The wanted words as they stand in the place of others; nil where that is a question of grammar.
  private static func english(_ wanted: String, for text: String, after before: ArraySlice<UInt8>, _ terms: [String]) -> String? {
    // A plural or a verb's form asks for one of the other word.
    guard terms.contains(where: { $0.lowercased() == text.lowercased() }) || text.lowercased() == wanted.lowercased() else { return nil }
    if text.count > 1, text == text.uppercased(), text != text.lowercased(), !terms.contains(text) { return nil }
    guard isVowel(wanted.first) == isVowel(text.first) || !endsWithArticle(before) else { return nil }
    guard let first = text.first, first.isUppercase, let other = wanted.first, other.isLowercase, !terms.contains(text) else {
      return wanted
    }
    return other.uppercased() + wanted.dropFirst()
  }

  private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiouAEIOU".contains($0) } ?? false }

  /// Whether the text ends with "a " or "an ", whose form hangs on the next word's sound.
  private static func endsWithArticle(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tail = String(decoding: bytes.suffix(5), as: UTF8.self).lowercased()
    guard tail.last?.isWhitespace == true, let word = tail.split(whereSeparator: { !$0.isLetter }).last else { return false }
    return word == "a" || word == "an"
  }
}
