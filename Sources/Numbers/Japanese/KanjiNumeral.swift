import Letters

/// Numbers in kanji and in digits mixed with kanji: 二十三, 二〇二四, 3万5千, 1.5億.
struct KanjiNumeral {
  var value: Double
  var end: Int
  /// No Arabic digit takes part.
  var isKanji: Bool
  /// How many scalars it takes.
  var length: Int
  /// Digits only, read by position: 二〇二四.
  var isPositional: Bool
  var hasZero: Bool
  /// The last 万, 億 or 兆.
  var scale: Double
  /// The Arabic digits, when it is nothing but them.
  var digits: Int

  static func digit(_ c: UInt32) -> Double? {
    switch c {
    case "〇", "零": 0
    case "一", "壱": 1
    case "二", "弐": 2
    case "三", "参": 3
    case "四": 4
    case "五", "伍": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  static func small(_ c: UInt32) -> Double? {
    switch c {
    case "十", "拾": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  static func large(_ c: UInt32) -> Double? {
    switch c {
    case "万", "萬": 1e4
    case "億": 1e8
    case "兆": 1e12
    default: nil
    }
  }

  /// 拾万, 伍拾萬: the letters of contracts, which are words elsewhere (拾う).
  static func isFormal(_ text: NumberText, _ i: Int) -> Bool {
    (text[i] == "拾" || text[i] == "伍")
      && (small(text[i + 1]) != nil || large(text[i + 1]) != nil || digit(text[i + 1]) != nil || text[i + 1] == "円")
  }

  /// What `digit`, `small` and `large` know, but for letters that are words elsewhere; asked of every letter of a text.
  static func isNumeral(_ c: UInt32) -> Bool {
    guard c >= "〇" else { return false }
    return switch c {
    case "〇", "零", "一", "壱", "二", "弐", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "萬", "億", "兆": true
    default: false
    }
  }

  private static func scaleFollows(_ text: NumberText, _ at: Int, isDigitAllowed: Bool) -> Bool {
    var k = at
    if isDigitAllowed {
      while text.isDigit(k) { k += 1 }
      if k > at, text.isSpace(k) { k += 1 }
    }
    return (k > at || !isDigitAllowed) && (small(text[k]) != nil || large(text[k]) != nil)
  }

  /// Reads a numeral whose first part may already have been read in digits.
  static func read(_ text: NumberText, at i: Int, first: (value: Double, end: Int, digits: Int)?) -> KanjiNumeral? {
    var (total, section) = (0.0, 0.0)
    var current = first?.value
    var k = first?.end ?? i
    var isKanji = first == nil
    var (run, scales, scale) = (0, 0, 1.0)
    var hasZero = false
    while true {
      // 300 万, 1 億 4 千万: some writers space digits off.
      if text.isSpace(k), k > i, scaleFollows(text, k + 1, isDigitAllowed: current == nil && scales > 0) { k += 1 }
      let c = text[k]
      if text.isDigit(k), current == nil, k > i {
        guard case (.number(let value, _), let end) = DigitRun.read(text, at: k) else { break }
        isKanji = false
        current = value
        k = end
        run = 0
      } else if let digit = digit(c), c != "参" {
        if c == "四", text[k + 1] == "半" { break }
        if let value = current {
          guard run > 0 else { break }
          current = value * 10 + digit
        } else {
          current = digit
        }
        if digit == 0 { hasZero = true }
        run += 1
        k += 1
      } else if let by = small(c) {
        section += (current ?? 1) * by
        (current, run, scales) = (nil, 0, scales + 1)
        scale = max(scale, by)
        k += 1
      } else if let by = large(c), section + (current ?? 0) > 0 {
        total += (section + (current ?? 0)) * by
        (section, current, run, scales) = (0, nil, 0, scales + 1)
        scale = max(scale, by)
        k += 1
      } else {
        break
      }
    }
    guard k > i else { return nil }
    return KanjiNumeral(
      value: total + section + (current ?? 0), end: k, isKanji: isKanji, length: k - i, isPositional: scales == 0 && isKanji,
      hasZero: hasZero,
      scale: scale, digits: scales == 0 && !isKanji ? first?.digits ?? 0 : 0)
  }
}
