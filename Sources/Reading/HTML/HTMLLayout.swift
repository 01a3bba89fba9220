import Bitext
import XML

/// The blocks of an HTML file, by libxml2.
package enum HTMLLayout {
  /// White space is folded as browsers do, except that wrapping between Japanese characters is nothing; `br` is a line end.
  package static func blocks(of source: SourceText, newlines: Block.Newlines = .auto) -> [Block] {
    let matter = FrontMatter.read(source)
    let start = matter?.range.upperBound ?? 0
    return (matter?.blocks ?? [])
      + source.bytes.withUnsafeBufferPointer { blocks(of: source, $0, nil, in: start..<$0.count, newlines: newlines, quotes: 0) }
  }

  /// The same for a page that stands in a longer text.
  static func blocks(of source: SourceText, in range: ByteRange) -> [Block] {
    source.bytes.withUnsafeBufferPointer { blocks(of: source, $0, nil, in: range, newlines: .auto, quotes: 0) }
  }

  /// - Parameters:
  ///   - bytes: what is parsed: the file, or what `prepared` made of it
  ///   - quotes: Markdown quotations around the part: that many `>` at the head of each line are not text
  static func blocks(
    of source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ prepared: PreparedMarkdown?, in range: Range<Int>,
    newlines: Block.Newlines, quotes: Int
  ) -> [Block] {
    let collector = HTMLCollector(
      source: source, bytes: bytes, prepared: prepared, newlines: newlines, quotes: quotes, from: range.lowerBound)
    let start = bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3 : range.lowerBound
    let tags = prepared == nil ? TemplateTags.places(bytes, start..<range.upperBound, isTemplate: range.lowerBound > 0) : []
    let conditions = apart(HTMLTags.conditions(bytes, start..<range.upperBound), tags)
    collector.unseen = conditions[...]
    if let parsed = Self.parsable(bytes, start..<range.upperBound, conditions) {
      parsed.withUnsafeBufferPointer { HTMLParser($0, start..<range.upperBound, collector).parse() }
    } else {
      HTMLParser(bytes, start..<range.upperBound, collector).parse()
    }
    collector.finish(at: range.upperBound)
    return collector.blocks
  }

  /// Both rows as one, in order; what begins inside of another is left out.
  private static func apart(_ a: [ByteRange], _ b: [ByteRange]) -> [ByteRange] {
    if a.isEmpty || b.isEmpty { return a + b }
    var end = 0
    return (a + b).sorted { $0.lowerBound < $1.lowerBound }.filter { place in
      defer { end = max(end, place.upperBound) }
      return place.lowerBound >= end
    }
  }

  /// What libxml2 gets to see in place of the file, as many bytes at the same offsets; the text is taken from the file all the same.
  /// Spaces for the characters that XML forbids (U+FFFD for U+FFFE and U+FFFF), which it would drop or stop at, and for attributes
  /// beyond a thousand, conditions of Word and tags of templates; a sign in place of the ampersand of `&#` and `&#x` without a number,
  /// which it would drop and browsers show as written. nil when there are none.
  private static func parsable(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, _ conditions: [ByteRange]) -> [UInt8]? {
    func isForbidden(_ i: Int) -> Bool {
      let byte = bytes[i]
      if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
      return byte >= 0xBE && i >= 2 && bytes[i - 1] == 0xBF && bytes[i - 2] == 0xEF && byte <= 0xBF
    }
    let tooMany = HTMLTags.excessAttributes(bytes, range) + conditions
    let unnumbered = HTMLTags.unnumberedReferences(bytes, range)
    guard !tooMany.isEmpty || !unnumbered.isEmpty || range.contains(where: isForbidden) else { return nil }
    var result = Array(bytes)
    for i in unnumbered { result[i] = 0x2B }
    for i in range where isForbidden(i) { result[i] = bytes[i] < 0x20 ? 0x20 : 0xBD }
    for part in tooMany { for i in part { result[i] = 0x20 } }
    return result
  }
}
