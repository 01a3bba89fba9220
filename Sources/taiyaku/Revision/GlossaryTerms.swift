import ArgumentParser
import Bitext
import Interchange
import Revision
import Terminology
import Workspace

/// Finds the terms of the project's glossaries for a comparison.
struct GlossaryTerms: TermFinder {
  private let matchers: [(matcher: TermMatcher, name: String)]
  private let session = TermMatcher.Session()

  init(_ glossaries: [Glossary]) { matchers = glossaries.map { (TermMatcher($0), $0.name) } }

  /// - Parameter paths: glossary files; those of the configuration when empty
  static func glossaries(_ paths: [String], _ configuration: Configuration) throws -> [Glossary] {
    let paths = paths.isEmpty ? configuration.glossaries.map(configuration.located) : paths
    return try paths.map { try GlossaryFile.read(try FileReader().read($0)) }
  }

  /// All of them as one, for aligning.
  static func joined(_ paths: [String], _ configuration: Configuration) throws -> Glossary {
    Glossary(concepts: try glossaries(paths, configuration).flatMap(\.concepts))
  }

  func terms(in text: String, language: Language) -> [TermSpan] {
    matchers.flatMap { matcher, name in
      matcher.matches(in: text, language: language, session: session).filter(\.isFirm).map { match in
        TermSpan(concept: name + "\t" + matcher.glossary.concepts[match.concept].id, range: match.range)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
