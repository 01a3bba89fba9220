/// Units behind figures: they are written in Latin letters on both sides and say nothing of the language (`φ120 mm`, `80cm`).
enum Measures {
  /// Whether text holds Latin letters other than those of such units.
  static func leaveLatin(in utf8: some Collection<UInt8>) -> Bool {
    var word: [UInt8] = []
    var (afterFigure, isUnit) = (false, false)
    for byte in utf8 {
      if (byte | 0x20) &- 0x61 < 26 {
        if word.isEmpty { isUnit = afterFigure }
        word.append(byte)
        continue
      }
      if !word.isEmpty, !isUnit || !units.contains(word) { return true }
      word = []
      if byte &- 0x30 < 10 { afterFigure = true } else if byte != 0x20 { afterFigure = false }
    }
    return !word.isEmpty && (!isUnit || !units.contains(word))
  }

  private static let units = Set(
    [
      "mm", "cm", "m", "km", "mg", "g", "kg", "t", "ml", "mL", "dl", "dL", "l", "L", "ha", "V", "A", "W", "kW", "Wh", "kWh", "mAh", "Hz",
      "kHz",
      "MHz", "GHz", "KB", "kB", "MB", "GB", "TB", "dB", "Pa", "hPa", "kPa", "MPa", "cal", "kcal", "rpm", "lx", "lm",
    ].map { Array($0.utf8) })
}
