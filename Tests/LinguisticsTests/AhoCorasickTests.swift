import Linguistics
import Testing

@Suite struct AhoCorasickTests {
  struct Match: Hashable, Comparable {
    var end, pattern: Int
    static func < (a: Match, b: Match) -> Bool { (a.end, a.pattern) < (b.end, b.pattern) }
  }

  private func found(_ patterns: [[UInt32]], in text: [UInt32]) -> [Match] {
    var matches: [Match] = []
    AhoCorasick(patterns).forEachMatch(in: text) { matches.append(Match(end: $1, pattern: $0)) }
    return matches.sorted()
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test func patternsInsideAndAcrossEachOther() {
    let patterns = ["神経", "神経保護", "保護", "経保", "𠮷野", "𠮷田"].map(scalars)
    let matches = found(patterns, in: scalars("神経保護と𠮷田"))
    #expect(
      matches == [
        Match(end: 2, pattern: 0), Match(end: 3, pattern: 3), Match(end: 4, pattern: 1), Match(end: 4, pattern: 2),
        Match(end: 7, pattern: 5),
      ])
  }

  @Test func noPatternsFindNothing() { #expect(found([], in: scalars("何か")).isEmpty) }

  /// Every text of six letters over an alphabet of two, against every set that a seed gives.
  @Test func whatALoopFindsItFinds() {
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<40 {
      let patterns = Array(
        Set((0..<1 + next(6)).map { _ in (0..<1 + next(4)).map { _ in UInt32(next(2)) + (next(3) == 0 ? 0x2_0000 : 0x61) } }))
      for code in 0..<64 {
        let text = (0..<6).map { UInt32(code >> $0 & 1) + (code % 3 == 0 ? 0x2_0000 : 0x61) }
        let wanted = patterns.indices.flatMap { pattern in
          (patterns[pattern].count..<max(7, patterns[pattern].count)).filter { end in
            text[(end - patterns[pattern].count)..<end].elementsEqual(patterns[pattern])
          }.map { Match(end: $0, pattern: pattern) }
        }.sorted()
        #expect(found(patterns, in: text) == wanted)
      }
    }
  }
}
