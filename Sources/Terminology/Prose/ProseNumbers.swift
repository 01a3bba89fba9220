import Bitext
import Numbers

extension ProseText {
  /// The numbers of the prose, and the figures inside code and the like. Words there are names, no numbers.
  func numbers(_ language: Language) -> [NumberExpression] {
    var found = NumberExpressions.find(in: prose, language: language)
    guard !asides.isEmpty else { return found }
    for aside in asides {
      for var number in NumberExpressions.find(in: string(aside), language: .en) {
        number.range = number.range.lowerBound + aside.lowerBound..<number.range.upperBound + aside.lowerBound
        guard text.utf8.dropFirst(number.range.lowerBound).first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { continue }
        found.append(number)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Numbers in letters that stand verbatim on both sides answer each other, whatever they are: 2008-09-15T15:53:00, v3.2.1, `0x1F`.
enum VerbatimNumbers {
  typealias Placed = (place: SentencePlace, number: NumberExpression)

  static func removeShared(from numbers: inout BothLanguages<[Placed]>, _ sentences: BothLanguages<[ProseText]>) {
    guard !numbers.ja.isEmpty, !numbers.en.isEmpty else { return }
    let words = numbers.map { side in side.map { $0 } }
    let written = BothLanguages(
      ja: words.ja.map { word(around: $0.place, sentences.ja) }, en: words.en.map { word(around: $0.place, sentences.en) })
    var removed = BothLanguages<Set<SentencePlace>>(ja: [], en: [])
    // Each word of one side answers one of the other.
    var left: [String: [SentencePlace]] = [:]
    for word in written.en.compactMap({ $0 }) where left[word.text]?.contains(word.place) != true {
      left[word.text, default: []].append(word.place)
    }
    var used: [SentencePlace: Bool] = [:]
    for word in written.ja.compactMap({ $0 }) where used[word.place] == nil {
      guard let partner = left[word.text]?.first else {
        used[word.place] = false
        continue
      }
      left[word.text]?.removeFirst()
      used[word.place] = true
      removed.ja.insert(word.place)
      removed.en.insert(partner)
    }
    guard !removed.ja.isEmpty else { return }
    for language in Language.allCases {
      let gone = numbers[language].indices.filter { i in written[language][i].map { removed[language].contains($0.place) } == true }
      let isGone = Set(gone)
      numbers[language] = numbers[language].indices.filter { !isGone.contains($0) }.map { numbers[language][$0] }
    }
  }

  /// The unspaced ASCII letters a number stands in, where they are more than a plain number.
  private static func word(around place: SentencePlace, _ sentences: [ProseText]) -> (text: String, place: SentencePlace)? {
    let bytes = Array(sentences[place.sentence].text.utf8)
    var (from, to) = (place.range.lowerBound, place.range.upperBound)
    while from > 0, isWord(bytes[from - 1]) { from -= 1 }
    while to < bytes.count, isWord(bytes[to]) { to += 1 }
    while to > from, stops.contains(bytes[to - 1]) { to -= 1 }
    while from < to, stops.contains(bytes[from]) { from += 1 }
    guard from < to, to - from >= 2, bytes[from..<to].allSatisfy(isWord) else { return nil }
    guard bytes[from..<to].contains(where: { !($0 >= 0x30 && $0 <= 0x39) }) else { return nil }
    return (String(decoding: bytes[from..<to], as: UTF8.self), SentencePlace(sentence: place.sentence, range: from..<to))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || marks.contains(byte)
  }
  private static let marks = Set("-+._:/#@%".utf8)
  private static let stops = Set(".:,/".utf8)
}
