import Bitext
import FoundationEssentials

/// Sentences a person has put together, or has confirmed to belong together.
package struct PinnedBead: Codable, Sendable, Hashable {
  /// The sentences of each side by their text; an omission or addition has one side empty.
  package var ja: [String]
  package var en: [String]
  /// Someone has read both sides and found them right.
  package var checked: Bool?
  package var note: String?
  /// What people say to each other about it, the oldest first.
  package var comments: [BeadComment]?
  /// The number of the first sentence of each side, from 0, where the text stands more than once in the article.
  package var near: [Int]?
  /// These sentences do not stand for each other: no bead may join one of the Japanese with one of the English.
  package var forbidden: Bool?
  /// Who decided it, and when, where that is kept.
  package var by: String?
  package var at: String?

  package init(
    ja: [String], en: [String], checked: Bool? = nil, note: String? = nil, near: [Int]? = nil, forbidden: Bool? = nil,
    by: String? = nil, at: String? = nil, comments: [BeadComment]? = nil
  ) {
    self.comments = comments
    self.ja = ja
    self.en = en
    self.checked = checked
    self.note = note
    self.near = near
    self.forbidden = forbidden
    (self.by, self.at) = (by, at)
  }

  package subscript(language: Language) -> [String] { language == .ja ? ja : en }
  package var mark: BeadMark {
    var mark = BeadMark(isPinned: true, isChecked: checked ?? false, note: note, by: by, at: at)
    mark.comments = comments ?? []
    return mark
  }

  /// What it is about, whoever said what of it.
  var key: PinnedBead { PinnedBead(ja: ja, en: en, near: near, forbidden: forbidden) }

  /// What another line says of the same sentences besides.
  mutating func take(_ other: PinnedBead) {
    if (other.at ?? "") > (at ?? "") { (by, at) = (other.by, other.at) }
    if other.checked == true { checked = true }
    take(comments: other.comments)
    if let more = other.note, note?.contains(more) != true { note = note.map { "\($0) / \(more)" } ?? more }
  }
}

extension PinnedBead {
  /// A thread goes on; where none is, nothing changes.
  mutating func take(comments others: [BeadComment]?) {
    let all = BeadComment.joined(comments ?? [], others ?? [])
    comments = all.isEmpty ? nil : all
  }
}

/// The file of a project's pins, JSON Lines: one bead, or one cut into sentences, a line, keyed by the sentences' text, so that pins outlive
/// edits elsewhere in an article, and merge and diff line by line.
package struct PinFile: Sendable, Equatable {
  package var pins: [PinnedBead]
  /// How sentences are cut, where the rules cut otherwise. An earlier version refuses their lines.
  package var cuts: [SentenceCut]

  package var isEmpty: Bool { pins.isEmpty && cuts.isEmpty }

  package init(pins: [PinnedBead] = [], cuts: [SentenceCut] = []) { (self.pins, self.cuts) = (pins, cuts) }

  /// - Throws: `PinFileError` naming the line
  package init(jsonLines bytes: [UInt8], name: String) throws(PinFileError) {
    (pins, cuts) = ([], [])
    let decoder = JSONDecoder()
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      if let cut = try? decoder.decode(SentenceCut.self, from: Data(line)), !cut.sentences.isEmpty,
        !cut.sentences.contains(where: { $0.allSatisfy(\.isWhitespace) })
      {
        cuts.append(cut)
        continue
      }
      guard let pin = try? decoder.decode(PinnedBead.self, from: Data(line)), !(pin.ja.isEmpty && pin.en.isEmpty) else {
        throw PinFileError(
          name: name, line: index + 1, problem: "not a pin; write {\"ja\":[\"…\"],\"en\":[\"…\"]}, or take the line out")
      }
      pins.append(pin)
    }
    (pins, cuts) = (Self.joined(pins), Self.joined(cuts))
  }

  /// Lines that say one thing are one: where two people decided the same, git keeps both of them.
  private static func joined(_ pins: [PinnedBead]) -> [PinnedBead] {
    var places: [PinnedBead: Int] = [:]
    return pins.reduce(into: []) { result, pin in
      if let place = places[pin.key] {
        result[place].take(pin)
      } else {
        places[pin.key] = result.count
        result.append(pin)
      }
    }
  }

  private static func joined(_ cuts: [SentenceCut]) -> [SentenceCut] {
    var seen: Set<SentenceCut> = []
    return cuts.filter { seen.insert(SentenceCut(language: $0.language, sentences: $0.sentences, near: $0.near)).inserted }
  }

  package func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ value: some Encodable) -> [UInt8] { (try? encoder.encode(value)).map { Array($0) + [0x0A] } ?? [] }
    return pins.flatMap { line($0) } + cuts.flatMap { line($0) }
  }
}

/// A pins file that cannot be read.
package struct PinFileError: SaidError, Equatable {
  package let name: String
  package let line: Int
  package let problem: Message

  package var message: Message { "\(name):\(line): \(problem)" }
}
