/// A quick look before the grammar is asked: most sentences hold no number that says more than "one" or "a".
package enum NumberWords {
  /// Whether an English word, in lower case, says such a number or a part of one.
  package static func mayCount(english word: String) -> Bool {
    if tableBeginnings.contains(beginning(word)), let meaning = EnglishNumberWord.table[word] {
      switch meaning {
      case .article, .vague: return false
      case .ones(let value), .ordinal(let value): return value != 1
      case .soft(let amount): return amount.value != 1
      default: return true
      }
    }
    let utf8 = word.utf8
    return utf8.count > 4 && utf8.suffix(4).elementsEqual("fold".utf8)
      || utf8.count > 1 && utf8.allSatisfy(isRoman) && RomanNumeral.value(word.uppercased()) != nil
  }

  /// The first two bytes of a word: nearly every word is told by them to be in no table.
  private static func beginning(_ word: String) -> UInt16 { word.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } }
  private static let tableBeginnings = Set(EnglishNumberWord.table.keys.map(beginning))

  /// Whether a Japanese text may hold one: digits, numerals, or a word that says one.
  package static func mayCount(japanese utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginnings = beginnings
    var i = 0
    while i < utf8.count {
      let byte = utf8[i]
      if byte < 0x80 {
        if byte >= 0x30, byte <= 0x39 { return true }
        if isRoman(byte), byte < 0x60, i + 1 < utf8.count, isRoman(utf8[i + 1]) { return true }
        i += 1
      } else if byte >= 0xE0, byte < 0xF0, i + 2 < utf8.count {
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(utf8[i + 1] & 0x3F) << 6 | UInt32(utf8[i + 2] & 0x3F)
        if beginnings[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1, begins(scalar, utf8, i) { return true }
        i += 3
      } else {
        i += 1
      }
    }
    return false
  }

  /// Whether a letter is a numeral: 一, 十, 万, 〇 …
  package static func isNumeral(_ letter: UInt32) -> Bool { KanjiNumeral.isNumeral(letter) }

  /// I, V or X, in either case.
  private static func isRoman(_ byte: UInt8) -> Bool { byte | 0x20 == 0x69 || byte | 0x20 == 0x76 || byte | 0x20 == 0x78 }

  /// Words other than numerals by their first letter, as bytes.
  private static let words: [UInt32: [[UInt8]]] = {
    var words: [UInt32: [[UInt8]]] = [:]
    let said =
      JapaneseNumberWords.amounts("soft").filter { $0.1.value != 1 }.map(\.0) + JapaneseNumberWords.amounts("era").map(\.0) + ["正午"]
    for word in said { if let first = word.unicodeScalars.first { words[first.value, default: []].append(Array(word.utf8)) } }
    return words
  }()

  /// One bit for each letter with which a number may begin.
  private static let beginnings: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    // Digits in full width, in circles, and Roman numerals of one letter.
    let ranges: [ClosedRange<UInt32>] = [0xFF10...0xFF19, 0x2150...0x218B, 0x2460...0x24FF]
    let numerals = (0x3000...0x9FFF).filter(KanjiNumeral.isNumeral)
    for letter in ranges.joined() + numerals + Array(words.keys) { bits[Int(letter >> 6)] |= 1 << UInt64(letter & 63) }
    return bits
  }()

  private static func begins(_ letter: UInt32, _ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard let candidates = words[letter], !KanjiNumeral.isNumeral(letter) else { return true }
    return candidates.contains { i + $0.count <= utf8.count && utf8[i..<i + $0.count].elementsEqual($0) }
  }
}
