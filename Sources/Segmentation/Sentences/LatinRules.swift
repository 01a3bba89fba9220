/// The rules for marks in writing of the Latin script.
extension SentenceCutter {
  func decideLatin(_ ending: Ending) -> Decision {
    let isSpaced = ending.next > ending.end
    let word = word(before: ending.markStart)
    if !isSpaced, ending.end == ending.markEnd { return decideGlued(ending, word) }

    let next = text[ending.next]
    if next == 0x2C || next == 0x3B || next == 0x3A && !isSpaced || next == 0x3A && text.spaceLength(at: ending.next + 1) > 0 {
      return .keep(.punctuationFollows)
    }
    let following = following(at: ending.next)
    if word.isEmpty, isMentioned(ending) { return .keep(.mentioned) }
    if !isSpaced {
      // `"word."the`, `end.”The`, `(…).The`
      if following.isWordCharacter {
        return following.kind == .upper && ending.markEnd - ending.markStart == 1 && ending.dots == 1 && ending.hasNote == false
          ? .cut(.missingSpace) : (following.kind == .upper ? .cut(.afterQuotation) : .keep(.quotationGoesOn))
      }
      if following.kind == .dash || following.kind == .comma { return .keep(.punctuationFollows) }
    }
    if word.isEmpty, isUnresolved(ending, following) { return .keep(.mentioned) }
    if following.kind == .terminator, following.at == ending.next {
      // The marks that follow stand by themselves, unless an abbreviation waits for them: "see Fig. ??"
      if !word.traits.intersection([.beforeNumber, .neverFinal]).isEmpty { return .keep(.abbreviationBeforeNumber) }
      return ending.isHard && ending.dots == 0 && !text.isRunOfDots(at: ending.next) ? .keep(.spacedMarks) : .cut(.terminator)
    }
    if ending.closesQuotation, following.isBracket, citationInBracketsEndsSentence(at: ending.next) { return .keep(.bracketsGoOn) }
    if ending.hasOuterMark { return .cut(ending.closesQuotation ? .afterQuotation : .afterBrackets) }
    if ending.isHard { return decideHard(ending, word, following) }
    if ending.isEllipsis { return decideEllipsis(ending, word, following) }
    if ending.closesQuotation { return following.kind == .lower ? .keep(.quotationGoesOn) : decideDash(following) ?? .cut(.afterQuotation) }
    if ending.closesBracket {
      if following.kind == .lower { return .keep(.bracketsGoOn) }
      let isAbbreviated = !word.traits.isDisjoint(with: .abbreviation) || word.isInitialism
      return isAbbreviated && !following.traits.contains(.starter) && !opensSentence(ending) ? .keep(.bracketsGoOn) : .cut(.afterBrackets)
    }
    return decideFullStop(ending, word, following)
  }

  /// Whether the bracket that closes at the mark opened the sentence.
  private func opensSentence(_ ending: Ending) -> Bool { text[start] == 0x28 || text[start] == 0x5B }

  /// "…" (Smith 55).: the source of a quotation, with the full stop after it.
  private func citationInBracketsEndsSentence(at offset: Int) -> Bool {
    var i = offset + 1
    while i < offset + 60, text[i] != 0x29, text[i] != 0 { i += 1 }
    return text[i] == 0x29 && text[i + 1] == 0x2E && text.kind(before: i) == .digit
  }

  // MARK: ! and ?

  private func decideHard(_ ending: Ending, _ word: Word, _ following: Following) -> Decision {
    if tables.pointee.names.longest(in: text.bytes, at: ending.markEnd) > 0, !ending.closesQuotation, !ending.closesBracket,
      ending.markEnd - ending.markStart == 1
    {
      return following.traits.contains(.starter) && following.kind == .upper ? .cut(.terminator) : .keep(.nameWithMark)
    }
    switch following.kind {
    case .lower:
      if ending.closesQuotation { return .keep(.quotationGoesOn) }
      if ending.closesBracket { return .keep(.bracketsGoOn) }
      if isTitleBeforeVerb(ending, word, following) { return .keep(.nameWithMark) }
      return following.traits.contains(.saying) ? .keep(.quotationGoesOn) : .cut(.lowerCaseStart)
    case .upper:
      // "Stop!" Tom said.
      let isI = following.isSingleLetter && text[following.at] == 0x49
      if ending.closesQuotation, !following.traits.contains(.starter) || isI, second(after: following).contains(.saying) {
        return .keep(.quotationGoesOn)
      }
      return .cut(ending.closesQuotation ? .afterQuotation : .terminator)
    default: return decideDash(following) ?? .cut(.terminator)
    }
  }

