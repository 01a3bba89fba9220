/// What the words around a mark say in English: a mark that is mentioned, a name before its verb, a stammer, a move of chess.
extension SentenceCutter {
  /// "Without the ? it is greedy.": a mark by itself after a word that wants a noun.
  func isMentioned(_ ending: Ending) -> Bool {
    guard ending.markEnd - ending.markStart == 1, ending.end == ending.markEnd, text[ending.markStart - 1] == 0x20,
      text.spaceLength(at: ending.markEnd) > 0
    else { return false }
    let end = ending.markStart - 1
    var i = end
    while i > start, i > end - 10, text.kind(before: i).isLatin { i -= 1 }
    switch text.string(i..<end) {
    case "the", "a", "an", "as", "of", "with", "without", "or", "and", "each", "every", "The", "A", "Each", "Every", "use", "Use", "type",
      "Type",
      "press", "Press", "symbol", "character", "sign", "operator":
      return true
    default: return false
    }
  }

  /// "Oliver! closes next week.", "the revival of Who's Afraid of Virginia Woolf? opened": a title before its verb.
  func isTitleBeforeVerb(_ ending: Ending, _ word: Word, _ following: Following) -> Bool {
    guard ending.markEnd - ending.markStart == 1, ending.end == ending.markEnd, following.at == ending.next, isTitleWord(word),
      !word.traits.contains(.exclamation), !following.traits.contains(.exclamation)
    else { return false }
    let names = titleWords(before: word.start)
    let isHead = names.start == start
    if isHead, names.count > 2 || names.count == 0 && word.traits.contains(.starter) { return false }
    // "Have you been to New York? is it …": questions and sentences without a subject begin so.
    if !isHead, text.kind(at: start) != .upper || ending.hasQuestion && names.count == 0 { return false }
    return isVerbOfSubject(following) || !isHead && isPreposition(following)
  }

  /// A capital and small letters after it.
  private func isTitleWord(_ word: Word) -> Bool {
    word.isPlain && word.length > 1 && text.kind(at: word.start) == .upper && text.kind(before: word.end) == .lower
  }

  /// How many capitalised words stand right before `end`, and where the first begins. "of", "the" and the like may stand among them.
  private func titleWords(before end: Int) -> (count: Int, start: Int) {
    var (count, first) = (0, end)
    var i = end
    var steps = 0
    while i > start, steps < 8 {
      let wordEnd = text.trimSpace(before: i, from: start)
      guard wordEnd < i else { break }
      var k = wordEnd
      while k > start, k > wordEnd - 24, text.kind(before: k).isLatin || text[k - 1] == 0x27 || text[k - 1] == 0x2C {
        k -= text.scalar(before: k).length
      }
      guard k < wordEnd else { break }
      if text.kind(at: k) == .upper {
        count += 1
        first = k
      } else if wordEnd - k > 3 {
        break
      }
      i = k
      steps += 1
    }
    return (count, first)
  }

  /// was, opened, closes: but not "is it", "was this", which ask.
  private func isVerbOfSubject(_ following: Following) -> Bool {
    if following.traits.contains(.finiteVerb), !following.traits.contains(.saying) {
      return !isSubjectPronoun(after: following)
    }
    let end = following.at + following.wordLength
    guard following.wordLength >= 4, text[end - 1] == 0x73, following.traits.isEmpty else { return false }
    // closes, opens; not "pass", "famous", "this"
    switch text[end - 2] {
    case 0x73, 0x75, 0x69, 0x27: return false
    default: return true
    }
  }

  /// it, this, you, …: "is it" asks.
  func isSubjectPronoun(after following: Following) -> Bool {
    let start = text.skipSpace(following.at + following.wordLength)
    var end = start
    while end < start + 8, text.kind(at: end).isLatin { end += 1 }
    switch text.string(start..<min(end, text.count)) {
    case "it", "this", "that", "these", "those", "he", "she", "they", "you", "we", "i", "I", "there", "anyone", "anybody", "someone":
      return true
    default: return false
    }
  }

