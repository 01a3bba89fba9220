import Letters

extension JapaneseNumberFinder {
  /// つ that counts, in 「1 つの」, and is not the beginning of つぎ or つまり.
  private func isThings(_ at: Int) -> Bool {
    guard text[at] == "つ" else { return false }
    let after = text[at + 1]
    return !Kana.isHiragana(after) || "のをがはもにでとへやしずだなか".unicodeScalars.contains { $0.value == after }
  }

  private func isRelated(_ mark: UInt32, to other: UInt32) -> Bool {
    mark == "対" && "多複一1１nN".unicodeScalars.contains { $0.value == other }
  }

  /// What follows a number decides what it is.
  mutating func finish(_ numeral: KanjiNumeral, _ i: Int) -> Int {
    var at = numeral.end
    let next = text[at + 1]
    // "2　こんな症状" counts no こ.
    if text.isSpace(at), !text.isDigit(at + 1), !KanjiNumeral.isNumeral(next),
      !Kana.isHiragana(next) || isThings(at + 1)
    {
      at += 1
    }
    if text[at] == "数" {
      // 十数人, 百数十人: about.
      add(.init(kind: .number, value: numeral.value, isFirm: false, range: text.range(i, numeral.end)))
      return vague(at + 1)
    }
    // 1から書く, 0から書く: "from scratch", or from the first on.
    if numeral.value <= 1, text.starts(with: "から", at: at), !text.isDigit(at + 2), !KanjiNumeral.isNumeral(text[at + 2]) {
      add(.init(kind: .number, value: numeral.value, isFirm: false, range: text.range(i, at)))
      return at
    }
    // 2乗, 3乗: "squared", "cubed".
    if text[at] == "乗", text[at + 1] != "車", numeral.value == 2 || numeral.value == 3 {
      add(.init(kind: .number, value: numeral.value, isFirm: false, range: text.range(i, at + 1)))
      return at + 1
    }
    // 1対多, 多対1, 1対1: how things are related, "one-to-many" or "has many".
    if numeral.value == 1, isRelated(text[at], to: text[at + 1]) || isRelated(text[i - 1], to: text[i - 2]) {
      add(.init(kind: .number, value: 1, isFirm: false, range: text.range(i, numeral.end)))
      return numeral.end
    }
    if let end = fraction(numeral, i, at) ?? share(numeral, i, at) ?? calendar(numeral, i, at) ?? clock(numeral, i, at) { return end }
    if let money = moneyBefore(i) {
      add(.init(kind: .quantity, value: numeral.value, unit: money, range: text.range(i, numeral.end)), scale: numeral.scale)
      return numeral.end
    }
    if text.starts(with: "ダース", at: at) {
      add(.init(kind: .number, value: numeral.value * 12, range: text.range(i, at + 3)))
      return at + 3
    }
    // 摂氏100度
    for (word, unit) in [("摂氏", NumberUnit(.celsius)), ("華氏", NumberUnit(.fahrenheit))]
    where text[at] == "度" && i >= 2 && text.starts(with: word, at: i - 2) {
      add(.init(kind: .quantity, value: numeral.value, unit: unit, range: text.range(i, at + 1)))
      return at + 1
    }
    // 16進: "hex", "hexadecimal".
    if text[at] == 0x9032, [2, 8, 10, 16].contains(numeral.value) {
      add(.init(kind: .number, value: numeral.value, isFirm: false, range: text.range(i, at + 1)))
      return at + 1
    }
    let counter = JapaneseNumberWords.counters.longest(in: text, at: at)
    if let (unit, unitEnd) = unit(at), unitEnd >= counter?.end ?? 0 { return quantity(numeral, unit, i, unitEnd) }
    let isOrdinal = text[i - 1] == "第"
    if let (word, end) = counter {
      if let (over, end) = outOf(numeral.value, word, end) {
        let share = over / numeral.value
        add(.init(kind: .ratio, value: share, unit: .share, alternatives: [over, numeral.value], range: text.range(i, end)))
        return end
      }
      // 二人は is "they" as often as "the two of them".
      let isPronoun = numeral.value == 2 && (word == "人" || word == "つ")
      let isFirm =
        numeral.value != 1 && !isPronoun && !closesList(of: numeral.value, at: i)
        && !(numeral.isKanji && numeral.isPositional && numeral.length == 2 && !numeral.hasZero)
      var alternatives: [Double] = []
      if word == "年代", numeral.value < 100 { alternatives = [1900 + numeral.value, 2000 + numeral.value] }
      // 1.5倍 is also "50% more".
      if word == "倍" {
        if numeral.value < 10 { alternatives = [(numeral.value - 1) * 100, numeral.value * 100] }
        add(
          .init(
            kind: .ratio, value: numeral.value, unit: .times, alternatives: alternatives, isFirm: isFirm, range: text.range(i, end)),
          scale: numeral.scale)
        return end
      }
      add(
        .init(
          kind: isOrdinal || word.hasSuffix("目") ? .ordinal : .number, value: numeral.value, alternatives: alternatives, isFirm: isFirm,
          range: text.range(i, end)), scale: numeral.scale)
      return end
    }
    add(
      .init(
        kind: isOrdinal ? .ordinal : .number, value: numeral.value, isFirm: isFirmAlone(numeral, isOrdinal: isOrdinal, at: at),
        range: text.range(i, numeral.end)), scale: numeral.scale)
    return numeral.end
  }

