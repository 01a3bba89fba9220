/// How kanji are read, told from a dictionary's words and their readings: names no dictionary lists are made of the same readings
/// (三 "mi" and 浦 "ura" in 三浦, Miura).
struct KanjiReadings {
  private var words: [(kanji: [Unicode.Scalar], kana: [Unicode.Scalar])] = []

  /// Whether a word in UTF-8 may be of one or two kanji.
  static func mayHold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    (word.count == 3 || word.count == 6) && stride(from: 0, to: word.count, by: 3).allSatisfy { (0xE4...0xE9).contains(word[$0]) }
  }

  /// Words of other scripts, and long ones, are passed over.
  mutating func add(_ word: Substring, kana: Substring) {
    let kanji = Array(word.unicodeScalars)
    guard kanji.count <= 2, kanji.allSatisfy(Self.isKanji) else { return }
    let scalars = Array(kana.unicodeScalars)
    guard scalars.count <= Constants.Words.longestReading * kanji.count else { return }
    words.append((kanji, scalars))
  }

  /// The readings of each kanji in Latin letters, commonest first.
  func table() -> [(kanji: Unicode.Scalar, readings: [[UInt8]])] {
    var counts: [Unicode.Scalar: [Reading: Int]] = [:]
    for word in words where word.kanji.count == 1 {
      counts[word.kanji[0], default: [:]][Reading(word.kana[...]), default: 0] += 2
    }
    // Where one kanji of a word is read in a known way, the rest is how the other one is read. What is found so helps once more.
    for _ in 0..<2 {
      let known = counts
      for word in words where word.kanji.count == 2 {
        for cut in 1..<max(1, word.kana.count) {
          guard cut <= Constants.Words.longestReading, word.kana.count - cut <= Constants.Words.longestReading else { continue }
          let (head, tail) = (Reading(word.kana[..<cut]), Reading(word.kana[cut...]))
          let isKnown = (known[word.kanji[0]]?[head, default: 0] ?? 0 > 1, known[word.kanji[1]]?[tail, default: 0] ?? 0 > 1)
          if isKnown.0 || isKnown.1 {
            counts[word.kanji[0], default: [:]][head, default: 0] += 1
            counts[word.kanji[1], default: [:]][tail, default: 0] += 1
          }
        }
      }
    }
    return counts.sorted { $0.key < $1.key }.map { kanji, readings in
      let common = readings.filter { $0.value > 1 }.sorted { ($1.value, $0.key.packed) < ($0.value, $1.key.packed) }
      var spelled: [[UInt8]] = []
      for reading in common where spelled.count < Constants.Words.mostReadings {
        if let romaji = Romaji.reading(reading.key.text), !romaji.isEmpty, !spelled.contains(romaji) { spelled.append(romaji) }
      }
      return (kanji, spelled)
    }
  }

  /// Up to four kana in one number; numbers are in the order of the kana.
  private struct Reading: Hashable {
    var packed: UInt64 = 0

    init(_ kana: ArraySlice<Unicode.Scalar>) {
      for (k, scalar) in kana.enumerated() { packed |= UInt64(min(scalar.value, 0xFFFF)) << UInt64(48 - 16 * k) }
    }

    var text: String {
      let scalars = (0..<4).compactMap { Unicode.Scalar(UInt16(truncatingIfNeeded: packed >> UInt64(48 - 16 * $0))) }.filter {
        $0.value > 0
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x4E00 && scalar.value <= 0x9FFF }
}
