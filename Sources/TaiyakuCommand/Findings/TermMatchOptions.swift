import ArgumentParser
import Bitext
import Project
import Terminology

extension SpellingDifference: ExpressibleByArgument {}

/// What counts as a place of a term: few change it.
struct TermMatchOptions: ParsableArguments {
  @Option(
    name: .customLong("no-variant"),
    help: ArgumentHelp("A difference of spelling that makes another word: \(Self.differences).", valueName: "difference"))
  var withoutVariants: [SpellingDifference] = []
  @Flag(inversion: .prefixedNo, help: "Take plurals and verb forms of English terms for the terms.")
  var inflection = true
  @Flag(inversion: .prefixedNo, help: "Let words of the same stem answer the other side.")
  var derivation = true
  @Flag(name: .customLong("word-boundaries"), inversion: .prefixedNo, help: "Ask that Japanese terms begin and end with a word.")
  var wordBoundaries = true
  @Option(
    name: .customLong("compound-guard"),
    help: ArgumentHelp("Kanji terms of at most so many letters are not sought in compounds; 0 turns it off.", valueName: "n"))
  var compoundGuard = 2

  @Flag(name: .customLong("longest-match"), inversion: .prefixedNo, help: "Take a term inside a longer term for part of that one.")
  var longestMatch = true
  @Flag(name: .customLong("acronym-case"), inversion: .prefixedNo, help: "Ask that acronyms have their capitals.")
  var acronymCase = true
  @Flag(
    name: .customLong("idiom-guard"), inversion: .prefixedNo, help: "Let English idioms (\"in order to\") and verbs spelled as nouns pass.")
  var idiomGuard = true

  func validate() throws { try Bounds.check(compoundGuard, 0...1000, "--compound-guard") }

  private static let differences = SpellingDifference.allCases.map(\.rawValue).joined(separator: ", ")

  func apply(to settings: inout Settings) {
    var options = settings.checking
    options.match.variants.subtract(withoutVariants)
    options.match.inflection = inflection
    options.match.derivation = derivation
    options.match.wordBoundaries = wordBoundaries
    options.match.compoundGuard = compoundGuard
    options.match.longestMatch = longestMatch
    options.match.acronymCase = acronymCase
    options.match.idiomGuard = idiomGuard
    settings.checking = options
  }
}
