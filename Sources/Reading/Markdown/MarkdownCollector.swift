import Bitext

/// Collects blocks while cmark's tree is walked.
struct MarkdownCollector {
  private var blocks: [Block] = []
  private let source: SourceText
  private let prepared: PreparedMarkdown
  /// Where the last block ended; like all offsets here, in what cmark sees.
  private var lastEnd = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: SourceLines
  private let newlines: Block.Newlines
  private var references = CharacterReferences()
  private var containers: [Container] = []
  private var reader: InlineReader?
  private var table: TableRows?

  private struct Container {
    var isQuote: Bool
    /// Where its marker stands, until a block has taken it in.
    var start: Int?
    var isTask: Bool
  }

  init(source: SourceText, prepared: PreparedMarkdown, bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines, newlines: Block.Newlines) {
    self.source = source
    self.prepared = prepared
    self.bytes = bytes
    self.lines = lines
    self.newlines = newlines
  }

  /// The blocks of what was walked since the last time.
  mutating func takeBlocks() -> [Block] {
    defer { blocks = [] }
    return blocks
  }

  mutating func visit(_ node: MarkdownTree.Node, isEntering: Bool) {
    switch node.kind {
    case .blockquote, .item:
      if isEntering {
        containers.append(Container(isQuote: node.kind == .blockquote, start: offset(of: node), isTask: node.isTask))
      } else {
        containers.removeLast()
      }
    case .list, .other: break
    case .paragraph: isEntering ? enterParagraph(node) : leave(kind, of: node)
    case .heading: isEntering ? enterHeading(node) : leave(.heading(level: node.headingLevel), of: node)
    case .codeBlock: code(node)
    case .htmlBlock: html(node)
    case .table:
      table = isEntering ? TableRows(node, lines) : nil
    case .tableRow:
      if isEntering {
        let quotes = quotes
        table?.enterRow(node, bytes, lines, quotes: quotes)
      }
    case .tableCell:
      if isEntering {
        enterCell()
      } else if let cell = table?.cell {
        finish(.tableCell(row: cell.row, column: cell.column), cell.range)
      }
    default: reader?.visit(node, isEntering: isEntering, &references)
    }
  }

  private var quotes: Int { containers.count { $0.isQuote } }

  private var kind: Block.Kind {
    guard let inner = containers.last else { return .paragraph }
    return inner.isQuote ? .quotation : .listItem(depth: containers.count { !$0.isQuote })
  }

  /// cmark's block positions are right, but for paragraphs above a table, which have none.
  private func offset(of node: MarkdownTree.Node) -> Int {
    let line = max(1, node.startLine)
    return min(lines.start(line) + max(0, node.startColumn - 1), lines.end(line))
  }

  /// Where the block begins if the markers of containers that it is the first in are counted.
  private mutating func outerStart(_ start: Int) -> Int {
    var outer = start
    for index in containers.indices {
      if let marker = containers[index].start { outer = min(outer, marker) }
      containers[index].start = nil
    }
    return max(outer, lastEnd)
  }

  private mutating func open(_ start: Int, _ end: Int, isCell: Bool = false) {
    let builder = VisibleTextBuilder(source.bytes, keepsLineEnds: newlines == .always, prepared: prepared.places)
    reader = InlineReader(bytes, start..<max(start, end), quotes: quotes, isCell: isCell, builder)
  }

  // MARK: Paragraphs and headings

  private mutating func enterParagraph(_ node: MarkdownTree.Node) {
    var (first, last) = (node.startLine, node.endLine)
    var start: Int
    if first > 0 {
      start = offset(of: node)
    } else {
      // The lines that cmark cut off when the paragraph's last line turned out to be the head of a table.
      guard let next = node.next, next.kind == .table else { return }
      (first, last) = (next.startLine, TableRows(next, lines).headerLine - 1)
      start = offset(of: next)
    }
    while start < lines.end(first), bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    if containers.last?.isTask == true, bytes.count > start + 2, bytes[start] == 0x5B, bytes[start + 2] == 0x5D { start += 3 }
    while start < lines.end(first), bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    skipDefinitions(node, &start, &first, last)
    open(start, lines.end(max(first, last)))
  }

