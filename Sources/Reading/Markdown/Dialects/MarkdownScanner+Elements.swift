import Bitext

/// Tags of components, and the modules of MDX.
extension MarkdownScanner {
  /// A tag: of a component it is taken out, of HTML passed over.
  mutating func tag(at i: Int, end: Int) -> (Int, Edit?)? {
    if has("<!--", at: i, before: end) { return (commentEnd(i) ?? i + 4, nil) }
    // <> and </> hold children together.
    if isMDX, has("<>", at: i, before: end) { return (i + 2, .remove(.directive, name: "<")) }
    if isMDX, has("</>", at: i, before: end) { return (i + 3, .remove(.directive, name: "</")) }
    let isClosing = i + 1 < end && bytes[i + 1] == 0x2F
    let start = isClosing ? i + 2 : i + 1
    guard start < end, (bytes[start] | 0x20) &- 0x61 < 26 else { return nil }
    var nameEnd = start
    while nameEnd < end, bytes[nameEnd] < 0x80, Self.isNameByte(bytes[nameEnd]) || bytes[nameEnd] == 0x2E || bytes[nameEnd] == 0x3A {
      nameEnd += 1
    }
    // An address in angle brackets: `<me@example.com>`, `<https://example.com/#top>`.
    if nameEnd < end, bytes[nameEnd] > 0x20, bytes[nameEnd] != 0x3E, !has("/>", at: nameEnd, before: bytes.count) { return nil }
    guard let close = tagEnd(nameEnd) else { return nil }
    let name = string(start..<nameEnd)
    guard
      isComponent(name) || (!isClosing && (isMarkdownInside(nameEnd..<close) || hasShorthand(i..<close))) || closesMarkdown(name, isClosing)
    else {
      return (close, nil)
    }
    return (close, .remove(.directive, name: (isClosing ? "</" : "<") + name))
  }

  /// What was looked through for the end of one comment is not looked through for that of another.
  private mutating func commentEnd(_ start: Int) -> Int? {
    let from = max(start + 4, state.noCommentEnds)
    let limit = min(bytes.count, start + 65536)
    guard from < limit else { return nil }
    let close = find("-->", from: from, before: limit)
    state.noCommentEnds = close ?? max(from, limit - 2)
    return close.map { $0 + 3 }
  }

  private func isComponent(_ name: String) -> Bool {
    // <Card>, <Tabs.Tab>, <docs-step>: none of HTML's own names is written so.
    if name.first?.isUppercase == true || name.contains(".") || name.contains("-") && !name.hasPrefix("annotation") { return true }
    return isMDX && !Self.kept.contains(name)
  }

  /// What the HTML of a Markdown file is read for, in MDX too.
  private static let kept: Set<String> = [
    "br", "del", "s", "strike", "code", "kbd", "pre", "ruby", "rt", "rp", "script", "style", "table", "thead", "tbody", "tfoot", "tr", "td",
    "th", "img", "a", "b", "i", "em", "strong", "sub", "sup", "ul", "ol", "li", "dl", "dt", "dd", "hr",
  ]

  /// Markup that stands by itself. The texts in the attributes of a component that its reader sees (`<Card title="…">`) are blocks; the rest
  /// is kept with it.
  mutating func element(_ range: Range<Int>, _ name: String) {
    guard name.first == "<", !name.hasPrefix("</") else { return note(range, name) }
    let (component, nameEnd) = (String(name.dropFirst()), range.lowerBound + name.utf8.count)
    let (shown, kept) = texts(ofComponent: component, range)
    let whole = range.lowerBound..<(shown.isEmpty ? range.upperBound : min(nameEnd, range.upperBound))
    output.append(
      Block(kind: .directive, range: whole, text: MappedText(source, whole), newlines: .always, info: name, attributes: kept))
    for text in shown {
      output.append(Block(kind: text.kind, range: text.value, text: MappedText(source, text.value), newlines: .never))
    }
  }

