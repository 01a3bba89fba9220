/// A piece of an article that a reader sees as one: what layout finds before any sentence is cut.
public struct Block: Sendable, Equatable {
  public enum Kind: Sendable, Hashable {
    /// Level 1 to 6.
    case heading(level: Int)
    case paragraph
    /// Nesting from 1.
    case listItem(depth: Int)
    case tableCell(row: Int, column: Int)
    case quotation
    /// Never segmented, aligned or checked.
    case code
  }

  public var kind: Kind
  /// The place of the whole block in the file, markers and markup included.
  public var range: ByteRange
  /// What a reader sees of it.
  public var text: MappedText
  /// Told by script; nil for blocks with no letters.
  public var language: Language?
  /// Whether a line end inside the text is only wrapping (as in Markdown), always ends a sentence, or must be judged.
  public var newlines: Newlines
  /// Links and images inside, in order.
  public var linkPlaces: [Link]
  /// Their targets: the same in both languages more often than not.
  public var links: [String] { linkPlaces.map(\.target) }

  /// Where a link leads, and where in the file it begins.
  public struct Link: Sendable, Equatable {
    public var target: String
    public var offset: Int

    public init(target: String, offset: Int) {
      self.target = target
      self.offset = offset
    }
  }

  public enum Newlines: String, Sendable, Codable, CaseIterable { case auto, always, never }

  public init(
    kind: Kind, range: ByteRange, text: MappedText, language: Language? = nil, newlines: Newlines = .auto,
    linkPlaces: [Link] = []
  ) {
    self.kind = kind
    self.range = range
    self.text = text
    self.language = language
    self.newlines = newlines
    self.linkPlaces = linkPlaces
  }

  public var isProse: Bool { kind != .code }
}
