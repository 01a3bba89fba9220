import Letters

/// Numbers and letters with a full stop that end no sentence: those of labels (Figure 2. 図1．), and of items inside a sentence.
extension SentenceCutter {
  /// A number of one or two digits in either width, a Roman number, a letter or Q1 before a mark.
  private struct Numeral {
    var start: Int
    /// 0 where it is no number.
    var value = 0
  }

  private func numeral(before end: Int) -> Numeral? {
    if let number = number(before: end) {
      // 図2-1
      let join = text.scalar(before: number.start)
      if join.value == 0x2D || join.value == "－", let first = self.number(before: number.start - join.length) {
        return Numeral(start: first.start)
      }
      return number
    }
    var i = end
    // II, IV, A
    while i > start, end - i < 5, text[i - 1] == 0x49 || text[i - 1] == 0x56 || text[i - 1] == 0x58 { i -= 1 }
    if i == end, text[i - 1] &- 0x41 < 26, i > start { i -= 1 }
    return i < end ? Numeral(start: i) : nil
  }

  /// One or two digits.
  private func number(before end: Int) -> Numeral? {
    var i = end
    var value = 0
    var scale = 1
    while i > start, scale < 1000, let digit = ListMark.digit(text.scalar(before: i).value) {
      value += digit * scale
      scale *= 10
      i -= text.scalar(before: i).length
    }
    return i < end && scale <= 100 ? Numeral(start: i, value: value) : nil
  }

  /// Whether the mark belongs to a number that does not end a sentence.
  mutating func isNumbering(_ ending: Ending) -> Bool {
    guard ending.end == ending.markEnd, ending.dots == 1 || ending.hasFullStop, !ending.isHard,
      ending.markEnd - ending.markStart == text.scalar(at: ending.markStart).length
    else { return false }
    let mark = text.scalar(at: ending.markStart).value
    guard mark == 0x2E || mark == "．", text.kind(at: ending.next) != .digit || ending.next > ending.end else { return false }
    if isChapter(ending.markStart) { return true }
    guard let numeral = numeral(before: ending.markStart) else { return false }
    return isLabel(before: numeral) || isInlineItem(numeral, ending)
  }

  /// 第2章．
  private func isChapter(_ end: Int) -> Bool {
    guard text.scalar(at: start).value == "第", end - start <= 24 else { return false }
    // 章 節 部 回 話 編 項 条 款
    switch text.scalar(before: end).value {
    case "章", "節", "部", "回", "話", "編", "項", "条", "款":
      return numeral(before: end - 3)?.start == start + 3 || text.kind(before: end - 3) == .han
    default: return false
    }
  }

  /// "Step 1. Open", "Part II. The", "Ex. B. A", "Q1. Is": a label and its number at the head of the sentence.
  private func isLabel(before numeral: Numeral) -> Bool {
    var end = numeral.start
    guard end > start, end - start <= 24 else { return false }
    if text[end - 1] == 0x20 { end -= 1 }
    let isSpaced = end < numeral.start
    if isSpaced, text[end - 1] == 0x2E {
      return text.kind(at: start) == .upper && tables.pointee.words.lookUp(text.bytes, start..<end - 1).contains(.beforeNumber)
    }
    if !isSpaced, end == start + 1, numeral.value > 0 { return text[start] == 0x51 || text[start] == 0x41 }
    let first = text.kind(at: start)
    guard isSpaced ? first == .upper || first.isJapanese : first.isJapanese else { return false }
    return tables.pointee.words.lookUp(text.bytes, start..<end).contains(.label)
  }

  /// "We sell 1. bread, 2. milk", 対象は1.学生、2.教員: the first of several in one sentence, or the next of those.
  private mutating func isInlineItem(_ numeral: Numeral, _ ending: Ending) -> Bool {
    guard numeral.value > 0, numeral.start > start else { return false }
    if inline.start == start, numeral.value == inline.next {
      inline.next += 1
      return true
    }
    guard numeral.value == 1, introduces(numeral.start, ending), secondFollows(ending) else { return false }
    inline = (start, 2)
    return true
  }

  private func introduces(_ place: Int, _ ending: Ending) -> Bool {
    let next = text.kind(at: ending.next)
    if ending.next == ending.end { return next.isJapanese && !text.kind(before: place).isLatin }
    return text[place - 1] == 0x20 && (next == .lower || text[place - 2] == 0x3A || text[place - 2] == 0x2C)
  }

  /// Whether 2 follows with the same mark, after a comma or a word and not after another sentence.
  private func secondFollows(_ ending: Ending) -> Bool {
    var k = index
    let mark = text.scalar(at: ending.markStart).value
    while k < marks.count, k < index + 6, marks[k].at < ending.end + 200 {
      defer { k += 1 }
      guard marks[k].kind == .terminator else { continue }
      if text.scalar(at: marks[k].at).value != mark { return false }
      let (last, length) = text.scalar(before: marks[k].at)
      guard last == "2" || last == "２" else { continue }
      let before = text.kind(before: text.trimSpace(before: marks[k].at - length, from: start))
      return before == .comma || before.isLatin || before.isJapanese || before == .closer
    }
    return false
  }
}
