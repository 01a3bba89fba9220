import Bitext
import ICU
import Linguistics

/// Something doubtful in a glossary itself.
package struct GlossaryProblem: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case empty = "glossary.empty"
    case short = "glossary.short"
    case duplicate = "glossary.duplicate"
    case contradiction = "glossary.contradiction"
    case homonym = "glossary.homonym"
    case manyPreferred = "glossary.many-preferred"
    case noCounterpart = "glossary.no-counterpart"
    case language = "glossary.language"
    case contained = "glossary.contained"
    case repeatedID = "glossary.repeated-id"
    case tooCommon = "glossary.too-common"
    case findings = "glossary.findings"
    case forms = "glossary.forms"
    case unread = "glossary.unread"
    case status = "glossary.status"

    package var severity: Finding.Severity {
      switch self {
      case .empty, .contradiction, .repeatedID: .error
      case .duplicate, .homonym, .manyPreferred, .noCounterpart, .language, .short, .tooCommon, .status: .warning
      case .contained, .findings, .forms, .unread: .info
      }
    }

    package var summary: String {
      switch self {
      case .empty: "A row without a term."
      case .short: "A term of one character, found in too many places to be checked well."
      case .duplicate: "The same term twice in a concept."
      case .contradiction: "The same term both accepted and not accepted in a concept."
      case .homonym: "The same term in two concepts: which one is meant cannot be told from the text."
      case .manyPreferred: "Several preferred terms of one language in a concept."
      case .noCounterpart: "A concept without an accepted term in one of the languages."
      case .language: "A term that looks like the other language."
      case .repeatedID: "An id that names two concepts."
      case .tooCommon: "A term that the articles render otherwise too often to be held to it."
      case .findings: "What the rules say of a term in the articles."
      case .forms: "Words that may be forms of a term."
      case .unread: "A column of the table that is not read."
      case .status: "A status that is not understood."
      case .contained: "A term inside terms of other concepts; the longer one is taken where both would fit."
      }
    }
  }

  package var kind: Kind
  package var concept: String
  package var term: Term
  /// The other term it is about, and its concept.
  package var other: Term?
  package var otherConcept: String?
  package var message: Message
}

