import Letters

extension NumberExpression {
  /// Whether one of the two may stand for the other.
  package func answers(_ other: NumberExpression) -> Bool {
    if kind == .name { return other.answersName(self) }
    if other.kind == .name { return answersName(other) }
    return NumberComparison.answers(self, other) || isClock(of: other) || other.isClock(of: self)
  }

  /// Whether 13:10 is a length of time: 13分10秒, or 13時間10分.
  private func isClock(of other: NumberExpression) -> Bool {
    guard kind == .time, other.unit?.dimension == .time, let seconds = other.measured else { return false }
    return NumberComparison.isLength(value, seconds)
  }

  /// Whether a name is said by another name, or by the number in it.
  func answersName(_ other: NumberExpression) -> Bool {
    if kind == .name {
      return name == other.name || name + "s" == other.name || name == other.name + "s" || Self.isSuffix(name, other.name)
        || Self.isSpoken(name, other.name) || Self.isSpoken(other.name, name)
    }
    return readings.contains { NumberComparison.isEqual($0, other.value) }
  }

  /// E2E of E2EE: what the last letter stands for may be said in words, E2E暗号化.
  private static func isSpoken(_ short: String, _ long: String) -> Bool {
    short.utf8.count >= 3 && long.utf8.count == short.utf8.count + 1 && long.hasPrefix(short) && long.last?.isLetter == true
  }

  /// +81-3-1234-5678 and 03-1234-5678 are one telephone.
  private static func isSuffix(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    return short.utf8.count >= 9 && short.first == "0" && long.hasSuffix(short.dropFirst())
  }

  /// By which it is looked up among many: two expressions that answer each other have a key in common.
  package var keys: [UInt64] {
    var values = readings
    if let unit { values += readings.map { $0 * unit.factor } }
    if kind == .time { values += [value * 60, value * 3600] }
    if kind == .time { values += readings.flatMap { [$0.truncatingRemainder(dividingBy: 24), $0.truncatingRemainder(dividingBy: 12)] } }
    if kind == .name, name.utf8.count >= 9 { values.append(Double(String(name.suffix(8))) ?? .nan) }
    var keys = Set(values.lazy.filter { !$0.isNaN }.map(Self.key))
    if kind == .name {
      keys.insert(Self.key(name.utf8))
      if name.utf8.count >= 4, name.last?.isLetter == true { keys.insert(Self.key(name.utf8.dropLast())) }
    }
    return keys.sorted()
  }

  private static func key(_ name: some Sequence<UInt8>) -> UInt64 { name.reduce(FNV1a.basis) { FNV1a.step($0, UInt64($1)) } }

  /// The same for values that differ by no more than rounding.
  private static func key(_ value: Double) -> UInt64 {
    // The last 21 bits of the fraction stand for less than the comparison tells apart; rounded, so that 0.1 × 3 meets 0.3.
    ((value + 0).bitPattern &+ (1 << 20)) >> 21
  }
}