  /// `<div markdown="1">`
  private func isMarkdownInside(_ attributes: Range<Int>) -> Bool {
    guard let at = find("markdown", from: attributes.lowerBound, before: attributes.upperBound), at > 0, bytes[at - 1] <= 0x20 else {
      return false
    }
    let after = at + 8
    return after < attributes.upperBound && !Self.isNameByte(bytes[after]) && !has("=\"0\"", at: after, before: attributes.upperBound)
  }

  /// `<template #title>`, `<button @click="…">`: attributes of Vue that HTML does not know, so that cmark takes the tag for text.
  private func hasShorthand(_ tag: Range<Int>) -> Bool {
    guard bytes[tag].contains(where: { $0 == 0x23 || $0 == 0x40 }) else { return false }
    return HTMLTags.attributes(bytes, tag).contains { $0.name.utf8.first == 0x23 || $0.name.utf8.first == 0x40 }
  }

  private func closesMarkdown(_ name: String, _ isClosing: Bool) -> Bool {
    isClosing && state.bodies.contains { $0.kind == .component && $0.name == "<" + name }
  }

  /// The byte after the tag; values in quotation marks and braces are passed over.
  private func tagEnd(_ start: Int) -> Int? {
    var at = start
    let limit = min(bytes.count, start + 16384)
    while at < limit {
      switch bytes[at] {
      case 0x3E: return at + 1
      case 0x3C: return nil
      case 0x22, 0x27:
        let quote = bytes[at]
        at += 1
        while at < limit, bytes[at] != quote { at = templateEnd(at, limit) ?? at + 1 }
      case 0x7B:
        guard let close = balanced(at: at) else { return nil }
        at = close - 1
      case 0x0A where at + 1 < limit && (bytes[at + 1] == 0x0A || bytes[at + 1] == 0x0D): return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// `import X from 'y'` and `export const z = …` of MDX, up to the empty line after them.
  mutating func module(_ line: Line) -> Int? {
    guard line.text == line.start, line.column == 0 else { return nil }
    let isImport = has("import ", at: line.text, before: line.end) || has("import{", at: line.text, before: line.end)
    guard isImport || (isMDX && has("export ", at: line.text, before: line.end)) else { return nil }
    var next = line.next
    var depth = brackets(line.text..<line.end)
    var end = line.end
    while next < bytes.count {
      let following = Line(bytes, next)
      if depth <= 0, following.isBlank || isText(following) { break }
      if next - line.start > 65536 { return nil }
      depth += brackets(following.text..<following.end)
      (end, next) = (following.end, following.next)
    }
    let statement = line.text..<trimBlanks(line.text, end)
    guard isImport ? isImportStatement(statement) : isExportStatement(statement) else { return nil }
    if isImport { isMDX = true }
    note(statement, isImport ? "import" : "export")
    output.insert("\n", at: line.start)
    return next
  }

  /// After a statement that is complete: whether a line is no other statement.
  private func isText(_ line: Line) -> Bool {
    !has("import ", at: line.text, before: line.end) && !has("export ", at: line.text, before: line.end) && line.column == 0
      && bytes[line.text] != 0x7D && bytes[line.text] != 0x29 && bytes[line.text] != 0x5D
  }

  private func brackets(_ range: Range<Int>) -> Int {
    var depth = 0
    for i in range {
      switch bytes[i] {
      case 0x7B, 0x28, 0x5B: depth += 1
      case 0x7D, 0x29, 0x5D: depth -= 1
      default: break
      }
    }
    return depth
  }

  private func isImportStatement(_ range: Range<Int>) -> Bool {
    let quoted = find("'", from: range.lowerBound, before: range.upperBound) ?? find("\"", from: range.lowerBound, before: range.upperBound)
    guard let quoted else { return false }
    let between = range.lowerBound + 6..<quoted
    return isBlank(between) || find("from", from: between.lowerBound, before: quoted + 1).map { isBlank($0 + 4..<quoted) } == true
  }

  private func isExportStatement(_ range: Range<Int>) -> Bool {
    let words: [StaticString] = ["const ", "let ", "var ", "function", "default ", "async ", "class ", "{", "*", "type ", "interface "]
    return words.contains { has($0, at: range.lowerBound + 7, before: range.upperBound) }
  }
}
