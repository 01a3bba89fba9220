import Bitext

/// A Markdown file as cmark gets to see it, and the way back: markup of documentation systems is gone or spelled as letters, bodies that
/// are set in stand at the margin. Offsets are those of `bytes` unless they are said to be places in the file.
struct PreparedMarkdown {
  private(set) var bytes: [UInt8] = []
  /// The way back to the file.
  private(set) var places = PreparedPlaces()
  /// Inline markup that is gone, by place in the file.
  private(set) var removed: [(kind: Span.Kind, range: ByteRange)] = []
  /// Text that is visible as written but spelled as letters here, by place in the file.
  private(set) var atoms: [(kind: Span.Kind, range: ByteRange)] = []
  /// Markup that stands by itself, settings: blocks of the file that cmark does not see.
  private(set) var blocks: [Block] = []
  /// Stretches whose blocks are of another kind than cmark can know, by where they begin; one may lie in another.
  private(set) var roles: [Role] = []
  /// Where no block goes on: what stands after it can be parsed by itself.
  private(set) var breaks: [Int] = []
  /// Lines that define links, by themselves.
  private var definitions: [Range<Int>] = []
  /// Whether a definition that takes more than a line, or HTML without an end of its own, may reach over breaks.
  private var hasFarReach = false
  /// The innermost role that is open.
  private var openRole: Int?

  struct Role {
    var kind: Block.Kind
    var info: String
    var start: Int
    var end = Int.max
    /// The role it lies in.
    var outer: Int?
  }

  // MARK: Making

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func copy(_ range: ByteRange, of source: UnsafeBufferPointer<UInt8>) {
    if range.isEmpty { return }
    places.copied(from: range.lowerBound, to: bytes.count)
    bytes.append(contentsOf: source[range])
  }

  mutating func insert(_ text: StaticString, at source: Int) {
    places.inserted(at: source, to: bytes.count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// As many letters as the place has bytes.
  mutating func spell(_ range: ByteRange, _ kind: Span.Kind, of source: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    copy(range, of: source)
    for i in start..<bytes.count { bytes[i] = 0x78 }
    atoms.append((kind, range))
  }

  mutating func remove(_ range: ByteRange, _ kind: Span.Kind) { removed.append((kind, range)) }
  mutating func append(_ block: Block) { blocks.append(block) }

  /// What is written until the role is closed is of this kind.
  mutating func openRole(_ kind: Block.Kind, info: String = "") {
    roles.append(Role(kind: kind, info: info, start: bytes.count, outer: openRole))
    openRole = roles.count - 1
  }

  /// Closes the role that was opened last.
  mutating func closeRole() {
    guard let index = openRole else { return }
    roles[index].end = bytes.count
    openRole = roles[index].outer
  }

  /// A NUL is widened to three bytes by cmark: another control character takes its place.
  mutating func dropNUL() {
    if bytes.contains(0) { bytes = bytes.map { $0 == 0 ? 0x01 : $0 } }
  }

  /// A place at which every block ends. Of those that lie closer together than parts are long one is kept.
  mutating func noteBreak() {
    if bytes.count - (breaks.last ?? 0) >= Self.partSize { breaks.append(bytes.count) }
  }

  /// In bytes: a part of many articles' length, whose tree takes little memory.
  static let partSize = 1 << 18

  /// A line that defines a link, as far as can be told from it.
  mutating func noteDefinition(from start: Int) { definitions.append(start..<bytes.count) }

  /// What was read last may reach over breaks: the file is parsed as a whole.
  mutating func noteFarReach() { hasFarReach = true }

  /// What is parsed at once, in order, each with the definitions of links that it needs.
  var parts: [(range: Range<Int>, definitions: [UInt8])] {
    let whole = [(range: 0..<bytes.count, definitions: [UInt8]())]
    if breaks.isEmpty || hasFarReach { return whole }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let links = LinkDefinitions(definitions, in: bytes) else { return whole }
      return zip([0] + breaks, breaks + [bytes.count]).map { ($0..<$1, links.needed(in: bytes, $0..<$1)) }
    }
  }

  // MARK: The way back

  func source(_ offset: Int) -> Int { places.source(offset) }
  func source(_ range: Range<Int>) -> ByteRange { places.source(range) }
  func forEachPiece(of range: Range<Int>, _ body: (ByteRange) -> Void) { places.forEachPiece(of: range, body) }

  /// What a block at a place here really is.
  func role(at offset: Int) -> Role? {
    var index: Int? = roles.partition { $0.start > offset } - 1
    while let at = index, at >= 0 {
      if offset < roles[at].end { return roles[at] }
      index = roles[at].outer
    }
    return nil
  }
}

extension [(kind: Span.Kind, range: ByteRange)] {
  /// Those inside a place of the file; they stand in order and apart.
  func inside(_ place: ByteRange) -> ArraySlice<(kind: Span.Kind, range: ByteRange)> {
    let low = partition { $0.range.upperBound > place.lowerBound }
    var end = low
    while end < count, self[end].range.lowerBound < place.upperBound { end += 1 }
    return self[low..<end]
  }
}
