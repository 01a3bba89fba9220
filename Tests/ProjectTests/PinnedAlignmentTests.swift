import Bitext
import Interchange
import Testing

@testable import Project

@Suite struct PinnedAlignmentTests {
  /// Any pins, in any order and crossing: every sentence stands in exactly one bead, and every pin is a bead.
  @Test func everySentenceStandsInOneBead() async {
    var random = Steps(state: 7)
    for _ in 0..<300 {
      let counts = BothLanguages(ja: random.next(8) + 1, en: random.next(8) + 1)
      var free = counts.map { Set(0..<$0) }
      let pins = (0..<random.next(4)).compactMap { _ -> Bead? in
        let ja = random.run(in: counts.ja, free: &free.ja)
        let en = random.run(in: counts.en, free: &free.en)
        return ja.isEmpty && en.isEmpty ? nil : Bead(ja: ja, en: en, probability: 1)
      }
      let alignment = await PinnedAlignment.compose(pins: pins, counts: counts) { ja, en in
        (0..<max(ja.count, en.count)).map {
          Bead(ja: min($0, ja.count)..<min($0 + 1, ja.count), en: min($0, en.count)..<min($0 + 1, en.count), probability: 0.5)
        }
      }
      #expect(alignment.beads.flatMap { Array($0.ja) }.sorted() == Array(0..<counts.ja))
      #expect(alignment.beads.flatMap { Array($0.en) }.sorted() == Array(0..<counts.en))
      let all = Set(alignment.beads.map(SentencesOfBead.init))
      #expect(pins.allSatisfy { all.contains(SentencesOfBead($0)) })
      #expect(
        alignment.beads.filter { !$0.ja.isEmpty }.map(\.ja.lowerBound)
          == alignment.beads.filter { !$0.ja.isEmpty }.map(\.ja.lowerBound).sorted())
    }
  }

  /// What stands around the halves of a line is aligned as if they were not there: they are no walls, and cross it where they must.
  @Test func whatStandsBesideIsNoWall() async {
    let twin = Bead(ja: 2..<3, en: 0..<1, probability: 0.9)
    let alignment = await PinnedAlignment.compose(pins: [], beside: [twin], counts: BothLanguages(ja: 3, en: 3)) { ja, en in
      #expect(ja == [0, 1] && en == [1, 2])
      return [Bead(ja: 0..<1, en: 0..<1, probability: 0.5), Bead(ja: 1..<2, en: 1..<2, probability: 0.5)]
    }
    #expect(
      alignment.beads == [
        Bead(ja: 0..<1, en: 1..<2, probability: 0.5), Bead(ja: 1..<2, en: 2..<3, probability: 0.5),
        Bead(ja: 2..<3, en: 0..<1, probability: 0.9, moved: true),
      ])
  }

  /// The same numbers in every run.
  private struct Steps {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func run(in count: Int, free: inout Set<Int>) -> Range<Int> {
      let start = next(count)
      var end = start
      while end < count, end - start < next(3), free.contains(end) {
        free.remove(end)
        end += 1
      }
      return start..<end
    }
  }
}
