/// `[text][package.module.name]`: a reference that no line of the file defines; the site's builder knows where it leads (MkDocs).
extension MarkdownScanner {
  /// The opening bracket.
  mutating func openReference(at i: Int) -> (Int, Edit?)? {
    var (at, depth) = (i, 0)
    let limit = min(bytes.count, i + 512)
    while at < limit {
      switch bytes[at] {
      case 0x5C: at += 1
      case 0x60:
        // A bracket in code is none.
        var close = at + 1
        while close < limit, bytes[close] != 0x60, bytes[close] != 0x0A { close += 1 }
        if close < limit, bytes[close] == 0x60 { at = close }
      case 0x5B: depth += 1
      case 0x5D:
        depth -= 1
        if depth == 0 { return closeReference(at: at) == nil ? nil : (i + 1, .remove(.directive, name: "[")) }
      case 0x0A where at + 1 < limit && bytes[at + 1] == 0x0A: return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The closing one, and the name.
  mutating func closeReference(at i: Int) -> (Int, Edit?)? {
    guard has("][", at: i, before: bytes.count) else { return nil }
    var end = i + 2
    var hasDot = false
    while end < bytes.count, end - i < 256, Self.isNameByte(bytes[end]) && bytes[end] < 0x80 || bytes[end] == 0x2E {
      hasDot = hasDot || bytes[end] == 0x2E
      end += 1
    }
    guard hasDot, end < bytes.count, bytes[end] == 0x5D, bytes[i + 2] != 0x2E, bytes[end - 1] != 0x2E else { return nil }
    let name = string(i + 1..<end + 1).lowercased()
    return isDefined(name) ? nil : (end + 1, .remove(.linkTarget, name: name))
  }

  /// Whether a line of the file begins with this name in brackets and a colon.
  private mutating func isDefined(_ name: String) -> Bool {
    if state.definitions == nil { state.definitions = definitions() }
    return state.definitions?.contains(name) == true
  }

  private func definitions() -> Set<String> {
    var names: Set<String> = []
    var at = 0
    while at < bytes.count {
      let line = Line(bytes, at)
      at = line.next
      guard !line.isBlank, bytes[line.text] == 0x5B, let close = find("]:", from: line.text, before: line.end) else { continue }
      names.insert(string(line.text..<close + 1).lowercased())
    }
    return names
  }

  /// Whether a line defines a link by itself. What may do so together with other lines, or holds HTML that ends nowhere, is noted.
  mutating func definesLink(_ line: Line) -> Bool {
    let isAfterDefinition = state.isAfterDefinition
    state.isAfterDefinition = false
    let inner = line.innerText(bytes).at
    if inner + 1 < line.end, bytes[inner] == 0x3C,
      bytes[inner + 1] == 0x3F || bytes[inner + 1] == 0x21 && !has("<!-", at: inner, before: line.end)
    {
      output.noteFarReach()
    }
    guard let close = find("]:", from: inner, before: line.end) else { return false }
    if bytes[inner] == 0x5B, footnoteEnd(line) == nil {
      // After other text it is a part of that, and in a list or a quotation it may be more than the line.
      if inner == line.text, line.indent < 4, state.afterBlank || isAfterDefinition { return true }
      output.noteFarReach()
    } else if bytes[inner] != 0x5B, !bytes[inner..<close].contains(0x5B) {
      // The end of a name that began on the line before.
      output.noteFarReach()
    }
    return false
  }
}
