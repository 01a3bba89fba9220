import Bitext
import Terminology

extension GlossaryPairs {
  /// OmegaT: term, translation, comment in tabs; every accepted term with every accepted translation, the preferred first.
  package static func writeOmegaT(_ glossary: Glossary, from source: Language) -> String {
    var text = ""
    for concept in glossary.concepts {
      for term in accepted(concept, source) {
        for translation in accepted(concept, source.other) {
          let comment = [concept.domain, translation.note].filter { !$0.isEmpty }.joined(separator: "; ")
          text += SeparatedValues.line([term.text, translation.text] + (comment.isEmpty ? [] : [comment]), .plainTabs)
        }
      }
    }
    return text
  }

  /// Two columns under a heading that names the languages.
  package static func writeTwoColumns(_ glossary: Glossary, from source: Language) -> String {
    var text = SeparatedValues.line([source.rawValue, source.other.rawValue], .csv)
    for concept in glossary.concepts {
      for term in accepted(concept, source) {
        for translation in accepted(concept, source.other) { text += SeparatedValues.line([term.text, translation.text], .csv) }
      }
    }
    return text
  }

  /// Google's term sets: a column for each language, the part of speech, a description.
  package static func writeColumns(_ glossary: Glossary, from source: Language) -> String {
    var text = SeparatedValues.line([source.rawValue, source.other.rawValue, "pos", "description"], .csv)
    for (term, translation, about) in accepted(glossary, from: source) {
      text += SeparatedValues.line([term.text, translation.text, term.partOfSpeech?.rawValue ?? "", about], .csv)
    }
    return text
  }

  /// Weblate: the columns it writes itself.
  package static func writeWeblate(_ glossary: Glossary, from source: Language) -> String {
    let heads = ["location", "source", "target", "ID", "fuzzy", "context", "translator_comments", "developer_comments"]
    var text = SeparatedValues.line(heads, .csv)
    for (term, translation, about) in accepted(glossary, from: source) {
      text += SeparatedValues.line(["", term.text, translation.text, "", "False", "", "", about], .csv)
    }
    return text
  }

  /// Every accepted term with every accepted translation, and what is said of the two.
  private static func accepted(_ glossary: Glossary, from source: Language) -> [(term: Term, translation: Term, about: String)] {
    glossary.concepts.flatMap { concept in
      accepted(concept, source).flatMap { term in
        accepted(concept, source.other).map { translation in
          (term, translation, [concept.definition, translation.note].filter { !$0.isEmpty }.joined(separator: "; "))
        }
      }
    }
  }

  /// DeepL: four columns of CSV. A source term may come once, and neither side may be empty, longer than 1,024 bytes, or hold
  /// control characters: what would be refused there is left out here.
  package static func writeDeepL(_ glossary: Glossary, from source: Language) -> String {
    var seen: Set<String> = []
    var text = ""
    for concept in glossary.concepts {
      guard let translation = accepted(concept, source.other).first(where: { isAllowed($0.text) }) else { continue }
      for term in accepted(concept, source) where isAllowed(term.text) && seen.insert(term.text).inserted {
        text += SeparatedValues.line([term.text, translation.text, source.rawValue, source.other.rawValue], .csv)
      }
    }
    return text
  }

  private static func accepted(_ concept: Concept, _ language: Language) -> [Term] {
    let terms = concept.terms(in: language).filter { !$0.text.isEmpty }
    return terms.filter { $0.status == .preferred } + terms.filter { $0.status == .admitted }
  }

  private static func isAllowed(_ text: String) -> Bool {
    text.utf8.count <= 1024 && !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }
}
