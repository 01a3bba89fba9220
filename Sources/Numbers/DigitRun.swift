/// A number in digits, with what its punctuation makes of it.
enum DigitRun: Equatable {
  case number(Double, digits: Int)
  /// Hours and minutes, with a colon between.
  case clock(hours: Double, minutes: Double)
  /// Day, month and year in any order, or a fraction that looks like a date.
  case parts([Double])
  /// A fraction or two of the parts of a date: 2/3.
  case slashed(Double, Double)
  /// A version, a telephone number, a postcode: its digits.
  case code(String)

  /// Reads the run that begins at `i`, which is a digit; returns the index after it.
  static func read(_ text: NumberText, at i: Int) -> (DigitRun, Int) {
    if text[i - 1] == 0x2B, let telephone = international(text, at: i) { return telephone }
    var groups: [(value: Double, digits: Int, from: Int, to: Int)] = []
    var separators: [UInt32] = []
    var k = i
    while true {
      let from = k
      var value = 0.0
      while text.isDigit(k), k == from || text.isVulgar(k) == text.isVulgar(k - 1),
        k == from || text.starts[k] == text.starts[k - 1] || !text.isCircled(k) && !text.isCircled(k - 1)
      {
        value = value * 10 + Double(text[k] - 0x30)
        k += 1
      }
      groups.append((value, k - from, from, k))
      if text.isCircled(from) { break }
      // 12'000 and 12 000.
      if groups.count == 1, k - from <= 3, text[k] == 0x27 || text[k] == 0x2019 || text.isSpace(k) && text.starts(with: "000", at: k + 1),
        text.isDigit(k + 1), text.isDigit(k + 2), text.isDigit(k + 3), !text.isDigit(k + 4)
      {
        separators.append(0x2C)
        k += 1
        continue
      }
      let separator = text.isDash(k) ? 0x2D : text[k] == 0x2044 ? 0x2F : text[k]
      guard groups.count < mostGroups, [0x2C, 0x2E, 0x3A, 0x2F, 0x2D].contains(separator), text.isDigit(k + 1) else { break }
      separators.append(separator)
      k += 1
    }
    return resolve(text, groups, separators)
  }

  /// More belong to no number. A list without spaces is read again from each of its numbers: to its end, that would take for ever.
  private static let mostGroups = 32

  /// +81 3 1234 5678: groups of digits behind a plus, eight to fifteen digits in all.
  private static func international(_ text: NumberText, at i: Int) -> (DigitRun, Int)? {
    var digits = ""
    var groups = 0
    var k = i
    while text.isDigit(k), digits.utf8.count <= 15 {
      let from = k
      while text.isDigit(k) { k += 1 }
      digits += text.string(from, k)
      groups += 1
      guard text[k] == 0x20 || text.isDash(k), text.isDigit(k + 1) else { break }
      k += 1
    }
    return groups >= 3 && (8...15).contains(digits.utf8.count) ? (.code(digits), k) : nil
  }

