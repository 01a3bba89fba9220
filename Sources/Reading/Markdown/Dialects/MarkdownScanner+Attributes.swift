import Bitext

/// Texts in the attributes of components that their reader sees: `<Card title="…">`, `<Tabs values={[{label: '…'}]}>`.
extension MarkdownScanner {
  /// A text in markup, and as what it is shown.
  struct ShownText {
    var kind: Block.Kind
    var value: ByteRange
  }

  /// Attributes and parameters that are shown as text, and as what.
  static let shown: [String: Block.Kind] = [
    "title": .title, "label": .title, "heading": .title, "header": .title, "subtitle": .title, "summary": .title, "caption": .paragraph,
    "description": .paragraph, "text": .paragraph,
  ]

  /// What a component shows of its attributes, in order, and what else of them is text for people.
  func texts(ofComponent component: String, _ tag: ByteRange) -> (shown: [ShownText], kept: [Block.Attribute]) {
    var (shown, kept): ([ShownText], [Block.Attribute]) = ([], [])
    for (key, value) in attributes(ofComponent: component, tag) where hasWord(value) {
      if let kind = Self.shown[key] {
        shown.append(ShownText(kind: kind, value: VisibleText.trimming(bytes, value)))
      } else if HTMLElement.textAttributes.contains(key) {
        kept.append(Block.Attribute(element: component, name: key, range: value))
      }
    }
    return (shown, kept)
  }

  /// What a component in a line shows in its place: `<Badge text="new" />`, `{{< term text="pod" >}}`.
  func shownText(_ range: Range<Int>, _ name: String) -> ByteRange? {
    if name.hasPrefix("{ ") {
      return parameters(range.lowerBound + 3..<range.upperBound - 3).first { $0.key == "text" || $0.key == "caption" }?.value
    }
    guard name.first == "<", bytes[range.upperBound - 2] == 0x2F else { return nil }
    return attributes(ofComponent: String(name.dropFirst()), range).first { $0.name == "text" && hasWord($0.value) }
      .map { VisibleText.trimming(bytes, $0.value) }
  }

  /// The values that are strings, quotation marks left out; of lists and objects in braces the strings that have a key.
  private func attributes(ofComponent component: String, _ tag: ByteRange) -> [(name: String, value: ByteRange)] {
    var found: [(name: String, value: ByteRange)] = []
    var at = tag.lowerBound + 1 + component.utf8.count
    while at < tag.upperBound {
      let nameEnd = nameEnd(at, tag.upperBound)
      guard nameEnd > at, nameEnd + 1 < tag.upperBound, bytes[nameEnd] == 0x3D else {
        at = max(nameEnd, at + 1)
        continue
      }
      let name = string(at..<nameEnd).lowercased()
      at = nameEnd + 1
      if bytes[at] == 0x22 || bytes[at] == 0x27 {
        guard let close = quotation(at, tag.upperBound) else { return found }
        found.append((name, at + 1..<close))
        at = close + 1
      } else if bytes[at] == 0x7B {
        guard let close = balanced(at: at), close <= tag.upperBound else { return found }
        found += strings(in: at + 1..<close - 1, name)
        at = close
      }
    }
    return found
  }

  /// `"text"`, `[{label: 'text', value: 'x'}]`
  private func strings(in expression: ByteRange, _ name: String) -> [(name: String, value: ByteRange)] {
    let inner = VisibleText.trimming(bytes, expression)
    guard let first = inner.first else { return [] }
    if let close = quotation(first, inner.upperBound), close + 1 == inner.upperBound { return [(name, first + 1..<close)] }
    // Neither functions nor styles.
    guard bytes[first] == 0x5B || bytes[first] == 0x7B, name != "style", find("=>", from: first, before: inner.upperBound) == nil else {
      return []
    }
    var found: [(name: String, value: ByteRange)] = []
    var at = first
    while at < inner.upperBound {
      guard let close = quotation(at, inner.upperBound) else {
        at += 1
        continue
      }
      var key = at
      while key > first, bytes[key - 1] == 0x20 { key -= 1 }
      if key > first, bytes[key - 1] == 0x3A {
        var start = key - 1
        while start > first, Self.isNameByte(bytes[start - 1]) { start -= 1 }
        found.append((string(start..<key - 1).lowercased(), at + 1..<close))
      }
      at = close + 1
    }
    return found
  }

  /// The mark that closes the quotation which begins here; nil where none does.
  private func quotation(_ start: Int, _ limit: Int) -> Int? {
    guard bytes[start] == 0x22 || bytes[start] == 0x27 || bytes[start] == 0x60 else { return nil }
    var close = start + 1
    while close < limit, bytes[close] != bytes[start] { close += bytes[close] == 0x5C ? 2 : 1 }
    return close < limit ? close : nil
  }

  /// Whether a value has a letter.
  func hasWord(_ value: ByteRange) -> Bool { bytes[value].contains { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0xC3 } }
}
