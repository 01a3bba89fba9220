import Bitext

/// The places of a file that links can name: headings by what is written or made of their words, and whatever has an `id`.
package struct Anchors: Sendable {
  struct Written: Sendable {
    var name: String
    var range: ByteRange
  }

  /// `{#name}`, `id="name"`, `name="name"`, in the order of the file.
  let written: [Written]
  /// Each heading's number by its names, compared without marks and case: what makes a name of a heading drops some and keeps others.
  private let headings: [String: Int]
  private let others: Set<String>
  let headingCount: Int

  package init(_ document: Document) {
    var (headings, count): ([String: Int], Int) = ([:], 0)
    for block in document.blocks {
      guard case .heading = block.kind else { continue }
      count += 1
      let name = HeadingAnchor.written(in: block, document.source)?.text
      for name in [name, block.text.string].compactMap({ $0 }) {
        let folded = Self.fold(name)
        if headings[folded] == nil { headings[folded] = count }
      }
    }
    (self.headings, headingCount) = (headings, count)
    written = (Self.spans(document) + Self.attributes(document)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    others = Set(written.map { Self.fold($0.name) })
  }

  /// Whether a link finds its place. A second heading of the same words has a number behind its name.
  func hold(_ name: String) -> Bool {
    let folded = Self.fold(name)
    // Made of what has no letters, or by a program: nobody can tell.
    if folded.allSatisfy({ $0.isNumber }) || name.contains(":~:") || folded == "top" { return true }
    return others.contains(folded) || heading(name) != nil
  }

  /// The number of the heading that a link finds, from 1.
  func heading(_ name: String) -> Int? {
    let folded = Self.fold(name)
    return headings[folded] ?? headings[String(folded.reversed().drop { $0.isNumber }.reversed())]
  }

  static func fold(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  private static func spans(_ document: Document) -> [Written] {
    document.blocks.flatMap { block in
      block.spans.compactMap { span in
        guard span.kind == .directive else { return nil }
        let text = document.source[span.range]
        guard text.hasPrefix("{"), let sign = text.firstIndex(of: "#") else { return nil }
        return Written(name: String(text[text.index(after: sign)...].prefix { !$0.isWhitespace && $0 != "}" }), range: span.range)
      }
    }
  }

  /// `id` and `name` of markup, outside of code.
  private static func attributes(_ document: Document) -> [Written] {
    let code = document.blocks.flatMap { block in
      block.kind == .code || block.kind == .frontMatter
        ? [block.range] : block.spans.filter { $0.kind == .code || $0.kind == .linkTarget }.map(\.range)
    }.sorted { $0.lowerBound < $1.lowerBound }
    var found: [Written] = []
    let bytes = document.source.bytes
    var (next, lastTag) = (0, -1)
    var i = 0
    while let sign = bytes[i...].firstIndex(of: 0x3D) {
      i = sign + 1
      guard let start = nameStart(bytes, before: sign), let value = value(bytes, after: sign) else { continue }
      while next < code.count, code[next].upperBound <= start { next += 1 }
      if next < code.count, code[next].lowerBound <= start { continue }
      // A name is one of a place in the tag of an anchor only: other elements are called something.
      guard let tag = tag(bytes, around: start), sign - start == 2 || tag.starts(with: [0x61, 0x20]) else { continue }
      let name = String(decoding: bytes[value], as: UTF8.self)
      // `<a id="x" name="x">` names one place for old readers and new.
      if tag.startIndex == lastTag, found.last?.name == name { continue }
      lastTag = tag.startIndex
      found.append(Written(name: name, range: start..<value.upperBound))
    }
    return found
  }

  private static func nameStart(_ bytes: [UInt8], before sign: Int) -> Int? {
    for name in [Array("id".utf8), Array("name".utf8)] {
      let start = sign - name.count
      if start > 0, bytes[start - 1] <= 0x20, bytes[start..<sign].elementsEqual(name) { return start }
    }
    return nil
  }

  private static func value(_ bytes: [UInt8], after sign: Int) -> Range<Int>? {
    guard sign + 1 < bytes.count, bytes[sign + 1] == 0x22 || bytes[sign + 1] == 0x27 else { return nil }
    guard let end = bytes[(sign + 2)...].prefix(200).firstIndex(of: bytes[sign + 1]), end > sign + 2 else { return nil }
    return sign + 2..<end
  }

  /// What stands between the opening bracket of a tag and a place in it.
  private static func tag(_ bytes: [UInt8], around at: Int) -> ArraySlice<UInt8>? {
    let before = bytes[max(0, at - 500)..<at]
    guard let open = before.lastIndex(of: 0x3C), open + 1 < at, (bytes[open + 1] | 0x20) &- 0x61 < 26, !before[open...].contains(0x3E)
    else {
      return nil
    }
    return before[(open + 1)...]
  }
}
