/// Which spellings count as the same term, and what guards against false matches.
package struct MatchOptions: Sendable, Equatable {
  /// Differences of spelling that are seen through, each reported as `term.variant`.
  package var variants: Set<SpellingDifference> = Set(SpellingDifference.allCases)
  /// Plurals and verb forms in English.
  package var inflection = true
  /// Words of the same stem satisfy the other side: "exosomal", 取り込む.
  package var derivation = true
  /// Japanese terms must begin and end where ICU sees a word begin and end.
  package var wordBoundaries = true
  /// A kanji term of at most this many letters glued to other kanji is part of a compound, and not held against the text; 0 turns it off.
  package var compoundGuard = 2
  /// A term inside a longer one is what the longer one says.
  package var longestMatch = true
  /// Acronyms stand as listed: "IT" is not "it".
  package var acronymCase = true
  /// English idioms ("in order to") and verbs spelled as nouns ("to order") are not held against the text.
  package var idiomGuard = true

  package init() {}
}
