import Bitext

/// Markup that has a line of its own.
extension MarkdownScanner {
  /// Reads a line that is such markup, or begins with it; nil where it is text.
  mutating func block(_ line: Line) -> Int? {
    switch bytes[line.text] {
    case 0x60, 0x7E: return openFence(line, at: line.text, isQuoted: false)
    case 0x3E, 0x2D, 0x2A, 0x2B, 0x30...0x39: return quotedOrItem(line)
    case 0x3A: return colons(line)
    case 0x21, 0x3F, 0x3D: return admonition(line)
    case 0x2F: return slashes(line)
    case 0x5B: return bracket(line)
    case 0x24: return math(line)
    case 0x5C: return displayedFormula(line)
    case 0x7B: return brace(line)
    case 0x3C: return angle(line)
    case 0x40: return has("@[", at: line.text, before: line.end) ? standing(line, "embed") : nil
    // The end of a block in kramdown.
    case 0x5E: return isBlank(line.text + 1..<line.end) ? standing(line, "^") : nil
    case 0x69, 0x65: return module(line)
    default: return nil
    }
  }

  /// Takes the whole line out, as a block of its own.
  mutating func standing(_ line: Line, _ name: String) -> Int {
    note(line.text..<trimBlanks(line.text, line.end), name)
    output.copy(line.end..<line.next, of: bytes)
    return line.next
  }

  mutating func note(_ range: ByteRange, _ name: String) {
    output.append(Block(kind: .directive, range: range, text: MappedText(source, range), newlines: .always, info: name))
  }

  /// Puts a title on lines of its own.
  private mutating func title(_ line: Line, _ title: ByteRange) {
    output.insert("\n", at: line.start)
    titleText(title, after: line.start..<line.text)
    output.insert("\n\n", at: title.upperBound)
  }

  private mutating func titleText(_ title: ByteRange, after blanks: ByteRange = 0..<0) {
    output.openRole(.title)
    output.copy(blanks, of: bytes)
    inlineText(title)
    output.closeRole()
  }

  // MARK: Code

  private mutating func openFence(_ line: Line, at start: Int, isQuoted: Bool) -> Int? {
    let mark = bytes[start]
    var count = 0
    while start + count < line.end, bytes[start + count] == mark { count += 1 }
    guard count >= 3, mark == 0x7E || !bytes[start + count..<line.end].contains(0x60) else { return nil }
    state.fence = Fence(mark: mark, count: count, isQuoted: isQuoted, column: line.indent + start - line.text, margin: line.margin)
    output.copy(line.start..<line.next, of: bytes)
    return line.next
  }

  /// What stands in a quotation or a list item: a fence, `[!NOTE]`.
  private mutating func quotedOrItem(_ line: Line) -> Int? {
    if bytes[line.text] == 0x2D, has("--8<--", at: line.text, before: line.end) { return standing(line, "snippet") }
    if bytes[line.text] == 0x2A, has("*[", at: line.text, before: line.end), let close = find("]:", from: line.text, before: line.end),
      close > line.text + 2
    {
      return standing(line, "abbreviation")
    }
    let (inner, isQuoted) = line.innerText(bytes)
    guard inner < line.end else { return nil }
    if line.listMarkerEnd(bytes) != nil, isTableOfContents(after: line) { return standing(line, "toc") }
    if bytes[inner] == 0x60 || bytes[inner] == 0x7E { return openFence(line, at: inner, isQuoted: isQuoted) }
    if !isQuoted, inner > line.text, let next = admonition(in: line, at: inner) { return next }
    return isQuoted && has("[!", at: inner, before: line.end) ? alert(line, at: inner) : nil
  }

  /// Whether `{:toc}` stands on the next line: the item it speaks of gives way to the headings of the page.
  private func isTableOfContents(after line: Line) -> Bool {
    let next = Line(bytes, line.next)
    return has("{:toc}", at: next.text, before: next.end) || has("{: toc}", at: next.text, before: next.end)
  }

  /// `> [!NOTE] Title`
  private mutating func alert(_ line: Line, at start: Int) -> Int? {
    let name = start + 2..<nameEnd(start + 2, line.end)
    guard !name.isEmpty, name.upperBound < line.end, bytes[name.upperBound] == 0x5D else { return nil }
    var after = name.upperBound + 1
    if after < line.end, bytes[after] == 0x2B || bytes[after] == 0x2D { after += 1 }
    guard after == line.end || bytes[after] == 0x20 else { return nil }
    note(start..<after, string(name).lowercased())
    output.copy(line.start..<start, of: bytes)
    let title = skipBlanks(after, line.end)..<line.end
    if !title.isEmpty {
      titleText(title)
      output.insert("\n>", at: title.upperBound)
    }
    output.copy(line.end..<line.next, of: bytes)
    return line.next
  }

