/// An encoding other than UTF-8 that Japanese text still comes in.
package enum ForeignEncoding: String, Sendable, Equatable, CaseIterable {
  case utf16 = "UTF-16"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case shiftJIS = "CP932"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP"

  /// As iconv spells it.
  package var name: String { rawValue }

  /// Told by a byte order mark, by a NUL beside every other letter, or by the escapes of ISO-2022-JP (which is ASCII to the eye of
  /// a UTF-8 validator).
  init?(markedIn bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
      return
    }
    let head = bytes.prefix(1024)
    if head.count >= 4 {
      let zeros = head.enumerated().reduce(into: [0, 0]) { if $1.element == 0 { $0[$1.offset % 2] += 1 } }
      if zeros[0] * 4 >= head.count, zeros[1] * 20 < head.count {
        self = .utf16BigEndian
        return
      }
      if zeros[1] * 4 >= head.count, zeros[0] * 20 < head.count {
        self = .utf16LittleEndian
        return
      }
    }
    guard let escape = head.firstIndex(of: 0x1B), escape + 2 < bytes.count, bytes[escape + 1] == 0x24 else { return nil }
    guard bytes[escape + 2] == 0x40 || bytes[escape + 2] == 0x42 else { return nil }
    self = .iso2022JP
  }

  /// For bytes that are not UTF-8: the encoding in which every double byte is well formed and kana are frequent.
  init?(guessing bytes: [UInt8]) {
    let sample = bytes.prefix(1 << 16)
    let (shiftJIS, eucJP) = (Self.kana(in: sample, as: .shiftJIS), Self.kana(in: sample, as: .eucJP))
    guard max(shiftJIS, eucJP) > 0 else { return nil }
    self = shiftJIS >= eucJP ? .shiftJIS : .eucJP
  }

  /// Hiragana and katakana pairs if the bytes could be in that encoding, else -1. A last byte cut off by sampling is forgiven.
  private static func kana(in bytes: ArraySlice<UInt8>, as encoding: ForeignEncoding) -> Int {
    var kana = 0
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      guard i + 1 < bytes.endIndex else { return kana }
      let trail = bytes[i + 1]
      if encoding == .shiftJIS {
        if (0xA1...0xDF).contains(lead) {
          i += 1
          continue
        }
        guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead), (0x40...0xFC).contains(trail), trail != 0x7F else { return -1 }
        if (lead == 0x82 && trail >= 0x9F) || (lead == 0x83 && trail <= 0x96) { kana += 1 }
      } else {
        guard (0xA1...0xFE).contains(lead) || lead == 0x8E, (0xA1...0xFE).contains(trail) else { return -1 }
        if lead == 0xA4 || lead == 0xA5 { kana += 1 }
      }
      i += 2
    }
    return kana
  }
}
