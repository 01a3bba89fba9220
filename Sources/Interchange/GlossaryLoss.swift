import Bitext
import Terminology

/// What a form cannot hold of a glossary: what was written, read again, beside what it was written from.
package enum GlossaryLoss {
  /// In a few words each, the largest losses of terms first; none where nothing is lost.
  package static func losses(of glossary: Glossary, writtenAs text: String, _ format: GlossaryFormat, from: Language) -> [Message] {
    let source = SourceText(name: glossary.name, text: text)
    let written = (try? GlossaryFile.read(source, format: format, languages: (from, from.other))) ?? Glossary(concepts: [])
    var known: [Key: [Term]] = [:]
    for concept in written.concepts {
      // A note may stand with another term of its entry.
      let notes = concept.terms.map(\.note).filter { !$0.isEmpty }.joined(separator: " ")
      for var term in concept.terms {
        term.note = notes
        known[Key(term), default: []].append(term)
      }
    }
    let all = glossary.concepts.flatMap(\.terms).filter { !$0.text.isEmpty }
    let lost = all.filter { known[Key($0)] == nil }
    var said: [Message] = []
    for status in Term.Status.allCases {
      let terms = lost.filter { $0.status == status }
      if let first = terms.first {
        said.append("\(Message.count(terms.count, "term", "terms")) (\(status.rawValue)), such as \(first.text)")
      }
    }
    let kept = all.filter { known[Key($0)] != nil }
    func tell(_ name: Message, _ value: (Term) -> String) {
      let count = kept.count { term in
        let own = even(value(term))
        return !own.isEmpty && known[Key(term)]?.contains { even(value($0)).contains(own) } != true
      }
      if count > 0 { said.append("\(name) for \(Message.count(count, "term", "terms"))") }
    }
    tell("the status") { $0.status.rawValue }
    tell("the note") { $0.note }
    tell("the part of speech") { $0.partOfSpeech?.rawValue ?? "" }
    tell("the forms") { $0.forms.joined(separator: "|") }
    tell("the case") { $0.casePolicy == .automatic ? "" : $0.casePolicy.rawValue }
    tell("further columns") { term in term.extra.sorted { $0.key < $1.key }.map(\.value).joined(separator: "|") }
    said += concepts(glossary, written, text) { concept in concept.terms.contains { known[Key($0)] != nil } }
    return said
  }

  /// White space is no loss.
  private static func even(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private struct Key: Hashable {
    var text: String
    var language: Language

    init(_ term: Term) { (text, language) = (even(term.text), term.language) }
  }

  /// What belongs to a concept, wherever it stands in what was written.
  /// - Parameter isKept: whether anything of a concept was written
  private static func concepts(
    _ glossary: Glossary, _ written: Glossary, _ text: String, _ isKept: (Concept) -> Bool
  ) -> [Message] {
    let ids = Set(written.concepts.map(\.id))
    func count(_ value: (Concept) -> String) -> Int {
      glossary.concepts.count { !value($0).isEmpty && !text.contains(value($0)) && !written.concepts.map(value).contains(value($0)) }
    }
    var said: [Message] = []
    let (domains, definitions) = (count(\.domain), count(\.definition))
    if domains > 0 { said.append("the domain of \(Message.count(domains, "concept", "concepts"))") }
    if definitions > 0 { said.append("the definition of \(Message.count(definitions, "concept", "concepts"))") }
    let renamed = glossary.concepts.count { !ids.contains($0.id) && isKept($0) }
    if renamed > 0 { said.append("the id of \(Message.count(renamed, "concept", "concepts"))") }
    return said
  }
}