  /// `$$` on lines of their own around a formula, or around it on one line.
  private mutating func math(_ line: Line) -> Int? {
    guard has("$$", at: line.text, before: line.end) else { return nil }
    let end = trimBlanks(line.text, line.end)
    let inner = line.text + 2..<max(line.text + 2, end - 2)
    if end - line.text > 4, has("$$", at: end - 2, before: end), find("$$", from: line.text + 2, before: end) == end - 2 {
      output.copy(line.start..<line.text, of: bytes)
      output.insert("```math\n", at: line.text)
      output.copy(inner, of: bytes)
      output.insert("\n```\n", at: end)
      return line.next
    }
    guard end == line.text + 2, hasLine(beginning: "$$", after: line.next) else { return nil }
    openCode(line, closer: .text("$$"), isMath: true)
    return line.next
  }

  /// `\[` and `\]` around a formula, on lines of their own or on its first and last one.
  private mutating func displayedFormula(_ line: Line) -> Int? {
    guard has("\\[", at: line.text, before: line.end) else { return nil }
    if trimBlanks(line.text, line.end) == line.text + 2, hasLine(beginning: "\\]", after: line.next) {
      openCode(line, closer: .text("\\]"), isMath: true)
      return line.next
    }
    guard let end = Formula.end(bytes, from: line.text, before: min(bytes.count, line.text + 4096), isDisplayed: true) else { return nil }
    let last = Line.end(bytes, from: end)
    guard isBlank(end..<last.end) else { return nil }
    output.copy(line.start..<line.text, of: bytes)
    output.insert("```math\n", at: line.text)
    let first = skipBlanks(line.text + 2, end - 2)
    output.copy(first..<max(first, trimBlanks(first, end - 2)), of: bytes)
    output.insert("\n```\n", at: end)
    return last.next
  }

  mutating func openCode(_ line: Line, closer: Closer, isMath: Bool = false) {
    output.copy(line.start..<line.text, of: bytes)
    output.insert(isMath ? "```math\n" : "```\n", at: line.text)
    state.fence = Fence(mark: 0, count: 0, isQuoted: false, closer: closer)
  }

  /// Whether a later line begins so. What is not there is looked for once.
  mutating func hasLine(beginning text: StaticString, after start: Int) -> Bool {
    if state.missing.contains("\(text)") { return false }
    var at = start
    while at < bytes.count {
      let line = Line(bytes, at)
      if has(text, at: line.text, before: line.end) { return true }
      at = line.next
    }
    state.missing.insert("\(text)")
    return false
  }

  // MARK: Containers

  /// `:::note Title`, `:::note[Title]{.x}`, `:::`, and `: definition`.
  private mutating func colons(_ line: Line) -> Int? {
    var at = line.text
    while at < line.end, bytes[at] == 0x3A { at += 1 }
    if at == line.text + 1 { return definition(line) }
    if at == line.text + 2 { return leaf(line, at) }
    at = skipBlanks(at, line.end)
    if at == line.end { return standing(line, "/") }
    var name = at..<nameEnd(at, line.end)
    if name.isEmpty, bytes[at] == 0x7B, let close = find("}", from: at, before: line.end) {
      name = at + 1..<close
      at = close + 1
    } else {
      at = name.upperBound
    }
    if name.isEmpty { return nil }
    if at + 1 < line.end, bytes[at] == 0x2E, Self.isNameByte(bytes[at + 1]) { return identifier(line, name) }
    let text = skipBlanks(at, line.end)
    var title = text..<trimBlanks(text, line.end)
    var rest = line.end
    if at < line.end, bytes[at] == 0x5B, let close = find("]", from: at, before: line.end) {
      title = at + 1..<close
      // Text on the same line, but for attributes.
      let after = skipBlanks(close + 1, line.end)
      if after < line.end, bytes[after] != 0x7B { rest = after }
    }
    title = withoutAttributes(title)
    while !title.isEmpty, bytes[title.upperBound - 1] == 0x3A { title = title.lowerBound..<title.upperBound - 1 }
    let kind = string(name).lowercased()
    note(line.text..<max(name.upperBound, title.isEmpty ? trimBlanks(name.upperBound, line.end) : name.upperBound), kind)
    if !title.isEmpty, !Self.variants.contains(string(title)) {
      self.title(line, title)
    } else {
      output.copy(line.end..<line.next, of: bytes)
    }
    if rest == line.end { return line.next }
    var behind = line
    (behind.start, behind.text) = (rest, rest)
    return inline(behind)
  }

