/// Words of measure that may also be terms.
public enum UnitWords {
  public static func isUnit(_ word: String) -> Bool { NumberUnits.japanese[word] != nil }
}

/// The units both languages write, by what stands after the number.
enum NumberUnits {
  /// Abbreviations written the same in both languages. Case matters where it tells units apart (mW and MW).
  static let symbols: [String: NumberUnit] = {
    var table: [String: NumberUnit] = [
      "%": .percent, "‰": NumberUnit(.ratio, 0.001), "°c": NumberUnit(.celsius), "°f": NumberUnit(.fahrenheit), "°C": NumberUnit(.celsius),
      "°F": NumberUnit(.fahrenheit), "min": .minute, "mins": .minute, "h": .hour, "hr": .hour, "hrs": .hour, "sec": .second,
      "secs": .second,
      "s": .second, "ms": NumberUnit(.time, 1e-3), "wk": .week, "wks": .week, "yr": .year, "yrs": .year, "ha": NumberUnit(.area, 1e4),
      "m2": NumberUnit(.area), "cm2": NumberUnit(.area, 1e-4), "km2": NumberUnit(.area, 1e6), "m3": NumberUnit(.volume, 1e3),
      "cm3": NumberUnit(.volume, 1e-3), "cc": NumberUnit(.volume, 1e-3), "t": NumberUnit(.mass, 1e6), "lb": NumberUnit(.mass, 453.59237),
      "lbs": NumberUnit(.mass, 453.59237), "oz": NumberUnit(.mass, 28.349523), "ft": NumberUnit(.length, 0.3048),
      "kcal": NumberUnit(.energy, 4184), "cal": NumberUnit(.energy, 4.184), "kWh": NumberUnit(.energy, 3.6e6),
      "kwh": NumberUnit(.energy, 3.6e6),
      "usd": NumberUnit(.dollar), "jpy": NumberUnit(.yen), "eur": NumberUnit(.euro), "gbp": NumberUnit(.pound),
      "mM": NumberUnit(.concentration, 1e-3),
      "µM": NumberUnit(.concentration, 1e-6), "μM": NumberUnit(.concentration, 1e-6), "nM": NumberUnit(.concentration, 1e-9),
    ]
    let prefixes: [(String, Double)] = [
      ("n", 1e-9), ("µ", 1e-6), ("μ", 1e-6), ("m", 1e-3), ("c", 1e-2), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("", 1),
    ]
    let bases: [(String, NumberUnit.Dimension)] = [
      ("m", .length), ("g", .mass), ("l", .volume), ("L", .volume), ("Hz", .frequency), ("hz", .frequency), ("W", .power), ("V", .voltage),
      ("J", .energy), ("Pa", .pressure), ("A", .current),
    ]
    for (prefix, factor) in prefixes {
      for (base, dimension) in bases where !(prefix == "m" && base == "l" && factor == 1) {
        if prefix.isEmpty, ["A", "J", "L", "l", "V", "W"].contains(base), base != "L" { continue }
        if dimension == .length, factor >= 1e6 { continue }
        table[prefix + base] = NumberUnit(dimension, factor)
      }
    }
    for (prefix, factor) in [("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15)] {
      table[prefix + "B"] = NumberUnit(.bytes, factor)
      table[prefix + "bps"] = NumberUnit(.bits, factor)
      table[prefix + "bit"] = NumberUnit(.bits, factor)
    }
    return table
  }()

  /// The same symbols in any case, where that is not ambiguous.
  static let foldedSymbols: [String: NumberUnit] = {
    var table: [String: NumberUnit] = [:]
    var ambiguous: Set<String> = []
    for (symbol, unit) in symbols {
      let folded = symbol.lowercased()
      if let other = table[folded], other != unit { ambiguous.insert(folded) }
      table[folded] = unit
    }
    for symbol in ambiguous { table[symbol] = symbols[symbol] }
    return table
  }()

  /// English words, in the singular.
  static let english: [String: NumberUnit] = {
    var table: [String: NumberUnit] = [
      "percent": .percent, "pct": .percent, "second": .second, "minute": .minute, "hour": .hour, "day": .day, "night": .day, "week": .week,
      "fortnight": NumberUnit(.time, 14 * 86400), "month": .month, "quarter": NumberUnit(.calendar, 3), "year": .year,
      "decade": NumberUnit(.calendar, 120), "century": NumberUnit(.calendar, 1200), "millennium": NumberUnit(.calendar, 12000),
      "millisecond": NumberUnit(.time, 1e-3), "microsecond": NumberUnit(.time, 1e-6), "nanosecond": NumberUnit(.time, 1e-9),
      "yen": NumberUnit(.yen), "dollar": NumberUnit(.dollar), "euro": NumberUnit(.euro), "yuan": NumberUnit(.yuan), "won": NumberUnit(.won),
      "micron": NumberUnit(.length, 1e-6), "inch": NumberUnit(.length, 0.0254), "foot": NumberUnit(.length, 0.3048),
      "mile": NumberUnit(.length, 1609.344), "ton": NumberUnit(.mass, 1e6), "tonne": NumberUnit(.mass, 1e6),
      "acre": NumberUnit(.area, 4046.856),
      "ounce": NumberUnit(.mass, 28.349523), "hectare": NumberUnit(.area, 1e4), "calorie": NumberUnit(.energy, 4.184),
      "kilocalorie": NumberUnit(.energy, 4184), "kilo": NumberUnit(.mass, 1e3),
    ]
    let prefixes: [(String, Double)] = [
      ("nano", 1e-9), ("micro", 1e-6), ("milli", 1e-3), ("centi", 1e-2), ("", 1), ("kilo", 1e3), ("mega", 1e6), ("giga", 1e9),
      ("tera", 1e12),
    ]
    let bases: [(String, NumberUnit.Dimension)] = [
      ("meter", .length), ("metre", .length), ("gram", .mass), ("gramme", .mass), ("liter", .volume), ("litre", .volume), ("byte", .bytes),
      ("bit", .bits), ("hertz", .frequency), ("watt", .power), ("volt", .voltage), ("joule", .energy), ("pascal", .pressure),
      ("ampere", .current),
    ]
    for (prefix, factor) in prefixes { for (base, dimension) in bases { table[prefix + base] = NumberUnit(dimension, factor) } }
    return table
  }()

  /// Japanese words; the longest that fits is taken.
  static let japanese: [String: NumberUnit] = {
    var table: [String: NumberUnit] = [
      "%": .percent, "パーセント": .percent, "割": NumberUnit(.ratio, 0.1), "ベーシスポイント": NumberUnit(.ratio, 1e-4), "秒": .second, "秒間": .second,
      "ミリ秒": NumberUnit(.time, 1e-3),
      "マイクロ秒": NumberUnit(.time, 1e-6), "分": .minute, "分間": .minute, "時間": .hour, "日": .day, "日間": .day, "週": .week, "週間": .week,
      "ヶ月": .month, "か月": .month, "カ月": .month, "ヵ月": .month, "ケ月": .month, "箇月": .month, "個月": .month, "ヶ月間": .month, "か月間": .month,
      "カ月間": .month, "年": .year, "年間": .year, "歳": .year, "才": .year, "円": NumberUnit(.yen), "ドル": NumberUnit(.dollar),
      "米ドル": NumberUnit(.dollar), "ユーロ": NumberUnit(.euro), "ポンド": NumberUnit(.pound), "人民元": NumberUnit(.yuan), "元": NumberUnit(.yuan),
      "ウォン": NumberUnit(.won), "センチ": NumberUnit(.length, 1e-2), "ミリ": NumberUnit(.length, 1e-3), "ミクロン": NumberUnit(.length, 1e-6),
      "インチ": NumberUnit(.length, 0.0254), "フィート": NumberUnit(.length, 0.3048), "マイル": NumberUnit(.length, 1609.344),
      "トン": NumberUnit(.mass, 1e6), "キロ": NumberUnit(.kilo, 1e3), "営業日": .day, "稼働日": .day, "か年": .year, "カ年": .year, "ヶ年": .year,
      "ヘクタール": NumberUnit(.area, 1e4), "エーカー": NumberUnit(.area, 4046.856), "平方メートル": NumberUnit(.area), "平方キロメートル": NumberUnit(.area, 1e6),
      "平方キロ": NumberUnit(.area, 1e6), "立方メートル": NumberUnit(.volume, 1e3), "カロリー": NumberUnit(.energy, 4.184),
      "キロカロリー": NumberUnit(.energy, 4184), "キロワット時": NumberUnit(.energy, 3.6e6), "世紀半": NumberUnit(.calendar, 1200),
    ]
    let prefixes: [(String, Double)] = [
      ("ナノ", 1e-9), ("マイクロ", 1e-6), ("ミリ", 1e-3), ("センチ", 1e-2), ("", 1), ("キロ", 1e3), ("メガ", 1e6), ("ギガ", 1e9), ("テラ", 1e12),
    ]
    let bases: [(String, NumberUnit.Dimension)] = [
      ("メートル", .length), ("グラム", .mass), ("リットル", .volume), ("バイト", .bytes), ("ビット", .bits), ("ヘルツ", .frequency), ("ワット", .power),
      ("ボルト", .voltage), ("ジュール", .energy), ("パスカル", .pressure), ("アンペア", .current),
    ]
    for (prefix, factor) in prefixes { for (base, dimension) in bases { table[prefix + base] = NumberUnit(dimension, factor) } }
    return table
  }()
}
