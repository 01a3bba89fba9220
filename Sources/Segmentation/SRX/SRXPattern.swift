/// Patterns as people write them, made into those ICU reads.
enum SRXPattern {
  /// `\x3002` stands for U+3002, as in the sample of the SRX standard, though ICU would read two digits only.
  static func icu(_ pattern: String) -> String {
    guard pattern.contains("\\x") else { return pattern }
    var result = String.UnicodeScalarView()
    let scalars = Array(pattern.unicodeScalars)
    var i = 0
    while i < scalars.count {
      if scalars[i] == "\\", i + 1 < scalars.count {
        let digits = scalars[(i + 2)...].prefix(5).prefix { $0.properties.isASCIIHexDigit }
        if scalars[i + 1] == "x", digits.count == 4 {
          result.append(contentsOf: "\\u".unicodeScalars)
          result.append(contentsOf: digits)
          i += 6
        } else {
          result.append(contentsOf: scalars[i...i + 1])
          i += 2
        }
      } else {
        result.append(scalars[i])
        i += 1
      }
    }
    return String(result)
  }
}
