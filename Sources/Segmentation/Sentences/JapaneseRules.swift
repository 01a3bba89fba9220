import Letters

/// The rules for marks in Japanese writing.
extension SentenceCutter {
  mutating func decideJapanese(_ ending: Ending) -> Decision {
    let next = text.kind(at: ending.next)
    let isSpaced = ending.next > ending.end
    if next == .comma, !beginsCommand(at: ending.next) {
      // です。・次の: a bullet
      return ending.hasFullStop && text.scalar(at: ending.next).value == "・" ? .cut(.listItem) : .keep(.punctuationFollows)
    }
    // An English sentence around a Japanese one: He said ありがとうございます。 and bowed.
    if !isJapaneseText, isSpaced, next == .lower { return .keep(.quotationGoesOn) }
    let before = text.kind(before: ending.markStart)
    let isBare = ending.end == ending.markEnd
    if isBare, !isSpaced, let decision = decideInsideWord(ending, before, next) { return decision }

    if ending.closesQuotation || ending.closesBracket, !ending.hasOuterMark { return decideClosed(ending, isSpaced) }
    if isEllipsisOnly(ending) { return decideJapaneseEllipsis(ending, before, next, isSpaced) }
    if ending.isHard {
      if ending.hasNote { return .cut(.terminator) }
      if continuesAfterMark(ending, isSpaced) { return .keep(.questionGoesOn) }
      if isBare, hasNameBefore(ending) { return isSpaced && next.isJapanese ? .cut(.terminator) : .keep(.nameWithMark) }
      if !isSpaced, seriesOfMarksGoesOn(ending) { return .keep(.questionSeries) }
      if isInsidePhrase(ending, before, next, isSpaced) { return .keep(.markInPhrase) }
      return .cut(.terminator)
    }
    if ending.hasNote || ending.hasOuterMark { return .cut(.terminator) }
    if isBare, !isSpaced, hasNameBefore(ending), continues(at: ending.next) || next == .katakana || next == .upper {
      return .keep(.nameWithMark)
    }
    // 「合宿免許。の若者」: a noun, its mark, its particle.
    if !isSpaced, before == .han || before == .katakana || before.isLatin, next == .hiragana, isBareParticle(at: ending.next) {
      return .keep(.noun)
    }
    return .cut(.terminator)
  }

  /// `:wq` and the like at the head of a sentence; `:tada:` stands behind one.
  private func beginsCommand(at offset: Int) -> Bool {
    guard text[offset] == 0x3A, text.kind(at: offset + 1) == .lower else { return false }
    var i = offset + 1
    while i < offset + 20, text.kind(at: i) == .lower { i += 1 }
    return i < offset + 20 && text.kind(at: i) != .comma
  }

  func isEllipsisOnly(_ ending: Ending) -> Bool {
    ending.isEllipsis && !ending.isHard && !ending.hasFullStop && !(ending.hasWideMark && ending.dots > 0)
  }

  /// Numbers, versions, full-width Latin, markers: ３．５, Ｇ．Ｗ．, １．概要.
  private func decideInsideWord(_ ending: Ending, _ before: Kind, _ next: Kind) -> Decision? {
    guard ending.markEnd - ending.markStart <= 3 else { return nil }
    let mark = text.scalar(at: ending.markStart).value
    let isFullStop = mark == "．" || mark == 0x2E
    if isFullStop {
      if next == .digit, before == .digit || before == .end || before == .space { return .keep(.number) }
      if next == .digit, before.isLatin { return .keep(.number) }
      // 打率.450
      if next == .digit, before == .han || before == .katakana || endsInTopic(ending.markStart), isThreeDigits(at: ending.next) {
        return .keep(.number)
      }
      if next.isLatin, before.isLatin || before == .digit { return .keep(.insideWord) }
      if mark == 0x2E, next.isLatin, before.isJapanese, isExtension(at: ending.next), !isStrongFinal(before: ending.markStart) {
        return .keep(.address)
      }
      if before == .end || before == .space || before == .opener { return .keep(.insideWord) }
      if before == .digit, isJapaneseListMarker(ending) { return .keep(.listMarker) }
      // Ｄｒ．スランプ
      if mark == "．", before.isLatin, next == .katakana { return .keep(.insideWord) }
      // ア．犬
      if before == .katakana, ending.markStart == start + 3 { return .keep(.listMarker) }
      if before.isLatin, continues(at: ending.next) { return .keep(.noun) }
      if before.isLatin, text.kind(before: ending.markStart - text.scalar(before: ending.markStart).length) == .terminator {
        return .keep(.ambiguousAbbreviation)
      }
    }
    if mark == 0x3F || mark == 0x21 || mark == "？", next.isLatin || next == .digit, isAddressBefore(ending.markStart) {
      return .keep(.address)
    }
    return nil
  }

