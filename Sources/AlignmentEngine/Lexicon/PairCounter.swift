import Bitext

/// Counts which words without a known translation keep appearing opposite each other in beads that are sure.
struct PairCounter {
  private var together: [UInt64: Int32] = [:]
  private var jaCounts: [Int32: Int32] = [:]
  private var enCounts: [Int32: Int32] = [:]

  /// Seen so often at least, and mostly together.
  private static let leastCount: Int32 = 3
  private static let leastShare: Float = 0.5
  private static let mostWords = 24

  mutating func add(_ path: [Bead], jaStart: Int, enStart: Int, _ pair: DocumentPair) {
    for bead in path where !bead.isNull && bead.probability > 0.9 && bead.ja.count + bead.en.count <= 3 {
      var ja: Set<Int32> = []
      var en: Set<Int32> = []
      for i in bead.ja { ja.formUnion(pair.ja.types[pair.ja.tokens(of: jaStart + i)]) }
      for j in bead.en { en.formUnion(pair.en.types[pair.en.tokens(of: enStart + j)]) }
      // Words that have a match need no other.
      let jaFree = ja.filter { type in
        pair.jaFrequency[Int(type)] > 1 && pair.ja.classes[Int(type)] != .number
          && !pair.translations[Int(type)].contains { en.contains($0.english) }
      }
      var explained: Set<Int32> = []
      for type in ja { for candidate in pair.translations[Int(type)] { explained.insert(candidate.english) } }
      let enFree = en.filter { pair.enFrequency[Int($0)] > 1 && pair.en.classes[Int($0)] != .number && !explained.contains($0) }
      for type in jaFree { jaCounts[type, default: 0] += 1 }
      for type in enFree { enCounts[type, default: 0] += 1 }
      guard jaFree.count <= Self.mostWords, enFree.count <= Self.mostWords else { continue }
      for a in jaFree { for b in enFree { together[UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)), default: 0] += 1 } }
    }
  }

  /// The pairs worth adding, with how often the rarer half met the other (Dice's coefficient), in a fixed order.
  func learned() -> [(ja: Int32, en: Int32, weight: Float)] {
    var result: [(ja: Int32, en: Int32, weight: Float)] = []
    for (key, count) in together where count >= Self.leastCount {
      let (ja, en) = (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
      let share = 2 * Float(count) / Float((jaCounts[ja] ?? count) + (enCounts[en] ?? count))
      if share >= Self.leastShare { result.append((ja, en, share)) }
    }
    return result.sorted { ($0.ja, $0.en) < ($1.ja, $1.en) }
  }
}
