import Letters

/// Japanese speech without a mark before its closing bracket, and the narration after it: 「そんな――」彼女は言葉を失った。
extension SentenceCutter {
  /// Cuts after a quotation that is a sentence by itself, alone before narration or one of several in a row.
  mutating func narration(after closer: Mark) {
    guard isJapaneseText, closer.family == 6 || closer.family == 7, closer.partner >= 0, open.isEmpty,
      marks[Int(closer.partner)].at == start
    else { return }
    let next = closer.end
    let kind = text.kind(at: next)
    guard kind.isJapanese || kind == .opener else { return }
    let decision: Decision =
      kind == .opener
      ? (rowIsSpeech(from: next) ? .cut(.afterQuotation) : .keep(.quotationSeries))
      : (isSpeech(closer) ? .cut(.afterQuotation) : .keep(.quotationGoesOn))
    observer.record(decision, at: next, mark: closer.at..<next)
    if decision.isBoundary { cut(next, next: next) }
  }

  /// 「どこへ」「海へ」二人は…: whether the quotations that begin at `offset`, one upon the other, are speeches: the last ends the text,
  /// holds a mark of its own, or is followed by narration. Looks past the row once and remembers the answer for its members.
  private mutating func rowIsSpeech(from offset: Int) -> Bool {
    if offset < row.end { return row.isSpeech }
    var k = index
    var end = offset
    var last: Mark?
    while k < marks.count, marks[k].at == end, marks[k].kind == .opener, marks[k].partner >= 0,
      marks[k].family == 6 || marks[k].family == 7
    {
      let closer = marks[Int(marks[k].partner)]
      end = closer.end
      last = closer
      k = Int(marks[k].partner) + 1
    }
    row.end = end
    row.isSpeech = last.map { end >= text.count || text.kind(before: $0.at) == .terminator || isSpeech($0) } ?? false
    return row.isSpeech
  }

  /// Whether a quotation without a mark is speech and what follows is narration, rather than a name or a term and its noun: 「さくら」号.
  /// What breaks off or is a finished predicate or a cry is speech; of other words it takes a subject after them to tell, of nouns one
  /// that is a person.
  private func isSpeech(_ closer: Mark) -> Bool {
    let next = closer.end
    guard text.kind(at: next).isJapanese, !continuesAfterQuotation(at: next), !startsWithToWa(next),
      text.kind(before: closer.at) != .comma
    else { return false }
    if endsInDash(before: closer.at) { return true }
    let subject = subject(at: next)
    let end = closer.at
    let opener = marks[Int(closer.partner)]
    let length = end - opener.end
    let (last, _) = text.scalar(before: end)
    let isCry = last == "っ" || last == "ッ" || tables.pointee.interjections.longest(in: text.bytes, at: end) == length
    if isCry || isFinalForm(before: end) && isStrongFinal(before: end) {
      return subject != nil || !beginsWithSuffix(next) && (isCry || !isShortKana(opener.end..<end))
    }
    if refersBack(next) { return true }
    guard let subject else { return false }
    // One of a row is speech as the others are.
    if text.kind(before: opener.at) == .closer { return true }
    switch last {
    // に を へ: broken off before its verb
    case "に", "を", "へ": return true
    default: return subject.isPerson
    }
  }

  /// そう言って, そう答える, その声は: what was said is spoken of.
  private func refersBack(_ offset: Int) -> Bool {
    guard text.scalar(at: offset).value == "そ" else { return false }
    switch text.scalar(at: offset + 3).value {
    case "う": return text.kind(at: offset + 6) == .han
    // 声 言 口 返 叫 問
    case "の": return (["声", "言", "口", "返", "叫", "問"] as [Letter]).contains(text.scalar(at: offset + 6).value)
    default: return false
    }
  }

  /// すいか, うた: as likely a name as a predicate.
  private func isShortKana(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound, text.kind(at: i) == .hiragana { i += 3 }
    return i == range.upperBound && range.count <= 9
  }

  private func startsWithToWa(_ offset: Int) -> Bool {
    text.scalar(at: offset).value == "と" && text.scalar(at: offset + 3).value == "は"
  }

  /// 号が, 駅で, 屋の, 各社: a noun of one character and its particle, or of several, that a name stands before.
  private func beginsWithSuffix(_ offset: Int) -> Bool {
    let second = text.kind(at: offset + 3)
    guard text.kind(at: offset) == .han || text.kind(at: offset) == .katakana else { return false }
    return second == .han || second == .katakana || second == .hiragana && isBareParticle(at: offset + 3)
  }

  /// ――, —, ーー
  private func endsInDash(before end: Int) -> Bool {
    let last = text.scalar(before: end)
    switch last.value {
    case 0x2014, 0x2015, 0x2500: return true
    case "ー": return text.scalar(before: end - last.length).value == "ー"
    default: return false
    }
  }

  /// Who or what the text goes on with.
  struct Subject {
    /// は, が or も.
    var particle: UInt32
    /// 彼, 母, 先生, 田中さん
    var isPerson: Bool
  }

  /// 彼は, 父が, 田中さんも: a few kanji or katakana (さん after a name), then は, が or も.
  func subject(at offset: Int) -> Subject? {
    var i = offset
    var count = 0
    while count < 6, text.kind(at: i) == .han || text.kind(at: i) == .katakana {
      i += text.scalar(at: i).length
      count += 1
    }
    guard count > 0 else { return nil }
    var isPerson = false
    switch text.scalar(before: i).value {
    // 彼 女 私 僕 俺 母 父 兄 姉 弟 妹 男 人 者 生 子 員 長 君
    case "彼", "女", "私", "僕", "俺", "母", "父", "兄", "姉", "弟", "妹", "男", "人", "者", "生", "子",
      "員", "長", "君":
      isPerson = true
    default: break
    }
    switch (text.scalar(at: i).value, text.scalar(at: i + 3).value) {
    case ("さ", "ん"), ("た", "ち"):
      i += 6
      isPerson = true
    default: break
    }
    let particle = text.scalar(at: i).value
    return (["は", "が", "も"] as [Letter]).contains(particle) ? Subject(particle: particle, isPerson: isPerson) : nil
  }
}
