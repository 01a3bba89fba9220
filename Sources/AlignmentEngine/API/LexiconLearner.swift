import Bitext
import Linguistics

/// Learns which words translate each other from aligned sentences: a weighted lexicon of a project's own vocabulary.
///
/// IBM Model 1 (Brown et al. 1993), both directions, a few rounds of expectation maximisation; the weight of a pair is the
/// geometric mean of both probabilities.
package struct LexiconLearner {
  package struct Entry: Sendable, Equatable {
    package var ja: String
    package var en: String
    /// 0 to 1.
    package var weight: Double
    /// Beads in which both stand.
    package var count: Int
  }

  private var japanese: JapaneseTokenizer
  private var english = EnglishTokenizer()
  private var ja = TokenizedSide()
  private var en = TokenizedSide()
  /// The word of the text that a stem stands for, as first seen.
  private var surfaces: [String: String] = [:]
  private let stemmer = EnglishStemmer()

  /// - Parameter lexicon: tells words apart; nil for the built-in one
  package init(lexicon: Lexicon? = nil) { japanese = JapaneseTokenizer(lexicon: lexicon?.joined(with: .basic) ?? .basic) }

  /// Adds the two sides of a bead.
  package mutating func add(ja jaText: String, en enText: String) {
    japanese.append(jaText, to: &ja)
    english.append(enText, to: &en)
    for word in enText.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let stem = String(decoding: EnglishStem.of(Array(word.utf8), stemmer), as: UTF8.self)
      if surfaces[stem] == nil { surfaces[stem] = String(word) }
    }
  }

  /// - Parameter leastCount: beads in which a pair must stand to be believed
  package func entries(leastCount: Int = 3, leastWeight: Double = 0.1) -> [Entry] {
    let beads = (0..<ja.count).map { k in
      (ja: words(ja, k), en: words(en, k))
    }.filter {
      !$0.ja.isEmpty && !$0.en.isEmpty && $0.ja.count <= Constants.Learning.mostLearnedWords
        && $0.en.count <= Constants.Learning.mostLearnedWords
    }
    let forward = Self.probabilities(beads)
    let backward = Self.probabilities(beads.map { (ja: $0.en, en: $0.ja) })
    var counts: [UInt64: Int] = [:]
    for bead in beads { for a in bead.ja { for b in bead.en { counts[Self.key(a, b), default: 0] += 1 } } }
    var result: [Entry] = []
    for (key, count) in counts where count >= leastCount {
      let (a, b) = (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
      let weight = ((forward[key] ?? 0) * (backward[Self.key(b, a)] ?? 0)).squareRoot()
      guard weight >= leastWeight else { continue }
      let stem = en.table.string(of: b)
      result.append(Entry(ja: ja.table.string(of: a), en: surfaces[stem] ?? stem, weight: weight, count: count))
    }
    return result.sorted { ($0.ja, -$0.weight, $0.en) < ($1.ja, -$1.weight, $1.en) }
  }

  private func words(_ side: TokenizedSide, _ sentence: Int) -> [Int32] {
    Set(side.types[side.tokens(of: sentence)]).filter { !side.classes[Int($0)].isNumber && side.classes[Int($0)] != .reading }.sorted()
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 { UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)) }

  /// p(second | first) for words that share a bead.
  private static func probabilities(_ beads: [(ja: [Int32], en: [Int32])]) -> [UInt64: Double] {
    var table: [UInt64: Double] = [:]
    for round in 0..<Constants.Learning.rounds {
      var counts: [UInt64: Double] = [:]
      var totals: [Int32: Double] = [:]
      for bead in beads {
        for b in bead.en {
          // The empty word takes what nothing explains.
          let sum = bead.ja.reduce(0.02) { $0 + (round == 0 ? 1 : table[key($1, b)] ?? 0) }
          for a in bead.ja {
            let share = (round == 0 ? 1 : table[key(a, b)] ?? 0) / sum
            counts[key(a, b), default: 0] += share
            totals[a, default: 0] += share
          }
        }
      }
      table = counts.reduce(into: [:]) { result, item in
        result[item.key] = item.value / (totals[Int32(truncatingIfNeeded: item.key >> 32)] ?? 1)
      }
    }
    return table
  }
}
