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
    // か of すか, のか, but not of 誰か; な of かな; い of ない, さい
    case 0x304B: return !isIndefinite(before: place)
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

  /// 誰(か), どこ(か), なんだ(か): with か they are no question but somebody, somewhere, somehow.
  private func isIndefinite(before end: Int) -> Bool {
    let last = text.scalar(before: end).value
    switch (text.scalar(before: end - 3).value, last) {
    // 誰 何 何故
    case (_, 0x8AB0), (_, 0x4F55), (0x4F55, 0x6545): return true
    // だれ どれ なに いつ どこ なぜ どう いくつ いくら どちら どっち
    case (0x3060, 0x308C), (0x3069, 0x308C), (0x306A, 0x306B), (0x3044, 0x3064), (0x3069, 0x3053), (0x306A, 0x305C), (0x3069, 0x3046),
      (0x304F, 0x3064), (0x304F, 0x3089), (0x3061, 0x3089), (0x3063, 0x3061):
      return true
    // なんだ 何だ
    case (0x3093, 0x3060): return text.scalar(before: end - 6).value == 0x306A
    case (0x4F55, 0x3060): return true
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
    let next = mark.at + length
    let isFinished =
      isFinalForm(before: sentenceEnd)
      || (isNote(mark) ? isNominalPredicate(before: sentenceEnd, next: next) : endsNominally(before: sentenceEnd))
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

  /// 合格⭐やったね, えっ😳まさか: a noun or a cry before an emoji or a face; not a noun of time or order, which goes on: 毎朝☕️飲む.
  private func endsNominally(before end: Int) -> Bool {
    guard end > start else { return false }
    switch text.scalar(before: end).value {
    // 目 日 朝 夜 晩 昼 今 後 前 時 年 月 週 間 回
    case 0x76EE, 0x65E5, 0x671D, 0x591C, 0x6669, 0x663C, 0x4ECA, 0x5F8C, 0x524D, 0x6642, 0x5E74, 0x6708, 0x9031, 0x9593, 0x56DE:
      return false
    // 晴れ, お知らせ, 引っ越し, お出かけ: verbs made nouns
    case 0x308C, 0x305B, 0x3057, 0x3051, 0x3052, 0x3081, 0x3044: return true
    default: return endsInNoun(before: end) || tables.pointee.interjections.longest(in: text.bytes, at: end) > 0
    }
  }

  /// し(た), す(る), さ(れ), な(い): they make a verb or an adjective of the noun before an emoji.
  private func makesVerb(at offset: Int) -> Bool {
    let second = text.scalar(at: offset + 3).value
    switch text.scalar(at: offset).value {
    // した して しま しな しよ
    case 0x3057: return [0x305F, 0x3066, 0x307E, 0x306A, 0x3088].contains(second)
    // する すれ, され させ さん
    case 0x3059: return second == 0x308B || second == 0x308C
    case 0x3055: return second == 0x308C || second == 0x305B || second == 0x3093
    case 0x306A: return text.kind(at: offset + 3) == .han || text.kind(at: offset + 3) == .katakana
    default: return false
    }
  }

  /// ♪, ★, an emoji: ends a sentence that is finished without a mark.
  mutating func softEnd(_ mark: Mark) {
    guard mark.at > start, open.isEmpty else {
      index += 1
      return
    }
    let ending = Ending(markStart: mark.at, markEnd: max(mark.end, mark.at + decorationLength(at: mark.at)))
    let byte = text[mark.at]
    let value = text.scalar(at: mark.at).value
    let isFace = text.isBareFace(mark)
    if !isJapaneseText {
      if MarkScanner.isEmoji(value) { return latinEmoji(mark) }
      if isFace { return latinFace(mark) }
    }
    if !isFace, byte < 0x80 || byte == 0xEF || value == 0x301C, decorationLength(at: mark.at) == 0 || !text.kind(before: mark.at).isJapanese
    {
      index += 1
      return
    }
    if tables.pointee.innerMarks.contains(markEndingAt: mark.end, in: text.bytes) {
      index += 1
      return
    }
    let isEmoji = MarkScanner.isEmoji(value)
    // 「ワロタwww」
    let isLaugh = (byte == 0x77 || value == 0xFF57) && decorationLength(at: mark.at) >= (byte == 0x77 ? 2 : 6)
    let isFinished =
      switch value {
      case 0x301C, 0xFF5E: isDrawnOut(mark.at, next: ending.markEnd)
      default:
        isLaugh || isFinalForm(before: mark.at) || isEmoji && endsInConjunction(before: mark.at)
          || (isEmoji || isFace || byte == 0x5E || value == 0xFF3E) && endsNominally(before: mark.at)
      }
    finish(ending, isFinished)
  }

  /// …です〜, ありがとう〜: a finished sentence drawn out, and not a word: す〜ごく, だ〜れも.
  private func isDrawnOut(_ end: Int, next: Int) -> Bool {
    if tables.pointee.interjections.longest(in: text.bytes, at: end) == end - start { return true }
    guard end - start > 6 else { return false }
    let kind = text.kind(at: next)
    if kind == .han || kind == .katakana { return isStrongFinal(before: end) || endsInNoun(before: end) }
    // です ます ました, ね, よ
    switch (text.scalar(before: end - 3).value, text.scalar(before: end).value) {
    case (0x3067, 0x3059), (0x307E, 0x3059), (0x3057, 0x305F), (_, 0x306D), (_, 0x3088): return isStrongFinal(before: end)
    default: return false
    }
  }

  /// "best night ever 🎉 I am hoarse": an emoji ends a sentence without a mark when the next begins with a word that begins sentences.
  private mutating func latinEmoji(_ mark: Mark) {
    let before = text.trimSpace(before: mark.at, from: start)
    var end = mark.end
    while end < text.count, case let length = decorationLength(at: end), length > 0 { end += length }
    // The run is looked at once, whatever comes of it.
    pass(to: end)
    let next = text.skipSpace(end)
    guard text.kind(before: before) == .lower, next > end, next < text.count, !isInsideBrackets else { return }
    let following = following(at: next)
    guard following.kind == .upper, following.traits.contains(.starter) else { return }
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
    let goesOn =
      continues(at: ending.next) || next == .comma || next == .closer || next == .terminator
      || !isFinalForm(before: ending.markStart) && makesVerb(at: ending.next)
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