  /// A、B、Cの3種類: it counts what was said, and English may do without.
  private func closesList(of value: Double, at i: Int) -> Bool {
    guard value >= 2, value <= 9, text[i - 1] == "の" else { return false }
    var (k, commas, joints) = (i - 2, 0, 0)
    while k > max(0, i - 200), !["。", "！", "？", "「", "」", "!", "?"].contains(where: { text[k] == $0 }) {
      if text[k] == "、" || text[k] == "," || text[k] == "・" { commas += 1 }
      if text[k] == "と" || text[k] == "や" { joints += 1 }
      k -= 1
    }
    return commas + 1 == Int(value) || value == 2 && joints == 1 || joints > 0 && commas + 2 == Int(value)
  }

  /// How many of so many, 2 of 3人に2人, and where that ends.
  private func outOf(_ under: Double, _ counter: String, _ end: Int) -> (over: Double, end: Int)? {
    guard text[end] == "に", let over = numeralPart(end + 1), over.value < under, text.starts(with: counter, at: over.end) else {
      return nil
    }
    return (over.value, over.end + counter.unicodeScalars.count)
  }

  /// Whether a number with no counter after it counts.
  private func isFirmAlone(_ numeral: KanjiNumeral, isOrdinal: Bool, at: Int) -> Bool {
    // 第二に: "for another", "next".
    if isOrdinal, text[at] == 0x306B { return false }
    if !numeral.isKanji { return numeral.value != 1 || !isOrdinal && !isPer(at) }
    if isOrdinal { return numeral.value != 1 && text[at] != 0x8005 }
    if numeral.isPositional { return numeral.hasZero && numeral.length >= 2 || numeral.length == 4 }
    return numeral.length >= 2
  }

  /// 1 区画あたり: "per plot".
  private func isPer(_ at: Int) -> Bool {
    for k in at..<min(at + 14, text.count) {
      if ["あたり", "当たり", "につき", "ごと"].contains(where: { text.starts(with: $0, at: k) }) { return true }
      if Kana.isHiragana(text[k]) || text[k] == 0x3001 || text[k] == 0x3002 { return false }
    }
    return false
  }

  /// 三分の一, 3分の1, 1と2分の1, 1と1/2.
  private mutating func fraction(_ numeral: KanjiNumeral, _ i: Int, _ at: Int) -> Int? {
    if text.isVulgar(at), case (.slashed(let over, let under), let end) = DigitRun.read(text, at: at), over < under {
      add(.init(kind: .number, value: numeral.value + over / under, range: text.range(i, end)))
      return end
    }
    let isJoint = text[at] == "と" || text[at] == "・" || text.isSpace(at)
    if isJoint, text.isDigit(at + 1), case (.slashed(let over, let under), let end) = DigitRun.read(text, at: at + 1), over < under,
      under <= 16
    {
      add(.init(kind: .number, value: numeral.value + over / under, range: text.range(i, end)))
      return end
    }
    if text[at] == "と", let under = numeralPart(at + 1), let (share, end) = over(under) {
      add(.init(kind: .number, value: numeral.value + share, range: text.range(i, end)))
      return end
    }
    guard let (share, end) = over((numeral.value, at)) else { return nil }
    var ratio = NumberExpression(kind: .ratio, value: share, unit: .share, isFirm: share != 0.5, range: text.range(i, end))
    ratio.figures = 2
    add(ratio)
    return end
  }

