/// A word, a number in digits or a sign of an English text.
struct EnglishNumberToken {
  enum Content: Equatable {
    case word(String)
    case digits(DigitRun)
    /// Letters and digits in one: CD63, IL-6, v2. Its last number, if it ends in one.
    case name(String, number: Double?)
    case sign(UInt32)
  }

  var content: Content
  var from: Int
  var to: Int
  /// Nothing, or a dash, stands between it and the token before.
  var isGlued: Bool
  var isJoinedByDash: Bool
  var isCapital: Bool

  var word: String? {
    if case .word(let word) = content { return word }
    return nil
  }

  /// Reads the Latin part of any text; Japanese letters come as signs.
  static func tokens(of text: NumberText) -> [EnglishNumberToken] {
    var tokens: [EnglishNumberToken] = []
    tokens.reserveCapacity(text.count / 5)
    var i = 0
    var previousEnd = -1
    while i < text.count {
      if text.isSpace(i) {
        i += 1
        continue
      }
      if let end = LinkText.end(in: text, at: i) {
        i = end
        continue
      }
      let from = i
      let content: Content
      if text.isDigit(i) {
        (content, i) = digits(text, at: i)
      } else if text[i] == 0x2E, text.isDigit(i + 1), i == 0 || text.isSpace(i - 1) || [0x28, 0x3D, 0x3C, 0x3E].contains(text[i - 1]) {
        // .05
        var (value, factor) = (0.0, 1.0)
        i += 1
        while text.isDigit(i) {
          factor /= 10
          value += Double(text[i] - 0x30) * factor
          i += 1
        }
        content = .digits(.number((value / factor).rounded() * factor, digits: 0))
      } else if text.isLatin(i) {
        (content, i) = letters(text, at: i)
      } else {
        content = .sign(text[i])
        i += 1
      }
      let dash = previousEnd >= 0 && previousEnd == from && tokens.last?.content.isDash == true
      tokens.append(
        EnglishNumberToken(
          content: content, from: from, to: i, isGlued: previousEnd == from,
          isJoinedByDash: dash && tokens.last?.isGlued == true, isCapital: text.isCapital(from)))
      previousEnd = i
    }
    return tokens
  }

  private static func digits(_ text: NumberText, at i: Int) -> (Content, Int) {
    let (run, end) = DigitRun.read(text, at: i)
    if case .number(let value, _) = run, let power = DigitRun.power(value, text, at: end) {
      return (.digits(.number(power.value, digits: 0)), power.end)
    }
    guard text.isLatin(end) else { return (.digits(run), end) }
    // What is glued to digits is a unit, a scale or an ordinal ending; anything else makes a name of it (3D, 5G, 10Base).
    var k = end
    while text.isLatin(k) { k += 1 }
    let suffix = text.string(end, k)
    let isKnown = !text.isDigit(k) && NumberSuffix.isKnown(suffix, written: text.written(end, k))
    if isKnown || text.isDigit(k) && NumberSuffix.isUnitPower(text.string(end, k + 1)) { return (.digits(run), end) }
    while text.isLatin(k) || text.isDigit(k) { k += 1 }
    let number: Double? = if case .number(let value, _) = run { value } else { nil }
    return (.name(text.string(i, k), number: number), k)
  }

  static func letters(_ text: NumberText, at i: Int) -> (Content, Int) {
    var k = i
    while text.isLatin(k) || k > i && text.isRaised(k) || (text[k] == 0x27 || text[k] == 0x2019) && text.isLatin(k + 1) { k += 1 }
    var word = text.string(i, k)
    // "June's", "the day's".
    if word.hasSuffix("'s") || word.hasSuffix("’s") { word.removeLast(2) }
    var digitsFrom = k
    if text.isDash(k), text.isDigit(k + 1), !["mid", "pre", "post", "since", "ex", "sub"].contains(word),
      EnglishNumberWord.table[word] == nil
    {
      digitsFrom = k + 1
    }
    guard text.isDigit(digitsFrom) else { return (.word(word), k) }
    if digitsFrom == k, ["us", "usd", "eur", "jpy", "no"].contains(word) { return (.word(word), k) }
    var numberFrom = digitsFrom
    k = digitsFrom
    while text.isLatin(k) || text.isDigit(k) || (text[k] == 0x2E || text.isDash(k)) && text.isDigit(k + 1) {
      if !text.isDigit(k) { numberFrom = k + 1 }
      k += 1
    }
    var number: Double?
    if numberFrom < k, text.isDigit(numberFrom) {
      number = 0
      // Go1.23 is Go 1.23.
      let isDecimal = text[numberFrom - 1] == 0x2E && text.string(digitsFrom, k).count(where: { $0 == "." }) == 1
      if isDecimal || numberFrom == digitsFrom, let decimal = Double(text.string(digitsFrom, k)) {
        return (.name(text.string(i, k), number: decimal), k)
      }
      for at in numberFrom..<k { number = (number ?? 0) * 10 + Double(text[at] - 0x30) }
    }
    return (.name(text.string(i, k), number: number), k)
  }
}

extension EnglishNumberToken.Content {
  var isDash: Bool {
    if case .sign(let c) = self { return c == 0x2D || (0x2010...0x2015).contains(c) || c == 0x2212 }
    return false
  }
}

/// What may be glued to digits.
enum NumberSuffix {
  static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
  static let scales: [String: Double] = ["k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12]

  static func isKnown(_ suffix: String, written: String) -> Bool {
    ordinals.contains(suffix) || suffix == "s" || suffix == "x" || suffix == "am" || suffix == "pm" || suffix == "k" || suffix == "bn"
      || suffix == "mn"
      || suffix == "tn" || suffix == "b" && written == "B" || suffix == "m" || unit(suffix, written: written) != nil
      || NumberUnits.english[suffix] != nil || suffix == "fold" || EnglishNumberWord.table[suffix]?.isScale == true
  }

  static func isUnitPower(_ suffix: String) -> Bool { NumberUnits.symbols[suffix] != nil }

  static func unit(_ folded: String, written: String) -> NumberUnit? {
    if let unit = NumberUnits.symbols[written] { return unit }
    return folded.utf8.count > 1 ? NumberUnits.foldedSymbols[folded] : nil
  }
}

/// Addresses of the net and of mail, whose digits are no numbers.
enum LinkText {
  static func end(in text: NumberText, at i: Int) -> Int? {
    guard i == 0 || !text.isLatin(i - 1) else { return nil }
    var k = i
    if text.starts(with: "http://", at: i) || text.starts(with: "https://", at: i) || text.starts(with: "www.", at: i) {
      while isAddress(text[k]) { k += 1 }
      return k
    }
    guard text.isLatin(i) || text.isDigit(i) else { return nil }
    while k - i <= longestName, text.isLatin(k) || text.isDigit(k) || [0x2E, 0x2D, 0x5F, 0x2B].contains(text[k]) { k += 1 }
    guard text[k] == 0x40, text.isLatin(k + 1) else { return nil }
    k += 1
    while text.isLatin(k) || text.isDigit(k) || (text[k] == 0x2E || text[k] == 0x2D) && text.isLatin(k + 1) { k += 1 }
    return k
  }

  /// What stands before the @ (RFC 5321). To look further from each of its letters would take for ever in "3.5.3.5.…".
  private static let longestName = 64

  private static func isAddress(_ c: UInt32) -> Bool { c > 0x20 && c < 0x7F && c != 0x22 && c != 0x3C && c != 0x3E && c != 0x29 }
}
