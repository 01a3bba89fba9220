/// Which numbers of one text another text does not say.
///
/// Both are bags without order: translation moves numbers about. A number said twice may be said once. Numbers that are not firm
/// answer for others but need no answer themselves.
package struct NumberComparison: Sendable {
  /// Firm numbers of the first text that the second does not say, as indices.
  package private(set) var onlyInFirst: [Int] = []
  /// And the other way round.
  package private(set) var onlyInSecond: [Int] = []

  package var agrees: Bool { onlyInFirst.isEmpty && onlyInSecond.isEmpty }

  /// The most pairs of numbers that are compared in every respect; beyond, as in a table of figures on one line, values alone are.
  package static let mostPairs = 4_000_000

  package init(_ first: [NumberExpression], _ second: [NumberExpression]) {
    guard first.count * second.count <= Self.mostPairs else {
      onlyInFirst = Self.unsaid(first, in: second)
      onlyInSecond = Self.unsaid(second, in: first)
      return
    }
    let sums = (Self.sums(of: first), Self.sums(of: second))
    onlyInFirst = Self.unanswered(first, in: second, ownSums: sums.0, otherSums: sums.1)
    onlyInSecond = Self.unanswered(second, in: first, ownSums: sums.1, otherSums: sums.0)
    compareNames(first, second)
  }

  private static func unsaid(_ own: [NumberExpression], in other: [NumberExpression]) -> [Int] {
    func values(_ number: NumberExpression) -> [Double] { number.readings + (number.measured.map { [$0] } ?? []) }
    let said = Set(other.flatMap(values))
    return own.indices.filter { own[$0].isFirm && own[$0].kind != .name && said.isDisjoint(with: values(own[$0])) }
  }

  /// "2 hours 30 minutes" is one length of time said in two numbers.
  struct Sum {
    var members: Range<Int>
    var measured: Double
    var dimension: NumberUnit.Dimension
  }

  static func sums(of numbers: [NumberExpression]) -> [Sum] {
    var sums: [Sum] = []
    var i = 0
    while i < numbers.count {
      guard let unit = numbers[i].unit, var total = numbers[i].measured, isCompoundable(unit.dimension) else {
        i += 1
        continue
      }
      var k = i + 1
      var last = unit
      while k < numbers.count, let next = numbers[k].unit, next.dimension == unit.dimension, next.factor < last.factor,
        numbers[k].range.lowerBound - numbers[k - 1].range.upperBound <= 6, let more = numbers[k].measured
      {
        total += more
        last = next
        k += 1
      }
      if k > i + 1 { sums.append(Sum(members: i..<k, measured: total, dimension: unit.dimension)) }
      i = k
    }
    return sums
  }

  private static func isCompoundable(_ dimension: NumberUnit.Dimension) -> Bool {
    [.time, .calendar, .length, .mass].contains(dimension)
  }

  private static func unanswered(_ own: [NumberExpression], in other: [NumberExpression], ownSums: [Sum], otherSums: [Sum]) -> [Int] {
    // Where both sides name months, 5月3日 is not March 5.
    let bothNameMonths = own.contains { $0.kind == .month } && other.contains { $0.kind == .month && $0.isFirm }
    return own.indices.filter { i in
      let number = own[i]
      guard number.isFirm, number.kind != .name else { return false }
      let partners = other.filter { answers($0, number) && !(bothNameMonths && ($0.kind == .month) != (number.kind == .month)) }
      if !partners.isEmpty, !areTaken(partners, number, own, other) { return false }
      // 3:35 may be minutes and seconds.
      if number.kind == .time, otherSums.contains(where: { isLength(number.value, $0.measured) }) { return false }
      if number.kind == .time, other.contains(where: { $0.unit?.dimension == .time && isLength(number.value, $0.measured ?? -1) }) {
        return false
      }
      if let sum = ownSums.first(where: { $0.members.contains(i) }), sum.dimension == .time,
        other.contains(where: { $0.kind == .time && isLength($0.value, sum.measured) })
      {
        return false
      }
      if let sum = ownSums.first(where: { $0.members.contains(i) }),
        other.contains(where: { isEqual($0.measured, sum.measured) && $0.unit?.dimension == sum.dimension })
          || otherSums.contains(where: { $0.dimension == sum.dimension && isEqual($0.measured, sum.measured) })
      {
        return false
      }
      return !otherSums.contains { $0.dimension == number.unit?.dimension && isEqual(number.measured, $0.measured) }
    }
  }

  /// Whether all that could answer a quantity are bare numbers that answer other bare numbers already, while the other side has
  /// quantities of the same sort: 1つ and "one" leave 1 MB and 1 GB to each other.
  private static func areTaken(
    _ partners: [NumberExpression], _ number: NumberExpression, _ own: [NumberExpression], _ other: [NumberExpression]
  ) -> Bool {
    guard let unit = number.unit, unit.dimension != .ratio, partners.allSatisfy({ $0.unit == nil && $0.kind != .time }) else {
      return false
    }
    let bare = own.filter { $0.unit == nil && $0.kind != .name && $0.value == number.value }.count
    guard bare >= partners.count else { return false }
    return other.contains { $0.unit?.dimension == unit.dimension }
  }

  /// Whether a clock's hours and minutes are this many seconds, read as hours and minutes or as minutes and seconds.
  static func isLength(_ hours: Double, _ seconds: Double) -> Bool {
    isEqual(hours * 3600, seconds) || isEqual(hours * 60, seconds)
  }

  /// Whether one expression may stand for another.
  static func answers(_ a: NumberExpression, _ b: NumberExpression) -> Bool {
    if a.kind == .time || b.kind == .time { return timesAgree(a, b) }
    if let unitA = a.unit, let unitB = b.unit {
      // 3人に2人 is no "one in three", though both say 3.
      if unitA == .share, unitB == .share, a.isFirm || b.isFirm { return isEqual(a.measured, b.measured) }
      if unitA.dimension == unitB.dimension || isKilo(unitA, of: unitB) || isKilo(unitB, of: unitA) {
        return isEqual(a.measured, b.measured) || alternativesMeet(a, b) || UnitConversion.agree(a, b)
      }
      if UnitConversion.agree(a, b) { return true }
      // "The 20-year" and 二十年 differ in no dimension; days and months do, and so do grams and litres.
      return alternativesMeet(a, b) && (unitA.dimension == .ratio || unitB.dimension == .ratio || isMoney(unitA) && isMoney(unitB))
    }
    if a.kind == .month, let unit = b.unit, unit.dimension != .ratio { return false }
    if b.kind == .month, let unit = a.unit, unit.dimension != .ratio { return false }
    // A "quarter" is no number 3, though it is three months.
    if isUnitWord(a) && b.unit == nil || isUnitWord(b) && a.unit == nil { return alternativesMeet(a, b) }
    return readingsMeet(a, b)
  }

  private static func isKilo(_ unit: NumberUnit, of other: NumberUnit) -> Bool {
    unit.dimension == .kilo && [.mass, .length].contains(other.dimension)
  }

  private static func isUnitWord(_ number: NumberExpression) -> Bool { !number.isFirm && number.unit != nil && number.kind != .ratio }

  private static func isMoney(_ unit: NumberUnit) -> Bool {
    switch unit.dimension {
    case .yen, .dollar, .euro, .pound, .yuan, .won: true
    default: false
    }
  }

  private static func timesAgree(_ a: NumberExpression, _ b: NumberExpression) -> Bool {
    if a.kind == .time, b.kind == .time {
      for x in a.readings {
        for y in b.readings {
          if isEqual(x, y) || isEqual(x.truncatingRemainder(dividingBy: 24), y.truncatingRemainder(dividingBy: 24)) { return true }
          let isVague = !(a.isWholeDayTime && b.isWholeDayTime)
          if isVague, isEqual(x.truncatingRemainder(dividingBy: 12), y.truncatingRemainder(dividingBy: 12)) { return true }
        }
      }
      return false
    }
    let (time, number) = a.kind == .time ? (a, b) : (b, a)
    guard number.unit == nil || !number.isFirm else { return false }
    return number.readings.contains { reading in
      time.readings.contains { isEqual($0, reading) || isEqual($0.truncatingRemainder(dividingBy: 12), reading) }
    }
  }

  private static func readingsMeet(_ a: NumberExpression, _ b: NumberExpression) -> Bool {
    a.readings.contains { x in b.readings.contains { isEqual(x, $0) } }
  }

  private static func alternativesMeet(_ a: NumberExpression, _ b: NumberExpression) -> Bool {
    if a.alternatives.isEmpty, b.alternatives.isEmpty { return false }
    return a.alternatives.contains { x in isEqual(x, b.value) || b.isFirm && b.alternatives.contains { isEqual(x, $0) } }
      || b.alternatives.contains { isEqual($0, a.value) }
  }

  static func isEqual(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return false }
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-9)
  }

  /// Names with digits may be written in other ways (GPT-4, GPT 4, 第4世代), so only two that share their letters and differ in
  /// their digits disagree: CD9 against CD63.
  private mutating func compareNames(_ first: [NumberExpression], _ second: [NumberExpression]) {
    func missing(_ own: [NumberExpression], _ other: [NumberExpression]) -> [Int] {
      own.indices.filter { i in own[i].kind == .name && !other.contains { $0.answersName(own[i]) } }
    }
    let (inFirst, inSecond) = (missing(first, second), missing(second, first))
    for i in inFirst {
      let letters = NameText.letters(first[i].name)
      for k in inSecond where letters.elementsEqual(NameText.letters(second[k].name)) {
        if !onlyInFirst.contains(i) { onlyInFirst.append(i) }
        if !onlyInSecond.contains(k) { onlyInSecond.append(k) }
      }
    }
    onlyInFirst.sort()
    onlyInSecond.sort()
  }
}
