import Bitext

/// One way of saying a concept in one language, and whether it should be said so.
public struct Term: Sendable, Equatable {
  /// As in TBX's administrative status; ordered from wanted to unwanted.
  public enum Status: String, Sendable, Codable, CaseIterable {
    case preferred, admitted, deprecated, forbidden

    /// Whether a writer may use it.
    public var isAccepted: Bool { self == .preferred || self == .admitted }
  }

  public enum PartOfSpeech: String, Sendable, Codable, CaseIterable { case noun, verb, adjective, adverb, properNoun, other }

  public enum CasePolicy: String, Sendable, Codable, CaseIterable {
    /// Acronyms and mixed-case names as written, everything else in any case.
    case automatic
    case sensitive, insensitive
  }

  public var text: String
  public var language: Language
  public var status: Status
  public var partOfSpeech: PartOfSpeech?
  public var casePolicy: CasePolicy
  /// Inflected or derived forms that count as this term, beyond those found by rule ("neuroprotective" for "neuroprotection").
  public var forms: [String]
  public var note: String
  /// Columns or elements of the glossary file that mean nothing here, kept for writing back.
  public var extra: [String: String]
  /// The line of the glossary file it came from, from 1; 0 when unknown.
  public var line: Int

  public init(
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
