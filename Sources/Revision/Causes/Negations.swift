import Bitext
import ICU
import Linguistics

/// Words that deny. Counted, so that an edit that turns a statement round is named, however small it is.
enum Negations {
  /// Phrases that look like a denial and are none.
  private static let innocent = phrases([
    .ja: JapaneseDenials.innocent,
    .en: ["no longer than", "not only", "no doubt"],
  ])
  private static let denials = phrases([
    .ja: ["ません", "ない", "なかっ", "なく", "なけれ", "ずに", "ず、", "せず", "らず", "なし", "無し", "不", "非", "未", "無", "禁止"],
    .en: [
      "not", "no", "never", "none", "nothing", "nobody", "nowhere", "without", "neither", "nor", "cannot", "unable", "impossible", "unless",
      "hardly",
    ],
  ])

  private static func phrases(_ table: [Language: [String]]) -> [Language: [[UInt8]]] { table.mapValues { $0.map { Array($0.utf8) } } }

  static func count(in text: String, _ language: Language) -> Int { places(in: text, language).count }

  /// In UTF-8 bytes, ascending.
  static func places(in text: String, _ language: Language) -> [ByteRange] {
    let folded = FoldedText(folding: text)
    let (innocent, denials) = (innocent[language] ?? [], denials[language] ?? [])
    let found = language == .ja ? japanese(folded.utf8, innocent, denials) : english(folded.utf8, innocent, denials)
    return found.map { folded.originalRange(of: $0) }
  }

  private static func japanese(_ utf8: [UInt8], _ innocent: [[UInt8]], _ denials: [[UInt8]]) -> [ByteRange] {
    var places: [ByteRange] = []
    var i = 0
    while i < utf8.count {
      if let phrase = innocent.first(where: { utf8.holds($0, at: i) }) {
        i += phrase.count
      } else if let phrase = denials.first(where: { utf8.holds($0, at: i) }) {
        places.append(i..<i + phrase.count)
        i += phrase.count
      } else {
        i += 1
      }
    }
    return places
  }

  private static func english(_ utf8: [UInt8], _ innocent: [[UInt8]], _ denials: [[UInt8]]) -> [ByteRange] {
    var places: [ByteRange] = []
    var i = 0
    while i < utf8.count {
      guard isLetter(utf8[i]) else {
        i += 1
        continue
      }
      if let phrase = innocent.first(where: { utf8.holds($0, at: i) }) {
        i += phrase.count
        continue
      }
      let start = i
      while i < utf8.count, isLetter(utf8[i]) { i += 1 }
      let word = utf8[start..<i]
      let isContracted = utf8.holds(apostropheT, at: i) || utf8.holds(curlyT, at: i)
      // "No. 5" counts, it does not deny.
      let isNumero = word.elementsEqual("no".utf8) && utf8.holds(point, at: i) && i + 2 < utf8.count && (0x30...0x39).contains(utf8[i + 2])
      if !isNumero, denials.contains(where: { word.elementsEqual($0) }) || (word.last == 0x6E && isContracted) { places.append(start..<i) }
    }
    return places
  }

  private static let apostropheT = Array("'t".utf8)
  private static let curlyT = Array("\u{2019}t".utf8)
  private static let point = Array(". ".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

extension [UInt8] {
  fileprivate func holds(_ phrase: [UInt8], at offset: Int) -> Bool {
    offset + phrase.count <= count && phrase.indices.allSatisfy { self[offset + $0] == phrase[$0] }
  }
}
