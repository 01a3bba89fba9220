import Bitext

/// The sentences of a document with the markup that stands in them and at their edges: a bold word's asterisks belong to the sentence
/// though no reader sees them, also where they are its first or last bytes.
package struct CodedSentences: Sendable {
  private static let mostOpen = 64

  /// In the order of the document's sentences.
  package private(set) var texts: [CodedText]
  package let language: Language
  private let bytes: [UInt8]
  /// Of all blocks together.
  private var pairs = 0
  /// What is open, and its number.
  private var open: [(name: String, number: Int)] = []

  package init(_ document: Document) {
    bytes = document.source.bytes
    language = document.language
    texts = document.sentences.map { CodedText([.text(visible: $0.text, written: $0.text)], place: $0.range) }
    // What was taken out of a container, or out of messages, has no markup between its pieces that a program would know.
    if document.source.content != nil { return }
    var first = 0
    while first < document.sentences.count {
      let block = document.sentences[first].block
      var last = first + 1
      while last < document.sentences.count, document.sentences[last].block == block { last += 1 }
      let next = block + 1 < document.blocks.count ? document.blocks[block + 1].range.lowerBound : bytes.count
      read(document.blocks[block], document.sentences[first..<last], before: next)
      first = last
    }
  }

  /// - Parameter next: where the next block begins
  private mutating func read(_ block: Block, _ sentences: ArraySlice<Sentence>, before next: Int) {
    open = []
    for index in sentences.indices { texts[index] = CodedText() }
    var current: Int?
    var reached = block.range.lowerBound
    var waiting: [MarkupTokens.Token] = []
    block.text.forEachPiece { visible, source, isVerbatim in
      if source.lowerBound > reached { waiting += MarkupTokens.tokens(bytes, reached..<source.lowerBound) }
      reached = max(reached, source.upperBound)
      for part in Self.parts(of: visible, in: sentences) {
        let place = isVerbatim ? source.lowerBound + part.range.lowerBound - visible.lowerBound : source.lowerBound
        let written = isVerbatim ? place..<place + part.range.count : source
        guard let sentence = part.sentence else {
          waiting.append(.init(role: .space, name: " ", kind: .other, range: written))
          continue
        }
        if sentence == current { add(waiting, to: sentence) } else { divide(waiting, between: current, and: sentence) }
        waiting = []
        current = sentence
        add(visible: String(decoding: block.text.utf8[part.range], as: UTF8.self), written, isVerbatim, to: sentence)
      }
    }
    // An attribute in braces may stand behind the block on its line.
    let line = reached < next ? bytes[reached..<next].firstIndex(of: 0x0A) ?? next : reached
    let end = max(block.range.upperBound, line)
    if end > reached { waiting += MarkupTokens.tokens(bytes, reached..<end) }
    if let current { divide(waiting, between: current, and: nil) }
  }

  /// A piece of the visible text cut where sentences begin and end.
  private static func parts(of range: Range<Int>, in sentences: ArraySlice<Sentence>) -> [(range: Range<Int>, sentence: Int?)] {
    var parts: [(Range<Int>, Int?)] = []
    var start = range.lowerBound
    var index = sentences.partition { $0.visible.upperBound > start }
    while start < range.upperBound {
      guard index < sentences.endIndex else { return parts + [(start..<range.upperBound, nil)] }
      let sentence = sentences[index].visible
      if start < sentence.lowerBound {
        parts.append((start..<min(sentence.lowerBound, range.upperBound), nil))
      } else {
        parts.append((start..<min(sentence.upperBound, range.upperBound), index))
        index += 1
      }
      start = parts.last?.0.upperBound ?? range.upperBound
    }
    return parts
  }

  /// What stands between two sentences: what closes or follows the one without a space goes with it, the rest with the other.
  private mutating func divide(_ tokens: [MarkupTokens.Token], between first: Int?, and second: Int?) {
    var rest = tokens[...]
    if let first {
      while let token = rest.first, belongsToTheLast(token) {
        add([token], to: first)
        rest.removeFirst()
      }
      // At the end of a line an attribute in braces may follow, and the end of what was open.
      if second == nil {
        let line = rest.prefix { $0.name != "\n" && $0.role != .edge }
        if let last = line.lastIndex(where: { $0.kind == .note || closes($0) }) {
          add(Array(line[...last]), to: first)
        }
      }
    }
    guard let second else { return }
    if let edge = rest.lastIndex(where: { $0.role == .edge }) { rest = rest[(edge + 1)...] }
    if first == nil {
      if let space = rest.lastIndex(where: { $0.role == .space }) { rest = rest[(space + 1)...] }
      rest = rest.drop { !Self.canBegin($0) }
    }
    add(Array(rest.drop { $0.role == .space }), to: second)
  }

  private func belongsToTheLast(_ token: MarkupTokens.Token) -> Bool {
    switch token.role {
    case .closing: true
    case .either: closes(token)
    case .alone: token.kind != .other && token.kind != .image
    case .opening, .space, .edge: false
    }
  }

  private func closes(_ token: MarkupTokens.Token) -> Bool {
    (token.role == .either || token.role == .closing) && open.contains { $0.name == token.name }
  }

  /// Before the first sentence of a block there are marks of the block, too.
  private static func canBegin(_ token: MarkupTokens.Token) -> Bool {
    switch token.role {
    case .opening: token.name != "{"
    case .either: true
    case .alone: token.kind != .other
    case .closing, .space, .edge: false
    }
  }

  private mutating func add(_ tokens: [MarkupTokens.Token], to sentence: Int) {
    for token in tokens {
      if token.role == .space {
        texts[sentence].pieces.append(.text(visible: "", written: text(token.range)))
      } else {
        texts[sentence].pieces.append(.code(InlineCode(role(of: token), token.kind, text(token.range))))
      }
      extend(sentence, token.range)
    }
  }

  private mutating func add(visible: String, _ written: ByteRange, _ isVerbatim: Bool, to sentence: Int) {
    // A break in the line is shown as one, and is a code all the same.
    if !isVerbatim, bytes[written.lowerBound] == UInt8(ascii: "<") {
      texts[sentence].pieces += [
        .code(InlineCode(.alone, .lineBreak, text(written))), .text(visible: visible, written: ""),
      ]
    } else {
      texts[sentence].pieces.append(.text(visible: visible, written: text(written)))
    }
    extend(sentence, written)
  }

  private mutating func role(of token: MarkupTokens.Token) -> InlineCode.Role {
    switch token.role {
    case .opening,
      .either where !closes(token):
      pairs += 1
      // Of so many the outer ones are nobody's any more.
      if open.count >= Self.mostOpen { open.removeFirst() }
      open.append((token.name, pairs))
      return .opening(pairs)
    case .closing, .either:
      guard let index = open.lastIndex(where: { $0.name == token.name }) else { return .alone }
      let number = open[index].number
      open.removeSubrange(index...)
      return .closing(number)
    default: return .alone
    }
  }

  private mutating func extend(_ sentence: Int, _ range: ByteRange) {
    let place = texts[sentence].place
    texts[sentence].place = place.isEmpty ? range : min(place.lowerBound, range.lowerBound)..<max(place.upperBound, range.upperBound)
  }

  private func text(_ range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
