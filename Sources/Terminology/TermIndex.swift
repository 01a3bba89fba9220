import Bitext

/// One spelling to look for: a term itself or one of its listed forms.
struct TermPattern: Sendable {
  var concept: Int
  var term: Int
  var text: String
  var status: Term.Status
}

extension Glossary {
  /// Every spelling of a language's terms, forms included, in the glossary's order.
  func patterns(_ language: Language) -> [TermPattern] {
    concepts.enumerated().flatMap { c, concept in
      concept.terms.enumerated().filter { $0.element.language == language }.flatMap { t, term in
        ([term.text] + term.forms).filter { !$0.isEmpty }.map { TermPattern(concept: c, term: t, text: $0, status: term.status) }
      }
    }
  }
}
