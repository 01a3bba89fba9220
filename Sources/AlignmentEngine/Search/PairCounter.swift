import Bitext

/// Counts which words without a known translation keep appearing opposite each other in beads that are sure.
struct PairCounter {
  private var together: [UInt64: Int32] = [:]
  private var counts: BothLanguages<[Int32: Int32]> = BothLanguages(ja: [:], en: [:])

  mutating func add(_ path: [Bead], from start: BothLanguages<Int>, _ pair: DocumentPair) {
    for bead in path
    where !bead.isNull && bead.probability > Constants.Learning.sureBead
      && bead.ja.count + bead.en.count <= Constants.Learning.mostSentences
    {
      var ja: Set<Int32> = []
      var en: Set<Int32> = []
      for i in bead.ja { ja.formUnion(pair.words.ja.types[pair.words.ja.tokens(of: start.ja + i)]) }
      for j in bead.en { en.formUnion(pair.words.en.types[pair.words.en.tokens(of: start.en + j)]) }
      // Words that have a match need no other.
      let jaFree = ja.filter { type in
        pair.frequency.ja[Int(type)] > 1 && !pair.words.ja.classes[Int(type)].isNumber
          && !pair.translations[Int(type)].contains { en.contains($0.english) }
      }
      var explained: Set<Int32> = []
      for type in ja { for candidate in pair.translations[Int(type)] { explained.insert(candidate.english) } }
      let enFree = en.filter { pair.frequency.en[Int($0)] > 1 && !pair.words.en.classes[Int($0)].isNumber && !explained.contains($0) }
      for type in jaFree { counts.ja[type, default: 0] += 1 }
      for type in enFree { counts.en[type, default: 0] += 1 }
      guard jaFree.count <= Constants.Learning.mostFreeWords, enFree.count <= Constants.Learning.mostFreeWords else { continue }
      for a in jaFree { for b in enFree { together[UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)), default: 0] += 1 } }
    }
  }

  /// The pairs worth adding, with how often the rarer half met the other (Dice's coefficient), in a fixed order.
  func learned() -> [(ja: Int32, en: Int32, weight: Float)] {
    var result: [(ja: Int32, en: Int32, weight: Float)] = []
    for (key, count) in together where count >= Constants.Learning.leastMeetings {
      let (ja, en) = (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
      let share = 2 * Float(count) / Float((counts.ja[ja] ?? count) + (counts.en[en] ?? count))
      if share >= Constants.Learning.leastMeetingShare { result.append((ja, en, share)) }
    }
    return result.sorted { ($0.ja, $0.en) < ($1.ja, $1.en) }
  }
}
