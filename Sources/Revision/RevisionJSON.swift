import Bitext
import FoundationEssentials

/// The machine-readable form of a revision. Byte ranges are UTF-8 offsets into the files as they were read.
public struct RevisionJSON: Encodable, Sendable {
  public struct Side: Encodable, Sendable {
    public var old: [[Int]]
    public var new: [[Int]]
    /// Of the old ranges, those that no longer stand as they were.
    public var changed: [[Int]]?
  }

  public struct Entry: Encodable, Sendable {
    public var state: Change.State
    public var moved: Bool
    public var causes: [Change.Cause]?
    public var ja: Side
    public var en: Side
  }

  public var from: Language
  public var changes: [Entry]

  public init(_ revision: Revision) {
    from = revision.from
    changes = revision.changes.map { change in
      func side(_ language: Language) -> Side {
        let side = change.sides[language]
        let old = revision.old[language].sentences
        let new = revision.new[language].sentences
        func ranges(_ indices: [Int], _ sentences: [Sentence]) -> [[Int]] {
          indices.map { [sentences[$0].range.lowerBound, sentences[$0].range.upperBound] }
        }
        return Side(
          old: ranges(side.old, old), new: ranges(side.new, new),
          changed: side.changed.isEmpty || side.old.count == 1 ? nil : ranges(side.changed, old))
      }
      return Entry(
        state: change.state, moved: change.moved, causes: change.causes.isEmpty ? nil : change.causes, ja: side(.ja), en: side(.en))
    }
  }

  /// One object, its keys sorted, with a line end.
  public func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
