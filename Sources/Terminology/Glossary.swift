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
  /// What its table says and the glossary does not hold.
  package var unread: [Unread] = []

  package init(name: String = "", concepts: [Concept], columns: [String] = []) {
    self.name = name
    self.concepts = concepts
    self.columns = columns
  }

  /// A column that nothing is made of, or a status that is none.
  package struct Unread: Sendable, Equatable {
    package let column: String
    /// From 1.
    package let number: Int
    package let line: Int
    /// The status that is not understood, for a column of statuses.
    package let status: String?
    package private(set) var rows = 0
    /// What the first row says there.
    package private(set) var example = ""

    package init(column: String, number: Int, line: Int, status: String? = nil) {
      (self.column, self.number, self.line, self.status) = (column, number, line, status)
    }

    package mutating func see(_ text: String) {
      if text.isEmpty { return }
      if rows == 0 { example = text.count <= 40 ? text : text.prefix(39) + "…" }
      rows += 1
    }

    /// What is lost; what to do.
    package var message: Message {
      let count = Message.count(rows, "row", "rows")
      if let status {
        return
          "the status \"\(status)\" is not understood, and the term is taken as preferred (\(count), such as \"\(example)\"); write preferred, admitted, deprecated or forbidden"
      }
      let name: Message = column.isEmpty ? "column \(number), which has no heading," : "the column \"\(column)\""
      return
        "\(name) is not read (\(count), such as \"\(example)\"); words not to be used go into a column \"forbidden\", remarks into one \"note\""
    }
  }

  package subscript(id: String) -> Concept? { concepts.first { $0.id == id } }
}
