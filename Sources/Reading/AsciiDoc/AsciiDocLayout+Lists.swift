import Bitext

extension AsciiDocLayout {
  private enum Mark {
    /// With the bytes of the mark and the white space after it.
    case item(depth: Int, length: Int)
    /// A term: where it ends, and where its text begins.
    case term(end: Int, text: Int)
  }

  /// An item: its text goes on over lines; `+` joins blocks to it.
  mutating func list(_ at: inout Int, _ range: Range<Int>, _ depth: Int) -> Bool {
    guard let mark = mark(at) else { return false }
    style = AsciiDocStyle()
    let content = lines[at].content
    var level = 1
    var text = MarkupText(bytes)
    var breaks = false
    func take(_ range: ByteRange) {
      let isHard = bytes[range].suffix(2).elementsEqual(" +".utf8)
      text.add(isHard ? VisibleText.trimming(bytes, range.lowerBound..<range.upperBound - 1) : range, breaks: breaks)
      breaks = isHard
    }
    switch mark {
    case .item(let depth, let length):
      level = depth
      take(content.lowerBound + length..<content.upperBound)
    case .term(let end, let start):
      add(.listItem(depth: 1), content.lowerBound..<end)
      if start < content.upperBound { take(start..<content.upperBound) }
    }
    at += 1
    if case .term = mark, text.text.isEmpty {
      // The definition may stand below a blank line.
      var next = at
      while next < range.upperBound, lines[next].isBlank { next += 1 }
      if next < range.upperBound, self.mark(next) == nil, AsciiDocDelimiter(self.text(next)) == nil, !AsciiDocStyle.isLine(self.text(next)),
        AsciiDocLayout.level(self.text(next)) == nil
      {
        at = next
      }
    }
    while at < range.upperBound, !lines[at].isBlank, self.mark(at) == nil, AsciiDocDelimiter(self.text(at)) == nil,
      !AsciiDocStyle.isLine(self.text(at)), !self.text(at).elementsEqual("+".utf8), !self.text(at).starts(with: "endif::".utf8)
    {
      if !self.text(at).starts(with: "//".utf8) { take(lines[at].content) }
      at += 1
    }
    add(.listItem(depth: level), text.text)
    while at < range.upperBound, self.text(at).elementsEqual("+".utf8) {
      at += 1
      let end = self.end(ofBlockAt: at, range)
      body(at..<end, .listItem(depth: level), depth: depth + 1)
      at = end
    }
    return true
  }

  /// Where a block ends that is joined to an item: at a blank line, or where what it opens closes.
  private func end(ofBlockAt start: Int, _ range: Range<Int>) -> Int {
    var at = start
    while at < range.upperBound,
      AsciiDocStyle.isLine(text(at)) || text(at).first == 0x2E && text(at).count > 1 && AsciiDocDelimiter(text(at)) == nil
    {
      at += 1
    }
    guard at < range.upperBound else { return at }
    if let mark = AsciiDocDelimiter(text(at)) {
      at += 1
      while at < range.upperBound, !text(at).elementsEqual(mark.line) { at += 1 }
      return min(at + 1, range.upperBound)
    }
    while at < range.upperBound, !lines[at].isBlank, !text(at).elementsEqual("+".utf8), at == start || mark(at) == nil { at += 1 }
    return max(at, min(start + 1, range.upperBound))
  }

