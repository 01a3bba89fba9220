import Bitext

extension RSTLayout {
  /// What begins with two dots: directives, footnotes, places to lead to, comments.
  mutating func explicit(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    let line = lines[at]
    let content = bytes[line.content]
    guard content.elementsEqual("..".utf8) || content.starts(with: ".. ".utf8) else { return false }
    let end = self.end(ofBlockAt: at + 1, in: range, indent: line.indent + 1)
    let body = at + 1..<end
    var start = min(line.content.lowerBound + 2, line.content.upperBound)
    while start < line.content.upperBound, bytes[start] == 0x20 { start += 1 }
    let rest = start..<line.content.upperBound
    defer { at = end }
    guard let first = rest.isEmpty ? nil : bytes[start], context.depth < Self.deepest else { return true }
    if first == 0x5B, let close = bytes[rest].firstIndex(of: 0x5D) {
      let label = source[start + 1..<close]
      note(after: close + 1, rest.upperBound, body, context.inside(indent: line.indent + 1, kind: .footnote, info: label))
    } else if first != 0x5F, first != 0x7C, let directive = RSTDirective(source, rest) {
      self.directive(directive, body, context, margin: line.indent)
    }
    return true
  }

  private mutating func note(after start: Int, _ end: Int, _ rest: Range<Int>, _ context: RSTContext) {
    var text = MarkupText(bytes)
    var from = start
    while from < end, bytes[from] == 0x20 { from += 1 }
    text.add(from..<end)
    var at = rest.lowerBound
    while at < rest.upperBound, !lines[at].isBlank {
      text.add(lines[at].content)
      at += 1
    }
    add(.footnote, text.text, info: context.info)
    body(at..<rest.upperBound, inner(at..<rest.upperBound, context))
  }

  private mutating func directive(_ directive: RSTDirective, _ all: Range<Int>, _ context: RSTContext, margin: Int) {
    // Options stand below the name, the body after a blank line.
    var at = all.lowerBound
    var argument = MarkupText(bytes)
    argument.add(directive.argument)
    let kind = directive.kind
    while at < all.upperBound, !lines[at].isBlank {
      let content = lines[at].content
      if bytes[content.lowerBound] == 0x3A, Self.fieldEnd(bytes, content) != nil {
        at += 1
      } else if kind == .body || kind == .titled || kind == .figure, !directive.argument.isEmpty, at == all.lowerBound || kind == .body {
        argument.add(content)
        at += 1
      } else {
        break
      }
    }
    let rest = at..<all.upperBound
    let inside = self.inner(rest, context.inside(indent: margin + 1))
    switch kind {
    case .code: addCode(rest, info: directive.name)
    case .silent: break
    case .body:
      add(context.kind ?? .paragraph, argument.text)
      body(rest, inside)
    case .named: body(rest, inside)
    case .titled:
      add(.title, argument.text)
      body(rest, inside)
    case .version:
      // The number of the version comes first.
      let raw = argument.text
      if let space = raw.utf8.firstIndex(of: 0x20) { add(context.kind ?? .paragraph, raw[space + 1..<raw.utf8.count]) }
      body(rest, inside)
    case .figure: body(rest, inside)
    case .listTable:
      add(.title, argument.text)
      listTable(rest)
    case .csvTable:
      add(.title, argument.text)
      csvTable(rest)
    }
  }

  /// Rows are items, cells the items in them.
  private mutating func listTable(_ range: Range<Int>) {
    var (row, column) = (-1, 0)
    var at = range.lowerBound
    let outer = lines[range].first { !$0.isBlank }?.indent ?? 0
    while at < range.upperBound {
      let line = lines[at]
      guard !line.isBlank else {
        at += 1
        continue
      }
      var content = line.content
      var indent = line.indent
      if indent == outer, let mark = Self.mark(bytes[content]) {
        (row, column) = (row + 1, -1)
        content = content.lowerBound + mark.length..<content.upperBound
        indent += mark.length
      }
      let mark = Self.mark(bytes[content])
      column += 1
      let head = content.lowerBound + (mark?.length ?? 0)..<content.upperBound
      let end = self.end(ofBlockAt: at + 1, in: range, indent: indent + 1)
      var text = MarkupText(bytes)
      text.add(head)
      var next = at + 1
      while next < end, !lines[next].isBlank {
        text.add(lines[next].content)
        next += 1
      }
      let cell = Block.Kind.tableCell(row: max(0, row), column: max(0, column))
      add(cell, text.text)
      body(next..<end, inner(next..<end, RSTContext(indent: indent + 1, kind: cell, depth: 1)))
      at = max(end, at + 1)
    }
  }

