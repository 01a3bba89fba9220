import Bitext
import ICU
import Reading

/// Text in another encoding than UTF-8, read where its bytes leave no doubt which one it is. A wrong guess would show no error, only
/// other characters; so every byte must mean something, and what comes out must look like Japanese or English.
enum ForeignText {
  /// nil for UTF-8, and for bytes that leave a doubt.
  static func source(name: String, _ bytes: [UInt8]) -> SourceText? {
    if bytes.starts(with: [0xFF, 0xFE]) { return decoded(name, bytes, "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return decoded(name, bytes, "UTF-16BE") }
    let isASCII = !bytes.contains { $0 >= 0x80 }
    if isASCII, hasEscapes(bytes) { return decoded(name, bytes, "ISO-2022-JP") }
    let hasZeros = bytes.contains(0)
    if !hasZeros, isASCII || String(validating: bytes, as: UTF8.self) != nil { return nil }
    if let order = UTF16Evidence.order(of: bytes) { return decoded(name, bytes, order) }
    if hasZeros { return nil }
    if let label = DeclaredEncoding.label(in: bytes, name: name), let source = decoded(name, bytes, label) { return source }
    return guessed(name, bytes)
  }

  /// Those of ISO-2022-JP: two bytes a character from here on.
  private static func hasEscapes(_ bytes: [UInt8]) -> Bool {
    var i = 0
    while let escape = bytes[i...].firstIndex(of: 0x1B), escape + 2 < bytes.count {
      if bytes[escape + 1] == 0x24, [0x40, 0x42].contains(bytes[escape + 2]) { return true }
      i = escape + 1
    }
    return false
  }

  /// Shift_JIS or EUC-JP: the one in which the text is Japanese, where it is not so in the other, too.
  private static func guessed(_ name: String, _ bytes: [UInt8]) -> SourceText? {
    let readings = ["CP932", "EUC-JP"].compactMap { decoded(name, bytes, $0) }
    let shares = readings.map { kanaShare($0.bytes) }
    guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return nil }
    if shares[best] < 0.1 {
      let inKanji = readings.filter { isInKanji($0.bytes) }
      guard inKanji.count == 1, let only = inKanji.first else { return nil }
      // In EUC-JP it might be Chinese or Korean as well.
      return only.encoding?.name == "EUC-JP" ? (EUCEvidence.isJapanese(bytes) ? only : nil) : readings.count == 1 ? only : nil
    }
    return shares.indices.allSatisfy({ $0 == best || shares[$0] * 4 < shares[best] }) ? readings[best] : nil
  }

  /// How much of what is not ASCII is hiragana, katakana, or punctuation beside them. In the wrong encoding they become kana of half width.
  private static func kanaShare(_ utf8: [UInt8]) -> Double {
    var (kana, all) = (0, 0)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      switch scalar.value {
      case 0x3041...0x30FF, 0x3001, 0x3002: kana += 1
      // Letters of a private agreement, and controls: no text has them.
      case 0xE000...0xF8FF, 0x80...0x9F: return 0
      default: break
      }
    }
    return kana < 2 ? 0 : Double(kana) / Double(all)
  }

  /// Whether everything that is not ASCII is words of kanji, as in a table of terms. Quotation marks and accents of Latin text, taken for
  /// half a kanji each, stand alone.
  private static func isInKanji(_ utf8: [UInt8]) -> Bool {
    var (all, joined, run) = (0, 0, 0)
    for scalar in String(decoding: utf8 + [0x0A], as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF01...0xFF60: run += 1
      case 0..<0x80:
        all += run
        if run > 1 { joined += run }
        run = 0
      default: return false
      }
    }
    return all >= 2 && joined * 5 >= all * 4
  }

  private static func decoded(_ name: String, _ bytes: [UInt8], _ charset: String) -> SourceText? {
    let known = ["CP932": "windows-31j"][charset] ?? charset
    guard let (units, offsets) = try? bytes.withUnsafeBufferPointer({ try TextConverter.utf16(from: $0, charset: known) }) else {
      return nil
    }
    var encoding = FileEncoding(name: charset)
    var text = String.UnicodeScalarView()
    text.reserveCapacity(units.count)
    var i = 0
    while i < units.count {
      let isPair = UTF16.isLeadSurrogate(units[i]) && i + 1 < units.count && UTF16.isTrailSurrogate(units[i + 1])
      let length = isPair ? 2 : 1
      guard let scalar = String(decoding: units[i..<i + length], as: UTF16.self).unicodeScalars.first, scalar.value != 0 else { return nil }
      text.append(scalar)
      let start = Int(offsets[i])
      encoding.append(text: UTF8.width(scalar), file: start..<end(of: i + length, start, offsets, bytes))
      i += length
    }
    return SourceText(name: name, text: String(text), encoding: encoding)
  }

  /// Where the bytes of a character end: where the next one begins, escapes between the two left out.
  private static func end(of next: Int, _ start: Int, _ offsets: [Int32], _ bytes: [UInt8]) -> Int {
    let end = next < offsets.count ? Int(offsets[next]) : bytes.count
    guard bytes[start] < 0x80, end - start > 1 else { return end }
    // Of ISO-2022-JP alone; UTF-16 has no escapes.
    return bytes[start..<end].firstIndex(of: 0x1B) ?? end
  }
}