  /// The number at a place, without what follows it.
  private func numeralPart(_ at: Int) -> (value: Double, end: Int)? {
    if text.isDigit(at), case (.number(let value, _), let end) = DigitRun.read(text, at: at) { return (value, end) }
    guard KanjiNumeral.isNumeral(text[at]), let numeral = KanjiNumeral.read(text, at: at, first: nil) else { return nil }
    return (numeral.value, numeral.end)
  }

  private func over(_ under: (value: Double, end: Int)) -> (Double, Int)? {
    guard text[under.end] == 0x5206, text[under.end + 1] == 0x306E, under.value > 0 else { return nil }
    // 2 分の 1.
    guard let over = numeralPart(text.isSpace(under.end + 2) ? under.end + 3 : under.end + 2) else { return nil }
    return (over.value / under.value, over.end)
  }

  /// 3割, 3割5分, 5割引.
  private mutating func share(_ numeral: KanjiNumeral, _ i: Int, _ at: Int) -> Int? {
    guard text[at] == "割", numeral.value <= 20, text[at + 1] != "当" else { return nil }
    var value = numeral.value * 10
    var end = at + 1
    if text[at + 2] == "分" {
      if text.isDigit(at + 1) { (value, end) = (value + Double(text[at + 1] - 0x30), at + 3) }
      if let digit = KanjiNumeral.digit(text[at + 1]) { (value, end) = (value + digit, at + 3) }
    } else if text[at + 1] == "強" || text[at + 1] == "弱" {
      end = at + 2
    }
    if end == at + 3, text[end + 1] == "厘" {
      // 2割8分7厘
      if text.isDigit(end) { (value, end) = (value + Double(text[end] - 0x30) / 10, end + 2) }
    }
    add(.init(kind: .ratio, value: value, unit: .percent, alternatives: [value / 100], range: text.range(i, end)))
    return end
  }

  /// 2024年, 1990年代, 5月, the day of a date.
  private mutating func calendar(_ numeral: KanjiNumeral, _ i: Int, _ at: Int) -> Int? {
    switch text[at] {
    case "年":
      let next = text[at + 1]
      // 2023年半ば is a year, 3年半 none.
      let isMiddle = next == 0x534A && text[at + 2] == 0x3070
      let isSpan = !isMiddle && [0x9593, 0x524D, 0x5F8C, 0x4EE5, 0x3076, 0x3082, 0x4F59, 0x6765, 0x534A, 0x8D85].contains(next)
      if numeral.value >= 1000, numeral.value < 3000, numeral.scale <= 1 || numeral.isKanji, !isSpan || next == 0x4EE5 {
        let end = next == 0x4EE3 ? at + 2 : at + 1
        add(.init(kind: .year, value: numeral.value, alternatives: next == 0x4EE3 ? [numeral.value - 1900] : [], range: text.range(i, end)))
        return end
      }
      return nil
    case "月":
      guard numeral.value >= 1, numeral.value <= 12, numeral.value == numeral.value.rounded() else { return nil }
      add(.init(kind: .month, value: numeral.value, range: text.range(i, at + 1)))
      return at + 1
    case 0x65E5:  // 日
      // 1 月 1 日.
      let start = text.isSpace(i - 1) ? i - 1 : i
      guard let last = found.last, last.kind == .month, last.range.upperBound == Int(text.starts[start]), numeral.value <= 31 else {
        return nil
      }
      add(.init(kind: .number, value: numeral.value, isFirm: numeral.value != 1, range: text.range(i, at + 1)))
      return at + 1
    default: return nil
    }
  }

