/// A number as a text says it: in digits, in words, in kanji, as a date, a time, a share.
package struct NumberExpression: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case number, ordinal
    /// A percentage, a fraction, 割.
    case ratio
    /// A calendar year, the number of a month, a time of day (its value in hours).
    case year, month, time
    /// A number with a unit of measurement, time or money.
    case quantity
    /// A number inside a name (CD63, COVID-19), a version, a telephone number: compared as written.
    case name
  }

  package var kind: Kind
  /// As a reader says it: 30 for 30 %, 2024 for 令和6年, 12,000,000 for 1,200万.
  package var value: Double
  package var unit: NumberUnit?
  /// Other values the same words may stand for: 6 for 令和6年, 2 for the first half of 2～3万.
  package var alternatives: [Double]
  /// Whether a translation must say it too. "One", 一つ, "both", 両 and numerals inside words may go unsaid.
  package var isFirm: Bool
  /// For a time of day: whether morning or afternoon is said, so that 3 cannot be 15.
  package var isWholeDayTime: Bool
  /// Whether it numbers an item or a heading at the head of the text.
  package var isItemMark = false
  /// How many numbers a reader sees in it, where another text may write them apart: two in 296分の64 and "64 out of 296".
  package var figures = 1
  /// For a name: its letters and digits, case folded. Empty otherwise.
  package var name: String
  /// Its place in the text, in UTF-8 bytes.
  package var range: Range<Int>

  package init(
    kind: Kind, value: Double, unit: NumberUnit? = nil, alternatives: [Double] = [], isFirm: Bool = true, isWholeDayTime: Bool = false,
    name: String = "", range: Range<Int>
  ) {
    self.kind = kind
    self.value = value
    self.unit = unit
    self.alternatives = alternatives
    self.isFirm = isFirm
    self.isWholeDayTime = isWholeDayTime
    self.name = name
    self.range = range
    // 13:10, 3時半.
    if kind == .time, value != value.rounded() { figures = 2 }
  }

  /// Every plain number it may be read as.
  package var readings: [Double] { [value] + alternatives }

  /// Everything it says, its place left out, as bytes: equal for equal meanings.
  package var identity: [UInt8] {
    var bytes = Array(kind.rawValue.utf8.prefix(2))
    bytes.append(isWholeDayTime ? 1 : 0)
    func append(_ value: Double) {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift))) }
    }
    append(value)
    if let unit {
      bytes += Array(unit.dimension.rawValue.utf8)
      append(unit.factor)
    }
    alternatives.forEach(append)
    return bytes + Array(name.utf8)
  }

  /// The value in the base unit of its dimension, when it has a unit.
  package var measured: Double? { unit.map { value * $0.factor } }
}

/// What a number counts, when that can be compared: 90 minutes are one and a half hours.
package struct NumberUnit: Sendable, Hashable {
  package enum Dimension: String, Sendable, Codable {
    /// Base units: second, month, metre, gram, litre, square metre, byte, bit, hertz, watt, joule, volt, ampere, pascal, mole per litre, 1.
    case time, calendar, length, mass, volume, area, bytes, bits, frequency, power, energy, voltage, current, pressure, concentration, ratio
    case celsius, fahrenheit
    case yen, dollar, euro, pound, yuan, won
    /// キロ by itself: a thousand grams or metres.
    case kilo
  }

  package var dimension: Dimension
  /// How many base units it is.
  package var factor: Double

  package init(_ dimension: Dimension, _ factor: Double = 1) {
    self.dimension = dimension
    self.factor = factor
  }

  package static let percent = NumberUnit(.ratio, 0.01)
  package static let share = NumberUnit(.ratio)
  /// 3倍, "three times", "threefold": no three per cent.
  package static let times = NumberUnit(.ratio)
  package static let second = NumberUnit(.time)
  package static let minute = NumberUnit(.time, 60)
  package static let hour = NumberUnit(.time, 3600)
  package static let day = NumberUnit(.time, 86400)
  package static let week = NumberUnit(.time, 7 * 86400)
  package static let month = NumberUnit(.calendar)
  package static let year = NumberUnit(.calendar, 12)
}