/// What tells Japanese from Chinese (GB 2312) and Korean (KS X 1001), where each character is two bytes from A1 to FE.
private enum EUCEvidence {
  /// Bytes of kanji in words, which the others would have, too. JIS X 0208 ends its common kanji, in the order of their readings, before D0,
  /// with 部 to 話 from C9 on; GB 2312 has its common ones up to D7, x to z behind CF (是 not, 在 有 要 以 用 中 yes, each fourth or fifth);
  /// KS X 1001 its Hangul up to C8.
  static func isJapanese(_ bytes: [UInt8]) -> Bool {
    var (all, last, rare) = (0, 0, 0)
    var i = 0
    while i < bytes.count {
      guard bytes[i] >= 0x80 else {
        i += 1
        continue
      }
      if bytes[i] >= 0xB0 {
        all += 1
        if bytes[i] >= 0xD0 { rare += 1 } else if bytes[i] >= 0xC9 { last += 1 }
      }
      i += 2
    }
    return all >= leastKanji && rare * 40 <= all && last * 20 >= all
  }

  /// Chinese of so many characters has none of those behind CF once in four hundred times.
  private static let leastKanji = 24
}

/// What speaks for UTF-16 in bytes without a byte order mark.
private enum UTF16Evidence {
  private static let sample = 1 << 16

  /// The order in which all of it is text, and much of it letters as Japanese and English have them; "は" the wrong way round is a rare ideograph.
  static func order(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let (little, big) = (share(bytes, high: 1), share(bytes, high: 0))
    if little >= 0.4, little > 2 * big { return "UTF-16LE" }
    return big >= 0.4 && big > 2 * little ? "UTF-16BE" : nil
  }

  /// The share of ASCII, kana and punctuation; 0 where something is no text at all.
  private static func share(_ bytes: [UInt8], high: Int) -> Double {
    var (known, all) = (0, 0)
    for i in stride(from: 0, to: min(bytes.count, sample), by: 2) {
      let unit = UInt16(bytes[i + high]) << 8 | UInt16(bytes[i + 1 - high])
      all += 1
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x203B, 0x3000...0x30FF, 0xFF01...0xFF5E: known += 1
      case 0...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFE, 0xFFFF: return 0
      default: break
      }
    }
    return Double(known) / Double(max(1, all))
  }
}

/// The encoding that HTML and XML name at their head.
private enum DeclaredEncoding {
  static func label(in bytes: [UInt8], name: String) -> String? {
    let head = String(decoding: bytes.prefix(1 << 11).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    guard head.drop(while: \.isWhitespace).hasPrefix("<") || ArticleFormat(fileName: name) == .html else { return nil }
    let declaration = head.range(of: "<?xml").flatMap { value(of: "encoding", in: head[$0.upperBound...].prefix { $0 != ">" }) }
    let label =
      declaration ?? head.split(separator: "<").lazy.filter { $0.hasPrefix("meta") }.compactMap { value(of: "charset", in: $0) }.first
    return label.flatMap(charset)
  }

  private static func value(of key: String, in text: Substring) -> String? {
    guard let place = text.firstRange(of: key) else { return nil }
    let rest = text[place.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { " \"'".contains($0) }.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  /// Labels as browsers take them, which is not always what they say. What says it is Unicode is none, or it would have been read as such.
  private static func charset(_ label: String) -> String? {
    switch label {
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932", "ms932", "csshiftjis": "CP932"
    case "euc-jp", "x-euc-jp", "eucjp": "EUC-JP"
    case "iso-2022-jp", "csiso2022jp": "ISO-2022-JP"
    case "iso-8859-1", "latin1", "l1", "us-ascii", "ascii": "windows-1252"
    case "gb2312", "gb_2312-80", "x-gbk": "GBK"
    case "euc-kr", "ks_c_5601-1987": "windows-949"
    case _ where label.hasPrefix("utf"): nil
    default: label
    }
  }
}

extension StringProtocol {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