  private mutating func csvTable(_ range: Range<Int>) {
    guard let first = range.first(where: { !lines[$0].isBlank }), let last = range.last(where: { !lines[$0].isBlank }) else { return }
    for (row, index) in (first...last).filter({ !lines[$0].isBlank }).enumerated() {
      for (column, cell) in Self.cells(bytes, lines[index].content).enumerated() { add(.tableCell(row: row, column: column), cell) }
    }
  }

  private static func cells(_ bytes: [UInt8], _ line: ByteRange) -> [ByteRange] {
    var cells: [ByteRange] = []
    var (start, isQuoted) = (line.lowerBound, false)
    for i in line.lowerBound...line.upperBound {
      let isEnd = i == line.upperBound
      if !isEnd, bytes[i] == 0x22 { isQuoted.toggle() }
      guard isEnd || bytes[i] == 0x2C && !isQuoted else { continue }
      var cell = VisibleText.trimming(bytes, start..<i)
      if cell.count >= 2, bytes[cell.lowerBound] == 0x22, bytes[cell.upperBound - 1] == 0x22 {
        cell = cell.lowerBound + 1..<cell.upperBound - 1
      }
      cells.append(cell)
      start = i + 1
    }
    return cells
  }
}

/// `.. name:: argument`
struct RSTDirective {
  enum Kind {
    /// Its body is no prose.
    case code
    /// Nothing of it is on the page as text.
    case silent
    /// The argument is the beginning of the body.
    case body
    /// The argument is a name.
    case named
    /// The argument is a title.
    case titled
    /// The argument is a version and what changed in it.
    case version
    /// The argument is a picture.
    case figure
    case listTable, csvTable
  }

  var name: String
  var argument: ByteRange

  init?(_ source: SourceText, _ range: ByteRange) {
    let bytes = source.bytes
    var i = range.lowerBound
    while i < range.upperBound, bytes[i] > 0x20, !(bytes[i] == 0x3A && i + 1 < range.upperBound && bytes[i + 1] == 0x3A) { i += 1 }
    guard i > range.lowerBound, i + 1 < range.upperBound, bytes[i] == 0x3A, bytes[i + 1] == 0x3A,
      i + 2 == range.upperBound || bytes[i + 2] == 0x20
    else { return nil }
    name = source[range.lowerBound..<i].lowercased()
    var start = min(i + 2, range.upperBound)
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    argument = start..<range.upperBound
  }

  var kind: Kind {
    switch name {
    case "code", "code-block", "sourcecode", "literalinclude", "parsed-literal", "math", "raw", "productionlist", "graphviz", "digraph",
      "graph",
      "mermaid", "uml", "plantuml", "doctest", "testcode", "testoutput", "testsetup", "testcleanup", "prompt", "ipython", "jupyter-execute",
      "highlight-block", "command-output", "program-output", "terminal":
      .code
    case "contents", "toctree", "include", "index", "meta", "image", "default-role", "role", "highlight", "sectnum", "currentmodule",
      "module",
      "target-notes", "footer", "header", "tabularcolumns", "bibliography", "sectionauthor", "codeauthor", "autosummary", "date", "local",
      "title":
      .silent
    case "note", "warning", "tip", "caution", "danger", "important", "attention", "error", "hint", "seealso", "todo", "epigraph",
      "highlights",
      "pull-quote", "compound":
      .body
    case "admonition", "topic", "sidebar", "rubric", "table", "tab", "tab-item", "dropdown", "card", "grid-item-card", "collapse",
      "details",
      "centered", "grid-item":
      .titled
    case "versionadded", "versionchanged", "deprecated", "versionremoved", "deprecated-removed": .version
    case "figure": .figure
    case "list-table": .listTable
    case "csv-table": .csvTable
    default: .named
    }
  }
}
