import Bitext

/// Markup inside lines.
extension MarkdownScanner {
  /// What is done with a stretch of a line.
  enum Edit {
    case remove(Span.Kind, name: String)
    case spell(Span.Kind)
    /// Only this part of it is text.
    case keep([ByteRange])
  }

  /// Reads a line of text, and what markup that does not end on it goes on with. Returns where the next line begins.
  mutating func inline(_ line: Line) -> Int {
    var (end, next) = (line.end, line.next)
    var edits: [(range: ByteRange, edit: Edit)] = []
    var i = max(line.text, min(state.codeEnd, end))
    while i < end {
      guard Self.triggers[Int(bytes[i])] else {
        i += 1
        continue
      }
      if bytes[i] == 0x60, let hint = languageHint(at: i, end: end) { edits.append((hint, .remove(.directive, name: "#!"))) }
      let (after, edit) = markup(at: i, line: line.text, end: end)
      if let edit { edits.append((around(i..<after, edit, from: edits.last?.range.upperBound ?? line.text, end), edit)) }
      if bytes[i] == 0x3C, edit == nil { edits += quotedTemplates(in: i..<min(after, bytes.count)).map { ($0, .spell(.placeholder)) } }
      i = min(max(i + 1, after), bytes.count)
      if i > end { (end, next) = Line.end(bytes, from: i) }
    }
    if edits.isEmpty {
      output.copy(line.start..<next, of: bytes)
    } else {
      write(line, edits, end, next)
    }
    return next
  }

  /// With the marks of emphasis around what is taken out: `**{{< icon >}}**` leaves nothing.
  private func around(_ range: ByteRange, _ edit: Edit, from start: Int, _ end: Int) -> ByteRange {
    guard case .remove(.directive, _) = edit else { return range }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower > start, upper < end, bytes[lower - 1] == bytes[upper], bytes[upper] == 0x2A || bytes[upper] == 0x5F {
      lower -= 1
      upper += 1
    }
    return lower..<upper
  }

  /// The text of a title, which has a line of its own in the output.
  mutating func inlineText(_ range: ByteRange) {
    var line = Line(bytes, range.lowerBound)
    (line.start, line.end, line.next) = (range.lowerBound, range.upperBound, range.upperBound)
    line.text = range.lowerBound
    _ = inline(line)
  }