  func isPreposition(_ following: Following) -> Bool {
    let word = UnsafeBufferPointer(rebasing: text.bytes[following.at..<following.at + following.wordLength])
    switch String(decoding: word, as: UTF8.self) {
    case "in", "on", "at", "by", "of", "from", "before", "after", "until", "during", "as", "for", "to", "with": return true
    default: return false
    }
  }

  /// "I... I can't", "W-what": the word before the dots begins the sentence and is said again.
  func isStammer(_ ending: Ending, _ word: Word, _ following: Following) -> Bool {
    guard word.start == start, !word.isEmpty, following.at == ending.next, !ending.closesQuotation else { return false }
    if word.isSingleLetter, word.letter == 0x49 { return true }
    guard word.length == following.wordLength else { return false }
    for k in 0..<word.length where text[word.start + k] | 0x20 != text[following.at + k] | 0x20 { return false }
    return true
  }

  /// "Well... I suppose so": a word that only gains time, at the head of the sentence, and a capital that says nothing.
  func isHesitation(_ ending: Ending, _ word: Word, _ following: Following) -> Bool {
    guard word.start == start, word.isPlain, word.length <= 7, !ending.closesQuotation, following.isSingleLetter,
      following.kind == .upper, text[following.at] == 0x49
    else { return false }
    switch text.string(word.start..<word.end) {
    case "Well", "So", "Um", "Uh", "Er", "Erm", "And", "But", "Or", "Because", "Like", "well", "so", "um", "uh", "er", "erm", "and", "but":
      return true
    default: return false
    }
  }

  /// "1. e4", "12. Bxh7+", "24. O-O": a move of chess after its number.
  func isChessMove(at offset: Int) -> Bool {
    var i = offset
    switch text[i] {
    // O-O
    case 0x4F: return text[i + 1] == 0x2D && text[i + 2] == 0x4F
    // K Q R B N
    case 0x4B, 0x51, 0x52, 0x42, 0x4E: i += 1
    default: break
    }
    // Where from, if it must be said, and x for a capture; then the square.
    var square = 0
    while i < offset + 7 {
      let byte = text[i]
      let isFile = byte &- 0x61 < 8
      let isRank = byte &- 0x31 < 8
      if !isFile, !isRank, byte != 0x78 { break }
      square = isRank && text[i - 1] &- 0x61 < 8 ? i + 1 : square
      i += 1
    }
    return square == i && i > offset + 1 && !text.kind(at: i).isLatin && text.kind(at: i) != .digit
  }

  /// "see you :) bring snacks": a smiley whose bracket pairs with none ends a sentence that has no mark, when the next begins.
  @discardableResult
  mutating func smiley(_ mouth: Mark) -> Bool {
    guard !isJapaneseText, mouth.family == 1, mouth.partner < 0 else { return false }
    var i = mouth.at
    if text[i - 1] == 0x2D || text[i - 1] == 0x27 { i -= 1 }
    guard text[i - 1] == 0x3A || text[i - 1] == 0x3B || text[i - 1] == 0x3D else { return false }
    return chatEnds(i - 1..<mouth.end)
  }

  /// "that hurts ;_; be careful", "love it <3 You rock": faces whose mouth is no bracket.
  mutating func latinFace(_ face: Mark) {
    if chatEnds(face.at..<face.end) { pass(to: face.end) } else { index += 1 }
  }

  /// Cuts after a face between a word and what may begin a sentence.
  @discardableResult
  private mutating func chatEnds(_ face: Range<Int>) -> Bool {
    let next = text.skipSpace(face.upperBound)
    let kind = text.kind(at: next)
    guard text[face.lowerBound - 1] == 0x20, text.kind(before: face.lowerBound - 1).isLatin, face.lowerBound - 1 > start,
      next > face.upperBound,
      // Chats begin in lower case, again and again.
      kind == .upper || kind == .lower && text.kind(at: start) == .lower
    else { return false }
    observer.record(.cut(.decoratedEnd), at: face.upperBound, mark: face)
    cut(face.upperBound, next: next)
    return true
  }
}
