/// The facts of an English text.
struct EnglishFacts {
  private struct Token {
    var word: String
    var from: Int
    var to: Int
    var isCapital: Bool
    /// A number in digits or in words below a hundred.
    var value: Double?
  }

  private let text: NumberText
  private let tokens: [Token]

  init(_ text: NumberText) {
    self.text = text
    var tokens: [Token] = []
    var i = 0
    while i < text.count {
      let from = i
      if text.isDigit(i) {
        while text.isDigit(i) || (text[i] == 0x2E || text[i] == 0x2C) && text.isDigit(i + 1) { i += 1 }
        let written = text.string(from, i)
        tokens.append(Token(word: written, from: from, to: i, isCapital: false, value: Double(written.filter { $0 != "," })))
      } else if text.isLatin(i) {
        while text.isLatin(i) || (text[i] == 0x27 || text[i] == 0x2019) && text.isLatin(i + 1) { i += 1 }
        let word = text.string(from, i)
        tokens.append(Token(word: word, from: from, to: i, isCapital: text.isCapital(from), value: EnglishNumberWord.table[word]?.small))
      } else {
        if !text.isSpace(i) { tokens.append(Token(word: text.string(i, i + 1), from: i, to: i + 1, isCapital: false)) }
        i += 1
      }
    }
    self.tokens = tokens
  }

  private func word(_ i: Int) -> String { i >= 0 && i < tokens.count ? tokens[i].word : "" }
  private func value(_ i: Int) -> Double? { i >= 0 && i < tokens.count ? tokens[i].value : nil }
  private func singular(_ i: Int) -> String { word(i).hasSuffix("s") ? String(word(i).dropLast()) : word(i) }
  private func isDash(_ i: Int) -> Bool { i >= 0 && i < tokens.count && text.isDash(tokens[i].from) }
  private func skipDash(_ i: Int) -> Int { isDash(i) ? i + 1 : i }

  func find() -> [NumberFact] {
    var found: [NumberFact] = []
    count { found.append($0) }
    for i in tokens.indices {
      func add(_ slot: NumberFact.Slot, _ value: Double, name: String = "", to end: Int? = nil) {
        let last = min(end ?? i, tokens.count - 1)
        found.append(NumberFact(slot: slot, value: value, name: name, range: text.range(tokens[i].from, tokens[last].to)))
      }
      if let number = tokens[i].value, let (side, words) = bound(i) {
        found.append(
          NumberFact(slot: .bound(number), value: side, range: text.range(tokens[words.lowerBound].from, tokens[words.upperBound].to)))
      }
      soft(i, add)
      parts(i, add)
      often(i, add)
      labels(i, add)
      measures(i, add)
    }
    return found
  }

  /// "at least 3", "3.5 and above", "fewer than 10": which side of the number, and the tokens that say so.
  private func bound(_ i: Int) -> (side: Double, words: ClosedRange<Int>)? {
    let before = (word(i - 2) + " " + word(i - 1))
    let isDenied = word(i - 3) == "no" || word(i - 3) == "not"
    for (side, pairs, single) in Self.boundsBefore {
      if pairs.contains(before) { return (isDenied ? -side : side, i - (isDenied ? 3 : 2)...i) }
      if single.contains(word(i - 1)) { return (isDenied ? -side : side, i - (isDenied ? 3 : 1)...i) }
    }
    // "1.2 and less than 3" says "less" of the 3.
    for k in i + 1..<i + 4 where (word(k) == "or" || word(k) == "and") && word(k + 2) != "than" {
      if ["more", "higher", "later", "above", "newer", "greater", "up", "over", "older"].contains(word(k + 1)) {
        return word(k + 1) == "older" ? nil : (1, i...k + 1)
      }
      if ["less", "fewer", "lower", "below", "under", "earlier"].contains(word(k + 1)) { return (-1, i...k + 1) }
    }
    return word(i + 1) == "+" ? (1, i...i + 1) : nil
  }

  private static let boundsBefore: [(side: Double, pairs: Set<String>, single: Set<String>)] = [
    (1, ["at least", "more than", "greater than", "higher than", "no less", "later than"], ["over", "exceeding", "above"]),
    (-1, ["at most", "up to", "less than", "fewer than", "lower than", "no more"], ["under", "below", "within"]),
  ]

  private typealias Add = (NumberFact.Slot, Double, String, Int?) -> Void

