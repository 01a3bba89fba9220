import Bitext
import Letters

/// A stretch of plain text that layout sees as one: a paragraph, a heading, a list item.
package struct LayoutSpan {
  package var kind: Block.Kind
  /// Whole lines, the last line end left out.
  package var range: Range<Int>

  package init(kind: Block.Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension SentenceSegmenter {
  /// For readers of formats that hold plain text: calls `body` with each stretch in order, and `onLineEnd` with what was decided of
  /// each line end inside a paragraph.
  package func forEachSpan(
    inPlainText utf8: UnsafeBufferPointer<UInt8>, newlines: Block.Newlines, _ body: (LayoutSpan) -> Void,
    onLineEnd: (Explanation) -> Void = { _ in }
  ) {
    withExtendedLifetime(data) {
      var layout = ParagraphLayout(language: language, newlines: newlines, tables: data.tables)
      layout.forEachSpan(in: TextView(bytes: utf8), body) { offset, decision in
        onLineEnd(Explanation(offset: offset, isBoundary: decision.isBoundary, rule: decision.rule, mark: offset..<offset))
      }
    }
  }
}

/// Tells paragraphs, headings, list items and table rows apart, and wrapped lines from lines that end sentences. Looks at one
/// paragraph (lines without a blank one between them) at a time, so what follows a paragraph never changes how it is cut.
struct ParagraphLayout {
  let language: Language
  let newlines: Block.Newlines
  let tables: UnsafePointer<WordTables>
  private var lines: [Line] = []

  init(language: Language, newlines: Block.Newlines, tables: UnsafePointer<WordTables>) {
    self.language = language
    self.newlines = newlines
    self.tables = tables
  }

  struct Line {
    var start: Int
    /// Without white space at the end.
    var end: Int
    /// The first byte that is not white space.
    var textStart: Int
    var marker = LineMarker.none
    var indent = 0
    /// In terminal cells, roughly: two for what takes three bytes.
    var width = 0
    /// The language of most of its letters.
    var language: Language?
    /// Brackets opened in the paragraph and not closed by the end of the line.
    var depth = 0
    /// Whether nothing was joined to it so far: the first line of its paragraph, or after a line that ended by itself.
    var isFirst = false
  }

  mutating func forEachSpan(in text: TextView, _ body: (LayoutSpan) -> Void, onLineEnd: (Int, Decision) -> Void) {
    var i = 0
    let count = text.count
    lines.removeAll(keepingCapacity: true)
    while i < count {
      let start = i
      let (lineEnd, next) = text.lineEnd(from: i)
      i = next
      let textStart = text.skipSpace(start, before: lineEnd)
      if textStart >= lineEnd {
        // A blank line ends the paragraph.
        flush(text, body, onLineEnd)
        continue
      }
      lines.append(Line(start: start, end: text.trimSpace(before: lineEnd, from: textStart), textStart: textStart))
      if lines.count == 4096, newlines != .auto { flush(text, body, onLineEnd) }
    }
    flush(text, body, onLineEnd)
  }

  private mutating func flush(_ text: TextView, _ body: (LayoutSpan) -> Void, _ onLineEnd: (Int, Decision) -> Void) {
    guard !lines.isEmpty else { return }
    defer { lines.removeAll(keepingCapacity: true) }
    for k in lines.indices { lines[k].marker = LineMarker(text, lines[k].textStart, lines[k].end) }
    if lines.count == 1 {
      body(LayoutSpan(kind: kind(lines[0]), range: lines[0].textStart..<lines[0].end))
      return
    }
    lines[0].isFirst = true
    var widest = 0
    var depth = 0
    for k in lines.indices {
      depth = max(0, depth + text.bracketBalance(lines[k].textStart, lines[k].end))
      lines[k].depth = depth
      lines[k].width = text.cells(lines[k].textStart, lines[k].end)
      lines[k].language = text.language(lines[k].textStart, lines[k].end)
      lines[k].indent = text.cells(lines[k].start, lines[k].textStart)
      widest = max(widest, lines[k].width + lines[k].indent)
    }
    let shape = ParagraphShape(lines, widest: widest, text)
    var first = 0
    for k in 1...lines.count {
      if k < lines.count {
        let judge = LineJudge(text: text, language: language, newlines: newlines, tables: tables, shape: shape)
        let decision = judge.decide(lines[k - 1], lines[k], previousMarker: lines[first].marker)
        onLineEnd(lines[k - 1].end, decision)
        if !decision.isBoundary { continue }
      }
      body(LayoutSpan(kind: kind(lines[first]), range: lines[first].textStart..<lines[k - 1].end))
      first = k
      if k < lines.count { lines[k].isFirst = true }
    }
  }

  private func kind(_ line: Line) -> Block.Kind {
    switch line.marker {
    case .none: .paragraph
    case .bullet, .number: .listItem(depth: 1 + line.indent / 2)
    case .heading(let level): .heading(level: level)
    case .tableRow: .paragraph
    case .rule: .paragraph
    }
  }
}

/// What the lines of a paragraph have in common.
struct ParagraphShape {
  /// In cells, indent included.
  let widest: Int
  /// Nothing is wrapped at fewer cells, but for columns of running text.
  static let narrow = 40
  /// Short lines without a mark, a comma or a pause anywhere: a list, verse, a chat.
  let isBare: Bool
  /// Japanese that ends in a mark, every line but the last as long as the widest but for two characters.
  let isSet: Bool
  /// Two or more lines follow the first, each a sentence with its mark.
  let sentencesFollow: Bool

  /// Lines other than the last that come near the widest.
  let full: Int
  let count: Int

  /// Every line ends in a mark: one sentence (or more) a line.
  let allEndInMarks: Bool
  /// The last line ends in a mark, as a paragraph of sentences does and a list of short lines does not.
  let endsInMark: Bool
  /// A line ends in a comma: the text is wrapped.
  let wraps: Bool
  /// Lines after the first that begin in lower case, as wrapped ones do.
  let lowerStarts: Int
  /// Lines that begin in a capital or a figure though the line before stops in the middle of nothing: no mark, no comma.
  let freshStarts: Int

  init(_ lines: [ParagraphLayout.Line], widest: Int, _ text: TextView) {
    self.widest = widest
    let marked = lines.count { LineMarker.endsInMark(text, $0.end) }
    allEndInMarks = marked == lines.count
    isLineForLine = lines.count >= 8 && marked * 5 >= lines.count * 4
    endsInMark = lines.last.map { text.endsSentence($0.end) } ?? false
    wraps = lines.contains { text.kind(before: $0.end) == .comma }
    lowerStarts = lines.dropFirst().reduce(0) { $0 + (text.kind(at: $1.textStart) == .lower ? 1 : 0) }
    freshStarts = zip(lines, lines.dropFirst()).reduce(0) { total, pair in
      let last = text.kind(before: pair.0.end)
      let isOpen = last.isLatin || last == .digit || last == .closer
      return total + (isOpen && text.kind(at: pair.1.textStart) != .lower ? 1 : 0)
    }
    count = lines.count
    isBare = widest < Self.narrow && lines.allSatisfy { !text.hasPause($0.textStart, $0.end) }
    sentencesFollow = count >= 3 && lines.dropFirst().allSatisfy { LineMarker.endsInMark(text, $0.end) }
    isSet = count >= 3 && endsInMark && !sentencesFollow && lines.dropLast().allSatisfy { $0.width + $0.indent + 4 >= widest }
    full = lines.dropLast().reduce(0) { $0 + ($1.width + $1.indent >= widest - max(8, widest / 7) ? 1 : 0) }
  }

  /// A file of a sentence a line, as corpora and translators keep them: most lines end in a mark, as no wrapped text does.
  let isLineForLine: Bool

  /// Nearly all lines but the last are as long as each other.
  var isEven: Bool { count >= 3 && full * 10 >= (count - 1) * 8 }
}

extension TextView {
  /// The end of the line that begins at `start`, and where the next begins. Line ends: LF, CR, CR LF, NEL, VT, FF, LS, PS.
  func lineEnd(from start: Int) -> (end: Int, next: Int) {
    var i = start
    while i < count {
      if let block = block(at: i), !block.mayEndLine {
        i += 16
        continue
      }
      let limit = min(i + 16, count)
      while i < limit {
        let byte = bytes[i]
        if byte > 0x0D, byte != 0xC2, byte != 0xE2 {
          i += 1
          continue
        }
        if byte &- 0x0A < 4 { return (i, byte == 0x0D && self[i + 1] == 0x0A ? i + 2 : i + 1) }
        if byte == 0xC2, self[i + 1] == 0x85 { return (i, i + 2) }
        if byte == 0xE2, self[i + 1] == 0x80, self[i + 2] & 0xFE == 0xA8 { return (i, i + 3) }
        i += 1
      }
    }
    return (count, count)
  }

  /// Terminal cells of a stretch, roughly: East Asian letters take three bytes and two cells.
  func cells(_ start: Int, _ end: Int) -> Int {
    var cells = 0
    for i in start..<max(start, end) {
      let byte = bytes[i]
      cells += byte & 0xC0 == 0x80 ? 0 : byte >= 0xE3 ? 2 : 1
    }
    return cells
  }

  /// Whether the text before `end` ends in a mark, with or without closing brackets and quotation marks after it; a colon counts.
  func endsSentence(_ end: Int) -> Bool {
    var i = end
    for _ in 0..<4 {
      let kind = kind(before: i)
      if kind == .closer || kind == .straightQuote {
        i -= scalar(before: i).length
      } else {
        return kind == .terminator || self[i - 1] == 0x3A
      }
    }
    return false
  }

  /// Whether the stretch holds a mark or a comma between its words or at its end.
  func hasPause(_ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      let (value, length) = scalar(at: i)
      i += length
      switch value {
      case 0x2E, 0x2C, 0x3B: if i >= end || spaceLength(at: i) > 0 { return true }
      case 0x21, 0x3F, 0x2026, "、", "。", "！", "，", "．", "？": return true
      default: break
      }
    }
    return false
  }

  /// Openers less closers.
  func bracketBalance(_ start: Int, _ end: Int) -> Int {
    var balance = 0
    var i = start
    while i < end {
      if i + 16 <= end, let block = block(at: i), !block.mayHoldBracket {
        i += 16
        continue
      }
      for at in i..<min(i + 16, end) { balance += bracket(at) }
      i += 16
    }
    return balance
  }

  /// 1 for an opener, -1 for a closer, 0 for the rest.
  private func bracket(_ i: Int) -> Int {
    switch bytes[i] {
    case 0x28, 0x5B: return 1
    case 0x29, 0x5D: return -1
    case 0xE3 where self[i + 1] == 0x80:
      // 「 『 【 and their closers
      switch self[i + 2] {
      case 0x8C, 0x8E, 0x90: return 1
      case 0x8D, 0x8F, 0x91: return -1
      default: return 0
      }
    case 0xEF where self[i + 1] == 0xBC: return self[i + 2] == 0x88 ? 1 : self[i + 2] == 0x89 ? -1 : 0
    default: return 0
    }
  }

  /// Japanese where a fourth of the letters is Japanese; nil without letters.
  func language(_ start: Int, _ end: Int) -> Language? {
    var japanese = 0
    var latin = 0
    for i in start..<max(start, end) {
      let byte = bytes[i]
      latin += (byte | 0x20) &- 0x61 < 26 ? 1 : 0
      japanese += byte >= 0xE3 && byte <= 0xE9 && !(byte == 0xE3 && self[i + 1] == 0x80) ? 1 : 0
    }
    if japanese == 0, latin == 0 { return nil }
    return japanese * 3 >= latin ? .ja : .en
  }
}
