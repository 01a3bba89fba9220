import Bitext
import Segmentation

/// Builds the visible text of a block from pieces of the file. White space and line ends wait until it is known what follows:
/// at the edges of a block they vanish, wrapping becomes a space or, between Japanese characters, nothing.
struct VisibleTextBuilder {
  enum Gap: Int { case space, wrap, lineEnd }

  private let source: [UInt8]
  /// The way back to the file for readers that read a changed copy of it; nil where they read the file itself.
  private let prepared: PreparedPlaces?
  /// What wrapping becomes instead, for people who say that each line end counts.
  private let keepsLineEnds: Bool
  private(set) var text = MappedText()
  private var waiting: (gap: Gap, range: ByteRange)?
  /// Whether a line end is in the text.
  private(set) var hasLineEnds = false

  init(_ source: [UInt8], keepsLineEnds: Bool, prepared: PreparedPlaces? = nil) {
    self.source = source
    self.prepared = prepared
    self.keepsLineEnds = keepsLineEnds
  }

  var isEmpty: Bool { text.isEmpty }

  mutating func append(verbatim range: ByteRange) {
    if let prepared { prepared.forEachPiece(of: range) { append(inFile: $0) } } else { append(inFile: range) }
  }

  private mutating func append(inFile range: ByteRange) {
    if range.isEmpty { return }
    if waiting != nil, let first = Self.scalar(source, at: range.lowerBound, end: range.upperBound) { settle(before: first) }
    text.append(verbatim: range, of: source)
  }

  mutating func append(_ replacement: String, standingFor range: ByteRange) {
    guard let first = replacement.unicodeScalars.first else { return }
    settle(before: first)
    text.append(replacement, standingFor: prepared?.source(range) ?? range)
  }

  /// Text that was mapped elsewhere.
  mutating func append(mapped more: MappedText, beginningWith first: Unicode.Scalar) {
    settle(before: first)
    text.append(more)
  }

  /// The stronger of two gaps in a row wins.
  mutating func gap(_ gap: Gap, _ place: ByteRange) {
    let range = prepared?.source(place) ?? place
    guard let old = waiting else {
      waiting = (gap, range)
      return
    }
    let both = old.range.lowerBound..<max(old.range.upperBound, range.upperBound)
    waiting = (gap.rawValue > old.gap.rawValue ? gap : old.gap, both)
  }

  private mutating func settle(before next: Unicode.Scalar) {
    guard let (gap, range) = waiting else { return }
    waiting = nil
    if text.isEmpty { return }
    switch gap {
    case .wrap where !keepsLineEnds:
      if OneLine.isWide(next), let last = Self.lastScalar(text.utf8), OneLine.isWide(last) { return }
      fallthrough
    case .space:
      if range.count == 1, source[range.lowerBound] == 0x20 {
        text.append(verbatim: range, of: source)
      } else {
        text.append(" ", standingFor: range)
      }
    case .wrap, .lineEnd:
      text.append("\n", standingFor: range)
      hasLineEnds = true
    }
  }

  static func scalar(_ bytes: [UInt8], at offset: Int, end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    return String(decoding: bytes[offset..<min(end, offset + 4)], as: UTF8.self).unicodeScalars.first
  }

  private static func lastScalar(_ bytes: [UInt8]) -> Unicode.Scalar? {
    guard var start = bytes.indices.last else { return nil }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(bytes, at: start, end: bytes.count)
  }
}