  /// Link definitions at the head of a paragraph are gone from the tree, but its position still counts them.
  private func skipDefinitions(_ node: MarkdownTree.Node, _ start: inout Int, _ first: inout Int, _ last: Int) {
    guard let child = node.firstChild, first < last else { return }
    if child.kind == .text, child.withLiteral({ $0.first == 0x5B }) { return }
    while first < last, start < bytes.count, bytes[start] == 0x5B {
      let line = bytes[start..<lines.end(first)]
      guard let close = line.firstIndex(of: 0x5D), close + 1 < line.endIndex, bytes[close + 1] == 0x3A else { return }
      first += 1
      start = lines.start(first)
      while start < lines.end(first), bytes[start] == 0x20 || bytes[start] == 0x3E { start += 1 }
    }
  }

  private mutating func enterHeading(_ node: MarkdownTree.Node) {
    var start = offset(of: node)
    let line = node.startLine
    if hasNumberSigns(start, line) {
      // A "#" after the blanks is text: "# #1".
      while start < lines.end(line), bytes[start] == 0x23 { start += 1 }
      while start < lines.end(line), bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      open(start, lines.end(line))
    } else {
      var first = line
      skipDefinitions(node, &start, &first, node.endLine)
      open(start, lines.end(max(line, node.endLine)))
    }
  }

  /// Whether a heading begins with its mark: "#tag" over a line of hyphens is a heading too, whose sign is text.
  private func hasNumberSigns(_ start: Int, _ line: Int) -> Bool {
    var end = start
    while end < lines.end(line), bytes[end] == 0x23 { end += 1 }
    return end > start && (end == lines.end(line) || bytes[end] == 0x20 || bytes[end] == 0x09)
  }

  private mutating func leave(_ kind: Block.Kind, of node: MarkdownTree.Node) {
    guard let reader else { return }
    let start = node.startLine > 0 ? offset(of: node) : reader.start
    var last = lines.line(at: max(start, reader.cursor > start ? reader.cursor - 1 : start))
    if case .heading = kind, !hasNumberSigns(start, lines.line(at: start)), last < lines.count { last += 1 }
    finish(kind, start..<max(reader.cursor, lines.end(last)))
  }

  private mutating func finish(_ kind: Block.Kind, _ range: ByteRange) {
    guard let reader = reader.take() else { return }
    let emphasis = reader.stars.count < 2 ? [] : EastAsianEmphasis.pairs(reader.stars, in: bytes)
    let whole = emphasis.isEmpty ? reader.text : reader.text.removing(emphasis.flatMap { self.places($0.open, $0.close, reader.text) })
    let visible = VisibleText.trimming(whole.utf8, 0..<whole.utf8.count)
    if visible.isEmpty {
      finishImages(reader, range)
      return
    }
    let text = visible.count == whole.utf8.count ? whole : whole[visible]
    let inner = text.sourceRange(of: 0..<visible.count)
    let start = outerStart(range.lowerBound)
    let trimmed = VisibleText.trimming(bytes, start..<max(start, range.upperBound))
    lastEnd = max(lastEnd, trimmed.upperBound)
    let place = withTail(prepared.source(trimmed), trimmed.upperBound)
    let role = prepared.role(at: reader.start)
    let block = min(place.lowerBound, inner.lowerBound)..<max(place.upperBound, inner.upperBound)
    var marks = reader.marks.map { (kind: $0.kind, range: prepared.source($0.range)) }
    marks += emphasis.map { (kind: $0.kind, range: prepared.source($0.open.upperBound..<$0.close.lowerBound)) }
    marks += prepared.removed.inside(block)
    marks += prepared.atoms.inside(block).filter { !text.visibleRange(of: $0.range).isEmpty }
    blocks.append(
      Block(
        kind: role?.kind ?? kind, range: block, text: text,
        newlines: newlines == .auto && !reader.hasLineEnds ? .never : newlines, info: role?.info ?? "",
        linkPlaces: reader.links.map(placed), spans: text.spans(marks), attributes: reader.attributes.map(placed)))
  }

