import Bitext

/// A Markdown file as cmark gets to see it, and the way back: markup of documentation systems is gone or spelled as letters, bodies that
/// are set in stand at the margin. Offsets are those of `bytes` unless they are said to be places in the file.
struct PreparedMarkdown {
  private(set) var bytes: [UInt8] = []
  /// Where a stretch begins here, and in the file; a stretch that is not of the file stands at one place of it.
  private var stretches: [(start: Int, source: Int, isInserted: Bool)] = []
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
    if let last = stretches.last, !last.isInserted, last.source + bytes.count - last.start == range.lowerBound {
      // Goes on where the last stretch ends.
    } else {
      stretches.append((bytes.count, range.lowerBound, false))
    }
    bytes.append(contentsOf: source[range])
  }

  mutating func insert(_ text: StaticString, at source: Int) {
    stretches.append((bytes.count, source, true))
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

  /// What is parsed at once, in order. The whole is one part where a definition may speak of links anywhere, or where HTML without an end
  /// of its own may hold a break.
  var parts: [Range<Int>] {
    guard !breaks.isEmpty, !hasFarReach else { return [0..<bytes.count] }
    return zip([0] + breaks, breaks + [bytes.count]).map { $0..<$1 }
  }

  /// `]:`, `<?` and `<!` but for comments
  private var hasFarReach: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i + 2 < bytes.count {
        switch bytes[i] {
        case 0x5D: if bytes[i + 1] == 0x3A { return true }
        case 0x3C: if bytes[i + 1] == 0x3F || bytes[i + 1] == 0x21 && bytes[i + 2] != 0x2D { return true }
        default: break
        }
        i += 1
      }
      return false
    }
  }

  // MARK: The way back

  private func stretch(at offset: Int) -> Int {
    max(0, stretches.partition { $0.start > offset } - 1)
  }

  /// The place in the file of an offset here.
  func source(_ offset: Int) -> Int {
    guard !stretches.isEmpty else { return offset }
    let stretch = stretches[stretch(at: offset)]
    return stretch.isInserted ? stretch.source : stretch.source + offset - stretch.start
  }

  /// The place in the file of a range here, what is gone between included.
  func source(_ range: Range<Int>) -> ByteRange {
    let start = source(range.lowerBound)
    guard !range.isEmpty, !stretches.isEmpty else { return start..<start }
    let last = stretches[stretch(at: range.upperBound - 1)]
    return start..<max(start, last.isInserted ? last.source : last.source + range.upperBound - last.start)
  }

  /// Calls `body` with the places in the file that a range here was copied from, in order.
  func forEachPiece(of range: Range<Int>, _ body: (ByteRange) -> Void) {
    guard !range.isEmpty, !stretches.isEmpty else { return }
    var index = stretch(at: range.lowerBound)
    while index < stretches.count, stretches[index].start < range.upperBound {
      let end = index + 1 < stretches.count ? stretches[index + 1].start : bytes.count
      let part = max(range.lowerBound, stretches[index].start)..<min(range.upperBound, end)
      if !stretches[index].isInserted, !part.isEmpty {
        let shift = stretches[index].source - stretches[index].start
        body(part.lowerBound + shift..<part.upperBound + shift)
      }
      index += 1
    }
  }

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
