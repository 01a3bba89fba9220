/// Reads the numbers of an English text: a small grammar over words, digits and signs.
struct EnglishNumberFinder {
  let text: NumberText
  let tokens: [EnglishNumberToken]
  var found: [NumberExpression] = []
  /// For each expression, the "million" that was said with it: "2 to 3 million" lends it to the 2.
  var scales: [Double] = []

  init(_ text: NumberText) {
    self.text = text
    tokens = EnglishNumberToken.tokens(of: text)
  }

  mutating func find() -> [NumberExpression] {
    var i = 0
    while i < tokens.count { i = max(i + 1, step(i)) }
    NumberRanges.lend(&found, scales: scales, in: text)
    return found
  }

  private mutating func step(_ i: Int) -> Int {
    switch tokens[i].content {
    case .sign: return i + 1
    case .name(let name, let number):
      add(
        .init(
          kind: .name, value: number ?? .nan, isFirm: false, name: NameText.plain(name), range: text.range(tokens[i].from, tokens[i].to)))
      return i + 1
    case .digits(let run): return digits(run, i)
    case .word(let word): return self.word(word, i)
    }
  }

  mutating func add(_ expression: NumberExpression, scale: Double = 1) {
    found.append(expression)
    scales.append(scale)
  }

  func range(_ from: Int, _ to: Int) -> Range<Int> { text.range(tokens[from].from, tokens[to - 1].to) }
  func word(at i: Int) -> String? { i >= 0 && i < tokens.count ? tokens[i].word : nil }
  func meaning(at i: Int) -> EnglishNumberWord? { word(at: i).flatMap { EnglishNumberWord.table[$0] } }
  func isSign(_ i: Int, _ c: UInt32) -> Bool { i >= 0 && i < tokens.count && tokens[i].content == .sign(c) }
  func isDash(_ i: Int) -> Bool { i >= 0 && i < tokens.count && tokens[i].content.isDash }
  /// Skips a dash that joins two words.
  func afterDash(_ i: Int) -> Int { isDash(i) && i + 1 < tokens.count && tokens[i + 1].isJoinedByDash ? i + 1 : i }

  // MARK: Digits

  private mutating func digits(_ run: DigitRun, _ i: Int) -> Int {
    switch run {
    case .parts(let values):
      for (value, kind) in zip(values, DigitRun.kinds(ofParts: values)) { add(.init(kind: kind, value: value, range: range(i, i + 1))) }
      return i + 1
    case .slashed(let over, let under):
      if over != 24 || under != 7 {
        // A fraction, a date, a pair such as a blood pressure: what it is, the other side tells.
        for value in [over, under] {
          add(.init(kind: .number, value: value, alternatives: under == 0 ? [] : [over / under], range: range(i, i + 1)))
        }
        return i + 1
      }
      add(.init(kind: .number, value: 24, alternatives: [7, 365], isFirm: false, range: range(i, i + 1)))
      return i + 1
    case .code(let digits):
      add(.init(kind: .name, value: .nan, isFirm: false, name: NameText.plain(digits), range: range(i, i + 1)))
      return i + 1
    case .clock(let hours, let minutes):
      return clock(hours + minutes / 60, from: i, to: i + 1, isClock: true)
    case .number(let value, let digits):
      return number(value, digits: digits, i)
    }
  }

  private mutating func number(_ written: Double, digits: Int, _ i: Int) -> Int {
    var value = written
    var end = i + 1
    if end < tokens.count, tokens[end].isGlued, !tokens[end].isJoinedByDash, let suffix = tokens[end].word {
      let isMoney = moneyBefore(i) != nil
      if NumberSuffix.ordinals.contains(suffix) {
        return ordinal(value, from: i, to: end + 1, isFirm: true)
      } else if suffix == "s", digits == 4 || digits == 2 {
        add(
          .init(
            kind: .year, value: value, alternatives: digits == 2 ? [1900 + value, 2000 + value] : [value - 1900], range: range(i, end + 1)))
        return end + 1
      } else if suffix == "am" || suffix == "pm" {
        return clock(Self.hours(value), from: i, to: end, isClock: false)
      } else if suffix == "x" || suffix == "fold" {
        add(.init(kind: .number, value: value, range: range(i, end + 1)))
        return end + 1
      } else if suffix == "m", tokens[end].isCapital, !isMoney {
        // 12M views, or 12 molar.
        add(.init(kind: .number, value: value, alternatives: [value * 1e6], range: range(i, end + 1)))
        return end + 1
      } else if let scale = NumberSuffix.scales[suffix], isMoney || suffix != "m" && suffix != "b" || suffix == "b" && tokens[end].isCapital
      {
        add(
          .init(
            kind: isMoney ? .quantity : .number, value: value * scale, unit: moneyBefore(i), alternatives: [value], range: range(i, end + 1)
          ),
          scale: scale)
        return end + 1
      }
    }
    if let (share, next) = outOf(value, at: end), moneyBefore(i) == nil {
      add(.init(kind: .ratio, value: share, unit: .share, alternatives: [value, (value / share).rounded()], range: range(i, next)))
      return next
    }
    // 0600 hours, "at 0630 PT".
    if digits == 4, text[tokens[i].from] == 0x30, value < 2400, value.truncatingRemainder(dividingBy: 100) < 60,
      let next = word(at: end), Self.zones.contains(next)
    {
      let hours = (value / 100).rounded(.down)
      return clock(hours + (value - hours * 100) / 60, from: i, to: end, isClock: true)
    }
    if let fraction = glueFraction(end) {
      value += fraction
      end += 1
    }
    let (scaled, next, scale) = cardinal(from: end, startingWith: value)
    if let (share, next) = outOf(scaled, at: next) {
      return add(share, of: scaled, from: i, to: next)
    }
    return finish(scaled, from: i, to: next, scale: scale, isFirm: true)
  }

