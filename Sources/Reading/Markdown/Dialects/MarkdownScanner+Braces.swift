import Bitext

/// Braces: templates, shortcodes, attributes, expressions.
extension MarkdownScanner {
  func braces(at i: Int, line: Int, end: Int) -> (Int, Edit?)? {
    guard i + 1 < end else { return nil }
    if !isMDX, let change = critic(at: i, end: end) { return change }
    switch bytes[i + 1] {
    case 0x7B: return doubled(at: i, line: line, end: end)
    // {% include x %}
    case 0x25:
      guard let close = closed(by: "%}", at: i) else { return nil }
      return (close, isTarget(i, line: line) ? .spell(.placeholder) : .remove(.directive, name: "% " + tagWord(i + 2)))
    // {* ../file.py *}
    case 0x2A: return closed(by: "*}", at: i).map { ($0, .remove(.directive, name: "*")) }
    case 0x2F: if has("{/*", at: i, before: end) { return closed(by: "*/}", at: i).map { ($0, .remove(.directive, name: "comment")) } }
    // {# a comment #}, {#anchor}
    case 0x23:
      if i + 2 < end, bytes[i + 2] == 0x20, let close = closed(by: "#}", at: i) { return (close, .remove(.directive, name: "comment")) }
    // {::options … /}, {::comment}…{:/comment}
    case 0x3A: if let tag = kramdown(at: i, end: end) { return tag }
    default: break
    }
    if let close = attributes(at: i, line: line, end: end) { return (close, .remove(.directive, name: "{")) }
    return isMDX ? expression(at: i, end: end) : nil
  }

  /// `{{ version }}`, `{{< shortcode >}}`, `{{% shortcode %}}`
  private func doubled(at i: Int, line: Int, end: Int) -> (Int, Edit?)? {
    let isShortcode = i + 2 < end && (bytes[i + 2] == 0x3C || bytes[i + 2] == 0x25)
    guard isShortcode else { return closed(by: "}}", at: i).map { ($0, .spell(.placeholder)) } }
    guard let close = closed(by: bytes[i + 2] == 0x3C ? ">}}" : "%}}", at: i) else { return nil }
    if isTarget(i, line: line) { return (close, .spell(.placeholder)) }
    // {{</* shown as it is */>}}
    if has("/*", at: i + 3, before: close) { return (close, .spell(.placeholder)) }
    return (close, .remove(.directive, name: "{ " + tagWord(i + 3)))
  }

  /// Whether what stands here is where a link leads, or a part of it: `[x]({{< ref >}}#a)`, `[x]: <{{% url %}}>`.
  private func isTarget(_ i: Int, line: Int) -> Bool {
    var start = i
    while start > line, bytes[start - 1] > 0x20, bytes[start - 1] != 0x28 { start -= 1 }
    if start >= line + 2, bytes[start - 1] == 0x28, bytes[start - 2] == 0x5D { return true }
    guard bytes[line] == 0x5B, start > line + 3 else { return false }
    return has("]:", at: trimBlanks(line, start) - 2, before: start)
  }

  /// The end of what begins here, not farther away than markup is long, and not beyond an empty line.
  private func closed(by closer: StaticString, at i: Int) -> Int? {
    var at = i + 2
    let limit = min(bytes.count, i + 4096)
    let first = closer.utf8Start[0]
    while at < limit {
      if bytes[at] == first, has(closer, at: at, before: bytes.count) { return at + closer.utf8CodeUnitCount }
      if bytes[at] == 0x0A, at + 1 < limit, bytes[at + 1] == 0x0A || bytes[at + 1] == 0x0D, first != 0x2A { return nil }
      at += 1
    }
    return nil
  }

  /// Extensions of kramdown: their tags are no text, what is commented out is none either.
  private func kramdown(at i: Int, end: Int) -> (Int, Edit?)? {
    guard i + 2 < end, bytes[i + 2] == 0x3A || bytes[i + 2] == 0x2F, let close = find("}", from: i, before: end) else { return nil }
    guard has("{::comment}", at: i, before: end), let reopened = find("{:/", from: close, before: end),
      let last = find("}", from: reopened, before: end)
    else { return (close + 1, .remove(.directive, name: "{:")) }
    return (last + 1, .remove(.directive, name: "comment"))
  }

  /// `{#id}`, `{: .x}`, `{ .x target="_blank" }`: after the text it speaks of, or by itself.
  private func attributes(at i: Int, line: Int, end lineEnd: Int) -> Int? {
    let end = min(lineEnd, i + 1024)
    var at = i + 1
    let isMarked = bytes[at] == 0x3A
    if isMarked { at += 1 }
    var items = 0
    while true {
      at = skipBlanks(at, end)
      guard at < end else { return nil }
      if bytes[at] == 0x7D { break }
      guard var next = attribute(at, end) ?? (isMarked ? nameEnd(at, end) : nil), next > at else { return nil }
      // {:name: .x} gives a list of attributes its name.
      if isMarked, items == 0, next < end, bytes[next] == 0x3A { next += 1 }
      at = next
      items += 1
    }
    guard items > 0 || isMarked else { return nil }
    let after = at + 1
    let rest = skipBlanks(after, lineEnd)
    let isLast = rest >= lineEnd || bytes[rest] == 0x7B || bytes[rest] == 0x7C || bytes[rest] == 0x3C
    let follows = i > line && [0x29, 0x2A, 0x60, 0x5F, 0x3E, 0x5D, 0x7D, 0x3A].contains(bytes[i - 1])
    return isMarked || isLast || follows ? after : nil
  }