/// Looks at a glossary without any article.
package enum GlossaryLint {
  /// - Returns: in the order of the glossary's lines
  package static func problems(in glossary: Glossary) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for unread in glossary.unread {
      let place = Term(unread.status ?? unread.column, .ja, line: unread.line)
      problems.append(
        GlossaryProblem(kind: unread.status == nil ? .unread : .status, concept: place.text, term: place, message: unread.message))
    }
    for concept in glossary.concepts { problems += ownProblems(of: concept) }
    problems += repeatedIDs(in: glossary)
    let entries = glossary.concepts.flatMap { concept in
      concept.terms.filter { !$0.text.isEmpty }.map { Entry(concept: concept.id, term: $0) }
    }
    problems += homonyms(among: entries) + containments(among: entries)
    return problems.enumerated().sorted { ($0.element.term.line, $0.offset) < ($1.element.term.line, $1.offset) }.map(\.element)
  }

  private static func ownProblems(of concept: Concept) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    func add(_ kind: GlossaryProblem.Kind, _ term: Term, versus other: Term? = nil, _ message: Message) {
      problems.append(
        GlossaryProblem(
          kind: kind, concept: concept.id, term: term, other: other, otherConcept: other.map { _ in concept.id }, message: message))
    }
    var seen: [String: Term] = [:]
    for term in concept.terms {
      if term.text.isEmpty {
        add(.empty, term, "the term is empty; fill it in or remove the row")
        continue
      }
      if term.text.dropFirst().isEmpty {
        add(.short, term, "\"\(term.text)\" is one character and will be found inside other words; is it needed?")
      }
      if term.language == .en, term.text.unicodeScalars.contains(where: \.isJapaneseLetter) {
        add(.language, term, "\"\(term.text)\" is given as English and holds Japanese letters; correct the language")
      }
      let key = key(of: term)
      if let first = seen[key] {
        let isContradiction = first.status.isAccepted != term.status.isAccepted
        add(
          isContradiction ? .contradiction : .duplicate, term, versus: first,
          isContradiction
            ? "\"\(term.text)\" is \(term.status.rawValue) here and \(first.status.rawValue) on line \(first.line); keep one"
            : "\"\(term.text)\" stands on line \(first.line) already; remove one")
      } else {
        seen[key] = term
      }
    }
    for language in Language.allCases {
      let own = concept.terms(in: language).filter { !$0.text.isEmpty }
      let preferred = own.filter { $0.status == .preferred }
      if preferred.count > 1 {
        add(
          .manyPreferred, preferred[1], versus: preferred[0],
          "\"\(preferred[1].text)\" is preferred as \"\(preferred[0].text)\" is on line \(preferred[0].line); make one of them admitted")
      }
      if !own.contains(where: \.status.isAccepted), let first = concept.terms.first(where: { $0.status.isAccepted && !$0.text.isEmpty }) {
        add(.noCounterpart, first, "\(concept.id) has no accepted term in \(language); add one, or nothing can be checked for it")
      }
    }
    return problems
  }

  private static func repeatedIDs(in glossary: Glossary) -> [GlossaryProblem] {
    var seen: Set<String> = []
    return glossary.concepts.compactMap { concept in
      guard !seen.insert(concept.id).inserted, let term = concept.terms.first else { return nil }
      return GlossaryProblem(
        kind: .repeatedID, concept: concept.id, term: term,
        message: "\(concept.id) names a concept above already; give this one an id of its own")
    }
  }

  private struct Entry {
    var concept: String
    var term: Term
  }

  private static func homonyms(among entries: [Entry]) -> [GlossaryProblem] {
    var seen: [String: Entry] = [:]
    return entries.compactMap { entry in
      let key = key(of: entry.term)
      guard let first = seen[key] else {
        seen[key] = entry
        return nil
      }
      guard first.concept != entry.concept else { return nil }
      let contradicts = first.term.status.isAccepted != entry.term.status.isAccepted
      return GlossaryProblem(
        kind: contradicts ? .contradiction : .homonym, concept: entry.concept, term: entry.term, other: first.term,
        otherConcept: first.concept,
        message: contradicts
          ? "\(shared(first, entry)); keep one of them"
          : "\(shared(first, entry)); which is meant cannot be told from an article: merge the concepts, or make the terms longer")
    }
  }

  private static func shared(_ first: Entry, _ entry: Entry) -> Message {
    "\"\(entry.term.text)\" is \(entry.term.status.rawValue) for \(entry.concept) and \(first.term.status.rawValue) for \(first.concept) (line \(first.term.line))"
  }

  /// Terms that stand inside terms of other concepts.
  private static func containments(among entries: [Entry]) -> [GlossaryProblem] {
    let texts = entries.map { scalars(of: $0.term) }
    var owners: [Int] = []
    var known: Set<[Unicode.Scalar]> = [[]]
    for (index, text) in texts.enumerated() where known.insert(text).inserted { owners.append(index) }
    let finder = AhoCorasick(owners.map { texts[$0].map(\.value) })
    // By the inner term: one that stands in forty others is one thing to know, not forty.
    var holders: [Int: Holders] = [:]
    // The last entry in which each pattern was met.
    var met = [Int](repeating: -1, count: owners.count)
    for (index, text) in texts.enumerated() {
      let outer = entries[index].term
      let isJapanese = outer.language == .ja
      func isLetter(_ place: Int) -> Bool { text.indices.contains(place) && text[place].properties.isAlphabetic }
      finder.forEachMatch(in: text.map(\.value), endingAt: { isJapanese || !isLetter($0) }) { pattern, end in
        // What ends with a term met before was met with it.
        if met[pattern] == index { return false }
        let length = finder.length(of: pattern)
        guard length < text.count, isJapanese || !isLetter(end - length - 1) else { return true }
        met[pattern] = index
        let inner = entries[owners[pattern]]
        if inner.concept != entries[index].concept, inner.term.language == outer.language {
          holders[owners[pattern], default: Holders()].add(index)
        }
        return true
      }
    }
    return holders.sorted { $0.key < $1.key }.map { index, holders in
      let inner = entries[index]
      let named = holders.first.map { index -> Message in "\"\(shown(entries[index].term.text))\" (line \(entries[index].term.line))" }
      let more: Message = holders.count > holders.first.count ? " and \(holders.count - holders.first.count) more" : ""
      return GlossaryProblem(
        kind: .contained, concept: inner.concept, term: inner.term, otherConcept: entries[holders.first[0]].concept,
        message: "\"\(shown(inner.term.text))\" stands inside \(Message.all(of: named))\(more); the longer one is taken where both fit")
    }
  }

  /// The terms that hold another: the first ones are named, the others counted.
  private struct Holders {
    var first: [Int] = []
    var count = 0

    mutating func add(_ entry: Int) {
      count += 1
      if first.count < 3 { first.append(entry) }
    }
  }

  /// Enough of a term to know it by.
  private static func shown(_ text: String) -> String { text.count <= 60 ? text : text.prefix(59) + "…" }

  private static func scalars(of term: Term) -> [Unicode.Scalar] { Array(FoldedText(folding: term.text).string.unicodeScalars) }

  /// Terms that a reader takes for the same: width and case folded, but not the case of acronyms ("IT" is not "it").
  private static func key(of term: Term) -> String {
    let isAcronym = isAllCapitals(term.text)
    return "\(term.language) \(isAcronym ? "^" : "")\(FoldedText(folding: term.text).string)"
  }

  /// Whether there are several letters, all of them capitals; settled by the first that is none.
  private static func isAllCapitals(_ text: String) -> Bool {
    var letters = 0
    for character in text where character.isLetter {
      guard character.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }
}
