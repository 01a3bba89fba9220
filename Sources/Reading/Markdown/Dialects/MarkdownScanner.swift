import Bitext

/// Reads a Markdown file line by line and prepares it for cmark: knows the markup of documentation systems (MkDocs, VitePress, Docusaurus,
/// Hugo, kramdown, GitHub, MDX), which cmark would take for text or code.
///
/// Code is left alone: fences, code spans and indented code are followed as far as telling them takes.
struct MarkdownScanner {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether braces hold expressions and indented code is none.
  var isMDX: Bool
  var output = PreparedMarkdown()

  var state = State()

  struct State {
    /// Bodies around the line that are set in.
    var bodies: [Body] = []
    var fence: Fence?
    /// The line before had no text.
    var afterBlank = true
    /// The line before defines a link.
    var isAfterDefinition = false
    var isInList = false
    var isInCode = false
    /// Inside of a code span up to here.
    var codeEnd = 0
    /// No comment ends before here, as far as was looked.
    var noCommentEnds = 0
    /// What no later line holds.
    var missing: Set<String> = []
    /// Where marks close that are open.
    var markEnds: [Int] = []
    /// The names of links that the file defines, in brackets; nil until one is asked for.
    var definitions: Set<String>?
  }

  /// A stretch of lines set in: of an admonition, a footnote, a component.
  struct Body {
    enum Kind { case admonition, item, component }
    var kind: Kind
    /// Columns before the line that opens it.
    var indent: Int
    /// Columns taken from each line; nil until a line tells.
    var removal: Int?
    /// The name of a component, the label of a footnote.
    var name = ""
    /// Whether a role of the output ends with it: that of the blocks of a footnote or a definition.
    var hasRole = false
  }

  struct Fence {
    var mark: UInt8
    var count: Int
    var isQuoted: Bool
    /// Where its mark stands on the line; one that is set in by four columns more ends nothing.
    var column = 0
    /// Columns that its lines leave out as it does.
    var margin = 0
    /// The end of code that has no fence of Markdown.
    var closer: Closer?
  }

  enum Closer {
    /// `$$`
    case text(StaticString)
    /// `{% endhighlight %}`, `{{< /highlight >}}`
    case tag(String, isShortcode: Bool)
  }

