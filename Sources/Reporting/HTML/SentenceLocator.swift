import Bitext

/// Finds a place in the file again in the sentences as a reader sees them.
struct SentenceLocator {
  struct Span: Equatable {
    var sentence: Int
    /// In UTF-16 units of the sentence's text.
    var utf16: Range<Int>
  }

  private let document: Document

  init(_ document: Document) { self.document = document }

  /// What of each sentence a place in the file covers; markup alone covers nothing.
  func spans(of range: ByteRange) -> [Span] {
    document.sentences(touching: range).compactMap { index in
      visible(range, in: index).flatMap { bytes in
        let span = utf16(of: bytes, in: index)
        return span.isEmpty ? nil : Span(sentence: index, utf16: span)
      }
    }
  }

  /// The visible bytes of the sentence's block that stand in a range of the file.
  private func visible(_ range: ByteRange, in index: Int) -> Range<Int>? {
    let sentence = document.sentences[index]
    let text = document.blocks[sentence.block].text
    let inside = sentence.visible.filter { byte in
      let place = text.sourceRange(of: byte..<byte + 1)
      return place.lowerBound < range.upperBound && range.lowerBound < place.upperBound
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<last + 1
  }

  /// The sentence's text is its visible bytes with wrapping undone: the two differ in white space only, so a walk along both finds
  /// where each byte went.
  private func utf16(of bytes: Range<Int>, in index: Int) -> Range<Int> {
    let sentence = document.sentences[index]
    let visible = document.blocks[sentence.block].text.utf8
    let text = Array(sentence.text.utf8)
    var place = 0
    var (start, end): (Int?, Int) = (nil, 0)
    for byte in sentence.visible {
      while place < text.count, text[place] != visible[byte], Self.isSpace(text[place]), !Self.isSpace(visible[byte]) { place += 1 }
      let isThere = place < text.count && text[place] == visible[byte]
      if bytes.contains(byte) {
        if start == nil { start = place }
        end = isThere ? place + 1 : place
      }
      if isThere { place += 1 }
    }
    let from = Self.units(text[..<(start ?? 0)])
    return from..<max(from, Self.units(text[..<max(end, start ?? 0)]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func units(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + ($1 >= 0xF0 ? 2 : 1) }
  }
}