  /// 議事録.pdf, お名前.com: two to six letters of one case, and no English after them.
  private func isExtension(at offset: Int) -> Bool {
    let first = text.kind(at: offset)
    var end = offset
    while end < offset + 7, text.kind(at: end) == first || text.kind(at: end) == .digit { end += 1 }
    let after = text.kind(at: end)
    guard end - offset >= 2, end - offset <= 6, !after.isLatin else { return false }
    return after != .space || !text.kind(at: text.skipSpace(end)).isLatin
  }

  /// は or が: 打率は．４６５
  private func endsInTopic(_ end: Int) -> Bool {
    let value = text.scalar(before: end).value
    return value == "は" || value == "が"
  }

  private func isThreeDigits(at offset: Int) -> Bool {
    var i = offset
    var count = 0
    while count < 5, text.kind(at: i) == .digit {
      i += text.scalar(at: i).length
      count += 1
    }
    return count == 3
  }

  private func isAddressBefore(_ end: Int) -> Bool { isAddress(Word(start: end, end: end)) }

  /// １．概要: digits at the head of the sentence.
  private func isJapaneseListMarker(_ ending: Ending) -> Bool {
    var i = ending.markStart
    var steps = 0
    while i > start, steps < 4, text.kind(before: i) == .digit {
      i -= text.scalar(before: i).length
      steps += 1
    }
    return i == start
  }

  // MARK: What goes on

  /// Whether the text at `offset` continues a sentence: と, って, という, を, … and not a word that only looks so.
  func continues(at offset: Int) -> Bool { tables.pointee.continues(in: text, at: offset) }

  /// Particles that never stand before a sentence, for marks of Japanese full stops.
  func isBareParticle(at offset: Int) -> Bool {
    guard continues(at: offset) else { return false }
    let (value, length) = text.scalar(at: offset)
    switch value {
    // を の
    case "を", "の": return true
    // が に は も と で へ: before kanji, katakana or another particle
    case "が", "に", "は", "も", "と", "で", "へ":
      let after = text.kind(at: offset + length)
      if after == .han || after == .katakana { return true }
      let second = text.scalar(at: offset + length).value
      // もあり, はある, にいる, とは, には, では
      return value == "も" && (second == "あ" || second == "い") || second == "は" || second == "も"
    default: return false
    }
  }

  private func continuesAfterMark(_ ending: Ending, _ isSpaced: Bool) -> Bool {
    guard continues(at: ending.next) || isDisbelieved(at: ending.next) else { return false }
    if !isSpaced { return true }
    // After a space only a quotative goes on: 「え？ と思った」.
    let (value, length) = text.scalar(at: ending.next)
    guard value == "と" || value == "っ" else { return false }
    let after = text.scalar(at: ending.next + length).value
    return value == "っ" && after == "て" || text.kind(at: ending.next + length) == .han || after == "い"
  }

  /// 行けるかな？なんて考えている: なんて before a word of thinking or saying.
  private func isDisbelieved(at offset: Int) -> Bool {
    guard text.scalar(at: offset).value == "な", text.scalar(at: offset + 3).value == "ん", text.scalar(at: offset + 6).value == "て"
    else { return false }
    return !isExclaimed(from: offset)
  }

  private func hasNameBefore(_ ending: Ending) -> Bool {
    tables.pointee.names.longest(in: text.bytes, at: ending.markEnd) > 0
      || tables.pointee.names.longest(in: text.bytes, at: ending.markStart + 3) > 0
  }

  /// A mark inside a title or a cry: ドラゴン！クエスト, Yahoo!ニュース.
  private func isInsidePhrase(_ ending: Ending, _ before: Kind, _ next: Kind, _ isSpaced: Bool) -> Bool {
    guard !isSpaced, ending.markEnd - ending.markStart <= 3, !ending.hasQuestion else { return false }
    return before.isLatin && (next == .upper || next == .katakana)
  }

  // MARK: After brackets

