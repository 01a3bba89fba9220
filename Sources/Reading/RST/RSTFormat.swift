import Bitext

/// reStructuredText as docutils and Sphinx read it, by a grammar of lines.
package enum RSTFormat: FormatReader {
  package static let format = ArticleFormat.rst
  package static let extensions = ["rst", "rest"]

  /// A directive, or a title that is underlined, with markup nothing else has.
  package static func claims(_ head: FileHead) -> Bool {
    head.lines.contains { line in line.hasPrefix(".. ") && (line.contains(":: ") || line.hasSuffix("::") || line.hasPrefix(".. _")) }
  }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    var layout = RSTLayout(source)
    layout.run()
    return layout.blocks.inOrderOfPlace
  }
}

/// Finds the blocks of a text by its lines and their margins.
struct RSTLayout {
  let source: SourceText
  let lines: [MarkupLine]
  private(set) var blocks: [Block] = []
  /// The signs of titles, in the order of their levels; in capitals of its own kind where a line stands above, too.
  private var titles: [String] = []
  private var substitutions: [String: String] = [:]
  var tables = 0

  /// Bodies inside bodies; deeper ones are paragraphs.
  static let deepest = 64

  var bytes: [UInt8] { source.bytes }

  init(_ source: SourceText) {
    self.source = source
    lines = MarkupLine.all(of: source)
  }

  mutating func run() {
    findSubstitutions()
    body(0..<lines.count, RSTContext())
  }

  /// `.. |name| replace:: text`, wherever it stands.
  private mutating func findSubstitutions() {
    for line in lines where !line.isBlank && bytes[line.content].starts(with: ".. |".utf8) {
      let text = source[line.content].dropFirst(4)
      guard let bar = text.firstIndex(of: "|") else { continue }
      let rest = text[text.index(after: bar)...].drop { $0 == " " }
      for directive in ["replace::", "unicode::"] where rest.hasPrefix(directive) {
        let value = rest.dropFirst(directive.count).drop { $0 == " " }
        let raw = MarkupText(Array(value.utf8), 0..<value.utf8.count).text
        substitutions[text[..<bar].lowercased()] = RSTInline(substitutions: [:]).read(raw).text.string
      }
    }
  }

  // MARK: Blocks

  /// Text with inline markup; nothing where none of it is seen.
  mutating func add(_ kind: Block.Kind, _ raw: MappedText, info: String = "") {
    if let block = RSTInline(substitutions: substitutions).read(raw).block(kind, info: info) { blocks.append(block) }
  }

  mutating func add(_ kind: Block.Kind, _ range: ByteRange, info: String = "") { add(kind, MarkupText(bytes, range).text, info: info) }

  mutating func addCode(_ range: Range<Int>, info: String = "") {
    let written = range.filter { !lines[$0].isBlank }
    guard let first = written.first, let last = written.last else { return }
    var text = MappedText()
    for index in first...last {
      if !text.isEmpty { text.append("\n", standingFor: lines[index - 1].content.upperBound..<lines[index].content.lowerBound) }
      text.append(verbatim: lines[index].content, of: bytes)
    }
    let place = lines[first].content.lowerBound..<lines[last].content.upperBound
    blocks.append(Block(kind: .code, range: place, text: text, newlines: .always, info: info))
  }

  // MARK: Bodies

  /// The elements that stand at a margin, or further in.
  mutating func body(_ range: Range<Int>, _ context: RSTContext) {
    var at = range.lowerBound
    var context = context
    while at < range.upperBound {
      if lines[at].isBlank {
        at += 1
        continue
      }
      let before = at
      let indent = lines[at].indent
      if indent > context.indent {
        let end = self.end(ofBlockAt: at, in: range, indent: context.indent + 1)
        // The least margin is that of the quotation.
        let margin = lines[at..<end].lazy.filter { !$0.isBlank }.map(\.indent).min() ?? indent
        if context.depth < Self.deepest {
          body(at..<end, context.inside(indent: margin, kind: context.isPlain ? .quotation : nil))
        } else {
          paragraph(at..<end, context)
        }
        at = end
      } else {
        element(&at, range, context)
        context.isFirst = false
      }
      if at == before { at += 1 }
    }
  }

  /// Where lines end that stand at a margin or further in, blank ones among them.
  func end(ofBlockAt start: Int, in range: Range<Int>, indent: Int) -> Int {
    var end = start
    var at = start
    while at < range.upperBound, lines[at].isBlank || lines[at].indent >= indent {
      if !lines[at].isBlank { end = at + 1 }
      at += 1
    }
    return end
  }

  private mutating func element(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) {
    let line = lines[at]
    let first = bytes[line.content.lowerBound]
    let start = at
    if first == 0x2E, explicit(&at, range, context) { return }
    // What was no such element may have looked ahead.
    at = start
    if first == 0x5F, bytes[line.content].starts(with: "__ ".utf8) {
      at = end(ofBlockAt: at + 1, in: range, indent: context.indent + 1)
      return
    }
    if title(&at, range, context) || table(&at, range, context) { return }
    at = start
    if list(&at, range, context) || field(&at, range, context) || lineBlock(&at, range, context) { return }
    at = start
    if bytes[line.content].starts(with: ">>> ".utf8) {
      while at < range.upperBound, !lines[at].isBlank { at += 1 }
      addCode(start..<at, info: "python")
      return
    }
    text(&at, range, context)
  }

