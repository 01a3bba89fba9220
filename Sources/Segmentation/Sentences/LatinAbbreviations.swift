/// Abbreviations nobody listed, told from what stands around them.
extension SentenceCutter {
  /// The first byte of the sentence that is no opening bracket or quotation mark.
  var head: Int {
    var i = start
    while i < start + 6, text.kind(at: i) == .opener || text.kind(at: i) == .straightQuote { i += text.scalar(at: i).length }
    return i
  }

  /// "Chr", "Rs", "Dkt": a capital and a few small letters without a vowel.
  func isShortened(_ word: Word) -> Bool {
    word.isPlain && !word.hasVowel && word.length >= 2 && word.length <= 4 && text.kind(at: word.start) == .upper
      && text.kind(at: word.start + 1) == .lower
  }

  /// "Art. 3, para. 2, sent. 1": one more short word before its number, after a comma and another number.
  func isNextOfCitation(_ word: Word) -> Bool {
    guard word.isPlain, word.length <= 5, word.start > start + 2, text[word.start - 1] == 0x20, text[word.start - 2] == 0x2C else {
      return false
    }
    return text.kind(before: word.start - 2) == .digit
  }

  /// "Phys. Rev. Lett. 85, 12", "Nat. Med.", "Proc. R. Soc. Lond. 12 (1901)": one of several shortened words in a row, known by a
  /// volume after them or an abbreviation among them.
  func isInAbbreviationRun(_ word: Word, _ following: Following) -> Bool {
    guard word.isPlain, word.length >= 2, word.length <= 9, text.kind(at: word.start) == .upper else { return false }
    if following.kind == .digit { return isVolume(at: following.at) && isAbbreviation(before: word) }
    // "Phys. Lett. B 210, 5"
    if following.isSingleLetter, text[following.at + 1] == 0x20 {
      return isVolume(at: following.at + 2) && text.kind(at: following.at + 2) == .digit && isAbbreviation(before: word)
    }
    guard following.isDotted, following.kind == .upper else { return false }
    var i = following.at
    var isKnown = isAbbreviation(before: word)
    var steps = 0
    while steps < 5, text.kind(at: i) == .upper {
      var end = i
      while end < i + 10, text.kind(at: end).isLatin { end += text.scalar(at: end).length }
      let traits = tables.pointee.words.lookUp(text.bytes, i..<min(end, text.count))
      guard text[end] == 0x2E, text.spaceLength(at: end + 1) > 0 else { return isKnown && traits.contains(.starter) }
      if traits.contains(.neverFinal), !traits.contains(.ambiguous) { return false }
      isKnown = isKnown || traits.contains(.ambiguous) && !traits.contains(.calendar)
      i = text.skipSpace(end + 1)
      steps += 1
    }
    return text.kind(at: i) == .digit && isVolume(at: i)
  }

  /// Whether a shortened word of the same sentence comes right before the word; no title and no initial, which take a name.
  private func isAbbreviation(before word: Word) -> Bool {
    let end = text.trimSpace(before: word.start, from: start)
    guard end < word.start, end > start, text[end - 1] == 0x2E else { return false }
    var k = end - 1
    while k > start, k > end - 12, text.kind(before: k).isLatin { k -= text.scalar(before: k).length }
    let traits = tables.pointee.words.lookUp(text.bytes, k..<end - 1)
    if traits.contains(.ambiguous) || traits.contains(.beforeNumber) { return true }
    return traits.isEmpty && end - 1 - k > 1 && text.kind(at: k) == .upper
  }

  /// "85, 1234", "12 (1901)", "4: 7"
  private func isVolume(at offset: Int) -> Bool {
    var i = offset
    while i < offset + 5, text.kind(at: i) == .digit { i += 1 }
    return text[i] == 0x2C || text[i] == 0x3A || text[i] == 0x20 && text[i + 1] == 0x28
  }

  /// was, of, to, …: in text whose sentences begin with capitals, words that begin none in lower case. But not "is it", "was this".
  func beginsNoSentence(_ following: Following) -> Bool {
    guard text.kind(at: head) == .upper, following.isFollowedBySpace else { return false }
    if following.traits.contains(.finiteVerb), !following.traits.contains(.saying), !isAdverb(following) {
      return !isSubjectPronoun(after: following)
    }
    return isPreposition(following)
  }

  /// then, now, just: they show a subject before them, and begin sentences.
  private func isAdverb(_ following: Following) -> Bool {
    switch text.string(following.at..<following.at + following.wordLength) {
    case "then", "also", "never", "always", "still", "soon", "later", "now", "just": return true
    default: return false
    }
  }