  init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    isMDX = source.name.lowercased().hasSuffix(".mdx")
  }

  static func prepare(_ source: SourceText) -> PreparedMarkdown {
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = MarkdownScanner(source, bytes)
      scanner.run()
      return scanner.output
    }
  }

  private mutating func run() {
    output.reserve(bytes.count + 64)
    var at = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      output.copy(0..<3, of: bytes)
      at = 3
    }
    if let matter = FrontMatter.read(source) {
      for block in matter.blocks { output.append(block) }
      at = matter.range.upperBound
    }
    while at < bytes.count { at = line(from: at) }
    closeBodies(above: 0)
    output.dropNUL()
  }

  /// Bodies in bodies; deeper ones are taken to stand at the margin of the last.
  static let deepest = 64

  // MARK: Lines

  /// Reads the line that begins at `start`; returns where the next begins.
  private mutating func line(from start: Int) -> Int {
    var line = Line(bytes, start)
    if line.isBlank {
      output.copy(start..<line.next, of: bytes)
      state.afterBlank = true
      return line.next
    }
    if state.fence == nil { leaveBodies(line) }
    takeIn(&line)
    defer { state.afterBlank = false }
    if let fence = state.fence {
      line.drop(columns: min(fence.margin, line.indent), bytes)
      fenced(line)
      return line.next
    }
    if isIndentedCode(line) {
      state.isInCode = true
      output.copy(line.start..<line.next, of: bytes)
      return line.next
    }
    state.isInCode = false
    // MDX has no indented code: text that is set in is text.
    if isMDX, line.indent >= 4, !state.isInList { line.dropMargin(bytes) }
    if state.afterBlank, bytes[line.text] == 0x23, line.column == 0, state.bodies.isEmpty, line.isHeading(bytes) { output.noteBreak() }
    noteList(line)
    let isDefinition = definesLink(line)
    let start = output.bytes.count
    if let next = block(line) { return next }
    let next = inline(line)
    if isDefinition { next == line.next ? output.noteDefinition(from: start) : output.noteFarReach() }
    state.isAfterDefinition = isDefinition
    return next
  }

  /// Bodies that a line stands no longer in.
  private mutating func leaveBodies(_ line: Line) {
    while let body = state.bodies.last {
      switch body.kind {
      case .component: return
      case .admonition: if line.indent >= body.indent + 4 { return }
      // The line after a paragraph may go on with it, wherever it begins.
      case .item: if line.indent >= body.indent + 2 || (!state.afterBlank && !begins(line)) { return }
      }
      closeBodies(above: state.bodies.count - 1)
    }
  }

  mutating func closeBodies(above count: Int) {
    while state.bodies.count > count, let body = state.bodies.popLast() {
      if body.hasRole { output.closeRole() }
    }
  }

  /// Whether a line begins a block of its own, and goes on with no paragraph.
  private func begins(_ line: Line) -> Bool {
    switch bytes[line.text] {
    case 0x5B: return footnoteEnd(line) != nil
    case 0x23, 0x3E, 0x7C, 0x60, 0x3A, 0x21, 0x3C: return true
    default: return line.listMarkerEnd(bytes) != nil
    }
  }

  /// Takes the columns from the line that the bodies around it are set in.
  private mutating func takeIn(_ line: inout Line) {
    var columns = 0
    for index in state.bodies.indices {
      if state.bodies[index].removal == nil {
        let removal = line.column - state.bodies[index].indent
        switch state.bodies[index].kind {
        case .component, .admonition: state.bodies[index].removal = max(0, removal)
        case .item: if removal > 0 { state.bodies[index].removal = min(4, removal) }
        }
      }
      columns += state.bodies[index].removal ?? 0
    }
    line.drop(columns: columns, bytes)
  }

  private mutating func isIndentedCode(_ line: Line) -> Bool {
    !isMDX && line.indent >= 4 && !state.isInList && (state.afterBlank || state.isInCode)
      && !state.bodies.contains { $0.kind == .component }
  }

  private mutating func noteList(_ line: Line) {
    if line.listMarkerEnd(bytes) != nil { state.isInList = true } else if state.afterBlank, line.indent == 0 { state.isInList = false }
  }

  private func closes(_ line: Line, _ closer: Closer) -> Bool {
    switch closer {
    case .text(let text): has(text, at: line.text, before: line.end)
    case .tag(let name, let isShortcode): templateTag(line).map { $0.name == name && $0.isShortcode == isShortcode } == true
    }
  }

  private mutating func fenced(_ line: Line) {
    guard let fence = state.fence else { return }
    if let closer = fence.closer {
      if closes(line, closer) {
        state.fence = nil
        output.copy(line.start..<line.text, of: bytes)
        output.insert("```\n", at: line.text)
      } else {
        output.copy(line.start..<line.next, of: bytes)
      }
      return
    }
    var at = line.text
    var isQuoted = false
    while at < line.end, bytes[at] == 0x3E || bytes[at] == 0x20 {
      isQuoted = isQuoted || bytes[at] == 0x3E
      at += 1
    }
    if fence.isQuoted, !isQuoted {
      // The quotation ends, and its code with it.
      state.fence = nil
      output.copy(line.start..<line.next, of: bytes)
      return
    }
    var count = 0
    while at + count < line.end, bytes[at + count] == fence.mark { count += 1 }
    let isCode = !isMDX && !fence.isQuoted && line.indent >= fence.column + 4
    if count >= fence.count, !isCode, bytes[at + count..<line.end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { state.fence = nil }
    output.copy(line.start..<line.next, of: bytes)
  }
}
