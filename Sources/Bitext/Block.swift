/// A piece of an article that a reader sees as one: what layout finds before any sentence is cut.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    /// Level 1 to 6.
    case heading(level: Int)
    case paragraph
    /// Nesting from 1.
    case listItem(depth: Int)
    case tableCell(row: Int, column: Int)
    case quotation
    /// The title of an admonition, of a container that can be opened, of a tab.
    case title
    /// `Block.info` is its label.
    case footnote
    /// Never segmented, aligned or checked. `Block.info` is the language of the code and what else stands after the fence.
    case code
    /// A value of the settings at the head of a file; `Block.info` is its key, those around it before it: `head.title`.
    case frontMatter
    /// Markup of a documentation system that stands by itself: the fence of an admonition, a component, an import; `Block.info` is its name.
    case directive

    /// The kind without what it carries: "heading", "listItem".
    package var name: String {
      switch self {
      case .heading: "heading"
      case .paragraph: "paragraph"
      case .listItem: "listItem"
      case .tableCell: "tableCell"
      case .quotation: "quotation"
      case .title: "title"
      case .footnote: "footnote"
      case .code: "code"
      case .frontMatter: "frontMatter"
      case .directive: "directive"
      }
    }

    /// Whether it is text for people to read as sentences.
    package var isProse: Bool {
      switch self {
      case .heading, .paragraph, .listItem, .tableCell, .quotation, .title, .footnote: true
      case .code, .frontMatter, .directive: false
      }
    }
  }

  package var kind: Kind
  /// The place of the whole block in the file, markers and markup included.
  package var range: ByteRange
  /// What a reader sees of it.
  package var text: MappedText
  /// Told by script; nil for blocks with no letters.
  package var language: Language?
  /// Whether a line end inside the text is only wrapping (as in Markdown), always ends a sentence, or must be judged.
  package var newlines: Newlines
  /// What more the kind says: see the kinds.
  package var info: String
  /// Links and images inside, in order.
  package var linkPlaces: [Link]
  /// What in it is not simply prose, in order: code, the targets of links, placeholders, … They may stand inside each other.
  package var spans: [Span]
  /// Texts in attributes of markup that a reader may get to see, in order.
  package var attributes: [Attribute]
  /// Whether it belongs to the page and not to the article: navigation, a footer.
  package var isBoilerplate: Bool
  /// What a person calls its place, in a file that is no running text.
  package var place: PlaceName?
  /// What it shares with its counterpart in the other language, where the file says so: the key of a message, the number of a row.
  package var key: String?
  /// Their targets: the same in both languages more often than not.
  package var links: [String] { linkPlaces.map(\.target) }

  /// Where a link leads, and where in the file it begins.
  package struct Link: Sendable, Equatable {
    package var target: String
    package var offset: Int
    /// Whether it shows what it leads to.
    package var isImage: Bool

    package init(target: String, offset: Int, isImage: Bool = false) {
      self.target = target
      self.offset = offset
      self.isImage = isImage
    }
  }

  /// A text in markup: the alternative text of an image, a title.
  package struct Attribute: Sendable, Equatable {
    /// Such as "img" or "Card".
    package var element: String
    /// Such as "alt".
    package var name: String
    /// The place of its value, quotation marks left out.
    package var range: ByteRange

    package init(element: String, name: String, range: ByteRange) {
      self.element = element
      self.name = name
      self.range = range
    }
  }

  package enum Newlines: String, Sendable, Codable, CaseIterable { case auto, always, never }

  package init(
    kind: Kind, range: ByteRange, text: MappedText, language: Language? = nil, newlines: Newlines = .auto,
    info: String = "", linkPlaces: [Link] = [], spans: [Span] = [], attributes: [Attribute] = [], isBoilerplate: Bool = false,
    place: PlaceName? = nil, key: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.text = text
    self.language = language
    self.newlines = newlines
    self.info = info
    self.linkPlaces = linkPlaces
    self.spans = spans
    self.attributes = attributes
    self.isBoilerplate = isBoilerplate
    self.place = place
    self.key = key
  }

  package var isProse: Bool { kind.isProse }
}