  /// Words after the name that choose among its forms.
  private static let variants: Set<String> = ["info", "warn", "alert"]

  /// `::: package.module` and the options set in under it: what is written in the program takes its place.
  private mutating func identifier(_ line: Line, _ name: ByteRange) -> Int {
    var next = standing(line, string(name))
    while next < bytes.count {
      let option = Line(bytes, next)
      guard !option.isBlank, option.column >= line.column + 4 else { break }
      note(option.text..<trimBlanks(option.text, option.end), "option")
      next = option.next
    }
    return next
  }

  /// `::youtube[A film]{id=x}`
  private mutating func leaf(_ line: Line, _ at: Int) -> Int? {
    let end = nameEnd(at, line.end)
    guard end > at, end < line.end, bytes[end] == 0x5B || bytes[end] == 0x7B else { return nil }
    guard bytes[end] == 0x5B, let close = find("]", from: end, before: line.end), close > end + 1 else {
      return standing(line, string(at..<end))
    }
    note(line.text..<end, string(at..<end))
    title(line, end + 1..<close)
    return line.next
  }

  private func withoutAttributes(_ title: ByteRange) -> ByteRange {
    guard let open = (title.reversed().first { bytes[$0] == 0x7B }), !title.isEmpty, bytes[title.upperBound - 1] == 0x7D else {
      return title
    }
    return title.lowerBound..<trimBlanks(title.lowerBound, max(title.lowerBound, open))
  }

  /// `: text` under a term.
  private mutating func definition(_ line: Line) -> Int? {
    let text = skipBlanks(line.text + 1, line.end)
    guard text > line.text + 1, text < line.end, line.indent < 4 else { return nil }
    output.insert("\n", at: line.text)
    closeItem()
    output.openRole(.listItem(depth: 1))
    state.bodies.append(Body(kind: .item, indent: line.column, hasRole: true))
    let rest = line.from(text)
    return admonition(rest) ?? inline(rest)
  }

  /// One footnote or definition ends where the next begins.
  private mutating func closeItem() {
    if state.bodies.last?.kind == .item { closeBodies(above: state.bodies.count - 1) }
  }

  /// `- !!! note`: the item comes to the margin, for what stands in it is the admonition's.
  private mutating func admonition(in item: Line, at text: Int) -> Int? {
    let line = item.from(text)
    guard state.bodies.count + 1 < Self.deepest, let next = admonition(line) else { return nil }
    state.bodies.insert(Body(kind: .item, indent: item.column, removal: line.column - item.column), at: state.bodies.count - 1)
    return next
  }

  /// `!!! note "Title"`, `??? tip "Title"`, `=== "Tab"`: the body is set in.
  private mutating func admonition(_ line: Line) -> Int? {
    guard
      has("!!!", at: line.text, before: line.end) || has("???", at: line.text, before: line.end)
        || has("===", at: line.text, before: line.end)
    else { return nil }
    var at = line.text + 3
    while at < line.end, bytes[at] == 0x2B || bytes[at] == 0x21 { at += 1 }
    let afterMark = at
    at = skipBlanks(at, line.end)
    guard at > afterMark, at < line.end else { return nil }
    let isTab = bytes[line.text] == 0x3D
    let name = isTab ? line.text..<line.text + 3 : at..<nameEnd(at, line.end)
    guard !name.isEmpty, !isTab || bytes[at] == 0x22 || bytes[at] == 0x27 else { return nil }
    note(line.text..<(isTab ? afterMark : name.upperBound), isTab ? "tab" : string(name).lowercased())
    let end = trimBlanks(at, line.end)
    if bytes[end - 1] == 0x22 || bytes[end - 1] == 0x27, let open = bytes[at..<end].firstIndex(of: bytes[end - 1]), open + 1 < end - 1 {
      title(line, open + 1..<end - 1)
    } else {
      output.copy(line.end..<line.next, of: bytes)
    }
    if state.bodies.count < Self.deepest { state.bodies.append(Body(kind: .admonition, indent: line.column, removal: 4)) }
    return line.next
  }

