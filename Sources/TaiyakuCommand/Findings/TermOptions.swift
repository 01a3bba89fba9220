import ArgumentParser
import Bitext
import Gate
import Project
import Terminology

extension SpellingDifference: ExpressibleByArgument {}

/// Which terms are checked, and how.
struct TermOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A glossary; may be given several times.", valueName: "file"))
  var glossary: [String] = []
  @Option(
    help: ArgumentHelp("The language the articles were written in: ja or en; by default as in taiyaku.yml, else ja.", valueName: "language")
  )
  var from: Language?
  @Option(help: ArgumentHelp("A rule to leave out; may be given several times.", valueName: "rule"))
  var disable: [String] = []
  @Option(help: ArgumentHelp("A rule to run though it is off by default, such as meaning.polarity.", valueName: "rule"))
  var enable: [String] = []
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
  @Option(name: .customLong("compound-guard"), help: "Kanji terms of at most so many letters are not sought in compounds; 0 turns it off.")
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

  /// - Throws: for a rule that is not known
  func apply(to settings: inout Settings) throws {
    let disabled = disable.map { RuleID($0) }
    let enabled = enable.map { RuleID($0) }
    if let unknown = (disabled + enabled).first(where: { RuleCatalog[$0] == nil }) {
      throw ValidationError(said: "there is no rule \(unknown); the rules are \(RuleCatalog.names.map(\.rawValue).joined(separator: ", "))")
    }
    settings.take(from: from, glossaries: glossary)
    var options = settings.checking
    options.disabled = options.disabled.subtracting(enabled).union(disabled)
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
