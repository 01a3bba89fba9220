import Bitext

/// AsciiDoc as Asciidoctor reads it, by a grammar of lines.
package enum AsciiDocFormat: FormatReader {
  package static let format = ArticleFormat.asciidoc
  package static let extensions = ["adoc", "asciidoc", "asc"]

  /// A title and an attribute below it, or a block with a delimiter.
  package static func claims(_ head: FileHead) -> Bool {
    guard let first = head.lines.first, first.hasPrefix("= ") else { return false }
    return head.lines.dropFirst().contains { $0.hasPrefix("== ") || $0.hasPrefix(":") && $0.contains(": ") }
  }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    var layout = AsciiDocLayout(source)
    layout.run()
    return layout.blocks.inOrderOfPlace
  }
}

/// Finds the blocks of a text by its lines.
struct AsciiDocLayout {
  let source: SourceText
  let lines: [MarkupLine]
  private(set) var blocks: [Block] = []
  /// What `{name}` stands for.
  private(set) var attributes: [String: String] = [:]
  /// What the lines in brackets above a block say of it.
  var style = AsciiDocStyle()

  static let deepest = 64

  var bytes: [UInt8] { source.bytes }

  init(_ source: SourceText) {
    self.source = source
    lines = MarkupLine.all(of: source)
  }

  func text(_ index: Int) -> ArraySlice<UInt8> { bytes[lines[index].content] }

  mutating func run() {
    var at = 0
    header(&at)
    body(at..<lines.count, nil, depth: 0)
  }

  // MARK: Blocks

  mutating func add(_ kind: Block.Kind, _ raw: MappedText, info: String = "") {
    guard !raw.isEmpty else { return }
    let output = AsciiDocInline(attributes: attributes).read(raw)
    if let block = output.block(kind, info: info) { blocks.append(block) }
    for note in output.notes {
      if let block = AsciiDocInline(attributes: attributes).read(note).block(.footnote) { blocks.append(block) }
    }
  }

  mutating func add(_ kind: Block.Kind, _ range: ByteRange) { add(kind, MarkupText(bytes, range).text) }

  mutating func addCode(_ range: Range<Int>, info: String) {
    let written = range.filter { !lines[$0].isBlank }
    guard let first = written.first, let last = written.last else { return }
    var code = MappedText()
    for index in first...last {
      if !code.isEmpty { code.append("\n", standingFor: lines[index - 1].content.upperBound..<lines[index].content.lowerBound) }
      code.append(verbatim: lines[index].content, of: bytes)
    }
    blocks.append(
      Block(
        kind: .code, range: lines[first].content.lowerBound..<lines[last].content.upperBound, text: code, newlines: .always, info: info))
  }

  // MARK: The head

  /// The title, then who wrote it and which version it is, then attributes, up to a blank line.
  private mutating func header(_ at: inout Int) {
    while at < lines.count, lines[at].isBlank || isComment(at) || attribute(at) { at += 1 }
    guard at < lines.count, let level = Self.level(text(at)), level.level == 0 else { return }
    title(at, level)
    at += 1
    while at < lines.count, !lines[at].isBlank {
      if !isComment(at) { _ = attribute(at) }
      at += 1
    }
  }

  private func isComment(_ index: Int) -> Bool {
    let text = text(index)
    return text.starts(with: "//".utf8) && !text.starts(with: "////".utf8)
  }

  /// `:name: value`
  mutating func attribute(_ index: Int) -> Bool {
    let content = lines[index].content
    guard lines[index].indent == 0, content.count > 2, bytes[content.lowerBound] == 0x3A,
      let colon = bytes[(content.lowerBound + 1)..<content.upperBound].firstIndex(of: 0x3A), colon > content.lowerBound + 1,
      bytes[(content.lowerBound + 1)..<colon].allSatisfy({
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F || $0 == 0x21
      }),
      colon + 1 == content.upperBound || bytes[colon + 1] == 0x20
    else { return false }
    let name = source[content.lowerBound + 1..<colon].lowercased()
    if name.hasPrefix("!") || name.hasSuffix("!") {
      attributes[name.filter { $0 != "!" }] = nil
    } else {
      attributes[name] = expanded(source[VisibleText.trimming(bytes, colon + 1..<content.upperBound)])
    }
    return true
  }

