import Letters

/// The facts of a Japanese text.
struct JapaneseFacts {
  private let text: NumberText

  init(_ text: NumberText) { self.text = text }

  func find() -> [NumberFact] {
    var found: [NumberFact] = []
    var i = 0
    while i < text.count {
      let start = i
      func add(_ slot: NumberFact.Slot, _ value: Double, name: String = "", to end: Int) {
        found.append(NumberFact(slot: slot, value: value, name: name, range: text.range(start, end)))
      }
      if let (fact, end) = Self.words.longest(in: text, at: i) {
        // 毎週火曜日 is "on Tuesdays": which day it is, not how often.
        if fact.slot == .rate, text[end + 1] == "曜" {
          i = end
          continue
        }
        add(fact.slot, fact.value, name: fact.name, to: end)
        i = end
        continue
      }
      if text[i] == "数" || text[i] == "何", let end = about(i, add) {
        i = end
        continue
      }
      if text.isLatin(i), !text.isLatin(i - 1) {
        var end = i
        while text.isLatin(end) { end += 1 }
        let isSign = text.original[Int(text.starts[i])] == 0xE2
        if isSign || text.isCapital(i), let value = FactRoman.value(text.string(i, end).uppercased()), isSign || end > i + 1 {
          add(.ordinal, value, to: end)
        }
        i = end
        continue
      }
      if let (value, end) = number(at: i), !isInside(i) {
        afterNumber(value, i, end, &found)
        i = end
        continue
      }
      i += 1
    }
    return found
  }

  /// 2つ, 三つ: what English says "one" of.
  private static let things: [String] = ["つ", "個", "人", "件", "台", "枚", "本", "種類"]

  private func isInside(_ i: Int) -> Bool {
    i > 0 && (text.isDigit(i - 1) || text.isLatin(i - 1) && text.isDigit(i)) && text[i - 1] != 0x76
  }

  private func number(at i: Int) -> (value: Double, end: Int)? {
    if text.isDigit(i) {
      var k = i
      while text.isDigit(k) || (text[k] == 0x2E || text[k] == 0x2C) && text.isDigit(k + 1) { k += 1 }
      let written = text.string(i, k).filter { $0 != "," }
      return (Double(written) ?? .nan, k)
    }
    guard KanjiNumeral.isNumeral(text[i]), let numeral = KanjiNumeral.read(text, at: i, first: nil) else { return nil }
    return (numeral.value, numeral.end)
  }

  /// 数千, 何百万, 数か月.
  private func about(_ i: Int, _ add: (NumberFact.Slot, Double, String, Int) -> Void) -> Int? {
    var k = i + 1
    var power = 1.0
    while let by = KanjiNumeral.small(text[k]) ?? KanjiNumeral.large(text[k]) {
      power *= by
      k += 1
    }
    if k > i + 1 {
      add(.about, power, "", k)
      return k
    }
    guard text[i] == "数", let (unit, end) = Self.spans.longest(in: text, at: i + 1), let days = NumberFacts.days[unit] else {
      return nil
    }
    add(.some, days, "", end)
    return end
  }

