import Bitext
import FoundationEssentials

/// What a person decided in a report or a review: the file a report saves, and what a review page sends.
///
/// Sentences are named by their text, so that decisions outlive edits elsewhere in the articles; their numbers only tell equal
/// sentences apart.
package struct ReviewDecisions: Codable, Sendable, Equatable {
  package struct File: Codable, Sendable, Equatable {
    package var path: String
    /// Of the text the decisions were made about.
    package var digest: String

    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }

    /// Nobody needs the digest to take decisions up: sentences are found by their text.
    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      path = try values.decode(String.self, forKey: .path)
      digest = try values.decodeIfPresent(String.self, forKey: .digest) ?? ""
    }
  }

  /// Exactly these sentences belong together.
  package struct DecidedBead: Codable, Sendable, Equatable {
    package var ja: [String]
    package var en: [String]
    /// The first sentence of each side when it was decided; for a side without sentences, where they would stand.
    package var at: BothLanguages<Int>?
    package var checked: Bool?
    package var note: String?
    /// All of the thread.
    package var comments: [BeadComment]?

    package init(
      ja: [String], en: [String], at: BothLanguages<Int>? = nil, checked: Bool? = nil, note: String? = nil, comments: [BeadComment]? = nil
    ) {
      self.comments = comments?.isEmpty == true ? nil : comments
      self.ja = ja
      self.en = en
      self.at = at
      self.checked = checked
      self.note = note
    }
  }

  /// A finding that may stand.
  package struct DecidedWaiver: Codable, Sendable, Equatable {
    package var rule: String
    package var concept: String?
    package var fingerprint: String?
    /// The sentences it concerns.
    package var ja: [String]
    package var en: [String]
    package var reason: String

    package init(rule: String, concept: String? = nil, fingerprint: String? = nil, ja: [String] = [], en: [String] = [], reason: String) {
      self.rule = rule
      self.concept = concept
      self.fingerprint = fingerprint
      self.ja = ja
      self.en = en
      self.reason = reason
    }
  }

  /// A change that leaves the translation right.
  package struct Confirmation: Codable, Sendable, Equatable {
    package var state: String
    package var ja: [String]
    package var en: [String]

    package init(state: String, ja: [String], en: [String]) {
      self.state = state
      self.ja = ja
      self.en = en
    }
  }

  package var format = Self.formatName
  /// 2 where sentences are cut: an earlier program would take the beads for lost.
  package var version = 1
  package var files: BothLanguages<File>
  package var from: Language
  package var beads: [DecidedBead]
  package var waivers: [DecidedWaiver]
  package var confirmed: [Confirmation]
  /// How sentences are cut, all of them in this pair; nil from a page that knew nothing of it.
  package var cuts: [SentenceCut]?

  static let formatName = "taiyaku-decisions"

  package init(
    files: BothLanguages<File>, from: Language, beads: [DecidedBead] = [], waivers: [DecidedWaiver] = [], confirmed: [Confirmation] = [],
    cuts: [SentenceCut]? = nil
  ) {
    self.files = files
    self.from = from
    self.beads = beads
    self.waivers = waivers
    self.confirmed = confirmed
    self.cuts = cuts
    if cuts?.isEmpty == false { version = 2 }
  }

  /// A file written by hand may leave out what it does not decide.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let missing = [CodingKeys.format, .files, .from, .beads].filter { !values.contains($0) }
    if !missing.isEmpty { throw MissingKeys(names: missing.map(\.stringValue)) }
    format = try values.decode(String.self, forKey: .format)
    version = try values.decodeIfPresent(Int.self, forKey: .version) ?? 1
    files = try values.decode(BothLanguages<File>.self, forKey: .files)
    from = try values.decode(Language.self, forKey: .from)
    beads = try values.decode([DecidedBead].self, forKey: .beads)
    waivers = try values.decodeIfPresent([DecidedWaiver].self, forKey: .waivers) ?? []
    confirmed = try values.decodeIfPresent([Confirmation].self, forKey: .confirmed) ?? []
    cuts = try values.decodeIfPresent([SentenceCut].self, forKey: .cuts)
  }

  private struct MissingKeys: Error {
    var names: [String]
  }

  /// - Throws: `DecisionsError` saying what is wrong with the document
  package init(json: [UInt8], name: String) throws(DecisionsError) {
    do {
      self = try JSONDecoder().decode(ReviewDecisions.self, from: Data(json))
    } catch {
      throw DecisionsError(name: name, problem: "this is no file of decisions saved from a report (\(Self.explain(error)))")
    }
    guard format == Self.formatName else { throw DecisionsError(name: name, problem: "this is no file of decisions saved from a report") }
    guard (1...2).contains(version) else {
      throw DecisionsError(name: name, problem: "saved by a newer version (\(version)); update taiyaku")
    }
    if beads.contains(where: { $0.ja.isEmpty && $0.en.isEmpty }) { throw DecisionsError(name: name, problem: "a bead holds no sentence") }
    if cuts?.contains(where: { $0.sentences.isEmpty || $0.sentences.contains { $0.allSatisfy(\.isWhitespace) } }) == true {
      throw DecisionsError(name: name, problem: "a cut holds no sentence")
    }
  }

  private static func explain(_ error: any Error) -> Message {
    switch error {
    case let error as MissingKeys: "\(Message.all(of: error.names.map { "“\($0)”" })): missing"
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” has the wrong type"
    default: "not valid JSON"
    }
  }
}

/// Decisions that cannot be taken up.
package struct DecisionsError: SaidError, Equatable {
  package let name: String
  package let problem: Message

  package init(name: String, problem: Message) {
    self.name = name
    self.problem = problem
  }

  package var message: Message { "\(name): \(problem)" }
}