  /// Images without alternative text, with nothing beside them: no text, but something all the same.
  private mutating func finishImages(_ reader: InlineReader, _ range: ByteRange) {
    guard reader.links.contains(where: \.isImage) else { return }
    let start = outerStart(range.lowerBound)
    let trimmed = VisibleText.trimming(bytes, start..<max(start, range.upperBound))
    lastEnd = max(lastEnd, trimmed.upperBound)
    let place = prepared.source(trimmed)
    let targets = reader.marks.filter { $0.kind == .linkTarget }.map { prepared.source($0.range) }
    blocks.append(Block(images: place, of: source, reader.links.map(placed), targets: targets, reader.attributes.map(placed)))
  }

  private func placed(_ attribute: Block.Attribute) -> Block.Attribute {
    Block.Attribute(element: attribute.element, name: attribute.name, range: prepared.source(attribute.range))
  }

  private func places(_ open: Range<Int>, _ close: Range<Int>, _ text: MappedText) -> [Range<Int>] {
    [open, close].map { text.visibleRange(of: prepared.source($0)) }
  }

  /// With markup of a documentation system that stands behind it at the end of its last line: `{#anchor}`.
  private func withTail(_ place: ByteRange, _ end: Int) -> ByteRange {
    guard end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D else { return place }
    return VisibleText.trimming(source.bytes, place.lowerBound..<max(place.upperBound, prepared.source(end)))
  }

  private func placed(_ link: Block.Link) -> Block.Link {
    var link = link
    link.offset = prepared.source(link.offset)
    return link
  }

  // MARK: Tables

  private mutating func enterCell() {
    guard let range = table?.nextCell(bytes) else { return }
    open(range.lowerBound, range.upperBound, isCell: true)
  }

  // MARK: Code and HTML

  private mutating func code(_ node: MarkdownTree.Node) {
    let (first, start) = (node.startLine, offset(of: node))
    let outer = outerStart(start)
    guard node.isFenced else {
      let end = VisibleText.trimming(bytes, outer..<max(outer, lines.end(max(first, node.endLine)))).upperBound
      let inner = max(outer, start)..<max(outer, start, end)
      append(code: outer..<inner.upperBound, inner, info: "")
      return
    }
    // cmark counts a line too many where a container, not a fence, ends the block; the lines of its text are right.
    let last = first + node.withLiteral { $0.count { $0 == 0x0A } }
    let inner = min(lines.start(first + 1), lines.end(last))..<lines.end(last)
    var end = max(lines.end(first), inner.upperBound)
    if last < node.endLine, isFence(last + 1) { end = lines.end(last + 1) }
    append(code: outer..<max(outer, end), inner, info: node.fenceInfo)
  }

  private mutating func append(code range: Range<Int>, _ inner: Range<Int>, info: String) {
    var text = MappedText()
    prepared.forEachPiece(of: inner) { text.append(verbatim: $0, of: source.bytes) }
    lastEnd = max(lastEnd, range.upperBound)
    blocks.append(Block(kind: .code, range: prepared.source(range), text: text, newlines: .always, info: info))
  }

  private func isFence(_ line: Int) -> Bool {
    let text = bytes[lines.start(line)..<lines.end(line)].drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
    return text.starts(with: [0x60, 0x60, 0x60]) || text.starts(with: [0x7E, 0x7E, 0x7E])
  }

  private mutating func html(_ node: MarkdownTree.Node) {
    let start = outerStart(lines.start(node.startLine))
    let end = max(start, lines.end(max(node.startLine, node.endLine)))
    lastEnd = max(lastEnd, end)
    blocks += HTMLLayout.blocks(of: source, bytes, prepared, in: start..<end, newlines: newlines, quotes: quotes)
  }
}
