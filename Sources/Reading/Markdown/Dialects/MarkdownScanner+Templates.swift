import Bitext

/// Tags of Liquid (`{% x %}`) and shortcodes of Hugo (`{{< x >}}`, `{{% x %}}`): code between them, and texts that they show.
extension MarkdownScanner {
  /// Whether a line opens a stretch of code that another such tag closes.
  mutating func openTemplateCode(_ line: Line) -> Bool {
    guard let tag = templateTag(line), Self.code.contains(tag.name) || namesLanguage(tag, line), isBlank(tag.end..<line.end),
      bytes[tag.end - 4] != 0x2F
    else {
      return false
    }
    let closer = (tag.isShortcode ? "/" : "end") + tag.name
    guard hasTag(closer, isShortcode: tag.isShortcode, after: line.next) else { return false }
    openCode(line, closer: .tag(closer, isShortcode: tag.isShortcode))
    return true
  }

  /// `{{< tab header="Unix" lang="sh" >}}`: a tab of code.
  private func namesLanguage(_ tag: (name: String, isShortcode: Bool, end: Int), _ line: Line) -> Bool {
    tag.isShortcode && tag.name == "tab" && parameters(line.text + 3..<tag.end - 3).contains { $0.key == "lang" }
  }

  /// Tags whose body is a program, or the source of a picture.
  private static let code: Set<String> = [
    "highlight", "code", "codeblock", "code-toggle", "code-block", "mermaid", "goat", "plantuml", "graphviz", "katex", "math", "chart",
  ]

  /// The first word of the tag that a line begins with, and where the tag ends.
  func templateTag(_ line: Line) -> (name: String, isShortcode: Bool, end: Int)? {
    guard line.text + 4 < line.end, bytes[line.text] == 0x7B else { return nil }
    let isShortcode = bytes[line.text + 1] == 0x7B && (bytes[line.text + 2] == 0x3C || bytes[line.text + 2] == 0x25)
    guard isShortcode || bytes[line.text + 1] == 0x25 else { return nil }
    let start = line.text + (isShortcode ? 3 : 2)
    let closer: StaticString = !isShortcode ? "%}" : bytes[line.text + 2] == 0x3C ? ">}}" : "%}}"
    guard let close = find(closer, from: start, before: line.end) else { return nil }
    return (tagWord(start), isShortcode, close + closer.utf8CodeUnitCount)
  }

  /// The first word of a tag, with the slash before it.
  func tagWord(_ start: Int) -> String {
    var from = start
    while from < bytes.count, bytes[from] == 0x20 || bytes[from] == 0x2D { from += 1 }
    let isClosing = from < bytes.count && bytes[from] == 0x2F
    if isClosing { from = skipBlanks(from + 1, bytes.count) }
    var to = from
    while to < bytes.count, to < from + 40, Self.isNameByte(bytes[to]) { to += 1 }
    return (isClosing ? "/" : "") + string(from..<to)
  }

  /// Whether a later line begins with a tag. What is not there is looked for once.
  private mutating func hasTag(_ name: String, isShortcode: Bool, after start: Int) -> Bool {
    let key = isShortcode ? "{{" + name : "{%" + name
    if state.missing.contains(key) { return false }
    var at = start
    while at < bytes.count {
      let line = Line(bytes, at)
      if let tag = templateTag(line), tag.isShortcode == isShortcode, tag.name == name { return true }
      at = line.next
    }
    state.missing.insert(key)
    return false
  }

  /// Behind `{{ … }}` or `{% … %}`, where one begins here.
  func templateEnd(_ start: Int, _ limit: Int) -> Int? {
    guard has("{{", at: start, before: limit) || has("{%", at: start, before: limit) else { return nil }
    return find(bytes[start + 1] == 0x7B ? "}}" : "%}", from: start + 2, before: min(limit, start + 1024)).map { $0 + 2 }
  }

