import Bitext
import Revision
import Terminology

/// Finds the terms of the project's glossaries for a comparison.
package struct GlossaryTerms: TermFinder {
  private let matchers: [(matcher: TermMatcher, name: String)]
  private let session = TermMatcher.Session()

  package init(_ glossaries: [Glossary]) { matchers = glossaries.map { (TermMatcher($0), $0.name) } }

  package func terms(in text: String, language: Language) -> [TermSpan] {
    matchers.flatMap { matcher, name in
      matcher.matches(in: text, language: language, session: session).filter(\.isFirm).map { match in
        TermSpan(concept: name + "\t" + matcher.glossary.concepts[match.concept].id, range: match.range)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
