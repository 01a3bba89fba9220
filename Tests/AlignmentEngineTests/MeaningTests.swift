import Bitext
import Synchronization
import Testing

@testable import AlignmentEngine

/// Where words leave it in doubt what belongs together, whoever knows what sentences mean is asked.
@Suite struct MeaningTests {
  /// Sentences of one number mean the same; what is not listed is not known.
  final class Meanings: SentenceVectors {
    let usual: UsualLikeness? = UsualLikeness(mean: 0.08, deviation: 0.12)
    let numbers: [String: Int]
    private let seen = Mutex<[String]>([])
    var asked: [String] { seen.withLock { $0 } }

    init(_ numbers: [String: Int]) { self.numbers = numbers }

    func vectors(of sentences: [String]) -> [[Float]?]? {
      seen.withLock { $0 += sentences }
      return sentences.map { sentence in
        numbers[sentence].map { number in (0..<16).map { $0 == number ? 0.954 : $0 == 15 ? 0.3 : 0 } }
      }
    }
  }

  /// One who cannot answer.
  struct Mute: SentenceVectors {
    var usual: UsualLikeness? { nil }
    func vectors(of sentences: [String]) -> [[Float]?]? { nil }
  }

  static let ja = ["おはようございます。", "傘を持ってきましたか。", "昼には止むそうですよ。", "では、始めましょう。"]
  static let en = [
    "Good morning.", "The lift at the back of the house is out of order again, I hear.", "They say it will clear up by noon.",
    "Well, let us begin.",
  ]

  /// The umbrella was left out of the English, the lift was added to it.
  static let talk = Meanings([ja[0]: 0, en[0]: 0, ja[1]: 1, en[1]: 9, ja[2]: 2, en[2]: 2, ja[3]: 3, en[3]: 3])

  private func pairs(_ alignment: Alignment) -> [[Int]] { alignment.beads.filter { !$0.isNull }.map { Array($0.ja) + Array($0.en) } }

  @Test func sentencesThatDoNotMeanTheSameArePartedThoughTheyFaceEachOther() {
    var aligner = Aligner()
    #expect(pairs(aligner.align(ja: Self.ja, en: Self.en)) == [[0, 0], [1, 1], [2, 2], [3, 3]])
    aligner.vectors = Self.talk
    #expect(pairs(aligner.align(ja: Self.ja, en: Self.en)) == [[0, 0], [2, 2], [3, 3]])
  }

  @Test func whereNobodyAnswersNothingChanges() {
    var aligner = Aligner()
    let before = aligner.align(ja: Self.ja, en: Self.en)
    for source in [Mute(), Meanings([:])] as [any SentenceVectors] {
      aligner.vectors = source
      #expect(aligner.align(ja: Self.ja, en: Self.en) == before)
    }
  }

  /// Read as one, two sentences may say what each alone does not.
  @Test func sentencesThatFollowEachOtherAreReadAsOne() {
    let ja = ["受付は左です。", "電話は使えません。", "中庭で待てます。"]
    let en = ["Turn left for the desk.", "No calls, please; you may wait in the yard."]
    let together = ja[1] + ja[2]
    let source = Meanings([ja[0]: 0, en[0]: 0, ja[1]: 1, ja[2]: 1, en[1]: 1, together: 1])
    var aligner = Aligner()
    aligner.vectors = source
    _ = aligner.align(ja: ja, en: en)
    #expect(source.asked.contains(together))
  }

  @Test func nobodyIsAskedWhereWordsLeaveNoDoubt() {
    let ja = ["2018年にNASAは3,500万ドルをApolloに使った。", "2019年にESAは7,200万ユーロをArianeに使った。"]
    let en = ["In 2018 NASA spent $35 million on Apollo.", "In 2019 ESA spent 72 million euros on Ariane."]
    var aligner = Aligner()
    let source = Meanings([:])
    aligner.vectors = source
    #expect(pairs(aligner.align(ja: ja, en: en)) == [[0, 0], [1, 1]])
    #expect(source.asked.isEmpty)
  }

  @Test func theExplanationNamesWhatTheMeaningSays() throws {
    var aligner = Aligner()
    aligner.vectors = Self.talk
    let units = BothLanguages(ja: Self.ja.map { AlignmentUnit($0) }, en: Self.en.map { AlignmentUnit($0) })
    let why = aligner.evidence(for: aligner.align(ja: units.ja, en: units.en), ja: units.ja, en: units.en)
    #expect(why.contains { $0.parts.contains { $0.feature == "meaningLikeness" && $0.score > 3 } })
    for bead in why { #expect(abs(bead.matches.reduce(0) { $0 + $1.score } + bead.parts.reduce(0) { $0 + $1.score } - bead.score) < 1e-6) }
  }

  @Test func whatIsUsualIsToldFromTheDocumentWhereTheMakerDoesNotKnow() {
    let usual = UsualLikeness.measured([[1, 0], [0, 1], [0.6, 0.8]], [[1, 0], [0, 1], [0.8, 0.6]])
    #expect(usual.mean > 0.2 && usual.mean < 0.8)
    #expect(usual.deviation > 0.1)
    #expect(UsualLikeness.measured([], []).deviation > 0)
  }
}
