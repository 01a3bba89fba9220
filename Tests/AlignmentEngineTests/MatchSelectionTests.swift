import Bitext
import Testing

@testable import AlignmentEngine

/// Matches are merged by keys; what comes out is what sorting them all would give.
@Suite struct MatchSelectionTests {
  /// Best first, an English word once; a Japanese word again for another English one, unless it is a number.
  private func chosen(_ scorer: BeadScorer, ja: Range<Int>, en: Range<Int>) -> [MatchTable.Match] {
    let words = scorer.pair.words
    var all: [MatchTable.Match] = []
    for row in ja {
      for column in en {
        for i in words.ja.tokens(of: row) where words.ja.matchedTypes[i] >= 0 {
          for j in words.en.tokens(of: column) where words.en.matchedTypes[j] >= 0 {
            for pair in scorer.pair.translations[Int(words.ja.types[i])] where pair.english == words.en.types[j] && pair.score > 0 {
              all.append(MatchTable.Match(ja: Int32(i), en: Int32(j), score: pair.score))
            }
          }
        }
      }
    }
    var kept: [MatchTable.Match] = []
    for match in all.sorted(by: MatchTable.Match.isBefore) where !kept.contains(where: { $0.en == match.en }) {
      let same = kept.filter { $0.ja == match.ja }
      if !same.isEmpty, words.ja.classes[Int(words.ja.types[Int(match.ja)])].isNumber { continue }
      if same.contains(where: { words.en.types[Int($0.en)] == words.en.types[Int(match.en)] }) { continue }
      kept.append(match)
    }
    return kept
  }

  @Test(arguments: 0..<80) func theMergedAreTheSorted(_ seed: Int) {
    let scorer = FeatureTests.Sample(seed: UInt64(seed)).scorer
    var words = MatchSelection()
    for (ja, en) in FeatureTests.beads {
      words.choose(scorer, ja: ja, en: en)
      #expect(words.items.map(\.match) == chosen(scorer, ja: ja, en: en))
    }
  }

  /// Places that fit no key are sorted as they are.
  @Test func aSentenceOfAnyLengthIsMatched() throws {
    let en = Array(repeating: "word", count: MatchKey.mostPlaces + 10).joined(separator: " ") + "."
    let evidence = Aligner().evidence(
      for: Alignment(beads: [Bead(ja: 0..<2, en: 0..<2, probability: 1)]),
      ja: ["病院は3月に開いた。", "学校は7月に開いた。"].map { AlignmentUnit($0) },
      en: ["The hospital opened in March. " + en, "The school opened in July."].map { AlignmentUnit($0) })
    let matched = Set(try #require(evidence.first).matches.map(\.ja))
    #expect(matched.isSuperset(of: ["病院", "学校", "3月", "7月"]), "\(matched)")
  }
}