  /// `/// note | Title` and the options under it; `///`.
  private mutating func slashes(_ line: Line) -> Int? {
    guard has("///", at: line.text, before: line.end) else { return nil }
    var at = line.text
    while at < line.end, bytes[at] == 0x2F { at += 1 }
    at = skipBlanks(at, line.end)
    if at == line.end { return standing(line, "/") }
    let name = at..<nameEnd(at, line.end)
    guard !name.isEmpty else { return nil }
    at = skipBlanks(name.upperBound, line.end)
    guard at == line.end || bytes[at] == 0x7C else { return nil }
    note(line.text..<name.upperBound, string(name).lowercased())
    let text = skipBlanks(min(at + 1, line.end), line.end)
    let title = text..<trimBlanks(text, line.end)
    if title.isEmpty { output.copy(line.end..<line.next, of: bytes) } else { self.title(line, title) }
    var next = line.next
    while next < bytes.count {
      let option = Line(bytes, next)
      let key = nameEnd(option.text, option.end)
      guard option.column >= line.column + 4, key > option.text, key < option.end, bytes[key] == 0x3A else { break }
      note(option.text..<trimBlanks(option.text, option.end), "option")
      next = option.next
    }
    return next
  }

  // MARK: Brackets

  /// `[^1]: text`, `[TOC]`, `[[toc]]`.
  private mutating func bracket(_ line: Line) -> Int? {
    if let end = footnoteEnd(line) {
      let label = string(line.text + 2..<end - 2)
      closeItem()
      note(line.text..<end, "[^\(label)]")
      output.insert("\n", at: line.text)
      let text = skipBlanks(end, line.end)
      output.openRole(.footnote, info: label)
      state.bodies.append(Body(kind: .item, indent: line.column, name: label, hasRole: true))
      var rest = line
      (rest.start, rest.text) = (text, text)
      if rest.isBlank {
        output.copy(line.end..<line.next, of: bytes)
        return line.next
      }
      return inline(rest)
    }
    let name = string(line.text..<trimBlanks(line.text, line.end)).lowercased()
    return ["[toc]", "[[toc]]", "[[_toc_]]"].contains(name) ? standing(line, "toc") : nil
  }

  /// Where the text of a footnote begins.
  func footnoteEnd(_ line: Line) -> Int? {
    guard has("[^", at: line.text, before: line.end), let close = find("]", from: line.text, before: min(line.end, line.text + 120)),
      close > line.text + 2, has("]:", at: close, before: line.end), !bytes[line.text..<close].contains(0x20)
    else { return nil }
    return close + 2
  }

  /// Code of Liquid and Hugo, comments of kramdown and Liquid.
  private mutating func brace(_ line: Line) -> Int? {
    if has("{::comment}", at: line.text, before: line.end) { return comment(line, until: "{:/") }
    if let tag = templateTag(line), !tag.isShortcode, tag.name == "comment" { return comment(line, until: "{% endcomment") }
    return openTemplateCode(line) ? line.next : nil
  }

  /// Takes out the lines from a mark to the line that begins with another.
  private mutating func comment(_ line: Line, until closer: StaticString) -> Int? {
    guard !state.missing.contains("\(closer)") else { return nil }
    guard let close = find(closer, from: line.text + 2, before: bytes.count) else {
      state.missing.insert("\(closer)")
      return nil
    }
    let last = Line.end(bytes, from: close)
    note(line.text..<trimBlanks(close, last.end), "comment")
    output.copy(last.end..<last.next, of: bytes)
    return last.next
  }

  /// Preformatted text and comments: HTML to their ends; scripts and styles have no text, but an edit of them is one of the page. `<<< @/file` of VitePress.
  private mutating func angle(_ line: Line) -> Int? {
    if has("<<<", at: line.text, before: line.end) { return standing(line, "snippet") }
    for (open, close) in Self.raw where has(open, at: line.text, before: line.end) {
      let after = line.text + open.utf8CodeUnitCount
      if after < line.end, bytes[line.text + 1] != 0x21, Self.isNameByte(bytes[after]) { continue }
      let end = find(close, from: line.text, before: bytes.count).map { Line.end(bytes, from: $0).next } ?? bytes.count
      let last = bytes[line.text..<end].lastIndex { $0 > 0x20 } ?? line.text
      if Self.isCode(open), bytes[last] == 0x3E {
        note(line.text..<last + 1, "script")
        output.copy(last + 1..<end, of: bytes)
      } else {
        output.copy(line.start..<end, of: bytes)
      }
      return end
    }
    return nil
  }

  private static func isCode(_ open: StaticString) -> Bool { open.description == "<script" || open.description == "<style" }

  private static let raw: [(StaticString, StaticString)] = [
    ("<!--", "-->"), ("<script", "</script"), ("<style", "</style"), ("<pre", "</pre"), ("<textarea", "</textarea"),
  ]
}
