import Bitext
import FoundationEssentials

/// What a person decided in a report or a review: the file a report saves, and what a review page sends.
///
/// Sentences are named by their text, so that decisions outlive edits elsewhere in the articles; their numbers only tell equal
/// sentences apart.
public struct ReviewDecisions: Codable, Sendable, Equatable {
  public struct File: Codable, Sendable, Equatable {
    public var path: String
    /// Of the text the decisions were made about.
    public var digest: String

    public init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// Exactly these sentences belong together.
  public struct DecidedBead: Codable, Sendable, Equatable {
    public var ja: [String]
    public var en: [String]
    /// The first sentence of each side when it was decided; for a side without sentences, where they would stand.
    public var at: BothLanguages<Int>?
    public var checked: Bool?
    public var note: String?

    public init(ja: [String], en: [String], at: BothLanguages<Int>? = nil, checked: Bool? = nil, note: String? = nil) {
      self.ja = ja
      self.en = en
      self.at = at
      self.checked = checked
      self.note = note
    }
  }

  /// A finding that may stand.
  public struct DecidedWaiver: Codable, Sendable, Equatable {
    public var rule: String
    public var concept: String?
    public var fingerprint: String?
    /// The sentences it concerns.
    public var ja: [String]
    public var en: [String]
    public var reason: String

    public init(rule: String, concept: String? = nil, fingerprint: String? = nil, ja: [String] = [], en: [String] = [], reason: String) {
      self.rule = rule
      self.concept = concept
      self.fingerprint = fingerprint
      self.ja = ja
      self.en = en
      self.reason = reason
    }
  }

  /// A change that leaves the translation right.
  public struct Confirmation: Codable, Sendable, Equatable {
    public var state: String
    public var ja: [String]
    public var en: [String]

    public init(state: String, ja: [String], en: [String]) {
      self.state = state
      self.ja = ja
      self.en = en
    }
  }

  public var format = Self.formatName
  public var version = 1
  public var files: BothLanguages<File>
  public var from: Language
  public var beads: [DecidedBead]
  public var waivers: [DecidedWaiver]
  public var confirmed: [Confirmation]

  static let formatName = "taiyaku-decisions"

  public init(
    files: BothLanguages<File>, from: Language, beads: [DecidedBead] = [], waivers: [DecidedWaiver] = [], confirmed: [Confirmation] = []
  ) {
    self.files = files
    self.from = from
    self.beads = beads
    self.waivers = waivers
    self.confirmed = confirmed
  }

  /// - Throws: `DecisionsError` saying what is wrong with the document
  public init(json: [UInt8], name: String) throws(DecisionsError) {
    do {
      self = try JSONDecoder().decode(ReviewDecisions.self, from: Data(json))
    } catch {
      throw DecisionsError(name: name, problem: "this is no file of decisions saved from a report (\(Self.explain(error)))")
    }
    guard format == Self.formatName else { throw DecisionsError(name: name, problem: "this is no file of decisions saved from a report") }
    guard version == 1 else {
      throw DecisionsError(name: name, problem: "saved by a newer version (\(version)); update taiyaku")
    }
    if beads.contains(where: { $0.ja.isEmpty && $0.en.isEmpty }) { throw DecisionsError(name: name, problem: "a bead holds no sentence") }
  }

  private static func explain(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” has the wrong type"
    default: "not valid JSON"
    }
  }
}

/// Decisions that cannot be taken up.
public struct DecisionsError: Error, Equatable, CustomStringConvertible {
  public let name: String
  public let problem: String

  public init(name: String, problem: String) {
    self.name = name
    self.problem = problem
  }

  public var description: String { "\(name): \(problem)" }
}
