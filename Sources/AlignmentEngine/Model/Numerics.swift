import Glibc

extension Float {
  var logarithm: Float { Glibc.logf(self) }
  var exponential: Float { Glibc.expf(self) }
}

enum LogSum {
  /// log(eᵃ + eᵇ).
  @inline(__always)
  static func add(_ a: Float, _ b: Float) -> Float {
    let high = a > b ? a : b
    let low = a > b ? b : a
    return high - low > 16 || high == -.infinity ? high : high + Glibc.log1pf(Glibc.expf(low - high))
  }
}