  /// "The calc. value", "Reg. charges": a short word, alone or with its article, before lower case in text that begins its sentences
  /// with capitals. Words that are cried out stand alone: "Nice. thanks".
  func isNoSentence(_ word: Word) -> Bool {
    guard word.isPlain, word.length <= 5, text.kind(at: head) == .upper else { return false }
    if word.start == head {
      return word.traits.isDisjoint(with: [.starter, .exclamation, .instruction]) && beginsSentencesWithCapitals
    }
    guard word.start - head == 4 || word.start - head == 2 else { return false }
    switch text.string(head..<word.start) {
    case "The ", "A ": return true
    default: return false
    }
  }

  /// Whether this sentence is not the first of its block, or one of the next few marks stands before a capital.
  private var beginsSentencesWithCapitals: Bool {
    if start > 0 { return true }
    for mark in marks[index..<min(index + 5, marks.count)] where mark.kind == .terminator {
      let next = text.skipSpace(mark.end)
      if next > mark.end, text.kind(at: next) == .upper { return true }
    }
    return false
  }

  /// "a 12 oz. Cola": a determiner before the number makes it one phrase with the name.
  func isAttributive(_ word: Word) -> Bool {
    var i = text.trimSpace(before: word.start, from: start)
    while i > start, i > word.start - 12, text.kind(before: i) == .digit || text[i - 1] == 0x2E || text[i - 1] == 0x2C { i -= 1 }
    let end = text.trimSpace(before: i, from: start)
    var k = end
    while k > start, k > end - 8, text.kind(before: k).isLatin { k -= 1 }
    switch text.string(k..<end) {
    case "a", "an", "the", "A", "An", "The", "this", "that", "his", "her", "its", "my", "our", "your", "their", "each", "every", "per",
      "another":
      return true
    default: return false
    }
  }

  /// "Fig. A for details", "Ex. A.": a letter that the article or the pronoun could not be.
  func isLabelLetter(_ following: Following) -> Bool {
    guard following.isSingleLetter else { return false }
    if following.isInitial || text[following.at] == 0x49 { return following.isInitial }
    let end = following.at + 1
    if text.spaceLength(at: end) == 0 { return !text.kind(at: end).isLatin }
    let next = self.following(at: text.skipSpace(end))
    guard next.kind == .lower else { return false }
    switch text.string(next.at..<next.at + next.wordLength) {
    case "and", "or": return true
    default: return isPreposition(next) || next.traits.contains(.finiteVerb)
    }
  }

  /// "chromosome X. Males have", "page B. Fold it": a subject in the plural or an order after the letter, and no surname.
  func isNoSurname(_ following: Following) -> Bool {
    let start = text.skipSpace(following.at + following.wordLength)
    var end = start
    while end < start + 8, text.kind(at: end).isLatin { end += 1 }
    switch text.string(start..<min(end, text.count)) {
    case "were", "are", "have", "do", "it", "them", "this", "these", "its", "your": return true
    default: return false
    }
  }

  /// "10 a.m. P.S.T."
  func isZoneAfterClock(_ word: Word) -> Bool {
    guard word.isInitialism, text[word.end - 1] == 0x54, word.length >= 5 else { return false }
    let end = text.trimSpace(before: word.start, from: start)
    return end < word.start && text[end - 1] == 0x2E && self.word(before: end - 1).traits.contains(.clock)
  }

  /// "P.S.T." after a.m. or p.m.
  func isDottedZone(_ following: Following) -> Bool {
    guard following.isInitial else { return false }
    var i = following.at
    var letters = 0
    while letters < 5, text.kind(at: i) == .upper, text[i + 1] == 0x2E {
      i += 2
      letters += 1
    }
    return letters >= 3 && text[i - 2] == 0x54
  }

  /// "Fig. ?? the curve": the number of a reference nobody has filled in.
  func isUnresolved(_ ending: Ending, _ following: Following) -> Bool {
    guard ending.hasQuestion, ending.markEnd - ending.markStart == 2, ending.end == ending.markEnd, following.kind == .lower else {
      return false
    }
    let end = text.trimSpace(before: ending.markStart, from: start)
    guard end < ending.markStart, end > start, text[end - 1] == 0x2E else { return false }
    return !word(before: end - 1).traits.isDisjoint(with: [.beforeNumber, .neverFinal])
  }
}
