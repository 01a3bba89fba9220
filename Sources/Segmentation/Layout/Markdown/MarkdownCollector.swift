import Bitext

/// Collects blocks while cmark's tree is walked.
struct MarkdownCollector {
  private(set) var blocks: [Block] = []
  private let source: SourceText
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

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines, newlines: Block.Newlines) {
    self.source = source
    self.bytes = bytes
    self.lines = lines
    self.newlines = newlines
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
    return max(outer, blocks.last?.range.upperBound ?? 0)
  }

  private mutating func open(_ start: Int, _ end: Int, isCell: Bool = false) {
    let builder = VisibleTextBuilder(source.bytes, keepsLineEnds: newlines == .always)
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
    if start < bytes.count, bytes[start] == 0x23 {
      while start < lines.end(line), bytes[start] == 0x23 || bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      open(start, lines.end(line))
    } else {
      var first = line
      skipDefinitions(node, &start, &first, node.endLine)
      open(start, lines.end(max(line, node.endLine)))
    }
  }

  private mutating func leave(_ kind: Block.Kind, of node: MarkdownTree.Node) {
    guard let reader else { return }
    let start = node.startLine > 0 ? offset(of: node) : reader.text.sourceOffset(of: 0)
    var last = lines.line(at: max(start, reader.cursor > start ? reader.cursor - 1 : start))
    if case .heading = kind, bytes.count > start, bytes[start] != 0x23, last < lines.count { last += 1 }
    finish(kind, start..<max(reader.cursor, lines.end(last)))
  }

  private mutating func finish(_ kind: Block.Kind, _ range: ByteRange) {
    guard let reader else { return }
    self.reader = nil
    if reader.text.isEmpty { return }
    let start = outerStart(range.lowerBound)
    let trimmed = VisibleText.trimming(bytes, start..<max(start, range.upperBound))
    blocks.append(
      Block(
        kind: kind, range: trimmed, text: reader.text, newlines: newlines == .auto && !reader.hasLineEnds ? .never : newlines,
        links: reader.links))
  }

  // MARK: Tables

  private mutating func enterCell() {
    guard let range = table?.nextCell(bytes) else { return }
    open(range.lowerBound, range.upperBound, isCell: true)
  }

  // MARK: Code and HTML

  private mutating func code(_ node: MarkdownTree.Node) {
    let start = offset(of: node)
    let end = lines.end(max(node.startLine, node.endLine))
    let range = VisibleText.trimming(bytes, outerStart(start)..<max(start, end))
    var inner = range
    if node.isFenced {
      let last = lines.line(at: max(range.lowerBound, range.upperBound - 1))
      let closing = bytes[lines.start(last)..<range.upperBound].drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
      let isClosed = last > node.startLine && (closing.starts(with: [0x60, 0x60, 0x60]) || closing.starts(with: [0x7E, 0x7E, 0x7E]))
      let innerStart = min(lines.start(node.startLine + 1), range.upperBound)
      inner = innerStart..<max(innerStart, isClosed ? lines.end(last - 1) : range.upperBound)
    }
    blocks.append(Block(kind: .code, range: range, text: MappedText(source, inner), newlines: .always))
  }

  private mutating func html(_ node: MarkdownTree.Node) {
    let start = outerStart(lines.start(node.startLine))
    let end = max(start, lines.end(max(node.startLine, node.endLine)))
    blocks += HTMLLayout.blocks(of: source, in: start..<end, newlines: newlines, quotes: quotes)
  }
}
