extension EnglishNumberFinder {
  /// Numbers that begin with a word.
  mutating func word(_ word: String, _ i: Int) -> Int {
    guard let meaning = EnglishNumberWord.table[word] else { return fold(word, i) ?? pluralFractionless(word, i) }
    switch meaning {
    case .ones, .teen, .tens: return words(i)
    case .hundred, .scale: return i + 1
    case .manyOf(let value):
      add(.init(kind: .number, value: value, isFirm: false, range: range(i, i + 1)))
      return i + 1
    case .vague:
      if word == "couple" { add(.init(kind: .number, value: 2, isFirm: false, range: range(i, i + 1))) }
      var end = i + 1
      if self.word(at: end) == "of" { end += 1 }
      while let next = self.meaning(at: end), next.isScale { end += 1 }
      return end
    case .article: return article(i)
    case .half: return half(i)
    case .quarter:
      add(.init(kind: .quantity, value: 3, unit: .month, alternatives: [0.25, 25], isFirm: false, range: range(i, i + 1)))
      return i + 1
    case .dozen:
      add(.init(kind: .number, value: 12, isFirm: false, range: range(i, i + 1)))
      return i + 1
    case .ordinal(let value): return ordinal(value, from: i, to: i + 1, isFirm: value > 3 && !isName(i))
    case .soft(let amount):
      add(
        .init(
          kind: amount.unit == nil ? .number : .quantity, value: amount.value, unit: amount.unit, alternatives: amount.others,
          isFirm: false,
          range: range(i, i + 1)))
      return i + 1
    case .firm(let value):
      add(.init(kind: .number, value: value, range: range(i, i + 1)))
      return i + 1
    case .month(let value): return month(value, word, i)
    case .clock(let hour):
      add(.init(kind: .time, value: hour, alternatives: [24 - hour], isFirm: false, isWholeDayTime: true, range: range(i, i + 1)))
      return i + 1
    }
  }

  /// "Sevenfold", "twentyfold".
  private mutating func fold(_ word: String, _ i: Int) -> Int? {
    guard word.hasSuffix("fold"), let count = EnglishNumberWord.table[String(word.dropLast(4))] else { return nil }
    guard let value = count == .hundred ? 100 : count.small, value > 1 else { return nil }
    add(.init(kind: .ratio, value: value, unit: .times, range: range(i, i + 1)))
    return i + 1
  }

  private mutating func pluralFractionless(_ word: String, _ i: Int) -> Int {
    if tokens[i].isCapital, let value = RomanNumeral.value(text.written(tokens[i].from, tokens[i].to)) {
      add(.init(kind: .ordinal, value: value, isFirm: false, range: range(i, i + 1)))
    }
    return i + 1
  }

  /// A capital inside a sentence: Seven Bank, the Big Four.
  private func isName(_ i: Int) -> Bool { tokens[i].isCapital && i > 0 && !isSign(i - 1, 0x2E) }

  /// "twenty-one", "a hundred and five", "two-thirds", "three days".
  private mutating func words(_ i: Int) -> Int {
    let (value, end, scale) = cardinal(from: i, startingWith: nil)
    if let (fraction, next) = denominator(value, at: end) {
      add(
        .init(
          kind: .ratio, value: fraction, unit: .share, alternatives: [value], isFirm: value > 1,
          range: range(i, next)))
      return next
    }
    let next = afterDash(end)
    if let following = meaning(at: next), case .ordinal(let low) = following, value >= 20, low < 10,
      value.truncatingRemainder(dividingBy: 10) == 0
    {
      return ordinal(value + low, from: i, to: next + 1, isFirm: true)
    }
    if let (share, next) = outOf(value, at: end) {
      return add(share, of: value, from: i, to: next)
    }
    if let following = meaning(at: end), following == .dozen {
      add(.init(kind: .number, value: value * 12, range: range(i, end + 1)))
      return end + 1
    }
    // "two-way", "one-on-one", "high-five": a word of its own, unless a unit follows the dash.
    let isCompound =
      next != end && unit(at: end) == nil && andHalfFollows(end) == false
      || isDash(i - 1) && tokens[i].isJoinedByDash && word(at: i - 2) != nil && !tokens[i - 2].isNumberLike
    let isFirm = value >= 2 && !isCompound && !(isName(i) && value < 20 && self.word(at: i - 1) != "or") && !isLoose(i)
    return finish(value, from: i, to: end, scale: scale, isFirm: isFirm)
  }

