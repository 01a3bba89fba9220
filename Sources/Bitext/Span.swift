/// A stretch of a block or a sentence that is not simply prose. Its border is the border of a word.
package struct Span: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// What no other span says anything about; in lists that cover a whole sentence.
    case prose
    case code
    case math
    /// Where a link or an image leads: not visible.
    case linkTarget
    /// Filled in when the text is used: `{{ version }}`, `%s`.
    case placeholder
    /// Markup of a documentation system: `{#id}`, `{% include %}`, a component. Not visible.
    case directive
    /// The sign that leads to a footnote. Not visible.
    case footnoteReference
    /// The name of something in a program, a path, a file name, a key, an address.
    case identifier
    /// The name of a product, a site or a file that holds a mark: Node.js, .NET, README.md. A word of the sentence all the same.
    case name
    /// In another language than the text around it says of itself (`lang`).
    case foreignLanguage
    /// Stressed text, which is prose all the same.
    case emphasis, strong, deleted

    /// Whether the words inside are the writer's own sentence.
    package var isProse: Bool {
      switch self {
      case .prose, .name, .emphasis, .strong, .deleted: true
      default: false
      }
    }

    /// Whether no mark inside ends a sentence or opens a quotation.
    package var isAtom: Bool {
      switch self {
      case .code, .math, .placeholder, .identifier, .name: true
      default: false
      }
    }
  }

  package var kind: Kind
  /// Its place in the file.
  package var range: ByteRange
  /// Its place in the visible text of its block, in bytes; empty, where it would stand, for what is not visible.
  package var visible: Range<Int>

  package init(kind: Kind, range: ByteRange, visible: Range<Int>) {
    self.kind = kind
    self.range = range
    self.visible = visible
  }

  /// A place of the file in a text that was read from it.
  package init(_ kind: Kind, _ range: ByteRange, in text: MappedText) {
    self.init(kind: kind, range: range, visible: text.visibleRange(of: range))
  }
}

extension Span {
  /// The order of spans: by where they begin, outer ones before those inside.
  package static func standsBefore(_ a: Span, _ b: Span) -> Bool {
    (a.range.lowerBound, b.range.upperBound) < (b.range.lowerBound, a.range.upperBound)
  }
}

extension Block {
  /// Takes up more spans; they stand in order afterwards.
  package mutating func add(_ more: [Span]) {
    if !more.isEmpty { spans = (spans + more).sorted(by: Span.standsBefore) }
  }
}

extension [Span] {
  /// The spans that touch each of some parts of the visible text, cut to it; what is not visible goes with the part that ends after it,
  /// behind all of them with the last.
  /// - Parameters:
  ///   - parts: in order and apart
  ///   - text: what a reader sees of the block
  package func distributed(over parts: [Range<Int>], of text: MappedText) -> [[Span]] {
    var result = [[Span]](repeating: [], count: parts.count)
    if parts.isEmpty { return result }
    for span in self {
      var k = parts.partition { $0.upperBound > span.visible.lowerBound }
      if span.visible.isEmpty {
        result[Swift.min(k, parts.count - 1)].append(span)
        continue
      }
      while k < parts.count, parts[k].lowerBound < span.visible.upperBound {
        let visible = span.visible.clamped(to: parts[k])
        if !visible.isEmpty {
          let range = visible == span.visible ? span.range : text.sourceRange(of: visible)
          // Markup inside of it may stand before the first letter of the part.
          result[k].append(Span(kind: span.kind, range: range.clamped(to: text.sourceRange(of: parts[k])), visible: visible))
        }
        k += 1
      }
    }
    return result
  }
}