  /// A dash after the mark carries the sentence on: “Go!” — he said.
  private func decideDash(_ following: Following) -> Decision? {
    guard following.kind == .dash else { return nil }
    let after = text.skipSpace(following.at + following.length)
    return text.kind(at: after) == .lower ? .keep(.punctuationFollows) : nil
  }

  private func decideEllipsis(_ ending: Ending, _ last: Word, _ following: Following) -> Decision {
    // "Well .... I suppose so"
    let word = last.isEmpty && ending.markStart > start ? word(before: text.trimSpace(before: ending.markStart, from: start)) : last
    // ". . . The practice" at the head of a sentence leaves out what came before.
    if ending.markStart == start { return ending.dots == 2 || following.kind != .upper ? .cut(.ellipsisEnd) : .keep(.ellipsisInside) }
    if ending.closesQuotation, following.kind == .lower { return .keep(.quotationGoesOn) }
    if ending.closesBracket, following.kind == .lower { return .keep(.bracketsGoOn) }
    if ending.isSpacedOut, !ending.closesQuotation { return .keep(.ellipsisInside) }
    if word.isNumber, isChessMove(at: following.at) { return .keep(.moveNumber) }
    if isStammer(ending, word, following) || isHesitation(ending, word, following) { return .keep(.ellipsisInside) }
    switch following.kind {
    case .lower, .digit: return .keep(.ellipsisInside)
    case .dash, .comma, .symbol: return .keep(.ellipsisInside)
    default: return .cut(.ellipsisEnd)
    }
  }

  // MARK: The full stop

