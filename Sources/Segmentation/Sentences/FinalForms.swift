/// Sentence ends without a mark: 終わりました♪, 行きます(^o^), そうですね（笑）.
extension SentenceCutter {
  /// Whether the kana before `end` can end a sentence: す, た, だ, る, い, よ, ね, …
  func isFinalForm(before end: Int) -> Bool {
    if endsInDrawl(before: end) { return true }
    var last = text.scalar(before: end)
    var place = end
    // なぁ, よー, ねっ, です〜
    var steps = 0
    while steps < 4 {
      switch last.value {
      case 0x30FC, 0x301C, 0xFF5E, 0x3063, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x30C3, 0x7E: break
      default:
        return isFinalKana(last.value, before: place - last.length)
      }
      place -= last.length
      last = text.scalar(before: place)
      steps += 1
    }
    return false
  }

  /// 眠いなあ, 遅いねえ: a particle drawn out after something; なあ by itself calls.
  private func endsInDrawl(before end: Int) -> Bool {
    guard end - 6 > start else { return false }
    switch (text.scalar(before: end - 3).value, text.scalar(before: end).value) {
    // なあ なぁ ねえ ねぇ
    case (0x306A, 0x3042), (0x306A, 0x3041), (0x306D, 0x3048), (0x306D, 0x3047): return true
    default: return false
    }
  }

  private func isFinalKana(_ value: UInt32, before place: Int) -> Bool {
    switch value {
    // す た だ る い よ ね な か わ ぞ ぜ う せ ん さ く け つ ぬ む ぶ ぐ
    case 0x3059, 0x305F, 0x3060, 0x308B, 0x3044, 0x3088, 0x306D, 0x306A, 0x304B, 0x308F, 0x305E, 0x305C, 0x3046, 0x3093, 0x3055, 0x304F,
      0x3064, 0x3080, 0x3076,
      0x3050:
      return true
    // き of 好き
    case 0x304D: return text.scalar(before: place).value == 0x597D
    // け of っけ
    case 0x3051: return text.scalar(before: place).value == 0x3063
    default: return false
    }
  }

  /// Forms that hardly stand inside a sentence: です, ます, た, だ, よ, ね, ん.
  func isStrongFinal(before end: Int) -> Bool {
    if endsInDrawl(before: end) { return true }
    let (value, length) = text.scalar(before: end)
    let place = end - length
    switch value {
    // す after で or ま
    case 0x3059:
      let previous = text.scalar(before: place).value
      return previous == 0x3067 || previous == 0x307E
    case 0x305F, 0x305E, 0x305C, 0x308F, 0x3060: return true
    // ね and よ, but not of それはね, あのね
    case 0x306D, 0x3088:
      let previous = text.scalar(before: place).value
      return previous != 0x306F && previous != 0x306E && previous != 0x304C
    // ん of せん
    case 0x3093: return text.scalar(before: place).value == 0x305B
    // か of すか, のか; な of かな; い of ない, さい
    case 0x304B: return true
    case 0x306A: return text.scalar(before: place).value == 0x304B
    case 0x3044:
      let previous = text.scalar(before: place).value
      return previous == 0x306A || previous == 0x3055
    // う of ょう, ろう
    case 0x3046:
      let previous = text.scalar(before: place).value
      return previous == 0x3087 || previous == 0x308D
    default: return false
    }
  }

  /// A bracket that may be a face or （笑） after a finished sentence without a mark. Returns true when it was dealt with.
  mutating func bracketedEnd(_ mark: Mark) -> Bool {
    guard isJapaneseText, mark.family == 1, mark.at > start, open.isEmpty else { return false }
    // "((((": one look tells runs from faces.
    if text.kind(at: mark.end) == .opener { return false }
    let length = faceOrLaughLength(at: mark.at)
    guard length > 0 else { return false }
    var sentenceEnd = mark.at
    let (arm, armLength) = text.scalar(before: mark.at)
    switch arm {
    case 0xFF3C, 0x30FD, 0x30FE, 0x5C, 0xFF89, 0x6D, 0xFF4D, 0x30CE:
      if text.kind(before: mark.at - armLength).isJapanese { sentenceEnd -= armLength }
    default: break
    }
    let isFinished = isFinalForm(before: sentenceEnd) || isNote(mark) && isNominalPredicate(before: sentenceEnd, next: mark.at + length)
    finish(Ending(markStart: sentenceEnd, markEnd: mark.at + length), isFinished)
    return true
  }

  /// （笑）, not a face.
  private func isNote(_ opener: Mark) -> Bool { faceLength(at: opener.at) == 0 }

