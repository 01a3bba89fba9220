/// `17:00 (JST)` and `08:00 UTC` are one moment: a time of day that names its zone may be said in another.
enum TimeZones {
  /// Times with a zone get the hour of universal time besides their own.
  static func read(_ found: inout [NumberExpression], in text: NumberText) {
    for index in found.indices where found[index].kind == .time {
      guard let offset = offset(around: found[index].range, in: text.original) else { continue }
      let hour = found[index].value - offset
      found[index].alternatives.append(hour < 0 ? hour + 24 : hour >= 24 ? hour - 24 : hour)
    }
  }

  /// Hours before universal time of the zone named behind a time, or before it.
  private static func offset(around range: Range<Int>, in bytes: [UInt8]) -> Double? {
    var i = range.upperBound
    while i < bytes.count, i - range.upperBound < 4, bytes[i] == 0x20 || bytes[i] == 0x28 { i += 1 }
    if bytes[i...].starts(with: [0xEF, 0xBC, 0x88]) { i += 3 }
    let start = i
    while i < bytes.count, bytes[i] &- 0x41 < 26, i - start < 5 { i += 1 }
    if let hours = zones[String(decoding: bytes[start..<i], as: UTF8.self)] { return hours }
    let before = String(decoding: bytes[max(0, range.lowerBound - 15)..<range.lowerBound], as: UTF8.self)
    return before.hasSuffix("日本時間") ? 9 : before.hasSuffix("世界時") ? 0 : nil
  }

  private static let zones: [String: Double] = [
    "JST": 9, "KST": 9, "CST": -6, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "UTC": 0, "GMT": 0, "Z": 0,
    "BST": 1,
    "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "SGT": 8, "HKT": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
  ]
}