  /// A paragraph, or a term with its definition.
  private mutating func text(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) {
    let start = at
    at += 1
    if at < range.upperBound, !lines[at].isBlank, lines[at].indent > lines[start].indent, context.depth < Self.deepest {
      add(context.kind ?? .listItem(depth: context.lists + 1), lines[start].content)
      let end = self.end(ofBlockAt: at, in: range, indent: lines[start].indent + 1)
      body(at..<end, context.inside(indent: lines[at].indent, kind: .listItem(depth: context.lists + 1)))
      at = end
      return
    }
    while at < range.upperBound, !lines[at].isBlank, lines[at].indent == lines[start].indent { at += 1 }
    paragraph(start..<at, context)
    guard let last = lines[start..<at].last, bytes[last.content].suffix(2).elementsEqual("::".utf8) else { return }
    var next = at
    while next < range.upperBound, lines[next].isBlank { next += 1 }
    if next < range.upperBound, lines[next].indent > context.indent {
      let end = self.end(ofBlockAt: next, in: range, indent: context.indent + 1)
      addCode(next..<end)
      at = end
    }
  }

  /// The lines of a paragraph, the sign of a literal block at its end left out.
  mutating func paragraph(_ range: Range<Int>, _ context: RSTContext) {
    var text = MarkupText(bytes)
    for index in range {
      var content = lines[index].content
      if index == range.lowerBound, context.kind == .quotation, let dash = Self.attribution(bytes[content]) {
        content = content.lowerBound + dash..<content.upperBound
      }
      if index == range.upperBound - 1, bytes[content].suffix(2).elementsEqual("::".utf8) {
        let isAlone = content.count == 2 || bytes[content.upperBound - 3] == 0x20
        content = content.lowerBound..<content.upperBound - (isAlone ? 2 : 1)
      }
      text.add(content)
    }
    add(context.kind ?? .paragraph, text.text, info: context.info)
  }

  /// The bytes of the dash before who said it.
  private static func attribution(_ line: ArraySlice<UInt8>) -> Int? {
    for dash in ["-- ", "--- ", "— "] where line.starts(with: dash.utf8) { return dash.utf8.count }
    return nil
  }

  // MARK: Titles

  private mutating func title(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    func sign(_ index: Int) -> UInt8? {
      guard range.contains(index), !lines[index].isBlank, lines[index].indent == context.indent else { return nil }
      return Self.adornment(bytes[lines[index].content])
    }
    if let over = sign(at) {
      if range.contains(at + 2), !lines[at + 1].isBlank, sign(at + 2) == over {
        addTitle(at + 1, style: "\(over) \(over)")
        at += 3
        return true
      }
      // A line that divides.
      if lines[at].content.count >= 4, !range.contains(at + 1) || lines[at + 1].isBlank {
        at += 1
        return true
      }
      return false
    }
    guard let under = sign(at + 1), lines[at + 1].content.count >= min(4, Self.width(bytes[lines[at].content])) else { return false }
    addTitle(at, style: "\(under)")
    at += 2
    return true
  }

  private mutating func addTitle(_ index: Int, style: String) {
    if !titles.contains(style) { titles.append(style) }
    add(.heading(level: min(6, (titles.firstIndex(of: style) ?? 0) + 1)), lines[index].content)
  }

  /// The sign a line is made of, where it is one alone, twice or more.
  private static func adornment(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let first = line.first, line.count >= 2, line.allSatisfy({ $0 == first }) else { return nil }
    let isSign =
      (0x21...0x2F).contains(first) || (0x3A...0x40).contains(first) || (0x5B...0x60).contains(first) || (0x7B...0x7E).contains(first)
    return isSign ? first : nil
  }

  private static func width(_ line: ArraySlice<UInt8>) -> Int { line.count { $0 & 0xC0 != 0x80 } }

  // MARK: Line blocks

  private mutating func lineBlock(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    func isLine(_ index: Int) -> Bool {
      let content = bytes[lines[index].content]
      return content.starts(with: "| ".utf8) || content.elementsEqual("|".utf8)
    }
    guard isLine(at) else { return false }
    var text = MarkupText(bytes)
    while at < range.upperBound, !lines[at].isBlank {
      let content = lines[at].content
      if isLine(at) {
        var start = content.lowerBound + 1
        while start < content.upperBound, bytes[start] == 0x20 { start += 1 }
        if start == content.upperBound {
          // A blank line of the poem.
          add(context.kind ?? .paragraph, text.text)
          text = MarkupText(bytes)
        }
        text.add(start..<content.upperBound, breaks: true)
      } else if lines[at].indent > context.indent {
        text.add(content)
      } else {
        break
      }
      at += 1
    }
    add(context.kind ?? .paragraph, text.text)
    return true
  }
}

/// Where the reader stands: the margin, and what paragraphs are there.
struct RSTContext {
  var indent = 0
  /// What paragraphs here are; nil for plain ones.
  var kind: Block.Kind?
  var info = ""
  var lists = 0
  var depth = 0
  var isFirst = true

  var isPlain: Bool { kind == nil }

  func inside(indent: Int, kind: Block.Kind? = nil, info: String = "", isList: Bool = false) -> RSTContext {
    RSTContext(
      indent: indent, kind: kind ?? (self.kind == .quotation ? nil : self.kind), info: info.isEmpty ? self.info : info,
      lists: lists + (isList ? 1 : 0), depth: depth + 1)
  }
}