  private func soft(_ i: Int, _ add: Add) {
    let word = word(i)
    if let power = Self.manyOf[word], value(i - 1) == nil || value(i - 1) == 1 {
      // "Tens of thousands".
      let next = self.word(i + 1) == "of" ? Self.manyOf[self.word(i + 2)] : nil
      let isSecond = self.word(i - 1) == "of" && Self.manyOf[self.word(i - 2)] != nil
      if !isSecond { add(.about, power * (next ?? 1), "", next == nil ? i : i + 2) }
    }
    if ["several", "few", "some", "many"].contains(word) {
      if let unit = NumberFacts.days[singular(i + 1)], self.word(i + 1) != "second" { add(.some, unit, "", i + 1) }
      if let power = Self.manyOf[self.word(i + 1) + "s"] { add(.about, power, "", i + 1) }
    }
    if word == "odd", isDash(i - 1), let tens = EnglishNumberWord.table[self.word(i - 2)] {
      if case .tens(let value) = tens { add(.odd, value, "", i) }
    }
    if let value = Self.folds[word] { add(.fold, value, "", i) }
    if let degree = Self.degrees[word] { add(.degree, degree, "", i) }
    ordinal(i, add)
    if word.hasPrefix("dimension"), let count = value(isDash(i - 1) ? i - 2 : i - 1) { add(.dimension, count, "", i) }
    if word == "d", i > 0, tokens[i - 1].to == tokens[i].from, let count = value(i - 1), count <= 4 { add(.dimension, count, "", i) }
  }

  /// How many, said as "one thing" or "two things", in a sentence that says no number otherwise ("both", "another").
  private func count(_ add: (NumberFact) -> Void) {
    guard !tokens.contains(where: { Self.others.contains($0.word) }) else { return }
    for i in tokens.indices {
      guard let value = tokens[i].value, value == value.rounded(), (1...10).contains(value), i + 1 < tokens.count else { continue }
      let next = tokens[i + 1]
      guard next.word.first?.isLetter == true, !Self.afterPronoun.contains(next.word), !Self.beforePronoun.contains(word(i - 1)),
        NumberUnits.english[singular(i + 1)] == nil, Self.labels[singular(i - 1)] == nil
      else {
        continue
      }
      add(NumberFact(slot: .count, value: value, range: text.range(tokens[i].from, tokens[i].to)))
    }
  }

  private static let others: Set<String> = [
    "another", "other", "others", "both", "second", "pair", "either", "neither", "double", "couple", "two", "twin", "dual", "each",
  ]
  private static let afterPronoun: Set<String> = [
    "of", "can", "is", "has", "should", "who", "that", "which", "and", "or", "to", "in", "at", "by", "with", "for", "will", "must", "may",
    "might", "does", "would", "could", "was", "were", "are", "day", "more", "less", "hundred", "thousand", "million", "way", "time", "as",
    "on",
  ]
  private static let beforePronoun: Set<String> = [
    "this", "that", "the", "no", "which", "any", "every", "new", "old", "only", "some", "same", "such", "first", "last", "next", "to", "or",
  ]

  private func ordinal(_ i: Int, _ add: Add) {
    if case .ordinal(let value)? = EnglishNumberWord.table[word(i)], value <= 20 {
      // "First" is an adverb, "second" a length of time, "a third" a share.
      let before = word(i - 1)
      let isPlaced = ["the", "its", "our", "their", "and", "his", "her", "this"].contains(before) || tokens[i].isCapital && i > 0
      let isOther = ["half", "time", "place", "of", "party"].contains(word(i + 1)) || isDash(i + 1)
      if isPlaced, !isOther { add(.ordinal, value, "", i) }
    }
    if i > 0, tokens[i - 1].isCapital || Self.romanLabels.contains(word(i - 1)), tokens[i].isCapital,
      let value = FactRoman.value(text.written(tokens[i].from, tokens[i].to)),
      word(i) != "i" || Self.romanLabels.contains(word(i - 1)) || word(i - 1) == "war" || ["was", ".", ",", ""].contains(word(i + 1))
    {
      add(.ordinal, value, "", i)
    }
  }