  /// 午後3時30分, 15時, 9時半.
  private mutating func clock(_ numeral: KanjiNumeral, _ i: Int, _ at: Int) -> Int? {
    guard text[at] == "時", numeral.value <= 30, !["間", "点", "代", "期", "速"].contains(text[at + 1]) else { return nil }
    var hours = numeral.value
    var end = at + 1
    if text[end] == "半" {
      (hours, end) = (hours + 0.5, end + 1)
    } else if text.isDigit(end), case (.number(let minutes, _), let next) = DigitRun.read(text, at: end), text[next] == "分", minutes < 60 {
      (hours, end) = (hours + minutes / 60, next + 1)
    } else if KanjiNumeral.isNumeral(text[end]), let minutes = KanjiNumeral.read(text, at: end, first: nil), text[minutes.end] == "分" {
      (hours, end) = (hours + minutes.value / 60, minutes.end + 1)
    }
    // 6時15分前: a quarter to six.
    if text[end] == "前", text[end - 1] == "分", text[end + 1] != "後" {
      addTime(2 * numeral.value - hours, from: i, to: end + 1)
      return end + 1
    }
    addTime(hours, from: i, to: end)
    return end
  }

  mutating func addTime(_ hours: Double, from: Int, to: Int) {
    for (word, more) in JapaneseNumberWords.partsOfDay {
      let start = from - word.count
      guard start >= 0, text.starts(with: word, at: start) else { continue }
      // 夜 and 晩: midnight to four is said of the night too.
      let isNightHour = text[start] == "夜" || text[start] == "晩"
      let shifted = hours <= 12 ? hours.truncatingRemainder(dividingBy: 12) + (isNightHour && hours < 5 ? 0 : more) : hours
      add(.init(kind: .time, value: shifted, isWholeDayTime: true, range: text.range(from, to)))
      return
    }
    add(.init(kind: .time, value: hours, isWholeDayTime: hours > 12, range: text.range(from, to)))
  }

  /// A unit of measurement, in Japanese or in symbols.
  private func unit(_ at: Int) -> (value: NumberUnit, end: Int)? {
    if text[at] == 0xB0 {
      if text[at + 1] == 0x63 { return (NumberUnit(.celsius), at + 2) }
      if text[at + 1] == 0x66 { return (NumberUnit(.fahrenheit), at + 2) }
    }
    if text.isLatin(at) {
      var end = at
      while text.isLatin(end) { end += 1 }
      if text.isDigit(end) || text.isRaised(end), let unit = NumberUnits.symbols[text.string(at, end + 1)] { return (unit, end + 1) }
      return NumberSuffix.unit(text.string(at, end), written: text.written(at, end)).map { ($0, end) }
    }
    guard let found = NumberUnits.japanese.longest(in: text, at: at) else { return nil }
    return JapaneseNumberWords.notUnits.longest(in: text, at: at) == nil ? found : nil
  }

  /// 1ドル＝150円, 1ドル150円, 1グラムあたり: so much of the one for the other.
  private func isRate(_ end: Int) -> Bool {
    let at = text.isSpace(end) ? end + 1 : end
    if text[at] == 0x3D || text.isDigit(at) { return true }
    return ["あたり", "当たり", "につき", "に対し", "ごと"].contains { text.starts(with: $0, at: at) }
  }

  private mutating func quantity(_ numeral: KanjiNumeral, _ unit: NumberUnit, _ i: Int, _ unitEnd: Int) -> Int {
    var value = numeral.value
    var end = unitEnd
    let isSpan = unit.dimension == .time || unit.dimension == .calendar
    if isSpan, text[end] == 0x534A, ![0x671F, 0x5206, 0x6570, 0x3070].contains(text[end + 1]) {
      value += 0.5
      end += 1
    }
    // 一日, 1年, 1ドル＝150円: "a day", "a year", "to the dollar", or not said at all.
    let isFirm =
      !(value == 1 && (isSpan || isRate(end))) && !(numeral.isKanji && numeral.isPositional && numeral.length == 2 && !numeral.hasZero)
    let isYear = unit == .year && !numeral.isKanji && numeral.digits == 2 && text[unitEnd - 1] == "年"
    add(
      .init(
        kind: unit.dimension == .ratio ? .ratio : .quantity, value: value, unit: unit,
        alternatives: isYear ? [1900 + value, 2000 + value] : unit == .day && value == 1 && numeral.isKanji ? [1] : [], isFirm: isFirm,
        range: text.range(i, end)), scale: numeral.scale)
    return end
  }
}
