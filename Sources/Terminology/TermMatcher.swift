import Bitext
import ICU

/// Finds the terms of a glossary in texts of both languages.
package struct TermMatcher: Sendable {
  package let glossary: Glossary
  private let japanese: JapaneseTermMatcher
  private let english: EnglishTermMatcher

  package init(_ glossary: Glossary, options: MatchOptions = MatchOptions()) {
    self.glossary = glossary
    japanese = JapaneseTermMatcher(glossary, options: options)
    english = EnglishTermMatcher(glossary, options: options)
  }

  /// What one task needs to match many texts: caches that cannot be shared. Open one for each task.
  package final class Session {
    let stems = StemCache()
    let breaker = try? BreakIterator(.word, locale: "ja")

    package init() {}
  }

  /// The terms a text says, in order; those that count only for the other side's sake included.
  package func matches(in text: String, language: Language, session: Session) -> [TermMatch] {
    matches(in: ProseText(text), language: language, session: session)
  }

  func matches(in text: ProseText, language: Language, session: Session) -> [TermMatch] {
    func matches(_ text: String) -> [TermMatch] {
      let candidates =
        language == .ja ? japanese.candidates(in: text, breaker: session.breaker) : english.candidates(in: text, stems: session.stems)
      return MatchResolution.resolve(candidates, glossary, longest: english.options.longestMatch)
    }
    var found = matches(text.prose)
    for aside in text.asides { found += matches(text.string(aside)).map { $0.quoted(by: aside.lowerBound) } }
    return text.asides.isEmpty ? found : found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// One place a term might stand, and what was made of it.
  package struct Explanation: Sendable, Equatable {
    package var concept: String
    package var term: String
    /// UTF-8 bytes of the text.
    package var range: Range<Int>
    package var verdict: MatchVerdict
  }

  /// Says of each place in a text that could be a term of the glossary why it is one, or why not.
  /// - Parameter term: only of this term, or of the concept of this name
  package func explain(_ term: String? = nil, in text: String, language: Language, session: Session = Session()) -> [Explanation] {
    explain(term, in: ProseText(text), language: language, session: session)
  }

  func explain(_ term: String?, in text: ProseText, language: Language, session: Session = Session()) -> [Explanation] {
    var found = explain(term, inProse: text.prose, language: language, session: session)
    for aside in text.asides {
      found += explain(term, inProse: text.string(aside), language: language, session: session).map {
        Explanation(
          concept: $0.concept, term: $0.term, range: $0.range.lowerBound + aside.lowerBound..<$0.range.upperBound + aside.lowerBound,
          verdict: $0.verdict == .taken ? .quoted : $0.verdict)
      }
    }
    return found
  }

  private func explain(_ term: String?, inProse text: String, language: Language, session: Session) -> [Explanation] {
    var seen: [(TermPattern, Range<Int>, MatchVerdict)] = []
    let candidates =
      language == .ja
      ? japanese.candidates(in: text, breaker: session.breaker) { seen.append(($0, $1, $2)) }
      : english.candidates(in: text, stems: session.stems) { seen.append(($0, $1, $2)) }
    let resolved = MatchResolution.resolve(candidates, glossary, longest: english.options.longestMatch)
    return seen.compactMap { pattern, range, verdict in
      let concept = glossary.concepts[pattern.concept]
      if let term, pattern.text != term, concept.id != term { return nil }
      var verdict = verdict
      if verdict == .taken, let match = resolved.first(where: { $0.concept == pattern.concept && $0.range == range }),
        match.standing == .nested,
        let longer = resolved.first(where: {
          $0.range.count > range.count && $0.range.contains(range.lowerBound) && $0.range.upperBound >= range.upperBound
        })
      {
        verdict = .nested(in: glossary.concepts[longer.concept].terms[longer.term].text)
      }
      return Explanation(concept: concept.id, term: pattern.text, range: range, verdict: verdict)
    }
  }
}