  private static func resolve(
    _ text: NumberText, _ groups: [(value: Double, digits: Int, from: Int, to: Int)], _ separators: [UInt32]
  ) -> (DigitRun, Int) {
    let first = groups[0]
    func end(_ group: Int) -> Int { groups[group].to }
    guard let kind = separators.first else {
      // A number with a leading zero and nothing else is written down, not counted.
      return (.number(first.value, digits: first.digits), first.to)
    }
    let same = separators.prefix { $0 == kind }.count
    switch kind {
    case 0x2D:
      if same >= 2, separators.count == same || groups.count > 3 {
        if same == 2, first.digits == 4, groups[1].digits <= 2, groups[2].digits <= 2 {
          return (.parts([first.value, groups[1].value, groups[2].value]), end(2))
        }
        if first.digits <= 5, groups[1...same].allSatisfy({ $0.digits <= 5 }) {
          return (.code(groups[0...same].map { text.string($0.from, $0.to) }.joined()), end(same))
        }
      }
      if same == 1, text[first.from] == 0x30, first.digits > 1 || groups[1].digits > 2 && text[groups[1].from] == 0x30 {
        return (.code(text.string(first.from, first.to) + text.string(groups[1].from, groups[1].to)), end(1))
      }
      return (.number(first.value, digits: first.digits), first.to)
    // 1:25,000.
    case 0x3A where isScale(groups, separators), 0x2F where isScale(groups, separators):
      return (.slashed(first.value, groups.dropFirst().reduce(0) { $0 * 1000 + $1.value }), end(groups.count - 1))
    case 0x2F:
      if same >= 2 { return (.parts([first.value, groups[1].value, groups[2].value]), end(2)) }
      return (.slashed(first.value, groups[1].value), end(1))
    case 0x3A:
      if groups[1].digits == 2, first.digits <= 2, first.value <= 29, groups[1].value < 60 {
        return (.clock(hours: first.value, minutes: groups[1].value), end(same >= 2 && groups[2].digits == 2 ? 2 : 1))
      }
      return (.number(first.value, digits: first.digits), first.to)
    case 0x2C:
      var value = first.value
      var last = 0
      if first.digits <= 3 {
        while last < same, groups[last + 1].digits == 3 {
          last += 1
          value = value * 1000 + groups[last].value
        }
      }
      if last < separators.count, separators[last] == 0x2E, last + 1 < groups.count,
        last + 1 >= separators.count || separators[last + 1] != 0x2E
      {
        return (.number(decimal(value, groups[last + 1]), digits: 0), end(last + 1))
      }
      return (.number(value, digits: last == 0 ? first.digits : 0), end(last))
    default:
      // 2024.03.05
      if same == 2, separators.count == 2, first.digits == 4, first.value >= 1900, first.value < 2100, (1...12).contains(groups[1].value),
        (1...31).contains(groups[2].value)
      {
        return (.parts([first.value, groups[1].value, groups[2].value]), end(2))
      }
      if same >= 2 { return (.code(text.string(first.from, end(same))), end(same)) }
      return (.number(decimal(first.value, groups[1]), digits: 0), end(1))
    }
  }

  private static func isScale(
    _ groups: [(value: Double, digits: Int, from: Int, to: Int)], _ separators: [UInt32]
  ) -> Bool {
    groups.count >= 3 && groups[0].value == 1 && separators.dropFirst().allSatisfy { $0 == 0x2C }
      && groups.dropFirst(2).allSatisfy { $0.digits == 3 }
  }

  /// 5 × 10³, 10^5, 2³: the value of a number with what is written up behind it, and where that ends.
  static func power(_ value: Double, _ text: NumberText, at end: Int) -> (value: Double, end: Int)? {
    if let exponent = text.exponent(end), value <= 100 { return (raise(value, exponent.value), exponent.end) }
    var k = end
    while text.isSpace(k) { k += 1 }
    guard text[k] == 0xD7 || text[k] == 0x78 && text.isSpace(k - 1) || text[k] == 0x2A else { return nil }
    k += 1
    while text.isSpace(k) { k += 1 }
    guard text[k] == 0x31, text[k + 1] == 0x30, let exponent = text.exponent(k + 2) else { return nil }
    return (value * raise(10, exponent.value), exponent.end)
  }

  /// Year, month and day, where the year comes first: there is no other order then.
  static func kinds(ofParts values: [Double]) -> [NumberExpression.Kind] {
    guard values.count == 3, values[0] >= 1000, (1...12).contains(values[1]), (1...31).contains(values[2]) else {
      return values.map { _ in .number }
    }
    return [.year, .month, .number]
  }

  private static func raise(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(min(abs(exponent), 300)) { result *= base }
    return exponent < 0 ? 1 / result : result
  }

  private static func decimal(_ whole: Double, _ fraction: (value: Double, digits: Int, from: Int, to: Int)) -> Double {
    var scale = 1.0
    for _ in 0..<fraction.digits { scale *= 10 }
    return (whole * scale + fraction.value) / scale
  }
}