  private func mark(_ index: Int) -> Mark? {
    let line = text(index)
    guard let first = line.first else { return nil }
    func spaced(_ length: Int) -> Int? {
      var i = line.startIndex + length
      guard i < line.endIndex, line[i] == 0x20 || line[i] == 0x09 else { return nil }
      while i < line.endIndex, line[i] == 0x20 || line[i] == 0x09 { i += 1 }
      return i - line.startIndex
    }
    switch first {
    case 0x2A, 0x2E:
      let count = line.prefix { $0 == first }.count
      if count <= 5, let length = spaced(count) { return .item(depth: count, length: length + Self.box(line.dropFirst(length))) }
    case 0x2D: if let length = spaced(1) { return .item(depth: 1, length: length + Self.box(line.dropFirst(length))) }
    case 0x30...0x39:
      let count = line.prefix { $0 &- 0x30 < 10 }.count
      if count < 6, line.dropFirst(count).first == 0x2E, let length = spaced(count + 1) { return .item(depth: 1, length: length) }
    case 0x3C:
      if let close = line.prefix(6).firstIndex(of: 0x3E), let length = spaced(close + 1 - line.startIndex),
        line[(line.startIndex + 1)..<close].allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E })
      {
        return .item(depth: 1, length: length)
      }
    default: break
    }
    return term(line)
  }

  /// `[x] ` of a list of tasks.
  private static func box(_ text: ArraySlice<UInt8>) -> Int {
    guard text.count > 4, text.first == 0x5B, text[text.startIndex + 2] == 0x5D, text[text.startIndex + 3] == 0x20 else { return 0 }
    return [0x20, 0x78, 0x2A].contains(text[text.startIndex + 1]) ? 4 : 0
  }

  /// `term:: text`, with two to four colons or two semicolons.
  private func term(_ line: ArraySlice<UInt8>) -> Mark? {
    var i = line.startIndex + 1
    while i + 1 < line.endIndex {
      if line[i] == 0x3A && line[i + 1] == 0x3A || line[i] == 0x3B && line[i + 1] == 0x3B {
        var end = i
        while end < line.endIndex, line[end] == line[i] { end += 1 }
        if end == line.endIndex || line[end] == 0x20, end - i <= 4 {
          var text = end
          while text < line.endIndex, line[text] == 0x20 { text += 1 }
          return .term(end: i, text: text)
        }
        i = end
      } else {
        i += 1
      }
    }
    return nil
  }

  // MARK: Tables

  /// Cells begin with a sign, `a|`, `2+|` and the like; a row has as many as the columns, or as the first line.
  mutating func table(_ range: Range<Int>, separator: UInt8) {
    var cells: [(text: MarkupText, isFirstLine: Bool)] = []
    let first = range.first { !lines[$0].isBlank }
    for index in range where !lines[index].isBlank {
      for (number, part) in parts(lines[index].content, separator).enumerated() {
        if number > 0 || separator == 0x2C || separator == 0x09 || separator == 0x3A {
          cells.append((MarkupText(bytes, part), index == first))
        } else if !part.isEmpty, !cells.isEmpty {
          cells[cells.count - 1].text.add(part)
        }
      }
    }
    let width = max(1, style.columns ?? cells.count { $0.isFirstLine })
    for (number, cell) in cells.enumerated() { add(.tableCell(row: number / width, column: number % width), cell.text.text) }
  }

  private func parts(_ line: ByteRange, _ separator: UInt8) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = line.lowerBound
    var isQuoted = false
    for i in line.lowerBound...line.upperBound {
      if i < line.upperBound {
        if separator == 0x2C, bytes[i] == 0x22 { isQuoted.toggle() }
        guard bytes[i] == separator, !isQuoted, i == line.lowerBound || bytes[i - 1] != 0x5C else { continue }
      }
      var part = VisibleText.trimming(bytes, start..<i)
      if i < line.upperBound, separator == 0x7C || separator == 0x21 { part = withoutSpecification(part, touches: part.upperBound == i) }
      if separator == 0x2C, part.count >= 2, bytes[part.lowerBound] == 0x22, bytes[part.upperBound - 1] == 0x22 {
        part = part.lowerBound + 1..<part.upperBound - 1
      }
      parts.append(part)
      start = i + 1
    }
    return parts
  }

  /// `2+`, `.3+^`, `a`, `h`: how the cell that follows is set, right before its sign.
  private func withoutSpecification(_ part: ByteRange, touches: Bool) -> ByteRange {
    guard touches, !part.isEmpty else { return part }
    var start = part.upperBound
    while start > part.lowerBound, bytes[start - 1] > 0x20, bytes[start - 1] < 0x80 { start -= 1 }
    let word = bytes[start..<part.upperBound]
    let isSpecification =
      word.allSatisfy {
        $0 &- 0x30 < 10 || [0x2B, 0x2E, 0x2A, 0x3C, 0x3E, 0x5E, 0x61, 0x64, 0x65, 0x68, 0x6C, 0x6D, 0x73, 0x76].contains($0)
      }
      && (word.count == 1 && !(0x30...0x39).contains(word[start]) || word.contains(where: { [0x2B, 0x2A, 0x3C, 0x3E, 0x5E].contains($0) }))
    guard isSpecification, start == part.lowerBound || bytes[start - 1] == 0x20 else { return part }
    return VisibleText.trimming(bytes, part.lowerBound..<start)
  }
}