  private func afterNumber(_ value: Double, _ i: Int, _ end: Int, _ found: inout [NumberFact]) {
    func add(_ slot: NumberFact.Slot, _ value: Double, name: String = "", from: Int? = nil, to: Int) {
      found.append(NumberFact(slot: slot, value: value, name: name, range: text.range(from ?? i, to)))
    }
    func begins(_ word: String, at k: Int) -> Bool { text.starts(with: word, at: k) }
    let isNth = text[i - 1] == "第"
    // 20数名
    if text[end] == "数" { add(.odd, value, to: end + 1) }
    if begins("次元", at: end) {
      add(.dimension, value, to: end + 2)
    } else if begins("次", at: end), !isNth, value <= 3 {
      add(.degree, value, to: end + 1)
    }
    if text[end] == 0x64, text.isDigit(end - 1), !text.isLatin(end + 1), value <= 4 { add(.dimension, value, to: end + 1) }
    if begins("重", at: end), value <= 5 { add(.fold, value, to: end + 1) }
    if begins("つ子", at: end) { add(.fold, value, to: end + 2) }
    if begins("分の", at: end), let (over, last) = number(at: end + 2), value > over { add(.share, over / value, to: last) }
    if begins("対", at: end), let (under, last) = number(at: end + 1), under > 0 { add(.ratio, value / under, to: last) }
    if text[end] == 0x3A, let (under, last) = number(at: end + 1), under > 0, last == end + 2 { add(.ratio, value / under, to: last) }
    if begins("世紀", at: end), value == 1 { add(.century, 1, to: end + 2) }
    let counted = text.isSpace(end) ? end + 1 : end
    if let word = Self.things.first(where: { begins($0, at: counted) }), !isNth, value == value.rounded(), value <= 10,
      !["当たり", "あたり", "につき"].contains(where: { begins($0, at: counted + word.unicodeScalars.count) }),
      // 2つ以上 is "more than one".
      text[counted + word.unicodeScalars.count] != 0x4EE5, text[counted + word.unicodeScalars.count] != 0x672A,
      text[counted + word.unicodeScalars.count] != 0x76EE, text[counted + word.unicodeScalars.count] != 0x5B50
    {
      add(.count, value, to: counted + word.unicodeScalars.count)
    }
    if !value.isNaN, let (side, letters) = bound(i, end) { add(.bound(value), side, from: letters.lowerBound, to: letters.upperBound) }
    ordinal(value, i, end, isNth, &found)
    rate(value, i, end, &found)
    measure(value, i, end, &found)
    version(i, end, &found)
  }

  /// 3.5以上, 10人未満, 最大20: which side of the number, and the letters that say so.
  private func bound(_ i: Int, _ end: Int) -> (side: Double, letters: Range<Int>)? {
    for k in end..<min(end + 5, text.count) {
      if let (side, last) = Self.bounds.longest(in: text, at: k) { return isDenied(after: last) ? nil : (side, i..<last) }
      if text.isDigit(k) || text[k] == 0x3001 || text[k] == 0x3002 { break }
    }
    for (word, side) in [("最大", -1.0), ("最高", -1), ("最低", 1), ("最小", 1), ("少なくとも", 1), ("多くとも", -1)] {
      let from = i - word.unicodeScalars.count
      if from >= 0, text.starts(with: word, at: from) { return (side, from..<end) }
    }
    return nil
  }

  /// Whether the clause goes on to deny what it bounds: 1時間以上ずらさない is "by no more than an hour", 100人以上は入れません "at most 99".
  private func isDenied(after start: Int) -> Bool {
    for k in start..<min(start + 20, text.count) {
      if text[k] == 0x3001 || text[k] == 0x3002 { return false }
      if ["ない", "なく", "ません", "ずに"].contains(where: { text.starts(with: $0, at: k) }) { return true }
    }
    return false
  }

  private static let bounds = WordTable<Double>(
    [("以上", 1), ("超", 1), ("以降", 1), ("以下", -1), ("未満", -1), ("以内", -1), ("以前", -1), ("より大き", 1), ("より小さ", -1), ("より多", 1), ("より少な", -1)])

  private func ordinal(_ value: Double, _ i: Int, _ end: Int, _ isNth: Bool, _ found: inout [NumberFact]) {
    let from = isNth ? i - 1 : i
    func add(_ slot: NumberFact.Slot, to: Int) { found.append(NumberFact(slot: slot, value: value, range: text.range(from, to))) }
    // 図2, 表3, 第3条, 第2項.
    if let (label, _) = Self.labelsAfter.longest(in: text, at: end), isNth || label == "chapter" || label == "step" {
      return add(.label(label), to: end + 1)
    }
    for (word, label) in Self.labelsBefore where i >= word.count && text.starts(with: word, at: i - word.count) {
      return add(.label(label), to: end)
    }
    guard value <= 20, value == value.rounded() else { return }
    if isNth, text[end] != "に", text[end] != "者" { return add(.ordinal, to: end) }
    if ["番目", "回目", "杯目", "人目", "度目", "つ目", "本目", "枚目"].contains(where: { text.starts(with: $0, at: end) }) { add(.ordinal, to: end + 2) }
  }

