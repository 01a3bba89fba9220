import Bitext

/// The prose of LaTeX documents: sections, paragraphs, items, footnotes, captions, cells. Macros without arguments that the document defines
/// are expanded; formulas and programs are no prose.
package enum LaTeXFormat: FormatReader {
  package static let format = ArticleFormat.latex
  package static let extensions = ["tex", "latex", "ltx"]

  package static func claims(_ head: FileHead) -> Bool {
    head.lines.contains { $0.hasPrefix("\\documentclass") || $0.hasPrefix("\\begin{document}") }
  }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    var walk = LaTeXWalk(source)
    walk.run()
    return walk.blocks.inOrderOfPlace
  }
}

/// Walks the bytes of a document and lets commands begin and end blocks.
struct LaTeXWalk {
  let source: SourceText
  let bytes: [UInt8]
  var blocks: [Block] = []
  var at = 0
  var end: Int
  var macros: [String: String] = [:]
  var builder: VisibleTextBuilder
  var start: Int?
  var marks: [(kind: Span.Kind, range: ByteRange)] = []
  var kind: Block.Kind = .paragraph
  /// Environments that are open.
  var environments: [String] = []
  var lists = 0
  var table: (row: Int, column: Int)?
  var depth = 0
  /// Blocks that are interrupted: a footnote stands inside a sentence.
  private static let deepest = 32

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    end = source.bytes.count
    builder = VisibleTextBuilder(source.bytes, keepsLineEnds: false)
  }

  mutating func run() {
    // Titles and macros stand before the document begins.
    if let begin = find("\\begin{document}", from: 0) {
      end = begin
      preamble(0..<begin)
      end = bytes.count
      at = begin + "\\begin{document}".utf8.count
    }
    if let close = find("\\end{document}", from: at) { end = close }
    read(until: end)
    flush()
  }

  func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var i = start
    while i + mark.count <= bytes.count {
      if bytes[i] == mark[0], bytes[i..<i + mark.count].elementsEqual(mark) { return i }
      i += 1
    }
    return nil
  }

  mutating func preamble(_ range: ByteRange) {
    at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == 0x25 {
        skipComment()
      } else if bytes[at] == 0x5C {
        let name = command()
        switch name {
        case "newcommand", "renewcommand", "providecommand", "def", "newcommand*", "renewcommand*": define()
        case "title", "subtitle":
          skipOptions()
          if let inner = group() { part(inner, .heading(level: 1)) }
        default: break
        }
      } else {
        at += 1
      }
    }
  }

  /// `\newcommand{\name}{text}`; those with arguments are left alone.
  mutating func define() {
    skipSpace()
    var name = ""
    if at < end, bytes[at] == 0x7B, let inner = group() {
      name = source[inner].filter { $0 != "\\" && !$0.isWhitespace }
    } else if at < end, bytes[at] == 0x5C {
      name = command()
    }
    skipSpace()
    let hasArguments = at < end && (bytes[at] == 0x5B || bytes[at] == 0x23)
    skipOptions()
    while at < end, bytes[at] == 0x23 { at += 2 }
    guard at < end, bytes[at] == 0x7B, let body = group(), !hasArguments, !name.isEmpty else { return }
    let text = source[body]
    if !text.contains("\\"), !text.contains("#") { macros[name] = text }
  }

  // MARK: Text

  mutating func read(until limit: Int) {
    while at < limit {
      switch bytes[at] {
      case 0x25: skipComment()
      case 0x5C: control(limit)
      case 0x7B, 0x7D:
        begin()
        at += 1
      case 0x24: formula(limit)
      case 0x7E: replace(1, "\u{A0}")
      case 0x26:
        if table != nil { cell() } else { at += 1 }
      case 0x60:
        let isDouble = at + 1 < limit && bytes[at + 1] == 0x60
        replace(isDouble ? 2 : 1, isDouble ? "“" : "‘")
      case 0x27:
        let isDouble = at + 1 < limit && bytes[at + 1] == 0x27
        replace(isDouble ? 2 : 1, isDouble ? "”" : "’")
      case 0x2D where at + 1 < limit && bytes[at + 1] == 0x2D:
        let isLong = at + 2 < limit && bytes[at + 2] == 0x2D
        replace(isLong ? 3 : 2, isLong ? "—" : "–")
      case 0x20, 0x09, 0x0A, 0x0D: space(limit)
      default:
        let from = at
        while at < limit, !Self.special[Int(bytes[at])] { at += 1 }
        if at == from { at += 1 }
        begin(from)
        builder.append(verbatim: from..<at)
      }
    }
  }

  private static let special: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "%\\{}$~&`'- \t\n\r".utf8 { table[Int(byte)] = true }
    return table
  }()

  mutating func begin(_ offset: Int? = nil) { if start == nil { start = offset ?? at } }

  mutating func replace(_ length: Int, _ text: String) {
    begin()
    builder.append(text, standingFor: at..<min(bytes.count, at + length))
    at += length
  }

  /// A blank line ends a paragraph.
  mutating func space(_ limit: Int) {
    let from = at
    var lineEnds = 0
    while at < limit, bytes[at] == 0x20 || (0x09...0x0D).contains(bytes[at]) {
      if bytes[at] == 0x0A { lineEnds += 1 }
      at += 1
    }
    if lineEnds > 1, table == nil { return flush() }
    if start != nil { builder.gap(lineEnds > 0 ? .wrap : .space, from..<at) }
  }

  /// A comment and its line end; what follows goes on without a space, or begins a paragraph after a blank line.
  mutating func skipComment() {
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    if at < bytes.count { at += 1 }
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    if at < bytes.count, bytes[at] == 0x0A { flush() }
  }

  mutating func formula(_ limit: Int) {
    let isDisplay = at + 1 < limit && bytes[at + 1] == 0x24
    let from = at
    at += isDisplay ? 2 : 1
    while at < limit, bytes[at] != 0x24 { at += bytes[at] == 0x5C ? 2 : 1 }
    at = min(limit, at + (isDisplay ? 2 : 1))
    math(from..<at, isDisplay)
  }

  mutating func math(_ range: ByteRange, _ isDisplay: Bool) {
    if isDisplay {
      flush()
      blocks.append(Block(kind: .code, range: range, text: MappedText(source, range), newlines: .always, info: "math"))
    } else {
      begin(range.lowerBound)
      marks.append((.math, range))
      builder.append(verbatim: range)
    }
  }

  mutating func flush() {
    defer {
      builder = VisibleTextBuilder(bytes, keepsLineEnds: false)
      start = nil
      marks = []
    }
    guard let start else { return }
    let text = builder.text
    let visible = VisibleText.trimming(text.utf8, 0..<text.utf8.count)
    if visible.isEmpty { return }
    let shown = text[visible]
    let own = shown.sourceRange(of: 0..<shown.utf8.count)
    blocks.append(
      Block(
        kind: table.map { .tableCell(row: $0.row, column: $0.column) } ?? kind, range: min(start, own.lowerBound)..<own.upperBound,
        text: shown,
        newlines: builder.hasLineEnds ? .auto : .never, spans: shown.spans(marks)))
  }

  mutating func cell() {
    flush()
    table?.column += 1
    at += 1
  }

  // MARK: Commands

  mutating func command() -> String {
    at += 1
    let from = at
    while at < bytes.count, (bytes[at] | 0x20) &- 0x61 < 26 || bytes[at] == 0x40 { at += 1 }
    if at == from {
      at = min(bytes.count, at + 1)
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    } else if at < bytes.count, bytes[at] == 0x2A {
      at += 1
    }
    return source[from..<at]
  }

  mutating func skipSpace() { while at < end, bytes[at] <= 0x20 { at += 1 } }

  mutating func skipOptions() {
    while true {
      var i = at
      while i < end, bytes[i] == 0x20 || bytes[i] == 0x0A { i += 1 }
      guard i < end, bytes[i] == 0x5B, let close = closing(i, 0x5B, 0x5D) else { return }
      at = close + 1
    }
  }

  /// The inside of the group in braces that comes next; nil where none does.
  mutating func group() -> ByteRange? {
    var i = at
    while i < end, bytes[i] <= 0x20 { i += 1 }
    guard i < end, bytes[i] == 0x7B, let close = closing(i, 0x7B, 0x7D) else { return nil }
    at = close + 1
    return i + 1..<close
  }

  func closing(_ open: Int, _ opening: UInt8, _ closing: UInt8) -> Int? {
    var (depth, i) = (0, open)
    while i < min(bytes.count, open + (1 << 16)) {
      if bytes[i] == 0x5C {
        i += 1
      } else if bytes[i] == opening {
        depth += 1
      } else if bytes[i] == closing {
        depth -= 1
        if depth == 0 { return i }
      }
      i += 1
    }
    return nil
  }

  /// A text that is a block of its own, wherever it stands.
  mutating func part(_ range: ByteRange, _ kind: Block.Kind) {
    guard depth < Self.deepest else { return }
    let outer = (at, builder, start, marks, self.kind, table, end)
    (builder, start, marks, self.kind, table) = (VisibleTextBuilder(bytes, keepsLineEnds: false), nil, [], kind, nil)
    (at, end) = (range.lowerBound, range.upperBound)
    depth += 1
    read(until: range.upperBound)
    flush()
    depth -= 1
    (at, builder, start, marks, self.kind, table, end) = outer
  }

  mutating func control(_ limit: Int) {
    let from = at
    let name = command()
    if let level = LaTeXCommand.sections[name] {
      flush()
      skipOptions()
      if let inner = group() { part(inner, .heading(level: level)) }
      return
    }
    switch name {
    case "begin": if let inner = group() { open(source[inner], from) }
    case "end": if let inner = group() { close(source[inner]) }
    case "item":
      flush()
      kind = .listItem(depth: max(1, lists))
      label()
    case "footnote", "footnotetext", "thanks":
      skipOptions()
      if let inner = group() { part(inner, .footnote) }
    case "caption", "title", "subtitle":
      flush()
      skipOptions()
      if let inner = group() { part(inner, name == "caption" ? .title : .heading(level: 1)) }
    case "\\", "newline", "tabularnewline", "linebreak":
      skipOptions()
      if let row = table?.row {
        flush()
        table = (row + 1, 0)
      } else if start != nil {
        builder.gap(.lineEnd, from..<at)
      }
    case "par": flush()
    case "(": inlineMath("\\)", from, isDisplay: false)
    case "[": inlineMath("\\]", from, isDisplay: true)
    case "verb", "verb*": verb()
    case "ruby", "kana":
      // The base; the reading is a help to read.
      let base = group()
      _ = group()
      if let base { inline(base) }
    case "href":
      if let target = group() { marks.append((.linkTarget, target)) }
      if let shown = group() { inline(shown) }
    case "newcommand", "renewcommand", "providecommand", "def": define()
    default:
      if let text = LaTeXCommand.characters[name] ?? macros[name] {
        begin(from)
        builder.append(text, standingFor: from..<at)
        if at + 1 < bytes.count, bytes[at] == 0x7B, bytes[at + 1] == 0x7D { at += 2 } else { skipSpaceAfter(name) }
      } else if let count = LaTeXCommand.silent[name] {
        skipOptions()
        for _ in 0..<count { _ = group() }
        skipOptions()
      } else if let kind = LaTeXCommand.spans[name] {
        if let inner = group() {
          marks.append((kind, inner))
          inline(inner)
        }
      } else if !LaTeXCommand.isLetter(name) {
        // `\,` and the like are spaces, `\%` a sign.
        begin(from)
        if [",", ";", ":", " ", "!", "/", "-", "\n"].contains(name) {
          if name == " " || name == "\n" || name == "," { builder.gap(.space, from..<at) }
        } else {
          builder.append(name, standingFor: from..<at)
        }
      } else {
        skipOptions()
        if at < bytes.count, bytes[at] != 0x7B { skipSpaceAfter(name) }
      }
    }
  }

  mutating func skipSpaceAfter(_ name: String) {
    guard LaTeXCommand.isLetter(name) else { return }
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }

  /// The text of an argument, inside the sentence around it.
  mutating func inline(_ range: ByteRange) {
    guard depth < Self.deepest else { return }
    let after = at
    begin(range.lowerBound)
    at = range.lowerBound
    depth += 1
    read(until: range.upperBound)
    depth -= 1
    at = after
  }

  mutating func label() {
    var i = at
    while i < end, bytes[i] == 0x20 { i += 1 }
    guard i < end, bytes[i] == 0x5B, let close = closing(i, 0x5B, 0x5D) else { return }
    at = close + 1
    part(i + 1..<close, kind)
  }

  mutating func inlineMath(_ mark: String, _ from: Int, isDisplay: Bool) {
    at = (find(mark, from: at) ?? end) + mark.utf8.count
    at = min(at, end)
    math(from..<at, isDisplay)
  }

  mutating func verb() {
    guard at < end else { return }
    let from = at + 1
    let close = bytes[from..<max(from, end)].prefix(1000).firstIndex(of: bytes[at]) ?? from
    begin(from)
    marks.append((.code, from..<close))
    builder.append(verbatim: from..<close)
    at = min(end, close + 1)
  }
}
