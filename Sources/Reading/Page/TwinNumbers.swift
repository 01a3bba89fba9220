import Bitext

/// `電話 03-1234-5678` and `Phone 03-1234-5678` below it: a line of hardly more than a label and a number speaks for no language by itself, but
/// where the same number stands in a Japanese line shortly before it, it is that line's English.
enum TwinNumbers {
  static func tell(_ blocks: [Block], _ told: inout [Language?]) {
    var before: [[UInt8]] = []
    for index in blocks.indices where blocks[index].isProse {
      let utf8 = blocks[index].text.utf8
      let digits = lastDigits(of: utf8)
      let isJapanese = ScriptEvidence(utf8).isJapaneseAlone
      if told[index] == nil, digits.count == Self.enough, before.contains(digits), isWithoutJapanese(utf8) { told[index] = .en }
      before = before.suffix(Self.nearby - 1) + [isJapanese ? digits : []]
    }
  }

  /// As many lines before are looked at.
  private static let nearby = 4

  /// So many figures of a telephone number are the same with the country's before them and without.
  private static let enough = 8

  /// Whether two lines hold the same number, as telephones have it.
  static func areTwins(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let digits = lastDigits(of: one)
    return digits.count == enough && digits == lastDigits(of: other)
  }

  private static func lastDigits(of utf8: some Sequence<UInt8>) -> [UInt8] { utf8.filter { $0 &- 0x30 < 10 }.suffix(enough) }

  private static func isWithoutJapanese(_ utf8: [UInt8]) -> Bool {
    let evidence = ScriptEvidence(utf8)
    return (evidence.score == 0 || evidence.isLatinAlone) && utf8.contains { ($0 | 0x20) &- 0x61 < 26 }
  }
}
