import Letters

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
      case "ー", "〜", "～", "っ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "ッ", 0x7E: break
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
    case ("な", "あ"), ("な", "ぁ"), ("ね", "え"), ("ね", "ぇ"): return true
    default: return false
    }
  }

  private func isFinalKana(_ value: UInt32, before place: Int) -> Bool {
    switch value {
    // す た だ る い よ ね な か わ ぞ ぜ う せ ん さ く け つ ぬ む ぶ ぐ
    case "す", "た", "だ", "る", "い", "よ", "ね", "な", "か", "わ", "ぞ", "ぜ", "う", "ん", "さ", "く",
      "つ", "む", "ぶ",
      "ぐ":
      return true
    // き of 好き
    case "き": return text.scalar(before: place).value == "好"
    // け of っけ
    case "け": return text.scalar(before: place).value == "っ"
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
    case "す":
      let previous = text.scalar(before: place).value
      return previous == "で" || previous == "ま"
    case "た", "ぞ", "ぜ", "わ", "だ": return true
    // ね and よ, but not of それはね, あのね
    case "ね", "よ":
      let previous = text.scalar(before: place).value
      return previous != "は" && previous != "の" && previous != "が"
    // ん of せん
    case "ん": return text.scalar(before: place).value == "せ"
    // か of すか, のか, but not of 誰か; な of かな; い of ない, さい
    case "か": return !isIndefinite(before: place)
    case "な": return text.scalar(before: place).value == "か"
    case "い":
      let previous = text.scalar(before: place).value
      return previous == "な" || previous == "さ"
    // う of ょう, ろう
    case "う":
      let previous = text.scalar(before: place).value
      return previous == "ょ" || previous == "ろ"
    default: return false
    }
  }

  /// 誰(か), どこ(か), なんだ(か): with か they are no question but somebody, somewhere, somehow.
  private func isIndefinite(before end: Int) -> Bool {
    let last = text.scalar(before: end).value
    switch (text.scalar(before: end - 3).value, last) {
    // 誰 何 何故
    case (_, "誰"), (_, "何"), ("何", "故"): return true
    // だれ どれ なに いつ どこ なぜ どう いくつ いくら どちら どっち
    case ("だ", "れ"), ("ど", "れ"), ("な", "に"), ("い", "つ"), ("ど", "こ"), ("な", "ぜ"), ("ど", "う"),
      ("く", "つ"), ("く", "ら"), ("ち", "ら"), ("っ", "ち"):
      return true
    // なんだ 何だ
    case ("ん", "だ"): return text.scalar(before: end - 6).value == "な"
    case ("何", "だ"): return true
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
    case "＼", "ヽ", "ヾ", "\\", "ﾉ", "m", "ｍ", "ノ":
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
      case "、", "，": return false
      // は が も between a word and a word
      case "は", "が", "も":
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
    case "き", "り", "み", "ち": return true
    default: return false
    }
  }

  /// 合格⭐やったね, えっ😳まさか: a noun or a cry before an emoji or a face; not a noun of time or order, which goes on: 毎朝☕️飲む.
  private func endsNominally(before end: Int) -> Bool {
    guard end > start else { return false }
    switch text.scalar(before: end).value {
    // 目 日 朝 夜 晩 昼 今 後 前 時 年 月 週 間 回
    case "目", "日", "朝", "夜", "晩", "昼", "今", "後", "前", "時", "年", "月", "週", "間", "回":
      return false
    // 晴れ, お知らせ, 引っ越し, お出かけ: verbs made nouns
    case "れ", "せ", "し", "け", "げ", "め", "い": return true
    default: return endsInNoun(before: end) || tables.pointee.interjections.longest(in: text.bytes, at: end) > 0
    }
  }

  /// し(た), す(る), さ(れ), な(い): they make a verb or an adjective of the noun before an emoji.
  private func makesVerb(at offset: Int) -> Bool {
    let second = text.scalar(at: offset + 3).value
    switch text.scalar(at: offset).value {
    case "し": return second == "た" || second == "て" || second == "ま" || second == "な" || second == "よ"
    // する すれ, され させ さん
    case "す": return second == "る" || second == "れ"
    case "さ": return second == "れ" || second == "せ" || second == "ん"
    case "な": return text.kind(at: offset + 3) == .han || text.kind(at: offset + 3) == .katakana
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
    if !isFace, byte < 0x80 || byte == 0xEF || value == "〜", decorationLength(at: mark.at) == 0 || !text.kind(before: mark.at).isJapanese {
      index += 1
      return
    }
    if tables.pointee.innerMarks.contains(markEndingAt: mark.end, in: text.bytes) {
      index += 1
      return
    }
    let isEmoji = MarkScanner.isEmoji(value)
    // 「ワロタwww」
    let isLaugh = (value == "w" || value == "ｗ") && decorationLength(at: mark.at) >= (value == "w" ? 2 : 6)
    let isFinished =
      switch value {
      case "〜", "～": isDrawnOut(mark.at, next: ending.markEnd)
      default:
        isLaugh || isFinalForm(before: mark.at) || isEmoji && endsInConjunction(before: mark.at)
          || (isEmoji || isFace || byte == 0x5E || value == "＾") && endsNominally(before: mark.at)
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
    case ("で", "す"), ("ま", "す"), ("し", "た"), (_, "ね"), (_, "よ"): return isStrongFinal(before: end)
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
    return value == "ど" && previous == "け" || value == "で" && previous == "の" || value == "ら" && previous == "か"
  }
}
