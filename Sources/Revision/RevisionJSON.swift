import Bitext
import FoundationEssentials

/// The machine-readable form of a revision. Byte ranges are UTF-8 offsets into the files as they were read.
public struct RevisionJSON: Encodable, Sendable {
  public struct Side: Encodable, Sendable {
    public var old: [[Int]]
    public var new: [[Int]]
    /// Of several old ranges, those that no longer stand as they were.
    public var changed: [[Int]]?
  }

  public struct Entry: Encodable, Sendable {
    public var state: Change.State
    public var moved: Bool
    public var causes: [Change.Cause]?
    public var ja: Side
    public var en: Side
  }

  public struct Files: Encodable, Sendable {
    public var old: BothLanguages<String>
    public var new: BothLanguages<String>
  }

  public var files: Files
  public var from: Language
  public var changes: [Entry]

  public init(_ revision: Revision, files: BothLanguages<String>, oldFiles: BothLanguages<String>) {
    self.files = Files(old: oldFiles, new: files)
    from = revision.from
    changes = revision.changes.map { change in
      func side(_ language: Language) -> Side {
        let side = change.sides[language]
        let (old, new) = (revision.old[language].sentences, revision.new[language].sentences)
        func ranges(_ indices: [Int], _ sentences: [Sentence]) -> [[Int]] {
          // Sentences of a lock file are known by digest only.
          indices.map { sentences[$0].range }.filter { !$0.isEmpty }.map { [$0.lowerBound, $0.upperBound] }
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
  public func encoded() throws -> String { try Self.text(of: self) }

  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// Several articles.
public struct RevisionsJSON: Encodable, Sendable {
  public var articles: [RevisionJSON]

  public init(articles: [RevisionJSON]) { self.articles = articles }

  public func encoded() throws -> String { try RevisionJSON.text(of: self) }
}
