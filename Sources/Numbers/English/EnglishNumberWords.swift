/// What an English word says about numbers.
enum EnglishNumberWord: Equatable {
  case ones(Double), teen(Double), tens(Double), hundred, scale(Double)
  /// "hundreds", "millions", "dozens": no number, unless one stands before it.
  case manyOf(Double)
  case ordinal(Double)
  /// A number the translation may well leave out or say otherwise: "both", "twice", "monthly".
  case soft([Double], NumberUnit?)
  /// Said with as much weight as a digit: "twice", "thrice".
  case firm(Double)
  case half, quarter, dozen, article
  case month(Double)
  case vague
  case clock(Double)

  static let table: [String: EnglishNumberWord] = {
    var table: [String: EnglishNumberWord] = [:]
    for (value, word) in ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].enumerated() {
      table[word] = .ones(Double(value))
    }
    let teens = [
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (value, word) in teens.enumerated() {
      table[word] = .teen(Double(value + 10))
      if value != 2 { table[word + "th"] = .ordinal(Double(value + 10)) }
    }
    for (value, word) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
      let number = Double(value * 10 + 20)
      table[word] = .tens(number)
      table[word.dropLast() + "ieth"] = .ordinal(number)
      table[word.dropLast() + "ies"] = .soft([number], nil)
    }
    let ordinals: [(String, Double)] = [
      ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9),
      ("twelfth", 12), ("hundredth", 100), ("thousandth", 1000),
    ]
    for (word, value) in ordinals { table[word] = .ordinal(value) }
    table["hundred"] = .hundred
    for (word, value) in [
      ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("bn", 1e9), ("mn", 1e6), ("crore", 1e7),
    ] {
      table[word] = .scale(value)
    }
    for (word, value) in [
      ("tens", 10.0), ("dozens", 12), ("scores", 20), ("hundreds", 100), ("thousands", 1e3), ("millions", 1e6), ("billions", 1e9),
    ] {
      table[word] = .manyOf(value)
    }
    for word in ["several", "few", "many", "multiple", "couple", "some"] { table[word] = .vague }
    for word in ["a", "an", "per", "each", "every"] { table[word] = .article }
    table["half"] = .half
    table["halves"] = .half
    table["quarter"] = .quarter
    table["quarters"] = .quarter
    table["dozen"] = .dozen
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    for (index, word) in months.enumerated() {
      table[word] = .month(Double(index + 1))
      if word.count > 4 { table[String(word.prefix(3))] = .month(Double(index + 1)) }
    }
    table["sept"] = .month(9)
    table["noon"] = .clock(12)
    table["midday"] = .clock(12)
    table["midnight"] = .clock(0)
    for (words, values, unit) in soft { for word in words.split(separator: " ") { table[String(word)] = .soft(values, unit) } }
    for (words, value) in firm { for word in words.split(separator: " ") { table[String(word)] = .firm(value) } }
    return table
  }()

  private static let firm: [(String, Double)] = [
    ("twice", 2), ("thrice", 3),
  ]

  private static let soft: [(String, [Double], NumberUnit?)] = [
    ("primary", [1], nil), ("secondary", [2], nil), ("tertiary", [3], nil), ("octal", [8], nil), ("hexadecimal", [16], nil),
    ("once single sole solo unilateral mono", [1], nil),
    ("both pair pairs twin twins dual double doubles doubled doubling duplicate bilateral bilingual binary biennial duo", [2], nil),
    ("triple triples tripled tripling trio triad trilateral trilingual triangle triangular tripartite tricycle", [3], nil),
    ("quadruple quadrupled quartet square rectangle", [4], nil), ("quintuple quintet pentagon", [5], nil), ("hexagon", [6], nil),
    ("teen teens teenage teenaged teenager teenagers decimal", [10], nil), ("centenary centennial centenarian", [100], nil),
    ("halve halved halving", [0.5, 50, 2], .share), ("decade", [1], NumberUnit(.calendar, 120)),
    ("century", [1], NumberUnit(.calendar, 1200)),
    ("fortnight fortnightly biweekly", [14, 2], .day), ("daily", [1], .day), ("weekly", [1], .week), ("monthly", [1], .month),
    ("quarterly", [3, 4], .month), ("annual annually yearly", [1], .year), ("hourly", [1], .hour),
    ("semiannual semiannually biannual", [6, 2], .month),
    ("nil none nothing", [0], nil), ("bimonthly", [2], .month), ("clock", [24], .hour), ("overnight", [1, 2], .day),
  ]
}
