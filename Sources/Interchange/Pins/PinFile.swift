import Bitext
import FoundationEssentials

/// Sentences a person has put together, or has confirmed to belong together.
public struct PinnedBead: Codable, Sendable, Hashable {
  /// The sentences of each side by their text; an omission or addition has one side empty.
  public var ja: [String]
  public var en: [String]
  /// Someone has read both sides and found them right.
  public var checked: Bool?
  public var note: String?
  /// The number of the first sentence of each side, from 0, where the text stands more than once in the article.
  public var near: [Int]?
  /// These sentences do not stand for each other: no bead may join one of the Japanese with one of the English.
  public var forbidden: Bool?

  public init(
    ja: [String], en: [String], checked: Bool? = nil, note: String? = nil, near: [Int]? = nil, forbidden: Bool? = nil
  ) {
    self.ja = ja
    self.en = en
    self.checked = checked
    self.note = note
    self.near = near
    self.forbidden = forbidden
  }

  public subscript(language: Language) -> [String] { language == .ja ? ja : en }
  public var mark: BeadMark { BeadMark(isPinned: true, isChecked: checked ?? false, note: note) }
}

/// The file of a project's pins, JSON Lines: one bead a line, keyed by the sentences' text, so that pins outlive edits elsewhere in
/// an article, and merge and diff line by line.
public struct PinFile: Sendable, Equatable {
  public var pins: [PinnedBead]

  public init(pins: [PinnedBead] = []) { self.pins = pins }

  /// - Throws: `PinFileError` naming the line
  public init(jsonLines bytes: [UInt8], name: String) throws(PinFileError) {
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

  public func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return pins.flatMap { pin in (try? encoder.encode(pin)).map { Array($0) + [0x0A] } ?? [] }
  }
}

/// A pins file that cannot be read.
public struct PinFileError: Error, Equatable, CustomStringConvertible {
  public let name: String
  public let line: Int
  public let problem: String

  public var description: String { "\(name):\(line): \(problem)" }
}
