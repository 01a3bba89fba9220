/// English quotations that the sentence around them carries on.
extension SentenceCutter {
  /// `The banner read "Save our library! Save our town!" in red paint.`: a short quotation after which its sentence goes on holds
  /// no sentence end. One at the head of its sentence is cut all the same before "he said", not before "is what it read".
  func isCarried(_ opener: Mark) -> Bool {
    let closer = marks[Int(opener.partner)]
    guard closer.at - opener.at <= 240 else { return false }
    let next = text.kind(at: closer.end)
    if next == .comma || next == .dash { return opener.at > start }
    let place = text.skipSpace(closer.end)
    guard place > closer.end, text.kind(at: place) == .lower else { return false }
    if opener.at > start { return true }
    let traits = following(at: place).traits
    return traits.contains(.finiteVerb) && !traits.contains(.saying)
  }

  /// “Stop—” The line went dead.: speech that breaks off, and a new sentence that does not say who spoke.
  mutating func brokenOff(_ closer: Mark) {
    guard !isJapaneseText, closer.family == MarkScanner.straightQuotes || closer.family == MarkScanner.curlyQuotes, closer.partner >= 0,
      !isInsideBrackets
    else { return }
    let last = text.scalar(before: closer.at).value
    guard last == 0x2014 || last == 0x2D && text[closer.at - 2] == 0x2D, text.spaceLength(at: closer.end) > 0 else { return }
    let next = text.skipSpace(closer.end)
    let following = following(at: next)
    guard following.kind == .upper, following.traits.contains(.starter) || !second(after: following).contains(.saying) else { return }
    observer.record(.cut(.afterQuotation), at: closer.end, mark: closer.at..<closer.end)
    cut(closer.end, next: next)
  }

  /// "Dunn Inc. (The firm repairs clocks.) I am": brackets that hold a sentence of their own.
  func bracketsHoldSentence(at offset: Int) -> Bool {
    var k = index
    while k < marks.count, marks[k].at < offset { k += 1 }
    guard k < marks.count, marks[k].at == offset, marks[k].kind == .opener, marks[k].partner >= 0 else { return false }
    let closer = marks[Int(marks[k].partner)]
    let last = text[closer.at - 1]
    guard last == 0x2E || last == 0x21 || last == 0x3F, text.kind(at: offset + 1) == .upper else { return false }
    // More than an abbreviation, and nothing goes on after it.
    let first = following(at: offset + 1)
    return first.isFollowedBySpace && text.kind(at: text.skipSpace(closer.end)) != .lower
  }
}
