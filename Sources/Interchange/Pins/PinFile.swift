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
  /// The number of the first sentence of each side, from 0, where the text stands more than once in the article.
  package var near: [Int]?
  /// These sentences do not stand for each other: no bead may join one of the Japanese with one of the English.
  package var forbidden: Bool?

  package init(
    ja: [String], en: [String], checked: Bool? = nil, note: String? = nil, near: [Int]? = nil, forbidden: Bool? = nil
  ) {
    self.ja = ja
    self.en = en
    self.checked = checked
    self.note = note
    self.near = near
    self.forbidden = forbidden
  }

  package subscript(language: Language) -> [String] { language == .ja ? ja : en }
  package var mark: BeadMark { BeadMark(isPinned: true, isChecked: checked ?? false, note: note) }
}

/// The file of a project's pins, JSON Lines: one bead a line, keyed by the sentences' text, so that pins outlive edits elsewhere in
/// an article, and merge and diff line by line.
package struct PinFile: Sendable, Equatable {
  package var pins: [PinnedBead]

  package init(pins: [PinnedBead] = []) { self.pins = pins }

  /// - Throws: `PinFileError` naming the line
  package init(jsonLines bytes: [UInt8], name: String) throws(PinFileError) {
    pins = []
    let decoder = JSONDecoder()
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      guard let pin = try? decoder.decode(PinnedBead.self, from: Data(line)), !(pin.ja.isEmpty && pin.en.isEmpty) else {
        throw PinFileError(
          name: name, line: index + 1, problem: "not a pin; write {\"ja\":[\"…\"],\"en\":[\"…\"]}, or take the line out")
      }
      pins.append(pin)
    }
  }

  package func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return pins.flatMap { pin in (try? encoder.encode(pin)).map { Array($0) + [0x0A] } ?? [] }
  }
}

/// A pins file that cannot be read.
package struct PinFileError: SaidError, Equatable {
  package let name: String
  package let line: Int
  package let problem: Message

  package var message: Message { "\(name):\(line): \(problem)" }
}
