import Bitext
import Letters

/// Reads the text of one Markdown block out of the file, led by cmark's tree.
///
/// cmark decides what is markup and what is text, but its inline positions cannot be trusted (they are wrong after entities,
/// in tables, on continuation lines of nested containers, absent for breaks and for bare mail addresses). So the reader walks the
/// bytes itself: each node says what must come next, and every verbatim piece is compared with the file before it is taken. Where
/// the two do not agree, the reader looks a little further on, and at worst maps the text to the place where it lost its way.
struct InlineReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  private(set) var cursor: Int
  private let end: Int
  private let quotes: Int
  private let isCell: Bool
  private(set) var links: [Block.Link] = []
  /// What is not simply prose, by place in the file.
  private(set) var marks: [(kind: Span.Kind, range: ByteRange)] = []
  /// Texts in attributes of tags.
  private(set) var attributes: [Block.Attribute] = []
  /// Runs of asterisks and of low lines that cmark took for text.
  private(set) var stars: [Range<Int>] = []
  /// Where stressed text that is not closed yet begins.
  private var open: [Int] = []
  /// The same for elements of HTML.
  private var openElements: [(name: String, kind: Span.Kind, start: Int)] = []
  private var builder: VisibleTextBuilder
  private var linkForms: [LinkForm] = []
  private var strikes: [Int] = []
  /// Open elements whose text is not on the page, or beside the text as the readings of ruby.
  private var hiding: [String] = []
  private var hidden: Int { hiding.count }
  /// Something that is not on the page has just ended behind a blank: a blank after it would be a second one.
  private var isBehindBlank = false

  private enum LinkForm { case bracket, angle, bare }

  /// How far the reader looks for text that is not where it should be.
  private static let searchLimit = 2048

  /// - Parameters:
  ///   - bytes: the file
  ///   - range: the block's content; markers of enclosing quotations stand at the head of its later lines
  ///   - quotes: how many quotations enclose the block
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, quotes: Int, isCell: Bool, _ builder: VisibleTextBuilder) {
    self.bytes = bytes
    start = range.lowerBound
    cursor = range.lowerBound
    end = range.upperBound
    self.quotes = quotes
    self.isCell = isCell
    self.builder = builder
  }

  var text: MappedText { builder.text }
  var hasLineEnds: Bool { builder.hasLineEnds }

  mutating func visit(_ node: MarkdownTree.Node, isEntering: Bool, _ references: inout CharacterReferences) {
    switch node.kind {
    case .text: node.withLiteral { text($0, &references) }
    case .code: node.withLiteral { code($0) }
    case .htmlInline: node.withLiteral { html($0) }
    case .softBreak: lineEnd(.wrap)
    case .lineBreak: lineEnd(.lineEnd)
    case .emphasis: delimiter(1, .emphasis, isEntering)
    case .strong: delimiter(2, .strong, isEntering)
    case .strikethrough: strike(isEntering)
    case .link: isEntering ? enterLink(node) : leaveLink()
    case .image:
      if isEntering {
        links.append(Block.Link(target: node.url, offset: cursor, isImage: true))
        if byte(at: cursor) == 0x21, byte(at: cursor + 1) == 0x5B { cursor += 2 }
        linkForms.append(.bracket)
      } else {
        leaveLink()
      }
    default: break
    }
  }

  private func byte(at offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func delimiter(_ count: Int, _ kind: Span.Kind, _ isEntering: Bool) {
    if !isEntering, let start = open.popLast(), start < cursor { marks.append((kind, start..<cursor)) }
    skipDelimiter(count)
    if isEntering { open.append(cursor) }
  }

  /// `~~taken out~~` is `<del>` to whoever shows the page, and not of its text; `~x~` is small letters to many.
  private mutating func strike(_ isEntering: Bool) {
    if isEntering { strikes.append(byte(at: cursor + 1) == 0x7E ? 2 : 1) }
    let width = strikes.last ?? 1
    delimiter(width, .deleted, isEntering)
    if !isEntering { strikes.removeLast() }
    guard width == 2 else { return }
    if isEntering {
      hiding.append("~~")
    } else if let open = hiding.lastIndex(of: "~~") {
      hiding.removeSubrange(open...)
      isBehindBlank = hidden == 0 && builder.text.utf8.last == 0x20
    }
  }

  private mutating func skipDelimiter(_ count: Int) {
    guard let first = byte(at: cursor), first == 0x2A || first == 0x5F || first == 0x7E else { return }
    for _ in 0..<count where byte(at: cursor) == first { cursor += 1 }
  }

  // MARK: Text

  private mutating func text(_ literal: UnsafeBufferPointer<UInt8>, _ references: inout CharacterReferences) {
    let escapes = linkForms.last != .angle
    var i = 0
    var run = cursor..<cursor
    func same(_ length: Int, at offset: Int) -> Bool {
      guard offset + length <= end else { return false }
      for k in 0..<length where bytes[offset + k] != literal[i + k] { return false }
      return true
    }
    if isBehindBlank, literal.first == 0x20, byte(at: cursor) == 0x20 {
      (i, cursor) = (1, cursor + 1)
      run = cursor..<cursor
    }
    isBehindBlank = false
    while i < literal.count {
      let plain = plainCount(literal, from: i)
      if plain > 0 {
        cursor += plain
        run = run.lowerBound..<cursor
        i += plain
        continue
      }
      let length = min(UTF8Scalar.length(literal[i]), literal.count - i)
      if escapes, byte(at: cursor) == 0x5C, let escaped = byte(at: cursor + 1), Self.isPunctuation(escaped), literal[i] == escaped {
        take(run)
        cursor += 1
        run = cursor..<cursor + 1
        cursor += 1
        i += 1
        continue
      }
      if byte(at: cursor) == 0x26, let reference = references.decode(bytes, at: cursor, end: end) {
        let decoded = Array(reference.text.utf8)
        if decoded.count <= literal.count - i, decoded.indices.allSatisfy({ decoded[$0] == literal[i + $0] }) {
          take(run)
          replace(reference.text, cursor..<cursor + reference.length)
          cursor += reference.length
          run = cursor..<cursor
          i += decoded.count
          continue
        }
      }
      if !same(length, at: cursor) {
        take(run)
        guard let found = search(literal, from: i) else {
          replace(String(decoding: literal[i...], as: UTF8.self), cursor..<cursor)
          return
        }
        cursor = found
        run = cursor..<cursor
        continue
      }
      if literal[i] == 0x2A || literal[i] == 0x5F { noteStar() }
      cursor += length
      run = run.lowerBound..<cursor
      i += length
    }
    take(run)
  }

  /// How many bytes of a literal stand at the cursor, up to one that may be markup; whole characters.
  private func plainCount(_ literal: UnsafeBufferPointer<UInt8>, from i: Int) -> Int {
    let limit = min(literal.count - i, end - cursor)
    var count = 0
    while count < limit, literal[i + count] == bytes[cursor + count], !Self.mayBeMarkup[Int(bytes[cursor + count])] { count += 1 }
    // A byte of a character that goes on otherwise.
    while count > 0, i + count < literal.count, UTF8Scalar.isContinuation(literal[i + count]) { count -= 1 }
    return count
  }

  private static let mayBeMarkup: [Bool] = (0..<256).map { $0 == 0x5C || $0 == 0x26 || $0 == 0x2A || $0 == 0x5F }

  private mutating func noteStar() {
    if let last = stars.last, last.upperBound == cursor, bytes[last.lowerBound] == bytes[cursor] {
      stars[stars.count - 1] = last.lowerBound..<cursor + 1
    } else {
      stars.append(cursor..<cursor + 1)
    }
  }

  private mutating func take(_ range: ByteRange) {
    guard hidden == 0, !range.isEmpty else { return }
    builder.append(verbatim: range)
  }

  private mutating func replace(_ text: String, _ range: ByteRange) {
    if hidden == 0 { builder.append(text, standingFor: range) }
  }

  /// The next place at which the literal goes on, looked for by its next few bytes.
  private func search(_ literal: UnsafeBufferPointer<UInt8>, from i: Int) -> Int? {
    var length = 0
    while i + length < literal.count, length < 12 { length += UTF8Scalar.length(literal[i + length]) }
    length = min(length, literal.count - i)
    var at = cursor + 1
    let last = min(end - length, cursor + Self.searchLimit)
    while at <= last {
      var k = 0
      while k < length, bytes[at + k] == literal[i + k] { k += 1 }
      if k == length { return at }
      at += 1
    }
    return nil
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
  }

  // MARK: Line ends

  private mutating func lineEnd(_ gap: VisibleTextBuilder.Gap) {
    let start = cursor
    while let byte = byte(at: cursor), byte == 0x20 || byte == 0x09 || byte == 0x5C { cursor += 1 }
    if let byte = byte(at: cursor), byte != 0x0A, byte != 0x0D {
      // Lost on this line: the next one is the next chance.
      while let byte = self.byte(at: cursor), byte != 0x0A, byte != 0x0D { cursor += 1 }
    }
    nextLine()
    if hidden == 0 { builder.gap(gap, start..<cursor) }
  }

  /// Steps over a line end and the markers that enclosing containers put before the next line.
  private mutating func nextLine() {
    if byte(at: cursor) == 0x0D { cursor += 1 }
    if byte(at: cursor) == 0x0A { cursor += 1 }
    for _ in 0..<quotes {
      var ahead = cursor
      while let byte = byte(at: ahead), byte == 0x20 || byte == 0x09 { ahead += 1 }
      guard byte(at: ahead) == 0x3E else { break }
      cursor = ahead + 1
    }
    while let byte = byte(at: cursor), byte == 0x20 || byte == 0x09 { cursor += 1 }
  }

  // MARK: Code and HTML

  private mutating func code(_ literal: UnsafeBufferPointer<UInt8>) {
    var ticks = 0
    while byte(at: cursor + ticks) == 0x60 { ticks += 1 }
    guard ticks > 0, let close = closingTicks(ticks, from: cursor + ticks) else {
      // Not where it should be; the text is worth more than its place.
      replace(String(decoding: literal, as: UTF8.self), cursor..<cursor)
      return
    }
    cursor += ticks
    var stop = close
    if let first = byte(at: cursor), first == 0x20 || first == 0x0A || first == 0x0D, let last = byte(at: stop - 1),
      last == 0x20 || last == 0x0A, bytes[cursor..<stop].contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D })
    {
      if first == 0x20 { cursor += 1 } else { nextLine() }
      if stop > cursor { stop -= 1 }
      if last == 0x0A, stop > cursor, bytes[stop - 1] == 0x0D { stop -= 1 }
    }
    if hidden == 0, cursor < stop { marks.append((.code, cursor..<stop)) }
    var run = cursor..<cursor
    while cursor < stop {
      if bytes[cursor] == 0x0A || bytes[cursor] == 0x0D {
        take(run)
        let start = cursor
        nextLine()
        cursor = min(cursor, stop)
        if hidden == 0 { builder.gap(.wrap, start..<cursor) }
        run = cursor..<cursor
      } else if isCell, bytes[cursor] == 0x5C, byte(at: cursor + 1) == 0x7C {
        take(run)
        cursor += 1
        run = cursor..<cursor + 1
        cursor += 1
      } else {
        cursor += 1
        run = run.lowerBound..<cursor
      }
    }
    take(run)
    cursor = close + ticks
  }

  private func closingTicks(_ count: Int, from start: Int) -> Int? {
    var i = start
    while i < end {
      guard bytes[i] == 0x60 else {
        i += 1
        continue
      }
      let open = i
      while byte(at: i) == 0x60 { i += 1 }
      if i - open == count { return open }
    }
    return nil
  }

  private mutating func html(_ literal: UnsafeBufferPointer<UInt8>) {
    let start = cursor
    for expected in literal {
      if byte(at: cursor) == expected {
        cursor += 1
      } else if expected == 0x0A {
        nextLine()
      } else {
        // White space before a line end inside a tag.
        while let byte = byte(at: cursor), byte == 0x20 || byte == 0x09 { cursor += 1 }
        if byte(at: cursor) == expected { cursor += 1 }
      }
      if expected == 0x0A { skipMarkers() }
    }
    let tag = InlineTag(literal)
    let wasHidden = hidden > 0
    hide(tag, start..<cursor)
    isBehindBlank = hidden == 0 && (wasHidden || literal.count > 1 && literal[1] == 0x21) && builder.text.utf8.last == 0x20
    if !tag.isClosing { noteAttributes(of: tag.name, start..<cursor) }
    if let kind = HTMLElement.span(tag.name) {
      if !tag.isClosing {
        openElements.append((tag.name, kind, cursor))
      } else if let index = openElements.lastIndex(where: { $0.name == tag.name }) {
        let element = openElements.remove(at: index)
        if element.start < start { marks.append((kind, element.start..<start)) }
      }
    }
    // <br>, and what begins and ends paragraphs and items in the cell of a table.
    if tag.name == "br" || HTMLElement(tag.name).isBlock, hidden == 0 { builder.gap(.lineEnd, start..<cursor) }
  }

  private mutating func hide(_ tag: InlineTag, _ place: Range<Int>) {
    if tag.isClosing {
      let open = tag.name == "ruby" ? hiding.firstIndex { $0 == "rt" || $0 == "rp" } : hiding.lastIndex(of: tag.name)
      if let open { hiding.removeSubrange(open...) }
    } else if case .hidden = HTMLElement(tag.name) {
      hiding.append(tag.name)
    } else if !HTMLElement.isVoid(tag.name), byte(at: place.upperBound - 2) != 0x2F, place.count > tag.name.utf8.count + 8,
      HTMLTags.attributes(bytes, place).contains(where: { name, value in
        name == "hidden" || name == "style" && value.map { HTMLElement.hides(String(decoding: bytes[$0], as: UTF8.self)) } == true
      })
    {
      hiding.append(tag.name)
    }
  }

  /// What an image or a link written as HTML says of itself.
  private mutating func noteAttributes(of name: String, _ place: ByteRange) {
    guard hiding.isEmpty else { return }
    for note in HTMLTags.notes(bytes, name, place) {
      switch note {
      case .target(let value):
        let target = String(decoding: bytes[value], as: UTF8.self)
        links.append(Block.Link(target: target, offset: place.lowerBound, isImage: name == "img"))
        marks.append((.linkTarget, value))
      case .text(let attribute): attributes.append(attribute)
      }
    }
  }

  private mutating func skipMarkers() {
    for _ in 0..<quotes where byte(at: cursor) == 0x3E { cursor += byte(at: cursor + 1) == 0x20 ? 2 : 1 }
  }

  // MARK: Links

  private mutating func enterLink(_ node: MarkdownTree.Node) {
    links.append(Block.Link(target: node.url, offset: cursor))
    switch byte(at: cursor) {
    case 0x5B:
      cursor += 1
      linkForms.append(.bracket)
    case 0x3C:
      cursor += 1
      linkForms.append(.angle)
    default: linkForms.append(.bare)
    }
  }

  private mutating func leaveLink() {
    switch linkForms.popLast() {
    case .angle: if byte(at: cursor) == 0x3E { cursor += 1 }
    case .bracket:
      // An image without text and a link around stripped white space leave the bracket a little further on.
      while let byte = byte(at: cursor), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { cursor += 1 }
      if byte(at: cursor) == 0x5D {
        let tail = LinkTail.end(bytes, from: cursor, limit: end)
        if let destination = tail.destination { marks.append((.linkTarget, destination)) }
        cursor = tail.end
      }
    default: break
    }
  }
}
