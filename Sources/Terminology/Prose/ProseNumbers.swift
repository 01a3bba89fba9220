import Bitext
import Linguistics
import Numbers

extension ProseText {
  /// The numbers of the prose, those in notes of the translator asking for nothing, and the figures inside code and the like. Words there are names, no numbers; what code says is held against
  /// code by another rule, so that its figures answer those of the prose and ask for nothing.
  func numbers(_ language: Language) -> [NumberExpression] {
    var found = NumberExpressions.find(in: prose, language: language)
    if !found.isEmpty {
      // What a translator adds in his own name has no original.
      let notes = TranslatorsNote.inBrackets(in: text)
      if !notes.isEmpty {
        for i in found.indices where notes.contains(where: { $0.contains(found[i].range.lowerBound) }) { found[i].isFirm = false }
      }
    }
    guard !asides.isEmpty else { return found }
    for aside in asides {
      for var number in NumberExpressions.find(in: string(aside), language: .en) {
        number.range = number.range.lowerBound + aside.lowerBound..<number.range.upperBound + aside.lowerBound
        guard text.utf8.dropFirst(number.range.lowerBound).first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { continue }
        if code.contains(where: { $0.overlaps(aside) }) { number.isFirm = false }
        found.append(number)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Numbers in letters that stand verbatim on both sides answer each other, whatever they are: 2008-09-15T15:53:00, v3.2.1, `0x1F`.
enum VerbatimNumbers {
  typealias Placed = (place: SentencePlace, number: NumberExpression)

  static func softenShared(from numbers: inout BothLanguages<[Placed]>, _ sentences: BothLanguages<[ProseText]>) {
    guard !numbers.ja.isEmpty, !numbers.en.isEmpty else { return }
    let written = BothLanguages(ja: words(around: numbers.ja, sentences.ja), en: words(around: numbers.en, sentences.en))
    // Each word of one side answers one of the other, the first the first.
    var left = distinct(written.en).reversed().reduce(into: [:]) { $0[$1.text, default: []].append($1.place) }
    var shared = BothLanguages<Set<SentencePlace>>(ja: [], en: [])
    for word in distinct(written.ja) {
      guard let partner = left[word.text]?.popLast() else { continue }
      shared.ja.insert(word.place)
      shared.en.insert(partner)
    }
    guard !shared.ja.isEmpty else { return }
    for language in Language.allCases {
      let isShared = written[language].map { $0.map { shared[language].contains($0.place) } ?? false }
      numbers[language] = zip(numbers[language], isShared).compactMap { placed, isShared in
        guard isShared else { return placed }
        // A number may be said once more in other words, and asks for nothing; each name answers one.
        var soft = placed
        soft.number.isFirm = false
        return placed.number.kind == .name ? nil : soft
      }
    }
  }

  private struct Word {
    var text: String
    var place: SentencePlace
  }

  /// A word that holds several numbers counts once.
  private static func distinct(_ words: [Word?]) -> [Word] {
    var seen: Set<SentencePlace> = []
    return words.compactMap { $0 }.filter { seen.insert($0.place).inserted }
  }

  /// For each number the unspaced ASCII letters it stands in, where they are more than a plain number.
  private static func words(around numbers: [Placed], _ sentences: [ProseText]) -> [Word?] {
    var bytes: [UInt8] = []
    var sentence: Int?
    return numbers.map { number in
      if sentence != number.place.sentence {
        sentence = number.place.sentence
        bytes = Array(sentences[number.place.sentence].text.utf8)
      }
      return word(around: number.place, bytes)
    }
  }

  private static func word(around place: SentencePlace, _ bytes: [UInt8]) -> Word? {
    var (from, to) = (place.range.lowerBound, place.range.upperBound)
    while from > 0, isWord(bytes[from - 1]) { from -= 1 }
    while to < bytes.count, isWord(bytes[to]) { to += 1 }
    while to > from, stops[bytes[to - 1]] { to -= 1 }
    while from < to, stops[bytes[from]] { from += 1 }
    guard from < to, to - from >= 2, bytes[from..<to].allSatisfy(isWord), !bytes[from..<to].allSatisfy(isDigit) else { return nil }
    return Word(
      text: String(decoding: bytes[from..<to], as: UTF8.self), place: SentencePlace(sentence: place.sentence, range: from..<to))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || isDigit(byte) || marks[byte] }
  private static let marks = ByteSet("-+._:/#@%")
  private static let stops = ByteSet(".:,/")
}