  private mutating func decideClosed(_ ending: Ending, _ isSpaced: Bool) -> Decision {
    let next = text.kind(at: ending.next)
    let opener = openerBefore(ending.end)
    let isQuotation = ending.closesQuotation
    if continuesAfterBracket(ending, isSpaced) { return .keep(isQuotation ? .quotationGoesOn : .bracketsGoOn) }
    let stands = opener.map { marks[$0].at == start } ?? false
    if isQuotation {
      if next == .opener, seriesGoesOn(from: ending.next) { return .keep(.quotationSeries) }
      if !isJapaneseText, next == .lower { return .keep(.quotationGoesOn) }
      if !isSpaced, let opener, !stands, ending.isHard, !ending.hasFullStop, isTitle(opener, next) { return .keep(.markInPhrase) }
      return .cut(.afterQuotation)
    }
    if !stands, let opener, !endsClause(before: marks[opener].at) { return .keep(.bracketsGoOn) }
    return .cut(.afterBrackets)
  }

  private func continuesAfterBracket(_ ending: Ending, _ isSpaced: Bool) -> Bool {
    // 服用する（…。）ものとする
    if !ending.closesQuotation, !isSpaced, isDependentNoun(at: ending.next) { return true }
    guard ending.closesQuotation ? continuesAfterQuotation(at: ending.next) : continues(at: ending.next) else { return false }
    if !isSpaced { return true }
    let value = text.scalar(at: ending.next).value
    return value == "と" || value == "を"
  }

  private func isAfterDependentNoun(_ letter: UInt32) -> Bool {
    switch letter {
    case "と", "は", "が", "を", "で", "に", "も", "の", "だ", "。": true
    default: false
    }
  }

  /// もの, こと, ため, 場合, …: nouns that need a clause before them, with what only follows them as such.
  private func isDependentNoun(at offset: Int) -> Bool {
    let pair = (text.scalar(at: offset).value, text.scalar(at: offset + 3).value)
    let third = text.scalar(at: offset + 6).value
    switch pair {
    // もの, こと before a particle, the copula or the end
    case ("も", "の"), ("こ", "と"):
      return isAfterDependentNoun(third)
    // ため, はず, わけ, 場合
    case ("た", "め"), ("は", "ず"), ("わ", "け"), ("場", "合"): return true
    // ように, ような
    case ("よ", "う"): return third == "に" || third == "な"
    default: return false
    }
  }

  /// The mark index of the opener of the outermost bracket that closes right before `end`.
  private func openerBefore(_ end: Int) -> Int? {
    var k = index - 1
    var steps = 0
    while k >= 0, steps < 8 {
      if marks[k].kind == .closer, marks[k].partner >= 0, marks[k].end <= end { return Int(marks[k].partner) }
      if marks[k].kind == .opener { return nil }
      k -= 1
      steps += 1
    }
    return nil
  }

  /// アニメ「けいおん！」第２期: a name in a sentence, not speech.
  private func isTitle(_ opener: Int, _ next: Kind) -> Bool {
    let before = text.kind(before: marks[opener].at)
    guard before == .han || before == .katakana || before.isLatin else {
      return before == .hiragana && text.scalar(before: marks[opener].at).value == "の"
    }
    return true
  }

  /// Whether the text before a bracket could end a sentence without its mark: です（…。）
  private func endsClause(before end: Int) -> Bool { isFinalForm(before: end) }

  // MARK: Ellipsis

  private func decideJapaneseEllipsis(_ ending: Ending, _ before: Kind, _ next: Kind, _ isSpaced: Bool) -> Decision {
    if ending.markStart == start { return .keep(.ellipsisInside) }
    if isSpaced { return next == .opener || isFinalForm(before: ending.markStart) ? .cut(.ellipsisEnd) : .keep(.ellipsisInside) }
    // A lone pair of dots stands for a full stop.
    if !ending.hasEllipsis, ending.dots <= 2, before.isJapanese, next.isJapanese { return .cut(.ellipsisEnd) }
    // わかりました…では: after a finished sentence では opens the next.
    let opensWithDe = text.scalar(at: ending.next).value == "で" && isStrongFinal(before: ending.markStart)
    if continues(at: ending.next), !opensWithDe { return .keep(.ellipsisInside) }
    if tables.pointee.interjections.longest(in: text.bytes, at: ending.markStart) > 0, interjectionStands(ending) {
      return .cut(.ellipsisEnd)
    }
    if isFinalForm(before: ending.markStart), isStrongFinal(before: ending.markStart) { return .cut(.ellipsisEnd) }
    return .keep(.ellipsisInside)
  }

  private func interjectionStands(_ ending: Ending) -> Bool {
    let length = tables.pointee.interjections.longest(in: text.bytes, at: ending.markStart)
    return ending.markStart - length <= start
  }
}
