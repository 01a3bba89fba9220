extension EnglishNumberFinder {
  /// The unit that begins at a token, a joining dash skipped, and the token after it.
  func unit(at i: Int) -> (NumberUnit, Int)? {
    let k = afterDash(i)
    guard k < tokens.count else { return nil }
    if case .sign(let sign) = tokens[k].content {
      switch sign {
      case 0x25: return (.percent, k + 1)
      case 0x2030: return (NumberUnit(.ratio, 0.001), k + 1)
      case 0xB0:
        if word(at: k + 1) == "c" { return (NumberUnit(.celsius), k + 2) }
        return word(at: k + 1) == "f" ? (NumberUnit(.fahrenheit), k + 2) : nil
      case 0x20AC: return (NumberUnit(.euro), k + 1)
      default: return nil
      }
    }
    if case .name(let name, _) = tokens[k].content { return NumberUnits.symbols[name].map { ($0, k + 1) } }
    guard let word = tokens[k].word else { return nil }
    switch word {
    case "per": return self.word(at: k + 1) == "cent" ? (.percent, k + 2) : nil
    case "percentage": return nil
    case "times", "fold": return (.times, k + 1)
    case "basis": return self.word(at: k + 1) == "points" ? (NumberUnit(.ratio, 1e-4), k + 2) : nil
    case "square", "sq", "cubic":
      guard let (unit, next) = unit(at: k + 1), unit.dimension == .length else { return nil }
      if word == "cubic" { return (NumberUnit(.volume, unit.factor * unit.factor * unit.factor * 1000), next) }
      return (NumberUnit(.area, unit.factor * unit.factor), next)
    case "degrees", "degree":
      if self.word(at: k + 1) == "celsius" || self.word(at: k + 1) == "c" { return (NumberUnit(.celsius), k + 2) }
      if self.word(at: k + 1) == "fahrenheit" || self.word(at: k + 1) == "f" { return (NumberUnit(.fahrenheit), k + 2) }
      return nil
    case "us", "u.s", "american": return self.word(at: k + 1)?.hasPrefix("dollar") == true ? (NumberUnit(.dollar), k + 2) : nil
    case "calendar", "business", "working", "consecutive", "full", "more", "whole", "additional", "straight", "fiscal":
      guard let next = self.word(at: k + 1), let unit = Self.unit(named: next), unit.dimension == .time || unit.dimension == .calendar
      else {
        return nil
      }
      return (unit, k + 2)
    default: break
    }
    // cm^2
    if let unit = NumberUnits.symbols[word], unit.dimension == .length, let power = text.exponent(tokens[k].to) {
      var after = k + 1
      while after < tokens.count, tokens[after].from < power.end { after += 1 }
      if power.value == 2 { return (NumberUnit(.area, unit.factor * unit.factor), after) }
      if power.value == 3 { return (NumberUnit(.volume, unit.factor * unit.factor * unit.factor * 1000), after) }
    }
    // "first", "second": never a unit right after a number word such as "twenty".
    if let unit = Self.unit(named: word) { return (unit, k + 1) }
    return NumberSuffix.unit(word, written: text.written(tokens[k].from, tokens[k].to)).map { ($0, k + 1) }
  }

  private static func unit(named word: String) -> NumberUnit? {
    if let unit = NumberUnits.english[word] { return unit }
    switch word {
    case "feet": return NumberUnits.english["foot"]
    case "inches": return NumberUnits.english["inch"]
    case "centuries": return NumberUnits.english["century"]
    case "millennia": return NumberUnits.english["millennium"]
    default:
      let base = word.hasSuffix("'s") || word.hasSuffix("’s") || word.hasSuffix("s'") ? String(word.dropLast(2)) : word
      return base.hasSuffix("s") ? NumberUnits.english[String(base.dropLast())] : NumberUnits.english[base]
    }
  }

  // MARK: Dates and times

  /// "p.m.", "pm" at a token.
  func isTimeOfDay(_ i: Int) -> Bool { meridiem(i) != nil }

  private func meridiem(_ i: Int) -> (isAfternoon: Bool, end: Int)? {
    switch word(at: i) {
    case "am", "a.m": return (false, i + 1)
    case "pm", "p.m": return (true, i + 1)
    case "a", "p":
      guard isSign(i + 1, 0x2E), word(at: i + 2) == "m", tokens[i + 2].isGlued else { return nil }
      return (word(at: i) == "p", isSign(i + 3, 0x2E) ? i + 4 : i + 3)
    default: return nil
    }
  }

  mutating func clock(_ hours: Double, from: Int, to: Int, isClock: Bool) -> Int {
    if let (isAfternoon, end) = meridiem(to) {
      let twelve = hours.truncatingRemainder(dividingBy: 12)
      add(.init(kind: .time, value: hours > 12 ? hours : isAfternoon ? twelve + 12 : twelve, isWholeDayTime: true, range: range(from, end)))
      return end
    }
    let end = word(at: to)?.hasPrefix("o") == true && !isClock ? to + 1 : to
    let part: Double? = word(at: end) == "in" && word(at: end + 1) == "the" ? Self.partsOfDay[word(at: end + 2) ?? ""] : nil
    if let part, hours <= 12 {
      let twelve = hours.truncatingRemainder(dividingBy: 12)
      add(.init(kind: .time, value: twelve + part, isWholeDayTime: true, range: range(from, end)))
      return end
    }
    add(.init(kind: .time, value: hours, isWholeDayTime: hours > 12, range: range(from, end)))
    return end
  }

  private static let partsOfDay: [String: Double] = ["morning": 0, "afternoon": 12, "evening": 12]

  /// Names of months; "may" and "march" are verbs unless a capital and a neighbour say otherwise.
  mutating func month(_ value: Double, _ word: String, _ i: Int) -> Int {
    guard tokens[i].isCapital else { return i + 1 }
    var next = i + 1
    if isSign(next, 0x2E) { next += 1 }
    let nextIsDay = next < tokens.count && tokens[next].isNumberLike
    let isBesideNumber =
      nextIsDay || i > 0 && tokens[i - 1].isNumberLike || self.word(at: i - 1) == "of"
      || i > 1 && tokens[i - 1].isOrdinalEnding && tokens[i - 2].isNumberLike
    let isFull = word.utf8.count > 3 && word != "sept"
    let isVerb = word == "may" || word == "march"
    guard isBesideNumber || isFull || word == "may" || isSign(i + 1, 0x2E) else { return i + 1 }
    let isFirm = isBesideNumber || (isVerb ? Self.beforeMonth.contains(self.word(at: i - 1) ?? "") : isFull)
    add(.init(kind: .month, value: value, isFirm: isFirm, range: range(i, i + 1)))
    return i + 1
  }

  private static let beforeMonth: Set<String> = [
    "in", "by", "since", "until", "till", "from", "through", "of", "last", "next", "this", "early", "late", "mid", "every", "during",
    "before", "after",
  ]

  mutating func ordinal(_ value: Double, from: Int, to: Int, isFirm: Bool) -> Int {
    add(.init(kind: .ordinal, value: value, isFirm: isFirm, range: range(from, to)))
    return to
  }
}

extension EnglishNumberToken {
  var isNumberLike: Bool {
    if case .digits = content { return true }
    return false
  }

  var isOrdinalEnding: Bool { word.map { NumberSuffix.ordinals.contains($0) } ?? false }
}

/// Roman numerals of names and headings: Type II, Chapter IV. A lone I is a word.
enum RomanNumeral {
  static func value(_ written: String) -> Double? { table[written] }

  private static let table: [String: Double] = [
    "II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16,
    "XX": 20, "XXI": 21,
  ]
}