  /// "A day or two", "in one of three ways": the translation may do without.
  private func isLoose(_ i: Int) -> Bool {
    // "Two different charts": 異なるチャート.
    if word(at: i) == "two", ["different", "separate", "distinct"].contains(word(at: i + 1)) { return true }
    // "Between the two": which ones was said before.
    if word(at: i) == "two", word(at: i - 1) == "the" { return true }
    // "Two or more": several.
    if word(at: i) == "two", word(at: i + 1) == "or", word(at: i + 2) == "more" { return true }
    return switch word(at: i - 1) {
    case "or": ["a", "an"].contains(word(at: i - 3))
    case "of": ["one", "any", "each", "some"].contains(word(at: i - 2))
    case "these", "those": true
    default: false
    }
  }

  mutating func add(_ share: Double, of count: Double, from: Int, to: Int) -> Int {
    var ratio = NumberExpression(
      kind: .ratio, value: share, unit: .share, alternatives: [count, (count / share).rounded()], range: range(from, to))
    ratio.figures = 2
    add(ratio)
    return to
  }

  /// "nine out of ten", "one in three", "64 out of 296": the share, and the token after it.
  func outOf(_ count: Double, at i: Int) -> (Double, Int)? {
    var k = afterDash(i)
    let isOutOf = word(at: k) == "out" && word(at: k + 1) == "of"
    if isOutOf { k += 2 } else if word(at: k) == "in" { k = afterDash(k + 1) } else { return nil }
    guard k < tokens.count else { return nil }
    if word(at: k) == "a" || word(at: k) == "one", let scale = meaning(at: afterDash(k + 1)), count < 10 {
      switch scale {
      case .hundred: return (count / 100, afterDash(k + 1) + 1)
      case .scale(let value): return (count / value, afterDash(k + 1) + 1)
      default: break
      }
    }
    var under: Double?
    if case .digits(.number(let value, _)) = tokens[k].content { under = value } else { under = meaning(at: k)?.small }
    guard let under, count > 0, count < under, isOutOf || Self.usualShares.contains(under), unit(at: k + 1) == nil else { return nil }
    return (count / under, k + 1)
  }

  /// "One in three" is a share; "in 1998" is not.
  private static let usualShares: Set<Double> = [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100]

  private func andHalfFollows(_ i: Int) -> Bool { word(at: afterDash(i)) == "and" }

  /// "thirds", "third", "quarters", "tenths" after a count.
  private func denominator(_ count: Double, at i: Int) -> (Double, Int)? {
    let k = afterDash(i)
    guard let word = word(at: k) else { return nil }
    if word == "half" || word == "halves" { return count == 1 ? (0.5, k + 1) : nil }
    if word == "quarter" || word == "quarters" { return count < 4 ? (count / 4, k + 1) : nil }
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    guard singular != "second", case .ordinal(let under)? = EnglishNumberWord.table[singular], under >= 3 else { return nil }
    // "twenty-third" is an ordinal; "one third" and "two thirds" are shares.
    // "Two-third", "three fourth of them".
    let isSlip = count > 1 && count < under && under <= 5 && (k > i || self.word(at: k + 1) == "of")
    guard word.hasSuffix("s") ? count > 1 && count < under : count == 1 || isSlip else { return nil }
    return (count / under, k + 1)
  }

  /// Number words from `i` on, after a number in digits or from the start.
  func cardinal(from i: Int, startingWith first: Double?) -> (value: Double, end: Int, scale: Double) {
    var total = 0.0
    var current = first ?? 0
    var hasCurrent = first != nil
    var end = i
    var k = i
    var scale = 1.0
    /// The greatest value the next small number may have.
    var room = first == nil ? 100.0 : 0
    while true {
      var at = end == i && first == nil ? k : afterDash(k)
      if word(at: at) == "and", scale > 1 || current >= 100, let next = meaning(at: at + 1), next.isSmall, room > 0 { at += 1 }
      guard let meaning = meaning(at: at) else { break }
      if case .ones(let value) = meaning, value < room, value > 0 || !hasCurrent {
        current += value
        room = 0
      } else if case .teen(let value) = meaning, value < room {
        current += value
        room = 0
      } else if case .tens(let value) = meaning, value < room {
        current += value
        room = 10
      } else if meaning == .hundred, hasCurrent, current > 0, current < 100 {
        current *= 100
        room = 100
        scale = max(scale, 100)
      } else if case .scale(let by) = meaning, hasCurrent, current > 0 {
        total += current * by
        current = 0
        hasCurrent = false
        // "1.7 million four years ago": digits and words do not mix.
        room = first == nil ? 100 : 0
        scale = max(scale, by)
        end = at + 1
        k = end
        continue
      } else {
        break
      }
      hasCurrent = true
      end = at + 1
      k = end
    }
    return (total + current, end, scale)
  }

