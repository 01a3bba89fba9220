import Glibc

extension Float {
  var logarithm: Float { Glibc.logf(self) }
  var exponential: Float { Glibc.expf(self) }
}

enum LogSum {
  /// log(1 + e⁻ˣ) at every 1/512 up to 16: straight lines between lie within 2·10⁻⁷ of it, at a fraction of its time.
  private static let steps: Double = 512
  private static let least: Double = 16
  private static let table: [Double] = (0...Int(least * steps) + 1).map { Glibc.log1p(Glibc.exp(-Double($0) / steps)) }

  /// log(eᵃ + eᵇ).
  @inline(__always)
  static func add(_ a: Double, _ b: Double) -> Double {
    let high = a > b ? a : b
    let distance = high - (a > b ? b : a)
    // Not so for NaN, what infinities leave between them.
    guard distance < least else { return high }
    let place = distance * steps
    let k = Int(place)
    return high + table[k] + (place - Double(k)) * (table[k + 1] - table[k])
  }
}
