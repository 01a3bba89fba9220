import Letters

/// Lines of English.
extension LineJudge {
  /// Whether the line end is a boundary, and why.
  func decideLatin(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Decision {
    let last = text[line.end - 1]
    let kind = text.kind(at: next.textStart)
    let fits = !wouldOverflow(line, next)
    let isNarrow = shape.widest < ParagraphShape.narrow
    if kind != .lower, isListOfLines(line, next) { return .cut(.lineOfList) }
    if isNumber(line), isAddress(next) { return .cut(.lineOfList) }
    // No line of these has a mark; a bracket at the end is none.
    let isListed = kind == .lower && shape.isBare && line.depth == 0 && !endsInFunctionWord(line) && !beginsInsidePhrase(next)
    if isListed, last == 0x29 || last == 0x5D { return .cut(.lineOfList) }
    if LineMarker.endsInMark(text, line.end) {
      // A sentence that ended with its line is judged like any other; white space is all that stands between.
      return kind != .lower && line.depth == 0 && (shape.allEndInMarks || isNarrow || fits) && !endsInAbbreviation(line)
        ? .cut(.lineEnd) : .keep(.wrappedLine)
    }
    if last == 0x22 || last == 0x27 { return .keep(.lineGoesOn) }
    if last == 0x3A, isNarrow || (kind == .lower ? hasRoom(line, next) : fits) { return .cut(.lineOfTitle) }
    if kind == .lower {
      if endsInLaughter(line) { return .cut(.lineEnd) }
      if isListed { return .cut(.lineOfList) }
      return shape.widest >= 60 && beginsClause(next) && line.indent + line.width + 20 < shape.widest
        ? .cut(.lineEnd) : .keep(.lineDependsOnLast)
    }
    if last == 0x2C {
      let opensLetter = line.isFirst && isSalutation(line)
      let isSigned = isName(next) && (isNarrow && !shape.endsInMark || isValediction(line))
      return opensLetter || isSigned ? .cut(.lineOfTitle) : .keep(.lineGoesOn)
    }
    if last == 0x3B || last == 0x26 { return .keep(.lineGoesOn) }
    if endsInFunctionWord(line) { return hasRoom(line, next) && !endsInArticle(line) ? .cut(.lineEnd) : .keep(.lineGoesOn) }
    if line.isFirst, isTitle(line) { return .cut(.lineOfTitle) }
    // A word such as "The" or "We" begins in a capital where a sentence does.
    if kind == .upper, line.depth == 0, beginsSentence(next) { return .cut(.lineBeforeStarter) }
    return shape.widest >= 40 && shape.widest <= 132 && line.width >= 30 && !fits ? .keep(.wrappedLine) : .cut(.lineEnd)
  }

  /// "TEL: 03-1234-5678": a label at most, and a number.
  private func isNumber(_ line: ParagraphLayout.Line) -> Bool {
    let bytes = text.bytes[line.textStart..<line.end]
    // Most lines end in no figure: those need no look.
    guard let last = bytes.last, last &- 0x30 < 10 else { return false }
    let words = bytes.split(separator: 0x20).count { $0.contains { ($0 | 0x20) &- 0x61 < 26 } }
    return words <= 1 && bytes.count { $0 &- 0x30 < 10 } >= 6
  }

  /// An address of the web or of mail, and nothing else.
  private func isAddress(_ line: ParagraphLayout.Line) -> Bool {
    let bytes = text.bytes[line.textStart..<line.end]
    return !bytes.contains(0x20) && (bytes.contains(0x40) || bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8))
  }

  /// "Anna Meyer", "The Committee", "Jo and Sam": a few words, each with a capital but for those that join them.
  private func isName(_ line: ParagraphLayout.Line) -> Bool {
    var words = 0
    var i = line.textStart
    while i < line.end {
      let start = i
      while i < line.end, text.bytes[i] != 0x20 { i += 1 }
      if text.kind(at: start) != .upper, i - start > 3 { return false }
      words += 1
      i += 1
    }
    return words <= 5 && text.kind(at: line.textStart) == .upper
  }

  /// A paragraph none of whose lines begins in lower case, and whose last has no mark or whose lines of different length begin afresh
  /// time and again: addresses, names, short items.
  private func isListOfLines(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    guard shape.lowerStarts == 0, line.depth == 0 else { return false }
    // Text is wrapped at sixty to eighty columns, as a rule: there a name may well begin a line.
    let isWrapWidth = shape.widest >= 60 && shape.widest <= 80
    guard !shape.endsInMark && (!isWrapWidth || beginsMeasure(next)) || shape.freshStarts >= 2 && !shape.isEven else { return false }
    let last = text[line.end - 1]
    return last != 0x2C && last != 0x26 && last != 0x2D && !endsInFunctionWord(line)
  }

  /// "2 tsp sesame oil"
  private func beginsMeasure(_ line: ParagraphLayout.Line) -> Bool {
    var i = line.textStart
    while i < line.end, text.bytes[i] &- 0x30 < 10 || text.bytes[i] == 0x2F { i += 1 }
    return i > line.textStart && i - line.textStart <= 4 && text[i] == 0x20 && text.kind(at: i + 1) == .lower
  }

