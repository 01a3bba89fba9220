import Letters

/// Series of questions, cries and quotations that one sentence takes together: なぜ？どうして？と聞く, 安い！早い！が売り, 「Ａ。」「Ｂ。」などの.
extension SentenceCutter {
  /// …か?そのメカニズムは?について解説します。: the next question (or cry) of the series goes on.
  func seriesOfMarksGoesOn(_ ending: Ending) -> Bool {
    var k = index
    var steps = 0
    // Cries must be short, every one; of questions the first and the last.
    let length = ending.markStart - itemStart(of: ending)
    var isShort = length <= 18
    if !ending.hasQuestion, length > Self.longestCry { return false }
    var last = ending.end
    while k < marks.count, steps < 4 {
      let mark = marks[k]
      if mark.at - ending.end > 150 { return false }
      guard mark.kind == .terminator else {
        if mark.kind == .opener, mark.partner >= 0 {
          k = Int(mark.partner) + 1
          continue
        }
        return false
      }
      let value = text.scalar(at: mark.at).value
      let isSame = ending.hasQuestion ? value == 0x3F || value == "？" : value == 0x21 || value == "！"
      guard isSame else { return false }
      if !ending.hasQuestion {
        if mark.at - last > Self.longestCry { return false }
        if takesCries(at: mark.end) { return true }
      } else if continues(at: mark.end) {
        // なぜ？どうして？と聞く: short questions are asked in one breath.
        isShort = isShort && mark.at - ending.end <= 24
        return isShort || isSeriesParticle(at: mark.end)
      }
      last = mark.end
      steps += 1
      k += 1
    }
    return false
  }

  /// In bytes.
  private static var longestCry: Int { 30 }

  /// Where the question or cry begins whose mark this is: after the mark before it, if that is in the sentence.
  private func itemStart(of ending: Ending) -> Int {
    var k = index - 1
    while k >= 0, marks[k].at >= ending.markStart { k -= 1 }
    return k >= 0 && marks[k].kind == .terminator ? max(start, marks[k].end) : start
  }

  /// について, を, などの, といった: they take the whole series; と思う takes only its own question.
  private func isSeriesParticle(at offset: Int) -> Bool {
    let value = text.scalar(at: offset).value
    let second = text.scalar(at: offset + 3).value
    switch value {
    // に を な(ど)
    case "に", "を", "な": return true
    // といっ, といった
    case "と": return second == "い"
    default: return false
    }
  }

  /// が, を, の, は after the last of several cries, and と before a verb.
  private func takesCries(at offset: Int) -> Bool {
    guard continues(at: offset) else { return false }
    switch text.scalar(at: offset).value {
    // But not が、 which opposes.
    case "が": return text.kind(at: offset + 3) != .comma
    case "を", "の", "は": return true
    case "と":
      let after = text.kind(at: offset + 3)
      return after == .han || after == .katakana || text.scalar(at: offset + 3).value == "い"
    default: return false
    }
  }

  // MARK: Quotations

  /// 「Ａ。」「Ｂ。」などの: looks past the series once and remembers the answer for its members.
  mutating func seriesGoesOn(from offset: Int) -> Bool {
    if offset < series.end { return series.goesOn }
    var k = index
    var end = offset
    while k < marks.count, marks[k].at == end, marks[k].kind == .opener, marks[k].partner >= 0 {
      let closer = Int(marks[k].partner)
      end = marks[closer].end
      k = closer + 1
    }
    series = (end, end > offset && isSeriesContinuation(at: end))
    return series.goesOn
  }

  private func isSeriesContinuation(at offset: Int) -> Bool {
    guard continuesAfterQuotation(at: offset) else { return false }
    let value = text.scalar(at: offset).value
    let second = text.scalar(at: offset + 3).value
    switch value {
    // など, なんて, の, を, 等, ばかり, だけ
    case "な", "の", "を", "等", "ば": return true
    case "だ": return second == "け"
    // とか, といった, と、, と言; but と教授は: one person said only the last.
    case "と":
      return second == "か" || second == "い" || second == "、"
        || text.kind(at: offset + 3) == .han && subject(at: offset + 3).map { $0.particle == "は" } != true
    default: return false
    }
  }

  /// What goes on after a quotation. A few words that begin sentences elsewhere belong to the quotation here: なんて, とある, のみ.
  func continuesAfterQuotation(at offset: Int) -> Bool {
    if continues(at: offset) { return true }
    let length = tables.pointee.continuations.longest(in: text.bytes, at: offset)
    if length == 0 { return false }
    let first = text.scalar(at: offset).value
    let second = text.scalar(at: offset + 3).value
    switch (first, second) {
    // なんて
    case ("な", "ん"): return text.scalar(at: offset + 6).value == "て" && !isExclaimed(from: offset)
    // とある, とあった, とあり: it says; とある日: one day
    case ("と", "あ"):
      guard text.scalar(at: offset + 6).value != "る" else {
        let after = text.kind(at: offset + 9)
        return after != .han && after != .katakana
      }
      return true
    // のみ。, のみで
    case ("の", "み"):
      let after = text.kind(at: offset + 6)
      return after == .terminator || after == .comma || text.scalar(at: offset + 6).value == "で"
    default: return false
    }
  }

  /// なんて美しいんだろう: the clause ends in a form of wonder, and no word of saying follows なんて.
  func isExclaimed(from offset: Int) -> Bool {
    let next = text.scalar(at: offset + 9).value
    switch next {
    // 言 思 考 聞 書 呼 叫 話 嘘 い(う) こ(と) さ(れる) 、
    case "言", "思", "考", "聞", "書", "呼", "叫", "話", "嘘", "い", "さ", "、": return false
    default: break
    }
    var k = index
    while k < marks.count, marks[k].kind != .terminator, marks[k].at < offset + 120 { k += 1 }
    guard k < marks.count, marks[k].kind == .terminator, marks[k].at < offset + 120 else { return false }
    let end = marks[k].at
    let last = text.scalar(before: end).value
    let previous = text.scalar(before: end - 3).value
    switch (previous, last) {
    // だろう, でしょう, んだ, のだ, こと(か)
    case ("ろ", "う"), ("ょ", "う"), ("ん", "だ"), ("の", "だ"), ("こ", "と"), ("と", "か"): return true
    default: return false
    }
  }
}