  private func decideFullStop(_ ending: Ending, _ word: Word, _ following: Following) -> Decision {
    if isListMarker(word) { return .keep(.listMarker) }
    if word.isNumber, isChessMove(at: following.at) { return .keep(.moveNumber) }
    // "Example Inc. の"
    if following.kind == .hiragana, isBareParticle(at: ending.next) { return .keep(.noun) }
    let traits = word.traits
    let isUpper = following.kind == .upper
    let isStarter = isUpper && following.traits.contains(.starter)
    if word.isEmpty {
      if following.kind != .lower { return .cut(.terminator) }
      return beginsNoSentence(following) ? .keep(.mentioned) : .cut(.lowerCaseStart)
    }
    if following.kind == .dash, !traits.isDisjoint(with: .abbreviation),
      text.kind(at: text.skipSpace(following.at + following.length)) == .digit
    {
      return .keep(.punctuationFollows)
    }
    if following.kind == .digit || following.isMoney {
      if traits.contains(.unit), traits.isDisjoint(with: [.beforeNumber, .ambiguous]), !word.followsNumber { return .cut(.terminator) }
      if traits.contains(.beforeNumber) || traits.contains(.neverFinal) { return .keep(.abbreviationBeforeNumber) }
      if traits.contains(.ambiguous) || word.isInitialism { return .keep(.ambiguousAbbreviation) }
      if word.isSingleLetter, word.letter != 0x49 { return .keep(.initial) }
      if isShortened(word) || isNextOfCitation(word) || isInAbbreviationRun(word, following) { return .keep(.unknownAbbreviation) }
      return .cut(.terminator)
    }
    if following.kind == .lower {
      if traits.contains(.unit), !word.followsNumber, traits.isDisjoint(with: .abbreviation) { return lowerCaseStart(word, following) }
      if !traits.isDisjoint(with: [.abbreviation, .unit]) { return .keep(keepRule(traits)) }
      if word.isSingleLetter { return word.letter == 0x49 && following.traits.contains(.starter) ? .cut(.lowerCaseStart) : .keep(.initial) }
      if word.isInitialism { return .keep(.ambiguousAbbreviation) }
      return lowerCaseStart(word, following)
    }
    if traits.contains(.unit), word.followsNumber, !following.isBracket {
      return isStarter || !isUpper || following.traits.contains(.instruction) || !isAttributive(word) && !following.isInitial
        ? .cut(.starterAfterAbbreviation) : .keep(.unitAbbreviation)
    }
    if traits.contains(.neverFinal), traits.isDisjoint(with: [.ambiguous, .oftenFinal]) {
      return isStarter && word.start > start && traits.contains(.beforeNumber)
        ? .cut(.starterAfterAbbreviation) : .keep(.neverFinalAbbreviation)
    }
    if following.isBracket {
      if traits.isDisjoint(with: .beforeNumber), bracketsHoldSentence(at: ending.next) { return .cut(.terminator) }
      // "Eq. (2)", "et al. [12]"
      if !traits.isDisjoint(with: [.beforeNumber, .ambiguous, .oftenFinal, .clock]) || word.isInitialism {
        return .keep(.ambiguousAbbreviation)
      }
      return .cut(.terminator)
    }
    if traits.contains(.clock) && word.isClock || isZoneAfterClock(word) { return decideClock(ending, word, following) }
    if traits.contains(.oftenFinal) {
      // "Electronics Co. Ltd."
      return following.traits.contains(.ambiguous) && !isStarter ? .keep(.ambiguousAbbreviation) : .cut(.finalAbbreviation)
    }
    if traits.contains(.ambiguous) || word.isInitialism { return decideAmbiguous(ending, word, following) }
    if traits.contains(.beforeNumber) {
      // "Smith v. Jones"
      if word.length == 1, isUpper, !isStarter, text[word.start] == 0x76 { return .keep(.neverFinalAbbreviation) }
      let isCode = following.isSingleLetter || following.isRoman || following.isAllCapitals && following.wordLength <= 3
      return isUpper && isCode && (!isStarter || isLabelLetter(following)) ? .keep(.abbreviationBeforeNumber) : .cut(.terminator)
    }
    if word.isSingleLetter { return decideInitial(word, following) }
    if following.kind == .comma { return .keep(.punctuationFollows) }
    if following.kind == .dash, let decision = decideDash(following) { return decision }
    if isUpper, !isStarter && isShortened(word) || isInAbbreviationRun(word, following) { return .keep(.unknownAbbreviation) }
    return .cut(.terminator)
  }

  private func keepRule(_ traits: WordTraits) -> Rule {
    if traits.contains(.neverFinal) { return .neverFinalAbbreviation }
    if traits.contains(.clock) { return .clock }
    if traits.contains(.beforeNumber) { return .abbreviationBeforeNumber }
    return traits.contains(.unit) ? .unitAbbreviation : .ambiguousAbbreviation
  }

  /// Sentences of chats and notes begin in lower case; abbreviations nobody listed are short and have no vowel.
  private func lowerCaseStart(_ word: Word, _ following: Following) -> Decision {
    if word.hasVowel || word.isNumber || word.length > 5, !beginsNoSentence(following), !isNoSentence(word) {
      return .cut(.lowerCaseStart)
    }
    return .keep(.unknownAbbreviation)
  }

  private func decideClock(_ ending: Ending, _ word: Word, _ following: Following) -> Decision {
    if isDottedZone(following) { return .keep(.clock) }
    if following.traits.contains(.calendar), following.kind == .upper {
      return second(after: following).contains(.finiteVerb) ? .cut(.subjectAfterAbbreviation) : .keep(.clock)
    }
    // "At 5 a.m. Mr. Smith went …": the time opens the sentence.
    if word.start - start < 24, isOpeningTime(word), !(following.traits.contains(.starter) && word.start - start > 16) {
      return .keep(.clock)
    }
    return .cut(.finalAbbreviation)
  }