  /// Templates in a tag that hold quotation marks of their own, which would end the value they stand in: `<img src="{{ "/a.png" | url }}">`.
  func quotedTemplates(in tag: Range<Int>) -> [ByteRange] {
    var (found, at): ([ByteRange], Int) = ([], tag.lowerBound)
    while at < tag.upperBound {
      guard let end = templateEnd(at, tag.upperBound) else {
        at += 1
        continue
      }
      if bytes[at..<end].contains(0x22) || bytes[at..<end].contains(0x27) { found.append(at..<end) }
      at = end
    }
    return found
  }

  // MARK: Texts that tags show

  /// What a reader sees of a tag that stands by itself: its title, its caption.
  func shownTexts(inTag tag: ByteRange) -> [ShownText] {
    let isShortcode = bytes[tag.lowerBound + 1] == 0x7B
    let inner = tag.lowerBound + (isShortcode ? 3 : 2)..<tag.upperBound - (isShortcode ? 3 : 2)
    guard inner.lowerBound < inner.upperBound else { return [] }
    let name = tagWord(inner.lowerBound)
    let isPanel = Self.panels.contains(name.lowercased())
    return parameters(inner).compactMap { key, value in
      guard hasWord(value) else { return nil }
      guard let key else { return isPanel ? ShownText(kind: .title, value: value) : nil }
      if key == "name", !isPanel { return nil }
      if key == "content", isShortcode { return nil }
      return (Self.shown[key] ?? Self.shownInTags[key]).map { ShownText(kind: $0, value: value) }
    }
  }

  /// Tags whose parameter without a name is a title.
  private static let panels: Set<String> = [
    "tab", "details", "expand", "notice", "admonition", "callout", "accordion", "collapse", "spoiler", "panel", "card", "step", "alert",
  ]

  private static let shownInTags: [String: Block.Kind] = ["name": .title, "content": .paragraph]

  /// `key="value"`, `"value"`: the values in quotation marks, by their keys.
  func parameters(_ range: ByteRange) -> [(key: String?, value: ByteRange)] {
    var found: [(key: String?, value: ByteRange)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == 0x22 || bytes[at] == 0x60 || bytes[at] == 0x27 else {
        at += 1
        continue
      }
      var close = at + 1
      while close < range.upperBound, bytes[close] != bytes[at] { close += bytes[close] == 0x5C ? 2 : 1 }
      guard close < range.upperBound else { break }
      var (key, before): (String?, UInt8) = (nil, bytes[at - 1])
      if before == 0x3D || before == 0x3A {
        var start = at - 1
        while start > range.lowerBound, Self.isNameByte(bytes[start - 1]) { start -= 1 }
        (key, before) = (string(start..<at - 1).lowercased(), 0x20)
      }
      if before <= 0x20 { found.append((key, at + 1..<close)) }
      at = close + 1
    }
    return found
  }

  /// A tag that stands by itself, with its texts on lines of their own.
  mutating func template(_ tag: ByteRange, _ name: String, _ line: Line) {
    let texts = shownTexts(inTag: tag)
    guard let first = texts.first else { return note(tag, name) }
    note(tag.lowerBound..<trimBlanks(tag.lowerBound, firstParameter(tag, before: first.value)), name)
    write(texts, line)
  }

  /// Where the parameters of a tag begin.
  private func firstParameter(_ tag: ByteRange, before value: ByteRange) -> Int {
    var at = skipBlanks(tag.lowerBound + (bytes[tag.lowerBound + 1] == 0x7B ? 3 : 2), value.lowerBound)
    while at < value.lowerBound, bytes[at] > 0x20 { at += 1 }
    return at
  }

  /// Puts texts out of markup on lines of their own, set in as the line is that they stand on.
  mutating func write(_ texts: [ShownText], _ line: Line) {
    for text in texts {
      output.insert("\n\n", at: text.value.lowerBound)
      for _ in 0..<line.indent { output.insert(" ", at: text.value.lowerBound) }
      output.openRole(text.kind)
      inlineText(text.value)
      output.closeRole()
      output.insert("\n\n", at: text.value.upperBound)
    }
  }
}