  private func rate(_ value: Double, _ i: Int, _ end: Int, _ found: inout [NumberFact]) {
    func add(_ slot: NumberFact.Slot, _ value: Double, to: Int) {
      found.append(NumberFact(slot: slot, value: value, range: text.range(i, to)))
    }
    if let (counter, last) = Self.times.longest(in: text, at: text.isSpace(end) ? end + 1 : end) {
      // 週3回, 1日3回, 月に2度; 2年に1度.
      var k = text.isSpace(i - 1) ? i - 1 : i
      if text[k - 1] == 0x306B { k -= 1 }
      for (word, unit) in Self.periods where k >= word.count && text.starts(with: word, at: k - word.count) {
        let days = NumberFacts.days[unit] ?? 1
        let span = numberBefore(k - word.count) ?? 1
        if text[k - word.count - 1] == "毎", unit == "minute" || unit == "second" { break }
        return add(.rate, value / (days * span), to: last)
      }
      _ = counter
    }
    // 3日ごと, 2週おき.
    if let (unit, last) = Self.spans.longest(in: text, at: end), let days = NumberFacts.days[unit] {
      if ["ごと", "毎"].contains(where: { text.starts(with: $0, at: last) }) { add(.rate, 1 / (value * days), to: last + 2) }
      if text.starts(with: "おき", at: last), unit != "day" || value > 0 {
        // 1日おき is every other day; 2か月おき may be every two months or leave two out.
        if value >= 2, unit != "day" { add(.rate, 1 / (value * days), to: last + 2) }
        if unit != "hour" { add(.rate, 1 / ((value + 1) * days), to: last + 2) }
      }
    }
    // 毎分60回.
    for (word, unit) in [("毎分", "minute"), ("毎秒", "second"), ("毎時", "hour")] where i >= 2 && text.starts(with: word, at: i - 2) {
      add(.rate, value / (NumberFacts.days[unit] ?? 1), to: end)
    }
  }

  private func numberBefore(_ end: Int) -> Double? {
    var k = end
    while k > 0, text.isDigit(k - 1) || KanjiNumeral.isNumeral(text[k - 1]) { k -= 1 }
    return k < end ? number(at: k)?.value : nil
  }

  private func measure(_ value: Double, _ i: Int, _ end: Int, _ found: inout [NumberFact]) {
    func add(_ slot: NumberFact.Slot, _ value: Double = 0, name: String = "", to: Int) {
      found.append(NumberFact(slot: slot, value: value, name: name, range: text.range(i, to)))
    }
    let at = text.isSpace(end) ? end + 1 : end
    if text.starts(with: "ポイント", at: at) { add(.points, 2 * value + 1, to: at + 4) }
    if text[at] == 0x25 || text.starts(with: "パーセント", at: at) { add(.points, 2 * value, to: at + 1) }
    if text.isLatin(at) {
      var k = at
      while text.isLatin(k) { k += 1 }
      if let name = FactMeasures.symbols[text.written(at, k)] { add(.measure, name: name, to: k) }
      if text[k] == 0x2F, FactMeasures.isUnit(text.written(at, k)) {
        var to = k + 1
        while text.isLatin(to) { to += 1 }
        if to == k + 1 { to += 1 }
        if let name = FactMeasures.divisor(text.written(k + 1, min(to, text.count))) { add(.per, name: name, to: to) }
      }
      // 体重1kg当たり10mg.
      if ["当たり", "あたり", "につき"].contains(where: { text.starts(with: $0, at: k) }), let name = FactMeasures.divisor(text.written(at, k)) {
        add(.per, name: name, to: k)
      }
    }
    if text.starts(with: "カップ", at: at) { add(.measure, name: "cup", to: at + 3) }
    for (word, name) in [("大さじ", "tbsp"), ("小さじ", "tsp")] where i >= 3 && text.starts(with: word, at: i - 3) {
      add(.measure, name: name, to: end)
    }
    for (word, name) in [("時速", "hour"), ("分速", "minute"), ("秒速", "second")] where i >= 2 && text.starts(with: word, at: i - 2) {
      add(.per, name: name, to: end)
    }
  }