  /// At, By, Around, … at the head of the sentence with nothing but the time after it.
  private func isOpeningTime(_ word: Word) -> Bool {
    var i = start
    while i < word.start, text.kind(at: i).isLatin { i += 1 }
    let head = tables.pointee.words.lookUp(text.bytes, start..<i)
    guard head.contains(.starter) else { return false }
    var spaces = 0
    for k in i..<word.start where text[k] == 0x20 { spaces += 1 }
    return spaces <= 3
  }

  private func decideAmbiguous(_ ending: Ending, _ word: Word, _ following: Following) -> Decision {
    guard following.kind == .upper else {
      return following.kind == .symbol || following.kind == .opener || following.kind == .straightQuote || following.kind.isJapanese
        ? .cut(.terminator) : .keep(.ambiguousAbbreviation)
    }
    // "U.S. Openで": a name inside a Japanese sentence.
    if text.kind(at: following.at + following.wordLength).isJapanese { return .keep(.ambiguousAbbreviation) }
    if isInAbbreviationRun(word, following) { return .keep(.ambiguousAbbreviation) }
    if following.traits.contains(.starter), !following.isInitial { return .cut(.starterAfterAbbreviation) }
    // "St. Helena is": an abbreviation is no sentence by itself.
    if word.start == head { return .keep(.ambiguousAbbreviation) }
    if following.traits.contains(.institution) { return .keep(.ambiguousAbbreviation) }
    if !word.traits.isEmpty, second(after: following).contains(.finiteVerb), !following.isAllCapitals, !following.isInitial {
      return .cut(.subjectAfterAbbreviation)
    }
    return .keep(.ambiguousAbbreviation)
  }

  private func decideInitial(_ word: Word, _ following: Following) -> Decision {
    if following.kind == .upper {
      if following.traits.contains(.starter), !following.isInitial { return .cut(.starterAfterAbbreviation) }
      if previous(before: word).contains(.label) || isNoSurname(following) { return .cut(.terminator) }
      return .keep(.initial)
    }
    if following.kind.isJapanese { return .keep(.initial) }
    return .cut(.terminator)
  }

  // MARK: No space after the mark

  private func decideGlued(_ ending: Ending, _ word: Word) -> Decision {
    let next = text.kind(at: ending.next)
    let isSingleDot = ending.dots == 1 && !ending.isHard && !ending.hasEllipsis
    switch next {
    case .digit:
      return .keep(.number)
    case .lower:
      if isSingleDot || ending.isEllipsis && !ending.isHard { return .keep(ending.isEllipsis ? .ellipsisInside : .insideWord) }
      return .keep(isAddress(word) ? .address : .insideWord)
    case .upper:
      if isAddress(word) { return .keep(.address) }
      let following = following(at: ending.next)
      if ending.isEllipsis, !ending.isHard {
        return word.isPlain && (following.isTitleCase || following.isSingleLetter && following.traits.contains(.starter))
          ? .cut(.ellipsisEnd) : .keep(.ellipsisInside)
      }
      if ending.isHard { return following.isTitleCase || following.isSingleLetter ? .cut(.missingSpace) : .keep(.insideWord) }
      return decideMissingSpace(word, following)
    case .opener, .straightQuote:
      let following = following(at: ending.next)
      if isJapaneseText, text[ending.next] >= 0x80, endsLatinSentence(word) { return .cut(.missingSpace) }
      return following.kind == .upper && word.isPlain && word.length > 1 && word.traits.isDisjoint(with: .abbreviation) && !isAddress(word)
        ? .cut(.missingSpace) : .keep(.insideWord)
    case .comma, .closer, .dash: return .keep(.punctuationFollows)
    case .hiragana, .katakana, .han: return decideBeforeJapanese(ending, word)
    case .symbol: return .keep(isAddress(word) ? .address : .insideWord)
    default: return .keep(.insideWord)
    }
  }

