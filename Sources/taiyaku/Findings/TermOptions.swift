import ArgumentParser
import Bitext
import Interchange
import Terminology
import Workspace

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

  private static let differences = SpellingDifference.allCases.map(\.rawValue).joined(separator: ", ")

  var options: CheckOptions {
    var options = CheckOptions()
    options.from = from ?? .ja
    options.disabled = Set(disable)
    options.match.variants.subtract(withoutVariants)
    options.match.inflection = inflection
    options.match.derivation = derivation
    options.match.wordBoundaries = wordBoundaries
    options.match.compoundGuard = compoundGuard
    return options
  }

  /// What the command line leaves open, taken from the configuration.
  func completed(by configuration: Configuration) -> TermOptions {
    var options = self
    if options.glossary.isEmpty { options.glossary = configuration.glossaries.map(configuration.located) }
    options.from = from ?? configuration.from
    return options
  }

  /// - Throws: what is wrong with a glossary file, with its place
  func loadGlossary() throws -> Glossary {
    var all = Glossary(concepts: [])
    for path in glossary {
      let one = try GlossaryFile.read(try FileReader().read(path))
      all.name = all.name.isEmpty ? one.name : all.name
      all.concepts += one.concepts
    }
    return all
  }

  func checker() throws -> TermChecker {
    let known = Set(TermRule.all.map(\.name))
    if let unknown = disable.first(where: { !known.contains($0) }) {
      throw ValidationError("there is no rule \(unknown); the rules are \(TermRule.all.map(\.name).joined(separator: ", "))")
    }
    return TermChecker(glossary: try loadGlossary(), options: options)
  }
}
