import Bitext

/// One way of saying a concept in one language, and whether it should be said so.
package struct Term: Sendable, Equatable {
  /// As in TBX's administrative status; ordered from wanted to unwanted.
  package enum Status: String, Sendable, Codable, CaseIterable {
    case preferred, admitted, deprecated, forbidden

    /// Whether a writer may use it.
    package var isAccepted: Bool { self == .preferred || self == .admitted }
  }

  package enum PartOfSpeech: String, Sendable, Codable, CaseIterable { case noun, verb, adjective, adverb, properNoun, other }

  package enum CasePolicy: String, Sendable, Codable, CaseIterable {
    /// Acronyms and mixed-case names as written, everything else in any case.
    case automatic
    case sensitive, insensitive
  }

  package var text: String
  package var language: Language
  package var status: Status
  package var partOfSpeech: PartOfSpeech?
  package var casePolicy: CasePolicy
  /// Inflected or derived forms that count as this term, beyond those found by rule ("neuroprotective" for "neuroprotection").
  package var forms: [String]
  package var note: String
  /// Columns or elements of the glossary file that mean nothing here, kept for writing back.
  package var extra: [String: String]
  /// The line of the glossary file it came from, from 1; 0 when unknown.
  package var line: Int

  package init(
    _ text: String, _ language: Language, status: Status = .preferred, partOfSpeech: PartOfSpeech? = nil,
    casePolicy: CasePolicy = .automatic,
    forms: [String] = [], note: String = "", extra: [String: String] = [:], line: Int = 0
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.partOfSpeech = partOfSpeech
    self.casePolicy = casePolicy
    self.forms = forms
    self.note = note
    self.extra = extra
    self.line = line
  }
}
