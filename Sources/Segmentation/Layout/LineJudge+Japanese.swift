import Letters

/// Lines of Japanese.
extension LineJudge {
  /// Whether the line end is a boundary, and why.
  func decideJapanese(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Decision {
    let last = text.kind(before: line.end)
    if text.kind(at: next.textStart).isJapanese, endsInLatinHalf(line) { return .cut(.otherLanguage) }
    if last != .comma, isDateline(line) { return .cut(.lineOfTitle) }
    let isFull = isFull(line, by: max(4, shape.widest / 4))
    if last == .terminator {
      let goesOn = tables.pointee.continuations.longest(in: text.bytes, at: next.textStart) > 0
      return line.depth == 0 && (shape.allEndInMarks || !isFull) && !goesOn ? .cut(.lineEnd) : .keep(.wrappedLine)
    }
    // A paragraph begins with an ideographic space.
    if next.indent > line.indent, text[next.start] == 0xE3 { return .cut(.lineOfStructure) }
    if line.isFirst, line.depth == 0, last != .comma, isHeading(line, before: next) { return .cut(.lineBeforeStarter) }
    if beginsInsideSentence(next, after: last) || line.depth > 0 && next.depth < line.depth && last != .closer && !endsInFinalForm(line) {
      return .keep(.lineDependsOnLast)
    }
    if shape.isBare { return endsInCaseParticle(line) && !endAlike(line, next) ? .keep(.lineGoesOn) : .cut(.lineOfList) }
    if shape.isSet, !line.marker.isItem { return .keep(.wrappedLine) }
    // １．はじめに: the item of a line that is not full; what follows it is set in when it belongs to it.
    if line.marker.isItem, !isFull, next.indent <= line.indent, last != .comma, !endsInCaseParticle(line) { return .cut(.lineOfStructure) }
    let goesOnInWords = last == .comma || endsInParticle(line) && !isKanaWord(line)
    if goesOnInWords, (line.indent + line.width) * 20 >= shape.widest * (last == .comma ? 5 : 7) {
      let isTitle = line.isFirst && shape.sentencesFollow && last != .comma && !endsInCaseParticle(line)
      return isTitle ? .cut(.lineOfTitle) : .keep(.lineGoesOn)
    }
    if shape.wraps || !line.isFirst, isOpenClause(line), text.endsSentence(next.end) { return .keep(.lineGoesOn) }
    guard isFull else { return .cut(.lineEnd) }
    if startsWithDependent(next) { return .keep(.lineDependsOnLast) }
    // What follows a list item is set in when it belongs to it.
    if line.marker.isItem, next.indent <= line.indent, shape.widest < 60 { return .cut(.lineOfStructure) }
    // ↓ and 〜 close a line of their own.
    if last == .symbol || last == .dash { return .cut(.lineEnd) }
    if shape.isEven, shape.widest >= 36 { return .keep(.wrappedLine) }
    // A long line that stops in the middle of a word; a paragraph of sentences ends in a mark.
    let isInsideWord = last.isJapanese || last.isLatin || last == .digit
    let stopsInWord = shape.widest >= 48 && line.width + 6 >= shape.widest && isInsideWord && !endsInFinalForm(line) && shape.endsInMark
    return stopsInWord ? .keep(.wrappedLine) : .cut(.lineEnd)
  }

  /// `株式会社 花　Hana Co., Ltd.`: what stands behind a wide space is the line's English, however the line ends.
  private func endsInLatinHalf(_ line: ParagraphLayout.Line) -> Bool {
    var i = line.end
    var hasLetter = false
    while i > line.textStart, text.bytes[i - 1] < 0x80 {
      i -= 1
      hasLetter = hasLetter || (text.bytes[i] | 0x20) &- 0x61 < 26
    }
    return hasLetter && i - 3 > line.textStart && text.scalar(before: i).value == 0x3000 && text.bytes[i] &- 0x41 < 26
  }

  /// `2022年11月8日　カテゴリー：お知らせ`: a date and a space, as no sentence begins.
  private func isDateline(_ line: ParagraphLayout.Line) -> Bool {
    var i = line.textStart
    var groups = 0
    while groups < 3 {
      let start = i
      while i < line.end, i - start < 4, text.bytes[i] &- 0x30 < 10 { i += 1 }
      if i == start || i >= line.end { return i > start && groups == 2 && i == line.end }
      groups += 1
      let (value, length) = text.scalar(at: i)
      switch value {
      case "年", "月": i += length
      case "日": return groups == 3 && (i + length >= line.end || text.spaceLength(at: i + length) > 0)
      case ".", "/", "-": i += groups < 3 ? length : 0
      default: return groups == 3 && text.spaceLength(at: i) > 0
      }
    }
    return i >= line.end || text.spaceLength(at: i) > 0
  }

  /// 」 ） 、 。 and, after a noun, を の は に before what they belong with: 図書館 / の三階に.
  private func beginsInsideSentence(_ next: ParagraphLayout.Line, after last: Kind) -> Bool {
    let (value, length) = text.scalar(at: next.textStart)
    let first = Kind(value)
    if first == .closer || first == .terminator || value == "、" || value == "，" { return true }
    guard first == .hiragana else { return false }
    let followsNoun = last == .han || last == .katakana || last.isLatin || last == .digit || last == .closer
    let isParticle = tables.pointee.continues(in: text, at: next.textStart)
    let second = text.kind(at: next.textStart + length)
    switch value {
    // を の が に は も と で へ
    case "を": return isParticle && (followsNoun || second == .han || second == .katakana)
    case "と" where second == .comma: return last == .closer
    case "の", "が", "に", "は", "も", "と", "で", "へ":
      if second == .han || second == .katakana { return isParticle }
      return isParticle && followsNoun && second == .hiragana && shape.endsInMark && !shape.allEndInMarks
    default: return false
    }
  }

  /// を, の, が, は, と after kanji or katakana: what no title and no line of verse ends in.
  private func endsInCaseParticle(_ line: ParagraphLayout.Line) -> Bool {
    let (value, length) = text.scalar(before: line.end)
    switch value {
    case "を", "の", "が", "は", "と":
      let noun = text.kind(before: line.end - length)
      return noun == .han || noun == .katakana || noun.isLatin || noun == .digit || noun == .closer
    default: return false
    }
  }

  /// 東の / 西の: lines that end in the same word make a list.
  private func endAlike(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    text.scalar(before: line.end).value == text.scalar(before: next.end).value
  }

  /// かに, もも, じゃがいも: a word in kana by itself, whatever it ends in.
  private func isKanaWord(_ line: ParagraphLayout.Line) -> Bool {
    guard line.width <= 12, shape.widest < ParagraphShape.narrow, !shape.endsInMark else { return false }
    var i = line.textStart
    while i < line.end, text.kind(at: i) == .hiragana { i += 3 }
    return i == line.end
  }

  /// 子どもたちは毎日: a topic or an object, and a noun where the predicate would be.
  private func isOpenClause(_ line: ParagraphLayout.Line) -> Bool {
    guard text.kind(before: line.end) == .han else { return false }
    var i = line.textStart
    var hasTopic = false
    while i < line.end {
      let (value, length) = text.scalar(at: i)
      let kind = text.kind(at: i)
      if kind == .terminator { hasTopic = false }
      // は or を between a word and a word
      if value == "は" || value == "を", i > line.textStart {
        let before = text.kind(before: i)
        if before == .han || before == .katakana || before == .hiragana, text.kind(at: i + length) == .han { hasTopic = true }
      }
      i += length
    }
    return hasTopic
  }

  /// A first line without a mark of its own before a greeting or another word that begins sentences: 気分の波をおだやかにするために / こんにちは、….
  private func isHeading(_ line: ParagraphLayout.Line, before next: ParagraphLayout.Line) -> Bool {
    guard tables.pointee.japaneseStarters.longest(in: text.bytes, at: next.textStart) > 0 else { return false }
    var i = line.textStart
    while i < line.end {
      let (value, length) = text.scalar(at: i)
      // 、 。
      if value == "、" || value == "。" { return false }
      i += length
    }
    return true
  }

  /// もの, こと, ため, とき, …: words that cannot begin a sentence after a verb.
  private func startsWithDependent(_ next: ParagraphLayout.Line) -> Bool {
    let start = next.textStart
    let first = text.scalar(at: start).value
    let second = text.scalar(at: start + 3).value
    switch (first, second) {
    case ("も", "の"), ("こ", "と"), ("た", "め"), ("は", "ず"), ("わ", "け"), ("よ", "う"), ("ま", "ま"),
      ("の", "で"), ("の", "に"),
      ("け", "ど"), ("か", "ら"), ("と", "い"), ("と", "思"), ("と", "き"), ("と", "こ"):
      return true
    // て、 てい てく てし た。 た、 たの ます ました です でした
    case ("て", "、"), ("て", "い"), ("て", "く"), ("て", "し"), ("た", "。"), ("た", "、"), ("た", "の"),
      ("ま", "す"), ("ま", "し"),
      ("で", "す"), ("で", "し"), ("な", "い"), ("る", "。"), ("る", "、"):
      return true
    // Small kana, the long vowel mark, ん, を begin no word.
    default:
      return first == "を" || first == "ん" || first == "ー" || first == "っ" || first == "ゃ" || first == "ゅ"
        || first == "ょ" || first == "ッ"
    }
  }

  /// の を が に は で と も へ や て し ば; から, まで, より, など after a noun; な before a noun (小さな).
  func endsInParticle(_ line: ParagraphLayout.Line) -> Bool {
    let (value, length) = text.scalar(before: line.end)
    switch value {
    // もってくる もの: a word by itself between spaces.
    case "の" where text.scalar(before: line.end - length).value == "も" && text.kind(before: line.end - 2 * length) == .space: return false
    case "の", "を", "が", "に", "は", "で", "と", "も", "へ", "や", "て", "し", "ば": return true
    case "な":
      // かな, だな, よな, いな, るな, たな end sentences.
      switch text.scalar(before: line.end - length).value {
      case "か", "だ", "よ", "い", "る", "た", "す": return false
      default: return true
      }
    // から まで より など
    case "ら", "り", "ど":
      switch (text.scalar(before: line.end - length).value, value) {
      case ("か", "ら"), ("よ", "り"), ("な", "ど"): break
      default: return false
      }
      let noun = text.kind(before: line.end - length - 3)
      return noun == .han || noun == .katakana || noun.isLatin || noun == .digit || noun == .closer
    default: return false
    }
  }

  private func endsInFinalForm(_ line: ParagraphLayout.Line) -> Bool {
    switch text.scalar(before: line.end).value {
    // す た だ る い よ ね な か う ん
    case "す", "た", "だ", "る", "い", "よ", "ね", "な", "か", "う", "ん": true
    default: false
    }
  }
}