  /// "a hundred", "a dozen", "a third", "a day".
  private mutating func article(_ i: Int) -> Int {
    let word = word(at: i)
    let isIndefinite = word == "a" || word == "an"
    switch meaning(at: i + 1) {
    case .hundred where isIndefinite || word == "per", .scale where isIndefinite || word == "per":
      let (value, end, scale) = cardinal(from: i + 1, startingWith: 1)
      return finish(value, from: i, to: end, scale: scale, isFirm: end > i + 2 || scale > 1000)
    case .ordinal(let value) where isIndefinite && value >= 3:
      add(.init(kind: .ratio, value: 1 / value, unit: .share, alternatives: [1, value], isFirm: false, range: range(i, i + 2)))
      return i + 2
    case .vague where isIndefinite: return i + 1
    case .quarter where isIndefinite && self.word(at: i + 2) == "of":
      add(.init(kind: .ratio, value: 0.25, unit: .share, alternatives: [25], isFirm: false, range: range(i, i + 2)))
      return i + 2
    case .quarter where isIndefinite && quarterHour(i + 2) != nil:
      let (hours, end) = quarterHour(i + 2) ?? (0, i + 2)
      return clock(hours, from: i, to: end, isClock: true)
    case .quarter where isIndefinite:
      add(.init(kind: .quantity, value: 3, unit: .month, alternatives: [0.25, 25], isFirm: false, range: range(i, i + 2)))
      return i + 2
    default: break
    }
    if word == "every", self.word(at: i + 1) == "other" || self.word(at: i + 1) == "second", let (unit, next) = unit(at: i + 2) {
      add(.init(kind: .quantity, value: 2, unit: unit, isFirm: false, range: range(i, next)))
      return next
    }
    if let name = self.word(at: i + 1), name.utf8.count > 2, let (unit, next) = unit(at: i + 1), unit.dimension != .ratio {
      var value = 1.0
      var end = next
      if let (more, after) = halfAfter(next) {
        value += more
        end = after
      }
      // "A second" may be one more of anything.
      let others: [Double] = self.word(at: i + 1) == "second" ? [2] : []
      add(.init(kind: .quantity, value: value, unit: unit, alternatives: others, isFirm: value != 1, range: range(i, end)))
      return end
    }
    return i + 1
  }

  /// "past one", "to six" after a quarter: the time in hours, and the token after it.
  private func quarterHour(_ i: Int) -> (Double, Int)? {
    guard let side = word(at: i), ["past", "after", "to", "before"].contains(side), i + 1 < tokens.count else { return nil }
    var hour = meaning(at: i + 1)?.small
    if case .digits(.number(let value, _)) = tokens[i + 1].content { hour = value }
    guard let hour, hour >= 1, hour <= 12 else { return nil }
    return (side == "past" || side == "after" ? hour + 0.25 : hour - 0.25, i + 2)
  }

  /// "an hour and a half".
  private func halfAfter(_ i: Int) -> (Double, Int)? {
    guard word(at: i) == "and", word(at: i + 1) == "a", meaning(at: i + 2) == .half else { return nil }
    return (0.5, i + 3)
  }

  /// "half", "half a million", "half an hour", "half past three", "half-day".
  private mutating func half(_ i: Int) -> Int {
    var k = afterDash(i + 1)
    if word(at: k) == "past", let hour = meaning(at: k + 1), let value = hour.small {
      add(.init(kind: .time, value: value + 0.5, range: range(i, k + 2)))
      return k + 2
    }
    if word(at: k) == "a" || word(at: k) == "an" { k = afterDash(k + 1) }
    if case .scale(let by)? = meaning(at: k) { return finish(by / 2, from: i, to: k + 1, scale: by, isFirm: true) }
    if meaning(at: k) == .dozen {
      add(.init(kind: .number, value: 6, isFirm: false, range: range(i, k + 1)))
      return k + 1
    }
    if let name = self.word(at: k), name.utf8.count > 2, let (unit, next) = unit(at: k), unit.dimension != .ratio {
      add(.init(kind: .quantity, value: 0.5, unit: unit, isFirm: false, range: range(i, next)))
      return next
    }
    add(.init(kind: .ratio, value: 0.5, unit: .share, alternatives: [2], isFirm: false, range: range(i, i + 1)))
    return i + 1
  }
}

extension EnglishNumberWord {
  var isScale: Bool {
    switch self {
    case .hundred, .scale, .manyOf, .dozen: true
    default: false
    }
  }

  var isSmall: Bool { small != nil }

  /// The value of a number word below a hundred.
  var small: Double? {
    switch self {
    case .ones(let value), .teen(let value), .tens(let value): value
    default: nil
    }
  }
}