  /// Whether the first word of the next line had no room on this one: the mark of wrapping.
  private func wouldOverflow(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    line.indent + line.width + 1 + firstWordCells(next) > shape.widest
  }

  /// Whether much more than the first word of the next line would have fitted.
  private func hasRoom(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    line.indent + line.width + 1 + firstWordCells(next) + shape.widest / 4 < shape.widest
  }

  private func firstWordCells(_ line: ParagraphLayout.Line) -> Int {
    var i = line.textStart
    while i < line.end, text.bytes[i] != 0x20 { i += 1 }
    return text.cells(line.textStart, i)
  }

  /// "Application of Exosome Therapy in Psychiatry": every word begins with a capital but the short ones a title keeps small.
  private func isTitle(_ line: ParagraphLayout.Line) -> Bool {
    var capitals = 0
    var small = 0
    var commas = 0
    var i = line.textStart
    while i < line.end {
      let start = i
      while i < line.end, text.bytes[i] != 0x20 { i += 1 }
      switch text.bytes[start] {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A:
        if i - start > 4 { return false }
        small += 1
      // Figures: an address, a date.
      case 0x30...0x39: return false
      default: break
      }
      if text.bytes[i - 1] == 0x2C { commas += 1 }
      i += 1
    }
    // With commas it may be a row of names, unless "of", "in" and "a" join them.
    return capitals >= 4 && (commas == 0 || small >= 3 && commas * 3 <= small)
  }

  /// "Dear Ms. Lund,", "Hi Priya,": opens a letter.
  private func isSalutation(_ line: ParagraphLayout.Line) -> Bool {
    guard line.width <= 40 else { return false }
    var i = line.textStart
    while i < line.end, text.bytes[i] != 0x20, text.bytes[i] != 0x2C { i += 1 }
    switch text.string(line.textStart..<i) {
    case "Dear", "Hi", "Hello", "Hey", "Greetings", "Hallo", "Dearest": return true
    default: return false
    }
  }

  /// "Best regards,", "Yours sincerely,": closes a letter, before a name.
  private func isValediction(_ line: ParagraphLayout.Line) -> Bool {
    guard line.width <= 32, text.kind(at: line.textStart) == .upper else { return false }
    let words = text.string(line.textStart..<line.end - 1).lowercased().split(separator: " ")
    return words.count <= 4 && words.contains { EnglishWords.closingLetters.contains(String($0)) }
  }

  /// "I met Mr. / Smith": the line may end in the middle of a name.
  private func endsInAbbreviation(_ line: ParagraphLayout.Line) -> Bool {
    guard text[line.end - 1] == 0x2E else { return false }
    var i = line.end - 1
    while i > line.textStart, i > line.end - 12, text.bytes[i - 1] > 0x20 { i -= 1 }
    let word = i..<line.end - 1
    return word.count == 1 || !tables.pointee.words.lookUp(text.bytes, word).isDisjoint(with: .abbreviation)
  }

  /// Whether the line begins with a capitalised word that begins sentences: "The", "However".
  private func beginsSentence(_ line: ParagraphLayout.Line) -> Bool {
    var i = line.textStart
    while i < line.end, text.kind(at: i).isLatin { i += text.scalar(at: i).length }
    guard i - line.textStart >= 2, text.kind(at: line.textStart + 1) == .lower else { return false }
    return tables.pointee.words.lookUp(text.bytes, line.textStart..<i).contains(.starter)
  }

  /// "you may copy it": a subject at the head of a line that a wide gap precedes.
  private func beginsClause(_ next: ParagraphLayout.Line) -> Bool {
    var i = next.textStart
    while i < next.end, text.bytes[i] != 0x20, i < next.textStart + 5 { i += 1 }
    switch text.string(next.textStart..<i) {
    case "you", "we", "they", "he", "she", "i", "it": return true
    default: return false
    }
  }

  private func lastWord(_ line: ParagraphLayout.Line) -> String? {
    var i = line.end
    while i > line.textStart, i > line.end - 12, text[i - 1] | 0x20 >= 0x61, text[i - 1] | 0x20 <= 0x7A { i -= 1 }
    guard i > line.textStart, text[i - 1] == 0x20 else { return nil }
    return text.string(i..<line.end)
  }

  /// Lines of a chat end in it, where others end in a mark.
  private func endsInLaughter(_ line: ParagraphLayout.Line) -> Bool {
    switch lastWord(line) {
    case "lol", "LOL", "lmao", "rofl", "haha", "hahaha", "hehe", "omg", "smh", "xd", "xD": true
    default: false
    }
  }

  /// "New library opens / in the old mill"
  private func beginsInsidePhrase(_ line: ParagraphLayout.Line) -> Bool {
    var i = line.textStart
    while i < line.end, i < line.textStart + 8, text.bytes[i] > 0x20 { i += 1 }
    return EnglishWords.insidePhrase.contains(text.string(line.textStart..<i))
  }

  private func endsInFunctionWord(_ line: ParagraphLayout.Line) -> Bool { lastWord(line).map(EnglishWords.endingNoLine.contains) ?? false }

  /// Words no line of its own ends in.
  private func endsInArticle(_ line: ParagraphLayout.Line) -> Bool { lastWord(line).map(EnglishWords.endingNothing.contains) ?? false }
}
