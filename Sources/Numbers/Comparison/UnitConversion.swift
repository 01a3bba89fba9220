/// Quantities in the units of the other country: translators convert, and round.
enum UnitConversion {
  /// Whether two quantities are the same amount in metric and in other units.
  static func agree(_ a: NumberExpression, _ b: NumberExpression) -> Bool {
    guard let unitA = a.unit, let unitB = b.unit else { return false }
    if let x = celsius(a), let y = celsius(b), unitA.dimension != unitB.dimension { return abs(x - y) <= 1 }
    // Calories are said for kilocalories in English.
    if unitA.dimension == .energy, unitB.dimension == .energy, a.value == b.value { return ratio(unitA.factor, unitB.factor) == 1000 }
    guard let x = amount(a, beside: unitB), let y = amount(b, beside: unitA), x.dimension == y.dimension, isMetric(unitA) != isMetric(unitB)
    else {
      return false
    }
    return abs(x.value - y.value) <= 0.03 * max(abs(x.value), abs(y.value))
  }

  private static func ratio(_ a: Double, _ b: Double) -> Double { (max(a, b) / min(a, b)).rounded() }

  private static func celsius(_ number: NumberExpression) -> Double? {
    switch number.unit?.dimension {
    case .celsius: number.value
    case .fahrenheit: (number.value - 32) / 1.8
    default: nil
    }
  }

  /// In grams, metres, litres or square metres; a pound and a kilo are weights here.
  private static func amount(_ number: NumberExpression, beside other: NumberUnit) -> (value: Double, dimension: NumberUnit.Dimension)? {
    guard let unit = number.unit, let measured = number.measured else { return nil }
    switch unit.dimension {
    case .pound: return (number.value * 453.59237, .mass)
    case .kilo: return (measured, other.dimension == .length ? .length : .mass)
    case .length, .mass, .volume, .area: return (measured, unit.dimension)
    default: return nil
    }
  }

  private static func isMetric(_ unit: NumberUnit) -> Bool {
    if unit.dimension == .pound { return false }
    var factor = unit.factor
    while factor >= 9.99 { factor /= 10 }
    while factor < 0.999 { factor *= 10 }
    return abs(factor - 1) < 1e-6
  }
}