  private func parts(_ i: Int, _ add: Add) {
    let word = word(i)
    if word == "half" || word == "halves" {
      switch self.word(i - 1) {
      case "first", "former", "early": add(.half, 1, "", i)
      case "second", "latter", "last", "later": add(.half, 2, "", i)
      default:
        if self.word(skipDash(i + 1)) == "century" || self.word(i + 2) == "century" { return add(.century, 0.5, "", i) }
        if self.word(i + 1) != "past", self.word(i - 1) != "a" || self.word(i - 2) != "and" { add(.share, 0.5, "", i) }
      }
    }
    if word == "h", tokens.indices.contains(i + 1), tokens[i + 1].from == tokens[i].to, let half = value(i + 1), half <= 2,
      tokens[i].isCapital
    {
      add(.half, half, "", i + 1)
    }
    if word == "century", ["a", "one"].contains(self.word(i - 1)) { add(.century, 1, "", i) }
    if word == "end" || word == "close" {
      let of = self.word(i + 1) == "of" ? i + 2 : i + 1
      if let unit = NumberFacts.days[self.word(["the", "this", "each", "every"].contains(self.word(of)) ? of + 1 : of)] {
        add(.end, unit, "", of)
      }
      if isDash(i - 1), let unit = NumberFacts.days[self.word(i - 2)] { add(.end, unit, "", i) }
    }
    let k = skipDash(i + 1)
    let under: Double? =
      switch EnglishNumberWord.table[self.word(k).hasSuffix("s") ? singular(k) : self.word(k)] {
      case .ordinal(let value)? where value >= 3: value
      case .quarter?: 4
      default: nil
      }
    let count = word == "a" || word == "one" ? 1 : value(i)
    if let under, let count, count < under {
      let isShare = count > 1 ? self.word(k).hasSuffix("s") : word == "one" && isDash(i + 1) || ["of", "the"].contains(self.word(k + 1))
      if isShare { add(.share, count / under, "", k) }
    }
    if word == ":", let over = value(i - 1), let under = value(i + 1), under > 0, tokens[i].from == tokens[i - 1].to,
      tokens[i + 1].to - tokens[i + 1].from == 1
    {
      add(.ratio, over / under, "", i + 1)
    }
    if word == "to", let over = value(i - 1), let under = value(i + 1), under > 0, (0..<i).contains(where: { self.word($0) == "ratio" }) {
      add(.ratio, over / under, "", i + 1)
    }
  }

  private func often(_ i: Int, _ add: Add) {
    let word = word(i)
    // "Bi-weekly" is every other week, or twice in one.
    if let rate = Self.frequencies[word], self.word(i - 2) != "bi" { add(.rate, rate, "", i) }
    if word == "every" || word == "each" {
      switch self.word(i + 1) {
      case "other":
        if let unit = NumberFacts.days[self.word(i + 2)] { add(.rate, 1 / (2 * unit), "", i + 2) }
      default:
        var count = value(i + 1)
        if case .ordinal(let nth)? = EnglishNumberWord.table[self.word(i + 1)] { count = nth }
        if let count, count > 0, let unit = NumberFacts.days[singular(i + 2)] { add(.rate, 1 / (count * unit), "", i + 2) }
        if let unit = NumberFacts.days[self.word(i + 1)], times(before: i) == nil { add(.rate, 1 / unit, "", i + 1) }
      }
    }
    if ["a", "per", "each", "every"].contains(word), let unit = NumberFacts.days[self.word(i + 1)], let times = times(before: i) {
      add(.rate, times / unit, "", i + 1)
    }
    if ["daily", "weekly", "monthly"].contains(word), let times = times(before: i), let unit = Self.frequencies[word] {
      add(.rate, times * unit, "", i)
    }
    // "60 beats per second".
    if word == "per", let unit = NumberFacts.days[self.word(i + 1)], unit < 1, let count = value(i - 2), !self.word(i - 1).isEmpty {
      add(.rate, count / unit, "", i + 1)
    }
  }

  private func times(before i: Int) -> Double? {
    switch word(i - 1) {
    case "once": 1
    case "twice": 2
    case "times", "time": value(i - 2)
    default: nil
    }
  }

  private func labels(_ i: Int, _ add: Add) {
    guard let label = Self.labels[singular(i)] ?? Self.labels[word(i)] else { return }
    let k = word(i + 1) == "." ? i + 2 : i + 1
    if let number = value(k), tokens[k].word.first?.isNumber == true { add(.label(label), number, "", k) }
    // "Figures 2 and 3".
    if word(i).hasSuffix("s"), ["and", ","].contains(word(k + 1)), let number = value(k + 2) { add(.label(label), number, "", k + 2) }
  }

  private func measures(_ i: Int, _ add: Add) {
    let isAfterNumber = value(i - 1) != nil
    if isAfterNumber, let name = FactMeasures.symbols[text.written(tokens[i].from, tokens[i].to)] ?? FactMeasures.english[singular(i)] {
      add(.measure, 0, name, i)
    }
    if word(i) == "parts", word(i + 1) == "per" { add(.measure, 0, word(i + 2) == "billion" ? "ppb" : "ppm", i + 2) }
    if word(i) == "/" || word(i) == "per", isAfterNumber == false,
      FactMeasures.isUnit(text.written(tokens[max(0, i - 1)].from, tokens[max(0, i - 1)].to)),
      tokens.indices.contains(i + 1), value(i - 2) != nil
    {
      if let name = FactMeasures.divisor(text.written(tokens[i + 1].from, tokens[i + 1].to)) { add(.per, 0, name, i + 1) }
    }
    if ["mph", "kph"].contains(word(i)) { add(.per, 0, "hour", i) }
    if isAfterNumber {
      if word(i) == "%" || word(i) == "percent" || word(i) == "per" && word(i + 1) == "cent" {
        add(.points, 2 * (value(i - 1) ?? 0), "", i)
      }
      if word(i) == "percentage" && word(i + 1).hasPrefix("point") || word(i).hasPrefix("point") || word(i) == "pp" {
        add(.points, 2 * (value(i - 1) ?? 0) + 1, "", i)
      }
    }
    version(i, add)
  }