  private static let zones: Set<String> = ["hours", "hrs", "h", "pt", "et", "ct", "pst", "pdt", "est", "edt", "utc", "gmt", "jst", "cet"]

  /// "1½", "1 1/2".
  private func glueFraction(_ i: Int) -> Double? {
    guard i < tokens.count, case .digits(.slashed(let over, let under)) = tokens[i].content, over < under, under <= 16 else { return nil }
    return over / under
  }

  /// What 100% is a share by, when it stands after it.
  private static let shares: Set<String> = [
    "of", "in", "on", "at", "to", "by", "for", "from", "and", "or", "is", "are", "was", "were", "when", "if", "as", "with", "within",
    "after", "before",
  ]

  /// A unit, a time or nothing after a number.
  mutating func finish(_ number: Double, from: Int, to: Int, scale: Double, isFirm: Bool) -> Int {
    var value = number
    var end = to
    if let (more, next) = andAHalf(end) {
      value += more * (scale > 1 ? scale : 1)
      end = next
    }
    if isTimeOfDay(end) || word(at: end) == "o'clock" || word(at: end) == "o’clock" {
      return clock(Self.hours(value), from: from, to: end, isClock: false)
    }
    if let money = moneyBefore(from) {
      add(.init(kind: .quantity, value: value, unit: money, isFirm: isFirm, range: range(from, end)), scale: scale)
      return end
    }
    if let (unit, next) = unit(at: end) {
      var (value, next, unit) = (value, next, unit)
      if let (more, after) = andAHalf(next) {
        value += more
        next = after
      }
      if unit == .year, value >= 1000 { unit = NumberUnit(.calendar, 12) }
      // "100% free" is entirely so.
      let isFirm = isFirm && !(unit.dimension == .ratio && value == 100 && word(at: next).map { !Self.shares.contains($0) } == true)
      add(
        .init(kind: unit.dimension == .ratio ? .ratio : .quantity, value: value, unit: unit, isFirm: isFirm, range: range(from, next)),
        scale: scale)
      return next
    }
    add(.init(kind: .number, value: value, isFirm: isFirm, range: range(from, end)), scale: scale)
    return end
  }

  /// 5.30 p.m. is half past five.
  private static func hours(_ written: Double) -> Double {
    let whole = written.rounded(.down)
    return written == whole ? written : whole + ((written - whole) * 100).rounded() / 60
  }

  /// "and a half", "-and-a-half".
  private func andAHalf(_ i: Int) -> (Double, Int)? {
    var k = afterDash(i)
    guard word(at: k) == "and" else { return nil }
    k = afterDash(k + 1)
    if word(at: k) == "a" || word(at: k) == "one" { k = afterDash(k + 1) }
    switch meaning(at: k) {
    case .half: return (0.5, k + 1)
    case .quarter: return (0.25, k + 1)
    default: return nil
    }
  }

  func moneyBefore(_ i: Int) -> NumberUnit? {
    guard i > 0, tokens[i].isGlued, case .sign(let sign) = tokens[i - 1].content else { return nil }
    switch sign {
    case 0x24: return NumberUnit(.dollar)
    case 0x20AC: return NumberUnit(.euro)
    case 0xA3: return NumberUnit(.pound)
    case 0xA5: return NumberUnit(.yen)
    case 0x20A9: return NumberUnit(.won)
    default: return nil
    }
  }
}

/// Names with digits are compared without their dashes and spaces: IL-6 and IL6 are one.
enum NameText {
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "." }))
  }

  /// The letters a name begins with.
  static func letters(_ name: String) -> Substring.UnicodeScalarView {
    Substring(name).unicodeScalars.prefix { $0.properties.isAlphabetic }
  }
}
