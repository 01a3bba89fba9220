/// Text as a reader sees it (markup gone, entities decoded), with the place in the file of every byte.
///
/// The text is a row of pieces. A verbatim piece stands byte for byte in the file; a replaced piece (an entity, a line break
/// written as markup) stands for its whole place in the file.
package struct MappedText: Sendable, Equatable {
  struct Piece: Sendable, Equatable {
    /// Where the piece begins in the visible text, and its place in the file.
    var start: Int
    var source: ByteRange
    var isVerbatim: Bool
  }

  /// The visible text, UTF-8.
  package private(set) var utf8: [UInt8] = []
  private var pieces: [Piece] = []

  package init() {}

  /// Visible text that is a slice of the file.
  package init(_ source: SourceText, _ range: ByteRange) {
    append(verbatim: range, of: source.bytes)
  }

  package mutating func append(verbatim range: ByteRange, of bytes: [UInt8]) {
    guard !range.isEmpty else { return }
    if let last = pieces.last, last.isVerbatim, last.source.upperBound == range.lowerBound {
      pieces[pieces.count - 1].source = last.source.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(start: utf8.count, source: range, isVerbatim: true))
    }
    utf8.append(contentsOf: bytes[range])
  }

  /// Visible text that stands for a place in the file whose bytes are others.
  package mutating func append(_ text: String, standingFor range: ByteRange) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(start: utf8.count, source: range, isVerbatim: false))
    utf8.append(contentsOf: text.utf8)
  }

  /// The same text where its places stand so many bytes further on.
  package func moved(by offset: Int) -> MappedText {
    var moved = self
    for k in moved.pieces.indices {
      let place = moved.pieces[k].source
      moved.pieces[k].source = place.lowerBound + offset..<place.upperBound + offset
    }
    return moved
  }

  /// Text that was mapped elsewhere, its map kept.
  package mutating func append(_ other: MappedText) {
    for piece in other.pieces { pieces.append(Piece(start: utf8.count + piece.start, source: piece.source, isVerbatim: piece.isVerbatim)) }
    utf8 += other.utf8
  }

  package var isEmpty: Bool { utf8.isEmpty }
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The place in the file of a range of visible bytes: from the first byte's place to the last byte's, markup between included.
  package func sourceRange(of range: Range<Int>) -> ByteRange {
    guard !pieces.isEmpty else { return 0..<0 }
    guard !range.isEmpty else {
      let at = sourceOffset(of: min(range.lowerBound, utf8.count))
      return at..<at
    }
    let first = piece(at: range.lowerBound)
    let last = piece(at: range.upperBound - 1)
    let start = first.isVerbatim ? first.source.lowerBound + range.lowerBound - first.start : first.source.lowerBound
    let end = last.isVerbatim ? last.source.lowerBound + range.upperBound - last.start : last.source.upperBound
    return start..<max(start, end)
  }

  /// Where a visible byte offset stands in the file; the end of the text maps to the end of its last piece.
  package func sourceOffset(of offset: Int) -> Int {
    guard let last = pieces.last else { return 0 }
    if offset >= utf8.count { return last.source.upperBound }
    let piece = piece(at: offset)
    return piece.isVerbatim ? piece.source.lowerBound + offset - piece.start : piece.source.lowerBound
  }

  /// The visible bytes that a place in the file shows; empty, where they would stand, for a place nothing of which is visible.
  /// A replaced piece that the place only touches counts whole.
  package func visibleRange(of range: ByteRange) -> Range<Int> {
    let start = firstVisible(from: range.lowerBound, range.lowerBound)
    return start..<max(start, firstVisible(from: range.upperBound, range.lowerBound))
  }

  /// The first visible byte that stands at `offset` or after it; a replaced piece that began in what is asked for is passed.
  private func firstVisible(from offset: Int, _ lower: Int) -> Int {
    let low = pieces.partition { $0.source.upperBound > offset }
    guard low < pieces.count else { return utf8.count }
    let piece = pieces[low]
    if offset <= piece.source.lowerBound { return piece.start }
    if piece.isVerbatim { return piece.start + offset - piece.source.lowerBound }
    return offset == lower ? piece.start : (low + 1 < pieces.count ? pieces[low + 1].start : utf8.count)
  }

  /// Calls `body` with each piece in order: its visible bytes, its place in the file, and whether the two are the same bytes.
  package func forEachPiece(_ body: (_ visible: Range<Int>, _ source: ByteRange, _ isVerbatim: Bool) throws -> Void) rethrows {
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : utf8.count
      try body(piece.start..<end, piece.source, piece.isVerbatim)
    }
  }

  /// Ranges in order, joined where one ends and the next begins in the same replaced piece: what stands for one place of the file (a
  /// substitution, an attribute with several sentences) cannot be taken apart there.
  package func joiningWithinPieces(_ ranges: [Range<Int>]) -> [Range<Int>] {
    if ranges.count < 2 || pieces.count == 1 && pieces[0].isVerbatim { return ranges }
    var joined: [Range<Int>] = []
    joined.reserveCapacity(ranges.count)
    for range in ranges {
      if let last = joined.last {
        let piece = pieceIndex(at: range.lowerBound)
        if !pieces[piece].isVerbatim, pieces[piece].start < last.upperBound {
          joined[joined.count - 1] = last.lowerBound..<range.upperBound
          continue
        }
      }
      joined.append(range)
    }
    return joined
  }

  /// A part of the text, its map kept. A replaced piece that is cut keeps its whole place in the file.
  package subscript(range: Range<Int>) -> MappedText {
    var part = MappedText()
    guard !range.isEmpty else { return part }
    part.utf8 = Array(utf8[range])
    var index = pieceIndex(at: range.lowerBound)
    while index < pieces.count, pieces[index].start < range.upperBound {
      let piece = pieces[index]
      let end = index + 1 < pieces.count ? pieces[index + 1].start : utf8.count
      let (from, to) = (max(piece.start, range.lowerBound), min(end, range.upperBound))
      let source =
        piece.isVerbatim
        ? piece.source.lowerBound + from - piece.start..<piece.source.lowerBound + to - piece.start : piece.source
      part.pieces.append(Piece(start: from - range.lowerBound, source: source, isVerbatim: piece.isVerbatim))
      index += 1
    }
    return part
  }

  /// The text without some of its parts, which stand in order and apart.
  package func removing(_ parts: [Range<Int>]) -> MappedText {
    var result = MappedText()
    var start = 0
    for part in parts + [utf8.count..<utf8.count] {
      let kept = self[start..<max(start, part.lowerBound)]
      for piece in kept.pieces {
        result.pieces.append(Piece(start: result.utf8.count + piece.start, source: piece.source, isVerbatim: piece.isVerbatim))
      }
      result.utf8 += kept.utf8
      start = max(start, part.upperBound)
    }
    return result
  }

  private func piece(at offset: Int) -> Piece { pieces[pieceIndex(at: offset)] }

  private func pieceIndex(at offset: Int) -> Int { Swift.max(0, pieces.partition { $0.start > offset } - 1) }
}