  /// "Practice makes perfect.「…": the mark of an English sentence, not of a shortened word.
  private func endsLatinSentence(_ word: Word) -> Bool {
    guard word.isPlain, word.length > 1, word.traits.isDisjoint(with: .abbreviation), text.kind(before: word.end) == .lower else {
      return false
    }
    return word.start > start && text[word.start - 1] == 0x20 && text.kind(before: word.start - 1).isLatin
  }

  /// "end.The": a common word before, a word that begins sentences after.
  private func decideMissingSpace(_ word: Word, _ following: Following) -> Decision {
    let isNo =
      word.traits.contains(.beforeNumber) && word.traits.isDisjoint(with: [.neverFinal, .ambiguous]) && following.traits.contains(.starter)
    guard word.isPlain || word.isNumber, word.traits.isDisjoint(with: .abbreviation) || isNo else { return .keep(.insideWord) }
    guard word.isNumber || word.length >= 2 && text[word.end - 1] >= 0x61 else { return .keep(.insideWord) }
    if following.endsInDot { return .keep(.insideWord) }
    if following.traits.contains(.starter), following.isTitleCase || following.isSingleLetter { return .cut(.missingSpace) }
    // A name after it: only a word in lower case shows that this is no identifier.
    if following.isTitleCase, following.isFollowedBySpace, !word.isNumber, text[word.start] >= 0x61, word.length >= 3, !following.isLastWord
    {
      return .cut(.missingSpace)
    }
    return .keep(.insideWord)
  }

  /// "as shown.12 The", "as shown.1,2 The": one to three digits or a list of small numbers, a space, a starter. They note the sentence
  /// before them.
  func absorbFootnote(_ ending: inout Ending) {
    guard ending.end == ending.markEnd, ending.dots == 1, ending.markEnd - ending.markStart == 1 else { return }
    var end = ending.end
    var digits = 0
    while end < ending.end + 9, digits <= 3 {
      if text[end] &- 0x30 < 10 {
        digits += 1
      } else if text[end] == 0x2C, text[end + 1] &- 0x30 < 10 {
        digits = 0
      } else {
        break
      }
      end += 1
    }
    guard digits > 0, digits <= 3, text.spaceLength(at: end) > 0 else { return }
    let word = word(before: ending.markStart)
    let following = following(at: text.skipSpace(end))
    let isWord =
      word.isPlain && word.hasVowel && word.length >= 4 && text[word.end - 1] >= 0x61 && word.traits.isDisjoint(with: .abbreviation)
    guard isWord && following.traits.contains(.starter) || isYear(word) && following.isTitleCase else { return }
    ending.end = end
    ending.hasNote = true
  }

  /// "in 1990", "since 2004"
  private func isYear(_ word: Word) -> Bool {
    guard word.isNumber, word.length == 4, text[word.start] == 0x31 || text[word.start] == 0x32, word.start > start else { return false }
    let end = word.start - 1
    var i = end
    while i > start, i > end - 8, text.kind(before: i).isLatin { i -= 1 }
    switch text.string(i..<end) {
    case "in", "since", "after", "before", "until", "by", "from", "of", "during", "around", "In", "Since", "After", "Before", "Until", "By":
      return true
    default: return false
    }
  }

  /// "Dr.田中", "No.411。", "U.S.で", "2.0.次に"
  private func decideBeforeJapanese(_ ending: Ending, _ word: Word) -> Decision {
    if isListMarker(word) { return .keep(.listMarker) }
    if !word.traits.isDisjoint(with: .abbreviation) || word.isInitialism || word.isSingleLetter { return .keep(.ambiguousAbbreviation) }
    if isAddress(word) { return .keep(.address) }
    if continues(at: ending.next) { return .keep(ending.isHard ? .questionGoesOn : .noun) }
    if ending.isHard, tables.pointee.names.longest(in: text.bytes, at: ending.markEnd) > 0 { return .keep(.nameWithMark) }
    if ending.isEllipsis, !ending.isHard { return .keep(.ellipsisInside) }
    return .cut(.terminator)
  }
}
