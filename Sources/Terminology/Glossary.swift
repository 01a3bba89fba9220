import Bitext

/// One thing that is talked about, with the terms for it in both languages.
package struct Concept: Sendable, Equatable {
  package var id: String
  /// The subject field, such as "medicine"; empty when not given.
  package var domain: String
  package var definition: String
  package var note: String
  /// In the order of the glossary file.
  package var terms: [Term]

  package init(id: String, domain: String = "", definition: String = "", note: String = "", terms: [Term]) {
    self.id = id
    self.domain = domain
    self.definition = definition
    self.note = note
    self.terms = terms
  }

  package func terms(in language: Language) -> [Term] { terms.filter { $0.language == language } }

  /// What to write: the first preferred term, else the first admitted one.
  package func preferred(in language: Language) -> Term? {
    let own = terms(in: language)
    return own.first { $0.status == .preferred } ?? own.first { $0.status == .admitted }
  }
}

/// The agreed terms of a project.
package struct Glossary: Sendable, Equatable {
  /// The file it was read from, as the user named it.
  package var name: String
  package var concepts: [Concept]
  /// The columns of a tabular glossary in their order, so that it can be written back as it was; empty for other formats.
  package var columns: [String]
  /// Terms of the file in languages other than the two.
  package var passedOver = 0

  package init(name: String = "", concepts: [Concept], columns: [String] = []) {
    self.name = name
    self.concepts = concepts
    self.columns = columns
  }

  package subscript(id: String) -> Concept? { concepts.first { $0.id == id } }
}