  private static let triggers: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`{<[]$:=^+".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// What begins at a byte that may begin markup: where to go on, and what is to be done with what was read.
  private mutating func markup(at i: Int, line: Int, end: Int) -> (after: Int, edit: Edit?) {
    switch bytes[i] {
    case 0x5C: return bracketedFormula(at: i, end: end) ?? (min(i + 2, end), nil)
    case 0x60: return (min(codeSpanEnd(i), end), nil)
    case 0x7B: return braces(at: i, line: line, end: end) ?? (i + 1, nil)
    case 0x3C: return tag(at: i, end: end) ?? (i + 1, nil)
    case 0x5B: return footnoteReference(at: i, end: end) ?? openReference(at: i) ?? (i + 1, nil)
    case 0x5D: return closeReference(at: i) ?? (i + 1, nil)
    case 0x24: return formula(at: i, end: end) ?? (i + 1, nil)
    case 0x3D, 0x5E, 0x2B: return mark(at: i, line: line, end: end) ?? (i + 1, nil)
    default: return icon(at: i, line: line, end: end) ?? (i + 1, nil)
    }
  }

  // MARK: Writing

  private mutating func write(_ line: Line, _ edits: [(range: ByteRange, edit: Edit)], _ end: Int, _ next: Int) {
    let standsAlone = standsAlone(line, edits, end)
    var at = line.start
    var isHead = true
    // A line between tags is a paragraph of its own: <Card>text</Card>.
    let isEnclosed = !standsAlone && isEnclosed(line, edits, end)
    if isEnclosed { output.insert("\n", at: line.start) }
    for (range, edit) in edits {
      var before = at..<range.lowerBound
      switch edit {
      case .spell(let kind):
        output.copy(before, of: bytes)
        output.spell(range, kind, of: bytes)
        at = range.upperBound
        isHead = false
        continue
      case .keep(let text):
        output.copy(before, of: bytes)
        for part in text { output.copy(part, of: bytes) }
      case .remove(let kind, let name):
        let texts = isEnclosed && range.lowerBound == line.text ? shownTexts(of: name, range) : []
        let shown = standsAlone || !texts.isEmpty ? nil : shownText(range, name)
        if standsAlone {
          Self.isTemplate(name) ? template(range, name, line) : element(range, name)
        } else if let first = texts.first, let last = texts.last {
          output.remove(range.lowerBound..<first.value.lowerBound, kind)
          write(texts, line)
          output.remove(last.value.upperBound..<range.upperBound, kind)
        } else {
          output.remove(range.lowerBound..<(shown?.lowerBound ?? range.upperBound), kind)
        }
        if isBlank(range.upperBound..<end), shown == nil {
          before = before.lowerBound..<trimBlanks(before.lowerBound, before.upperBound)
        }
        output.copy(before, of: bytes)
        if let shown {
          output.copy(shown, of: bytes)
          output.remove(shown.upperBound..<range.upperBound, kind)
          at = range.upperBound
          isHead = false
          continue
        }
      }
      if case .keep = edit { isHead = false }
      isHead = isHead && isBlank(before)
      at = range.upperBound
      // Blanks on both sides of what is gone are one; at the head of a line they are none.
      if isHead || (output.bytes.last == 0x20) { at = skipBlanks(at, end) }
    }
    output.copy(at..<end, of: bytes)
    output.copy(end..<next, of: bytes)
    if isEnclosed { output.insert("\n", at: end) }
    if standsAlone { enter(line, edits) }
  }

  /// Whether all of a line stands between a tag and the end of one.
  private func isEnclosed(_ line: Line, _ edits: [(range: ByteRange, edit: Edit)], _ end: Int) -> Bool {
    guard edits.count > 1, let first = edits.first, let last = edits.last, line.text == first.range.lowerBound,
      last.range.upperBound >= trimBlanks(last.range.upperBound, end), case .remove(.directive, let opener) = first.edit,
      case .remove(.directive, let closer) = last.edit
    else { return false }
    if opener.first == "<" { return closer.first == "<" }
    return closer == "{ /" + opener.dropFirst(2) || opener.hasPrefix("% ") && closer == "% end" + opener.dropFirst(2)
  }

  private static func isTemplate(_ name: String) -> Bool { name.hasPrefix("{ ") || name.hasPrefix("% ") }

  /// The texts that a tag at the head of a line shows, before those between it and its end.
  private func shownTexts(of name: String, _ range: ByteRange) -> [ShownText] {
    if Self.isTemplate(name) { return shownTexts(inTag: range) }
    return name.hasPrefix("</") ? [] : texts(ofComponent: String(name.dropFirst()), range).shown
  }

  /// Whether a line holds markup and nothing else.
  private func standsAlone(_ line: Line, _ edits: [(range: ByteRange, edit: Edit)], _ end: Int) -> Bool {
    var at = line.text
    for (range, edit) in edits {
      guard isBlank(at..<max(at, range.lowerBound)) else { return false }
      guard case .remove = edit else { return false }
      at = range.upperBound
    }
    return isBlank(min(at, end)..<end)
  }

  /// Notes which components the lines that follow stand in.
  private mutating func enter(_ line: Line, _ edits: [(range: ByteRange, edit: Edit)]) {
    for case (let range, .remove(_, let name)) in edits where name.first == "<" {
      if name.hasPrefix("</") {
        let open = "<" + name.dropFirst(2)
        if let index = state.bodies.lastIndex(where: { $0.kind == .component && $0.name == open }) { closeBodies(above: index) }
      } else if state.bodies.count < Self.deepest, bytes[range.upperBound - 2] != 0x2F {
        state.bodies.append(Body(kind: .component, indent: line.column, name: name))
      }
    }
  }

  // MARK: Code spans, footnotes, formulas, icons

  /// The end of the code span that begins here, on this line or a later one of the paragraph; else the end of the run of backticks.
  private mutating func codeSpanEnd(_ start: Int) -> Int {
    var count = 0
    while start + count < bytes.count, bytes[start + count] == 0x60 { count += 1 }
    var i = start + count
    var isBlankLine = false
    while i < bytes.count {
      switch bytes[i] {
      case 0x60:
        let open = i
        while i < bytes.count, bytes[i] == 0x60 { i += 1 }
        if i - open == count {
          state.codeEnd = i
          return i
        }
        isBlankLine = false
        continue
      case 0x0A:
        if isBlankLine { return start + count }
        isBlankLine = true
      case 0x20, 0x09, 0x0D: break
      default: isBlankLine = false
      }
      i += 1
      if i - start > 8192 { break }
    }
    return start + count
  }

  private func footnoteReference(at i: Int, end: Int) -> (Int, Edit?)? {
    guard has("[^", at: i, before: end) else { return nil }
    var close = i + 2
    while close < end, bytes[close] > 0x20, bytes[close] != 0x5D, bytes[close] != 0x5B, close - i < 120 { close += 1 }
    guard close < end, close > i + 2, bytes[close] == 0x5D, close + 1 >= end || bytes[close + 1] != 0x28 else { return nil }
    return (close + 1, .remove(.footnoteReference, name: string(i..<close + 1)))
  }

  /// `$x^2$`: dollars that stand close around something that looks like a formula.
  private func formula(at i: Int, end: Int) -> (Int, Edit?)? {
    let width = has("$$", at: i, before: end) ? 2 : 1
    let start = i + width
    guard start < end, bytes[start] > 0x20 || width == 2, bytes[start] != 0x24, i == 0 || bytes[i - 1] != 0x24 else { return nil }
    var close = start
    var isFormula = false
    while close < end, bytes[close] != 0x24, bytes[close] != 0x60 {
      switch bytes[close] {
      case 0x5C:
        isFormula = true
        close += 1
      case 0x5E, 0x5F, 0x3D, 0x2B, 0x3C, 0x3E: isFormula = true
      case 0x80...: return nil
      default: break
      }
      close += 1
    }
    guard close + width <= end, bytes[close] == 0x24, bytes[close - 1] > 0x20 || width == 2, isFormula || close - start <= 3 else {
      return nil
    }
    if width == 2, !has("$$", at: close, before: end) { return nil }
    if close + width < end, bytes[close + width] &- 0x30 < 10 { return nil }
    return (close + width, .spell(.math))
  }

  /// `\(x^2\)`, `\[x^2\]`: signs of formulas between.
  private func bracketedFormula(at i: Int, end: Int) -> (Int, Edit?)? {
    Formula.end(bytes, from: i, before: end).map { ($0, .spell(.math)) }
  }

  /// `:smile:`, `:material-clock:`
  private func icon(at i: Int, line: Int, end: Int) -> (Int, Edit?)? {
    guard i == line || !Self.isNameByte(bytes[i - 1]) && bytes[i - 1] != 0x3A, i + 2 < end, (bytes[i + 1] | 0x20) &- 0x61 < 26 else {
      return nil
    }
    var close = i + 1
    while close < end, bytes[close] < 0x80, Self.isNameByte(bytes[close]) || bytes[close] == 0x2B { close += 1 }
    guard close > i + 2, close < end, bytes[close] == 0x3A,
      close + 1 >= end || !Self.isNameByte(bytes[close + 1]) || bytes[close + 1] >= 0x80
    else { return nil }
    return (close + 1, .remove(.directive, name: string(i..<close + 1)))
  }
}