  /// With the values of the attributes that a value names.
  private func expanded(_ value: String) -> String {
    var result = ""
    var rest = value[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += attributes[rest[rest.index(after: open)..<close].lowercased()] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    // Values of values grow without end where each names one twice.
    return result.utf8.count > 1 << 16 ? value : result + rest
  }

  static func level(_ line: ArraySlice<UInt8>) -> (level: Int, length: Int)? {
    guard let sign = line.first, sign == 0x3D || sign == 0x23 else { return nil }
    let count = line.prefix { $0 == sign }.count
    guard count <= 6, line.count > count + 1, line[line.startIndex + count] == 0x20 else { return nil }
    return (count - 1, count + 1)
  }

  mutating func title(_ index: Int, _ level: (level: Int, length: Int)) {
    let content = lines[index].content
    add(.heading(level: min(6, level.level + 1)), content.lowerBound + level.length..<content.upperBound)
  }

  // MARK: Bodies

  /// - Parameter kind: what paragraphs here are; nil for plain ones
  mutating func body(_ range: Range<Int>, _ kind: Block.Kind?, depth: Int) {
    var at = range.lowerBound
    while at < range.upperBound {
      let before = at
      if lines[at].isBlank || isComment(at) || attribute(at) {
        at += 1
      } else if !element(&at, range, kind, depth) {
        paragraph(&at, range, kind)
      }
      if at == before { at += 1 }
    }
  }

  private mutating func element(_ at: inout Int, _ range: Range<Int>, _ kind: Block.Kind?, _ depth: Int) -> Bool {
    let line = text(at)
    if style.take(line, source) {
      at += 1
      return true
    }
    if let mark = AsciiDocDelimiter(line) {
      delimited(mark, &at, range, kind, depth)
      style = AsciiDocStyle()
      return true
    }
    if let level = Self.level(line), lines[at].indent == 0 {
      title(at, level)
      at += 1
      style = AsciiDocStyle()
      return true
    }
    if line.starts(with: ".".utf8), line.count > 1, line.dropFirst().first.map({ $0 != 0x2E && $0 > 0x20 }) == true {
      // Never the mark of a list, which has a space behind it.
      let content = lines[at].content
      add(.title, content.lowerBound + 1..<content.upperBound)
      at += 1
      return true
    }
    if Self.isDivider(line) || macro(&at) {
      at += 1
      return true
    }
    return depth < Self.deepest && list(&at, range, depth)
  }

  private static func isDivider(_ line: ArraySlice<UInt8>) -> Bool {
    ["'''", "<<<", "---", "- - -", "***", "* * *"].contains { line.elementsEqual($0.utf8) }
  }

  /// `image::plan.png[…]`, `ifdef::…[]`, `toc::[]`
  private mutating func macro(_ at: inout Int) -> Bool {
    let content = lines[at].content
    guard let colon = bytes[content].firstIndex(of: 0x3A), colon + 1 < content.upperBound, bytes[colon + 1] == 0x3A,
      bytes[content.upperBound - 1] == 0x5D, let open = bytes[content].firstIndex(of: 0x5B), open > colon + 1,
      bytes[content.lowerBound..<colon].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F }),
      colon > content.lowerBound, !bytes[colon..<open].contains(0x20)
    else { return false }
    let name = source[content.lowerBound..<colon]
    let inner = open + 1..<content.upperBound - 1
    // Text for one output alone stands in the brackets.
    if name == "ifdef" || name == "ifndef", !inner.isEmpty { add(.paragraph, inner) }
    if name == "image", colon + 2 < open {
      let target = source[colon + 2..<open]
      blocks.append(
        Block(
          kind: .directive, range: content, text: MappedText(source, content), newlines: .always, info: "image",
          linkPlaces: [Block.Link(target: target, offset: colon + 2, isImage: true)]))
    }
    return true
  }

  private mutating func delimited(
    _ mark: AsciiDocDelimiter, _ at: inout Int, _ range: Range<Int>, _ kind: Block.Kind?, _ depth: Int
  ) {
    let start = at + 1
    var end = start
    while end < range.upperBound, !text(end).elementsEqual(mark.line) { end += 1 }
    let inner = start..<min(end, range.upperBound)
    at = min(end + 1, range.upperBound)
    switch mark.kind {
    case .comment: break
    case .code: addCode(inner, info: style.language)
    case .pass: if style.isMath { addCode(inner, info: "math") }
    case .table: table(inner, separator: style.separator ?? mark.separator)
    case .compound, .quotation:
      if style.isComment || style.isCode {
        if style.isCode { addCode(inner, info: style.language) }
        return
      }
      if style.isVerse {
        var verse = MarkupText(bytes)
        for index in inner where !lines[index].isBlank { verse.add(lines[index].content, breaks: true) }
        add(.quotation, verse.text)
      } else if depth < Self.deepest {
        let credit = style.credit
        style = AsciiDocStyle()
        body(inner, mark.kind == .quotation ? .quotation : kind, depth: depth + 1)
        for range in credit { add(.quotation, range) }
        return
      }
      for range in style.credit { add(.quotation, range) }
    }
  }

  private mutating func paragraph(_ at: inout Int, _ range: Range<Int>, _ kind: Block.Kind?) {
    let style = style
    self.style = AsciiDocStyle()
    let start = at
    // What is set in stands as it is written.
    if lines[at].indent > 0, style.isPlain {
      while at < range.upperBound, !lines[at].isBlank { at += 1 }
      return addCode(start..<at, info: "")
    }
    var text = MarkupText(bytes)
    var breaks = false
    while at < range.upperBound, !lines[at].isBlank {
      if at > start, AsciiDocDelimiter(self.text(at)) != nil || AsciiDocStyle.isLine(self.text(at)) || isEndOfCondition(at) { break }
      var content = lines[at].content
      let isComment = isComment(at)
      at += 1
      if isComment { continue }
      if at == start + 1, let length = Self.admonition(bytes[content]) { content = content.lowerBound + length..<content.upperBound }
      let isHard = bytes[content].suffix(2).elementsEqual(" +".utf8)
      if isHard { content = VisibleText.trimming(bytes, content.lowerBound..<content.upperBound - 1) }
      text.add(content, breaks: breaks || style.isVerse)
      breaks = isHard
    }
    if style.isComment { return }
    if style.isCode { return addCode(start..<at, info: style.language) }
    add(style.isVerse || style.isQuotation ? .quotation : kind ?? .paragraph, text.text)
    for range in style.credit { add(.quotation, range) }
  }

  private func isEndOfCondition(_ index: Int) -> Bool {
    let line = text(index)
    return ["endif::", "ifdef::", "ifndef::", "ifeval::"].contains { line.starts(with: $0.utf8) }
  }

  /// `NOTE: `
  static func admonition(_ line: ArraySlice<UInt8>) -> Int? {
    for word in ["NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "] where line.starts(with: word.utf8) { return word.utf8.count }
    return nil
  }
}