  private func version(_ i: Int, _ end: Int, _ found: inout [NumberFact]) {
    guard text.isDigit(i) else { return }
    let written = text.string(i, end)
    guard written.contains("."), !written.contains(",") else { return }
    var k = text.isSpace(i - 1) ? i - 1 : i
    let isNamed = ["バージョン", "リリース", "Ver.", "ver"].contains { word in
      k >= word.count && text.starts(with: word.lowercased(), at: k - word.count)
    }
    var isName = false
    if k > 0, text.isLatin(k - 1) {
      while k > 0, text.isLatin(k - 1) { k -= 1 }
      isName = text.isCapital(k) && (text[i - 1] == 0x20 || text[i - 1] == 0x76) || text.string(k, i) == "v"
    }
    let isLong = written.count { $0 == "." } >= 2
    guard isNamed || isName || isLong, !text.isLatin(end), text[end] != 0x25 else { return }
    found.append(NumberFact(slot: .version, value: 0, name: written, range: text.range(i, end)))
  }

  private struct Word: Sendable {
    var slot: NumberFact.Slot
    var value: Double
    var name = ""
  }

  private static let words: WordTable<Word> = {
    let month = NumberFacts.days["month"] ?? 30
    let year = NumberFacts.days["year"] ?? 365
    let rows: [(String, NumberFact.Slot, Double)] = [
      ("半分", .share, 0.5), ("半数", .share, 0.5), ("半額", .share, 0.5), ("半減", .share, 0.5), ("過半数", .share, 0.5), ("前半", .half, 1),
      ("上半期", .half, 1), ("上期", .half, 1), ("後半", .half, 2), ("下半期", .half, 2), ("下期", .half, 2), ("年末", .end, year),
      ("月末", .end, month), ("半世紀", .century, 0.5), ("四半世紀", .century, 0.25), ("双子", .fold, 2), ("倍増", .fold, 2), ("三つ子", .fold, 3),
      ("四つ子", .fold, 4), ("五つ子", .fold, 5), ("六つ子", .fold, 6), ("隔日", .rate, 1 / 2), ("隔週", .rate, 1 / 14), ("隔月", .rate, 1 / (2 * month)),
      ("隔年", .rate, 1 / (2 * year)), ("毎日", .rate, 1), ("毎週", .rate, 1 / 7), ("毎月", .rate, 1 / month), ("毎年", .rate, 1 / year),
      ("最初", .ordinal, 1), ("初めて", .ordinal, 1), ("初の", .ordinal, 1),
    ]
    return WordTable(rows.map { row in (row.0, Word(slot: row.1, value: row.2)) })
  }()

  private static let spans = WordTable<String>(
    [
      ("時間", "hour"), ("日", "day"), ("日間", "day"), ("週", "week"), ("週間", "week"), ("年", "year"), ("年間", "year"), ("か月", "month"),
      ("ヶ月", "month"), ("カ月", "month"), ("ヵ月", "month"), ("か月間", "month"), ("ヶ月間", "month"), ("分", "minute"), ("秒", "second"),
    ])
  private static let periods: [(word: String, unit: String)] = [
    ("週間", "week"), ("週", "week"), ("か月", "month"), ("ヶ月", "month"), ("カ月", "month"), ("月", "month"), ("年", "year"), ("日", "day"),
    ("時間", "hour"), ("分", "minute"), ("秒", "second"),
  ]
  private static let times = WordTable<String>([("回", "回"), ("度", "度")])
  private static let labelsBefore: [(word: String, label: String)] = [
    ("図", "figure"), ("表", "table"), ("式", "equation"), ("ステップ", "step"), ("付録", "appendix"), ("問", "question"),
  ]
  private static let labelsAfter = WordTable<String>([("章", "chapter"), ("条", "article"), ("項", "paragraph"), ("巻", "volume")])
}