  /// `#id`, `.class`, `key=value`, `-`
  private func attribute(_ start: Int, _ end: Int) -> Int? {
    if bytes[start] == 0x23 || bytes[start] == 0x2E {
      var i = start + 1
      while i < end, bytes[i] > 0x20, bytes[i] != 0x7D, bytes[i] != 0x7B { i += 1 }
      return i > start + 1 ? i : nil
    }
    var i = start
    while i < end, Self.isNameByte(bytes[i]) || bytes[i] == 0x3A { i += 1 }
    guard i > start, i < end, bytes[i] == 0x3D else { return nil }
    i += 1
    guard i < end else { return nil }
    if bytes[i] == 0x22 || bytes[i] == 0x27 {
      let quote = bytes[i]
      i += 1
      while i < end, bytes[i] != quote { i += 1 }
      return i < end ? i + 1 : nil
    }
    while i < end, bytes[i] > 0x20, bytes[i] != 0x7D { i += 1 }
    return i
  }

  /// `{year}` stays as written, `{"text"}` is its text, what else stands in braces is a program.
  private func expression(at i: Int, end: Int) -> (Int, Edit?)? {
    guard let close = balanced(at: i) else { return nil }
    let start = skipBlanks(i + 1, close - 1)
    // Blanks alone end where they begin.
    let inner = start..<trimBlanks(start, close - 1)
    if inner.isEmpty { return (close, .remove(.directive, name: "{")) }
    if let texts = texts(ofExpression: inner) { return (close, .keep(texts)) }
    let isName = bytes[inner].allSatisfy { $0 < 0x80 && (Self.isNameByte($0) && $0 != 0x2D || $0 == 0x2E) }
    return (close, isName ? .spell(.placeholder) : .remove(.directive, name: "{"))
  }

  /// What an expression shows that is sure to be text: a string, `x ? "a" : "b"` with a blank between both, `x && "a"`; nil for a program.
  private func texts(ofExpression inner: ByteRange) -> [ByteRange]? {
    if let end = stringEnd(inner.lowerBound, inner.upperBound) {
      return end == inner.upperBound ? [inner.lowerBound + 1..<end - 1] : nil
    }
    var at = inner.lowerBound
    while at < inner.upperBound {
      switch bytes[at] {
      case 0x22, 0x27, 0x60: at = stringEnd(at, inner.upperBound) ?? inner.upperBound
      case 0x3F where has("??", at: at, before: inner.upperBound), 0x26 where has("&&", at: at, before: inner.upperBound),
        0x7C where has("||", at: at, before: inner.upperBound):
        at = skipSpace(at + 2, inner.upperBound)
        if stringEnd(at, inner.upperBound) == inner.upperBound { return [at + 1..<inner.upperBound - 1] }
      case 0x3F where !has("?.", at: at, before: inner.upperBound):
        let start = skipSpace(at + 1, inner.upperBound)
        guard let end = stringEnd(start, inner.upperBound) else { return nil }
        let colon = skipSpace(end, inner.upperBound)
        guard colon < inner.upperBound, bytes[colon] == 0x3A else { return nil }
        let other = skipSpace(colon + 1, inner.upperBound)
        guard stringEnd(other, inner.upperBound) == inner.upperBound else { return nil }
        let blank = bytes[end] == 0x20 ? end..<end + 1 : other..<other
        return [start + 1..<end - 1, blank, other + 1..<inner.upperBound - 1]
      default: at += 1
      }
    }
    return nil
  }

  private func skipSpace(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at] <= 0x20 { at += 1 }
    return at
  }

  /// Behind the string that begins here; nil where there is none, or one that is filled in.
  private func stringEnd(_ start: Int, _ limit: Int) -> Int? {
    guard start < limit, [0x22, 0x27, 0x60].contains(bytes[start]) else { return nil }
    var at = start + 1
    while at < limit, bytes[at] != bytes[start] {
      if bytes[start] == 0x60, has("${", at: at, before: limit) { return nil }
      at += bytes[at] == 0x5C ? 2 : 1
    }
    return at < limit ? at + 1 : nil
  }

  /// The end of what the brace here opens; strings are passed over.
  func balanced(at i: Int) -> Int? {
    var depth = 0
    var at = i
    let limit = min(bytes.count, i + 16384)
    while at < limit {
      switch bytes[at] {
      case 0x7B: depth += 1
      case 0x7D:
        depth -= 1
        if depth == 0 { return at + 1 }
      case 0x22, 0x60: at = quotationEnd(at, limit)
      // An apostrophe begins a string only after what may stand before one.
      case 0x27 where at > 0 && !Self.isNameByte(bytes[at - 1]): at = quotationEnd(at, limit)
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The closing quotation mark; the opening one where there is none on its line, nor on a later one right before the end of the expression.
  private func quotationEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start + 1
    var isOneLine = true
    while at < limit, bytes[at] != bytes[start] {
      if bytes[at] == 0x0A, bytes[start] == 0x27 { return start }
      isOneLine = isOneLine && bytes[at] != 0x0A
      at += bytes[at] == 0x5C ? 2 : 1
    }
    guard at < limit else { return start }
    return isOneLine || bytes[start] == 0x60 || at + 1 < limit && bytes[at + 1] == 0x7D ? at : start
  }
}
