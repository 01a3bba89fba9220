import Bitext

extension RSTLayout {
  /// An item of a list: its text begins after the mark, and what stands as far in belongs to it.
  mutating func list(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    let line = lines[at]
    guard let mark = Self.mark(bytes[line.content]) else { return option(&at, range, context) }
    let margin = line.indent + mark.length
    let next = at + 1
    // A number at the head of a paragraph begins no list where the next line stands below it.
    if mark.isNumber, next < range.upperBound, !lines[next].isBlank, lines[next].indent < margin,
      lines[next].indent >= line.indent, Self.mark(bytes[lines[next].content])?.isNumber != true
    {
      return false
    }
    let end = self.end(ofBlockAt: next, in: range, indent: line.indent + 1)
    item(at, mark.length, next..<end, context.inside(indent: margin, kind: .listItem(depth: context.lists + 1), isList: true))
    at = end
    return true
  }

  /// The first paragraph begins on the line of the mark; the rest is a body.
  private mutating func item(_ first: Int, _ length: Int, _ rest: Range<Int>, _ context: RSTContext) {
    let line = lines[first]
    let head = line.content.lowerBound + min(length, line.content.count)..<line.content.upperBound
    guard !head.isEmpty, context.depth < Self.deepest else {
      if context.depth < Self.deepest { body(rest, inner(rest, context)) }
      return
    }
    // A list may begin on the line of another's mark.
    if let inner = Self.mark(bytes[head]), inner.length < head.count {
      var text = MarkupText(bytes)
      text.add(head.lowerBound + inner.length..<head.upperBound)
      add(.listItem(depth: context.lists + 1), text.text)
      body(rest, self.inner(rest, context))
      return
    }
    var text = MarkupText(bytes)
    text.add(head)
    var at = rest.lowerBound
    while at < rest.upperBound, !lines[at].isBlank, Self.mark(bytes[lines[at].content]) == nil || lines[at].indent == context.indent {
      text.add(lines[at].content)
      at += 1
    }
    let isLiteral = text.text.utf8.suffix(2).elementsEqual("::".utf8)
    let raw = isLiteral ? text.text[0..<text.text.utf8.count - 1] : text.text
    add(context.kind ?? .paragraph, raw, info: context.info)
    if isLiteral { return addCode(at..<rest.upperBound) }
    body(at..<rest.upperBound, inner(at..<rest.upperBound, context))
  }

  /// The margin of a body is that of its first line.
  func inner(_ range: Range<Int>, _ context: RSTContext) -> RSTContext {
    var context = context
    if let first = lines[range].first(where: { !$0.isBlank }) { context.indent = first.indent }
    return context
  }

  struct ListMark {
    var length: Int
    var isNumber: Bool
  }

  /// `- `, `* `, `1. `, `#. `, `(a) `: the mark of a list and the white space after it.
  static func mark(_ line: ArraySlice<UInt8>) -> ListMark? {
    let text = line.prefix(40)
    for bullet in ["-", "*", "+", "•", "‣", "⁃"] where text.starts(with: bullet.utf8) {
      return spaced(line, bullet.utf8.count).map { ListMark(length: $0, isNumber: false) }
    }
    var i = text.startIndex
    let isOpen = text.first == 0x28
    if isOpen { i += 1 }
    let start = i
    if i < text.endIndex, text[i] == 0x23 {
      i += 1
    } else {
      while i < text.endIndex, text[i] &- 0x30 < 10 { i += 1 }
      // Letters count one by one; a word with a full stop is none.
      if i == start, i < text.endIndex, (text[i] | 0x20) &- 0x61 < 26 { i += 1 }
    }
    guard i > start, i < text.endIndex, text[i] == 0x29 || text[i] == 0x2E && !isOpen else { return nil }
    return spaced(line, i + 1 - line.startIndex).map { ListMark(length: $0, isNumber: true) }
  }

  private static func spaced(_ line: ArraySlice<UInt8>, _ length: Int) -> Int? {
    if line.count == length { return length }
    var i = line.startIndex + length
    guard line[i] == 0x20 || line[i] == 0x09 else { return nil }
    while i < line.endIndex, line[i] == 0x20 || line[i] == 0x09 { i += 1 }
    return i - line.startIndex
  }

  /// `-f FILE  What it does`: an option of a program and its description.
  private mutating func option(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    let content = lines[at].content
    let text = source[content]
    guard text.hasPrefix("-"), text.dropFirst().first.map({ $0.isLetter || $0 == "-" }) == true, let gap = Self.gap(bytes[content]) else {
      return false
    }
    let end = self.end(ofBlockAt: at + 1, in: range, indent: lines[at].indent + 1)
    item(at, gap, at + 1..<end, context.inside(indent: lines[at].indent + gap, kind: .listItem(depth: context.lists + 1), isList: true))
    at = end
    return true
  }

  private static func gap(_ line: ArraySlice<UInt8>) -> Int? {
    var i = line.startIndex
    while i + 1 < line.endIndex {
      if line[i] == 0x20, line[i + 1] == 0x20 {
        while i < line.endIndex, line[i] == 0x20 { i += 1 }
        return i - line.startIndex
      }
      i += 1
    }
    return nil
  }

  /// `:name: text`
  mutating func field(_ at: inout Int, _ range: Range<Int>, _ context: RSTContext) -> Bool {
    let content = lines[at].content
    guard bytes[content.lowerBound] == 0x3A, let colon = Self.fieldEnd(bytes, content) else { return false }
    add(context.kind ?? .listItem(depth: context.lists + 1), content.lowerBound + 1..<colon)
    let end = self.end(ofBlockAt: at + 1, in: range, indent: lines[at].indent + 1)
    item(
      at, colon + 1 - content.lowerBound + spaces(colon + 1, content), at + 1..<end,
      context.inside(indent: lines[at].indent + 1, kind: .listItem(depth: context.lists + 1)))
    at = end
    return true
  }

  private func spaces(_ start: Int, _ content: ByteRange) -> Int {
    var i = start
    while i < content.upperBound, bytes[i] == 0x20 { i += 1 }
    return i - start
  }

  static func fieldEnd(_ bytes: [UInt8], _ content: ByteRange) -> Int? {
    var i = content.lowerBound + 1
    while i < content.upperBound {
      if bytes[i] == 0x5C {
        i += 1
      } else if bytes[i] == 0x60 {
        return nil
      } else if bytes[i] == 0x3A, i > content.lowerBound + 1, i + 1 == content.upperBound || bytes[i + 1] == 0x20 {
        return i
      }
      i += 1
    }
    return nil
  }
}