  private func version(_ i: Int, _ add: Add) {
    guard tokens[i].word.first?.isNumber == true, tokens[i].word.contains("."), !tokens[i].word.contains(",") else { return }
    let before = word(i - 1)
    let isNamed =
      ["version", "v", "ver", "release", "versions", "releases"].contains(before) || i > 0 && tokens[i - 1].isCapital && i > 1
      || i == 1 && tokens[0].isCapital && before.utf8.count > 3 && !FactMeasures.notNames.contains(before)
    let isLong = tokens[i].word.count { $0 == "." } >= 2
    guard isNamed || isLong, value(i + 1) == nil,
      !FactMeasures.isUnit(text.written(tokens[min(i + 1, tokens.count - 1)].from, tokens[min(i + 1, tokens.count - 1)].to)),
      word(i + 1) != "%"
    else { return }
    add(.version, 0, tokens[i].word, i)
  }

  private static let manyOf: [String: Double] = [
    "tens": 10, "dozens": 10, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
  ]
  private static let folds: [String: Double] = [
    "single": 1, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2, "dual": 2, "twins": 2, "twin": 2, "triple": 3,
    "tripled": 3,
    "triples": 3, "tripling": 3, "threefold": 3, "triplets": 3, "quadruple": 4, "quadrupled": 4, "quadruplets": 4, "quintuplets": 5,
    "sextuplets": 6, "septuplets": 7,
  ]
  private static let degrees: [String: Double] = ["primary": 1, "secondary": 2, "tertiary": 3]
  private static let frequencies: [String: Double] = [
    "daily": 1, "weekly": 1.0 / 7, "monthly": 1 / 30.44, "yearly": 1 / 365.25, "annually": 1 / 365.25, "hourly": 24,
    "biennially": 1 / 730.5,
  ]
  private static let romanLabels: Set<String> = [
    "type", "phase", "stage", "class", "grade", "group", "part", "chapter", "volume", "level", "war",
  ]
  private static let labels: [String: String] = [
    "figure": "figure", "fig": "figure", "table": "table", "equation": "equation", "eq": "equation", "chapter": "chapter",
    "article": "article",
    "paragraph": "paragraph", "volume": "volume", "vol": "volume", "appendix": "appendix", "step": "step", "question": "question",
  ]
}

/// Roman numerals of names, I and V included.
enum FactRoman {
  static func value(_ written: String) -> Double? {
    switch written {
    case "I": 1
    case "V": 5
    case "X": 10
    default: RomanNumeral.value(written)
    }
  }
}

/// Measures that are told apart by name.
enum FactMeasures {
  /// As written in both languages, case told apart.
  static let symbols: [String: String] = {
    var table: [String: String] = [:]
    for name in ["V", "mV", "kV", "A", "mA", "dB", "Hz", "kHz", "MHz", "GHz", "ppm", "ppb", "rpm", "tsp", "tbsp", "Tbsp"] {
      table[name] = name
    }
    table["Tbsp"] = "tbsp"
    return table
  }()
  static let english: [String: String] = [
    "teaspoon": "tsp", "tablespoon": "tbsp", "cup": "cup", "volt": "V", "ampere": "A", "amp": "A", "decibel": "dB",
  ]

  static func isUnit(_ written: String) -> Bool { NumberUnits.symbols[written] != nil || NumberUnits.english[written.lowercased()] != nil }

  /// What a quantity is divided by: a unit, its own spellings made one.
  static func divisor(_ written: String) -> String? {
    switch written.lowercased() {
    case "day", "d", "日": "day"
    case "h", "hr", "hour", "時", "時間": "hour"
    case "min", "minute", "分": "minute"
    case "s", "sec", "second", "秒": "second"
    case "week", "週": "week"
    case "month", "月": "month"
    case "year", "年": "year"
    case "dose", "回": "dose"
    case "l", "liter", "litre": "L"
    case "ml", "milliliter", "millilitre": "mL"
    case "dl": "dL"
    case "kg", "kilogram", "kilo": "kg"
    case "g", "gram": "g"
    case "m", "meter", "metre": "m"
    default: nil
    }
  }

  static let notNames: Set<String> = [
    "about", "over", "under", "only", "some", "nearly", "around", "approximately", "from", "until", "with", "than", "increase",
  ]
}
