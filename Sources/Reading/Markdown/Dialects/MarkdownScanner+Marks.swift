/// Marks around text that CommonMark does not know: `==marked==`, `^^inserted^^`, `++ctrl+c++`, `x^2^` of PyMdown and others, and the remarks
/// of Critic Markup.
extension MarkdownScanner {
  /// A doubled sign that opens or closes marked text, or a circumflex around what is set high.
  mutating func mark(at i: Int, line: Int, end: Int) -> (Int, Edit?)? {
    let sign = bytes[i]
    if let index = state.markEnds.firstIndex(of: i) {
      state.markEnds.remove(at: index)
      return (i + (isDoubled(i, end) ? 2 : 1), .remove(.directive, name: "mark"))
    }
    guard i + 2 < end, i == line || opensAfter(bytes[i - 1], sign) else { return sign == 0x5E ? raised(at: i, line: line, end: end) : nil }
    guard isDoubled(i, end), let close = markEnd(at: i, end: end) else { return nil }
    state.markEnds.append(close)
    return (i + 2, .remove(.directive, name: "mark"))
  }

  private func isDoubled(_ i: Int, _ end: Int) -> Bool { i + 1 < end && bytes[i + 1] == bytes[i] }

  /// Neither a letter of a word (`a==b`, `C++`) nor the same sign once more.
  private func opensAfter(_ before: UInt8, _ sign: UInt8) -> Bool {
    before >= 0x80 || before != sign && !Self.isNameByte(before) && before != 0x21 && before != 0x3C && before != 0x3E
  }

  /// The doubled sign that closes the one here: close behind text, on the same line, outside of code.
  private func markEnd(at i: Int, end: Int) -> Int? {
    let sign = bytes[i]
    var at = i + 2
    guard at < end, bytes[at] > 0x20, bytes[at] != sign else { return nil }
    while at + 1 < end {
      switch bytes[at] {
      case 0x5C: at += 1
      case 0x60: if let close = find("`", from: at + 1, before: end) { at = close }
      case sign where bytes[at + 1] == sign:
        let after = at + 2
        guard bytes[at - 1] > 0x20, after >= end || bytes[after] != sign && (bytes[after] >= 0x80 || !Self.isNameByte(bytes[after])) else {
          return nil
        }
        return at
      default: break
      }
      at += 1
    }
    return nil
  }

  /// `x^2^`: letters and figures between two circumflexes.
  private mutating func raised(at i: Int, line: Int, end: Int) -> (Int, Edit?)? {
    guard i > line, Self.isNameByte(bytes[i - 1]) || bytes[i - 1] == 0x29 else { return nil }
    var close = i + 1
    while close < end, close - i < 16, (bytes[close] | 0x20) &- 0x61 < 26 || bytes[close] &- 0x30 < 10 { close += 1 }
    guard close > i + 1, close < end, bytes[close] == 0x5E,
      close + 1 >= end || bytes[close + 1] >= 0x80 || !Self.isNameByte(bytes[close + 1])
    else { return nil }
    state.markEnds.append(close)
    return (i + 1, .remove(.directive, name: "^"))
  }

  /// `{++added++}`, `{--removed--}`, `{~~old~>new~~}`, `{==marked==}`, `{>>a remark<<}`: what stands once every change is taken.
  func critic(at i: Int, end: Int) -> (Int, Edit?)? {
    guard i + 6 <= end, let closer = Self.criticMarks.first(where: { has($0.open, at: i, before: end) })?.close,
      let close = find(closer, from: i + 3, before: end)
    else { return nil }
    let inner = i + 3..<close
    let after = close + closer.utf8CodeUnitCount
    switch bytes[i + 1] {
    case 0x2D, 0x3E: return (after, .remove(.directive, name: "{"))
    case 0x7E: return find("~>", from: inner.lowerBound, before: close).map { (after, .keep([$0 + 2..<close])) }
    default: return (after, .keep([inner]))
    }
  }

  private static let criticMarks: [(open: StaticString, close: StaticString)] = [
    ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}"),
  ]

  /// The name of the language at the head of a code span: `` `#!python range()` ``.
  func languageHint(at i: Int, end: Int) -> Range<Int>? {
    guard has("`#!", at: i, before: end) else { return nil }
    let name = nameEnd(i + 3, end)
    guard name > i + 3, name + 1 < end, bytes[name] == 0x20, bytes[name + 1] != 0x60 else { return nil }
    return i + 1..<name + 1
  }
}
