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
      let ja = Self.types(pair.words.ja, start.ja + bead.ja.lowerBound..<start.ja + bead.ja.upperBound)
      let en = Self.types(pair.words.en, start.en + bead.en.lowerBound..<start.en + bead.en.upperBound)
      // Words that have a match need no other.
      var jaFree: [Int32] = []
      var explained: Set<Int32> = []
      for type in ja {
        var isExplained = false
        for candidate in pair.translations[Int(type)] where Self.holds(en, candidate.english) {
          isExplained = true
          explained.insert(candidate.english)
        }
        if !isExplained, pair.frequency.ja[Int(type)] > 1, !pair.words.ja.classes[Int(type)].isNumber { jaFree.append(type) }
      }
      var enFree: [Int32] = []
      for type in en where pair.frequency.en[Int(type)] > 1 && !pair.words.en.classes[Int(type)].isNumber && !explained.contains(type) {
        enFree.append(type)
      }
      for type in jaFree { counts.ja[type, default: 0] += 1 }
      for type in enFree { counts.en[type, default: 0] += 1 }
      guard jaFree.count <= Constants.Learning.mostFreeWords, enFree.count <= Constants.Learning.mostFreeWords else { continue }
      for a in jaFree { for b in enFree { together[UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)), default: 0] += 1 } }
    }
  }

  /// The words of some sentences, each once, rising.
  private static func types(_ side: TokenizedSide, _ sentences: Range<Int>) -> [Int32] {
    let tokens = Int(side.starts[sentences.lowerBound])..<Int(side.starts[sentences.upperBound])
    var types: [Int32] = []
    for type in side.types[tokens].sorted() where type != types.last { types.append(type) }
    return types
  }

  private static func holds(_ types: [Int32], _ type: Int32) -> Bool {
    let place = types.partition { $0 >= type }
    return place < types.count && types[place] == type
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