  /// 牛乳がまた格別（笑）女将さん: a clause with a topic or a subject that ends in a noun, and no particle after the brackets.
  private func isNominalPredicate(before end: Int, next: Int) -> Bool {
    guard endsInNoun(before: end), tables.pointee.continuations.longest(in: text.bytes, at: text.skipSpace(next)) == 0 else { return false }
    var i = end
    let floor = max(start, end - 75)
    while i > floor {
      let (value, length) = text.scalar(before: i)
      switch value {
      case 0x3001, 0xFF0C: return false
      // は が も between a word and a word
      case 0x306F, 0x304C, 0x3082:
        let (before, after) = (text.kind(before: i - length), text.kind(at: i))
        if i - length > start, before.isJapanese, after == .han || after == .katakana || i < end - 3 && before != .hiragana { return true }
      default: break
      }
      i -= length
    }
    return false
  }

  /// Kanji, katakana, or a noun made of a verb: 保証つき, 楽しみ.
  private func endsInNoun(before end: Int) -> Bool {
    let kind = text.kind(before: end)
    if kind == .han || kind == .katakana { return true }
    switch text.scalar(before: end).value {
    case 0x304D, 0x308A, 0x307F, 0x3061: return true
    default: return false
    }
  }

  /// ♪, ★, an emoji: ends a sentence that is finished without a mark.
  mutating func softEnd(_ mark: Mark) {
    guard mark.at > start, open.isEmpty else {
      index += 1
      return
    }
    let ending = Ending(markStart: mark.at, markEnd: mark.end)
    let byte = text[mark.at]
    if !isJapaneseText, MarkScanner.isEmoji(text.scalar(at: mark.at).value) { return latinEmoji(mark) }
    if byte < 0x80 || byte == 0xEF, decorationLength(at: mark.at) == 0 || !text.kind(before: mark.at).isJapanese {
      index += 1
      return
    }
    if tables.pointee.innerMarks.contains(markEndingAt: mark.end, in: text.bytes) {
      index += 1
      return
    }
    let isEmoji = MarkScanner.isEmoji(text.scalar(at: mark.at).value)
    // 「ワロタwww」
    let isLaugh = (byte == 0x77 || byte == 0xEF) && decorationLength(at: mark.at) >= (byte == 0x77 ? 2 : 6)
    let isFinished = isLaugh || isFinalForm(before: mark.at) || isEmoji && endsInConjunction(before: mark.at)
    finish(ending, isFinished)
  }

  /// "best night ever 🎉 I am hoarse": an emoji ends a sentence without a mark when the next begins with a word that begins sentences.
  private mutating func latinEmoji(_ mark: Mark) {
    index += 1
    let before = text.trimSpace(before: mark.at, from: start)
    var end = mark.end
    while end < text.count, case let length = decorationLength(at: end), length > 0 { end += length }
    let next = text.skipSpace(end)
    guard text.kind(before: before) == .lower, next > end, next < text.count, !isInsideBrackets else { return }
    let following = following(at: next)
    guard following.kind == .upper, following.traits.contains(.starter) else { return }
    pass(to: end)
    observer.record(.cut(.decoratedEnd), at: end, mark: mark.at..<end)
    cut(end, next: next)
  }

  private mutating func finish(_ candidate: Ending, _ isFinished: Bool) {
    var ending = candidate
    absorbTail(&ending)
    // Faces and signs in a row.
    var steps = 0
    while steps < 40, ending.end < text.count {
      let length = decorationLength(at: ending.end)
      if length == 0 { break }
      ending.end += length
      absorbTail(&ending)
      steps += 1
    }
    pass(to: max(ending.end, candidate.markEnd))
    ending.next = text.skipSpace(ending.end)
    if ending.next >= text.count { return }
    if ending.hasFullStop || ending.isHard {
      let decision = decide(ending)
      observer.record(decision, at: ending.end, mark: ending.markStart..<ending.markEnd)
      if decision.isBoundary { cut(ending.end, next: ending.next) }
      return
    }
    let next = text.kind(at: ending.next)
    let goesOn = continues(at: ending.next) || next == .comma || next == .closer || next == .terminator
    let decision: Decision = isFinished && !goesOn ? .cut(.decoratedEnd) : .keep(.markInPhrase)
    observer.record(decision, at: ending.end, mark: ending.markStart..<ending.markEnd)
    if decision.isBoundary { cut(ending.end, next: ending.next) }
  }

  /// けど, から, ので, し before an emoji.
  private func endsInConjunction(before end: Int) -> Bool {
    let (value, length) = text.scalar(before: end)
    let previous = text.scalar(before: end - length).value
    // けど, ので, から
    return value == 0x3069 && previous == 0x3051 || value == 0x3067 && previous == 0x306E || value == 0x3089 && previous == 0x304B
  }
}
