import Letters

/// Reads the numbers of a Japanese text.
struct JapaneseNumberFinder {
  let text: NumberText
  var found: [NumberExpression] = []
  var scales: [Double] = []

  init(_ text: NumberText) { self.text = text }

  mutating func find() -> [NumberExpression] {
    var i = 0
    while i < text.count { i = max(i + 1, step(i)) }
    NumberRanges.lend(&found, scales: scales, in: text)
    NumberRanges.loosen(&found, in: text)
    return found
  }

  mutating func add(_ expression: NumberExpression, scale: Double = 1) {
    found.append(expression)
    scales.append(scale)
  }

  private mutating func step(_ i: Int) -> Int {
    let c = text[i]
    if c < 0x80 || c < 0x250 {
      if text.isDigit(i) { return digits(i) }
      if text.isLatin(i) { return latin(i) }
      return i + 1
    }
    if KanjiNumeral.isNumeral(c) || KanjiNumeral.isFormal(text, i) { return kanji(i) }
    if JapaneseNumberWords.eras.begins(c), let end = era(i) { return end }
    if c == "正", text.starts(with: "正午", at: i) {
      add(.init(kind: .time, value: 12, isFirm: false, isWholeDayTime: true, range: text.range(i, i + 2)))
      return i + 2
    }
    if c == "数" || c == "何" || c == "幾", KanjiNumeral.isNumeral(text[i + 1]) { return vague(i + 1) }
    return soft(i)
  }

  /// 数十, 何千: no number can be held against it.
  func vague(_ i: Int) -> Int {
    var k = i
    while KanjiNumeral.isNumeral(text[k]) { k += 1 }
    return k
  }

  private mutating func soft(_ i: Int) -> Int {
    guard let (amount, end) = JapaneseNumberWords.soft.longest(in: text, at: i) else { return i + 1 }
    add(
      .init(
        kind: amount.unit == .share ? .ratio : amount.unit == nil ? .number : .quantity, value: amount.value, unit: amount.unit,
        alternatives: amount.others, isFirm: false, range: text.range(i, end)))
    return end
  }

  /// Latin words count only where they hold digits, or are Roman numerals.
  private mutating func latin(_ i: Int) -> Int {
    if let end = LinkText.end(in: text, at: i) { return end }
    let (content, end) = EnglishNumberToken.letters(text, at: i)
    switch content {
    case .name(let name, let number):
      add(.init(kind: .name, value: number ?? .nan, isFirm: false, name: NameText.plain(name), range: text.range(i, end)))
    case .word:
      if text.isCapital(i) || text.original[Int(text.starts[i])] == 0xE2, let value = RomanNumeral.value(text.string(i, end).uppercased()) {
        add(.init(kind: .ordinal, value: value, isFirm: false, range: text.range(i, end)))
      }
    default: break
    }
    return end
  }

  /// 令和6年, 平成元年.
  private mutating func era(_ i: Int) -> Int? {
    guard let (before, named) = JapaneseNumberWords.eras.longest(in: text, at: i) else { return nil }
    var k = named
    var value = 1.0
    if text[k] == "元" {
      k += 1
    } else if text.isDigit(k) {
      guard case (.number(let year, _), let end) = DigitRun.read(text, at: k) else { return nil }
      (value, k) = (year, end)
    } else if KanjiNumeral.isNumeral(text[k]), let numeral = KanjiNumeral.read(text, at: k, first: nil) {
      (value, k) = (numeral.value, numeral.end)
    } else {
      return named
    }
    guard text[k] == "年" else { return nil }
    let year = before + value
    // 昭和40年代, 1965 to 1974, is "the late 1960s" or "around 1970".
    let isDecade = text[k + 1] == "代"
    add(
      .init(
        kind: .year, value: year,
        alternatives: isDecade ? [value, (year / 10).rounded(.down) * 10, (year / 10).rounded(.up) * 10] : [value],
        isFirm: !isDecade, range: text.range(i, isDecade ? k + 2 : k + 1)))
    return isDecade ? k + 2 : k + 1
  }

  private mutating func digits(_ i: Int) -> Int {
    if let end = LinkText.end(in: text, at: i) { return end }
    let (run, end) = DigitRun.read(text, at: i)
    switch run {
    case .parts(let values):
      for (value, kind) in zip(values, DigitRun.kinds(ofParts: values)) { add(.init(kind: kind, value: value, range: text.range(i, end))) }
      return end
    case .slashed(let over, let under):
      for value in [over, under] {
        add(.init(kind: .number, value: value, alternatives: under == 0 ? [] : [over / under], range: text.range(i, end)))
      }
      return end
    case .code(let digits):
      add(.init(kind: .name, value: .nan, isFirm: false, name: NameText.plain(digits), range: text.range(i, end)))
      return end
    case .clock(let hours, let minutes):
      addTime(hours + minutes / 60, from: i, to: end)
      return end
    case .number(let written, let digits):
      let power = DigitRun.power(written, text, at: end)
      let (value, end) = power ?? (written, end)
      if text.isLatin(end), let name = latinSuffix(i, end, value) { return name }
      guard let numeral = KanjiNumeral.read(text, at: i, first: (value, end, digits)) else { return end }
      return finish(numeral, i)
    }
  }

  /// Letters glued to digits: a unit, or a name such as 3D and 5G.
  private mutating func latinSuffix(_ i: Int, _ end: Int, _ value: Double) -> Int? {
    var k = end
    while text.isLatin(k) { k += 1 }
    let suffix = text.string(end, k)
    let written = text.written(end, k)
    let isPower = text.isDigit(k) && NumberSuffix.isUnitPower(text.string(end, k + 1))
    if isPower || !text.isDigit(k) && NumberSuffix.unit(suffix, written: written) != nil { return nil }
    if NumberSuffix.ordinals.contains(suffix) || suffix == "x" {
      add(.init(kind: .number, value: value, range: text.range(i, k)))
      return k
    }
    if let scale = NumberSuffix.scales[suffix], suffix == "k" || written == "M" && moneyBefore(i) != nil {
      add(.init(kind: .number, value: value * scale, unit: moneyBefore(i), alternatives: [value], range: text.range(i, k)))
      return k
    }
    while text.isLatin(k) || text.isDigit(k) { k += 1 }
    add(.init(kind: .name, value: value, isFirm: false, name: NameText.plain(text.string(i, k)), range: text.range(i, k)))
    return k
  }

  private mutating func kanji(_ i: Int) -> Int {
    if let (_, end) = JapaneseNumberWords.idioms.longest(in: text, at: i) {
      if let numeral = KanjiNumeral.read(text, at: i, first: nil) {
        // 十分, "enough" or ten minutes: no translation is held to it.
        add(
          .init(
            kind: .number, value: numeral.value, isFirm: false,
            range: text.range(i, numeral.end)))
      }
      return end
    }
    if text[i] == "四", text[i + 1] == "半" { return soft(i) }
    guard let numeral = KanjiNumeral.read(text, at: i, first: nil) else { return i + 1 }
    return finish(numeral, i)
  }

  func moneyBefore(_ i: Int) -> NumberUnit? {
    switch text[i - 1] {
    case 0x24: NumberUnit(.dollar)
    case 0x20AC: NumberUnit(.euro)
    case 0xA3: NumberUnit(.pound)
    case 0xA5: NumberUnit(.yen)
    default: nil
    }
  }
}
