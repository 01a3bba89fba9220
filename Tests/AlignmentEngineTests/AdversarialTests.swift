import AlignmentEngine
import Bitext
import Testing

/// Input nobody should send ends quickly, with every sentence in exactly one bead.
@Suite struct AdversarialTests {
  static let aligner = Aligner()

  struct Input: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var ja: [String]
    var en: [String]
  }

  static let inputs = [
    Input(testDescription: "nothing at all", ja: [], en: []),
    Input(testDescription: "one side empty", ja: ["はい。", "いいえ。"], en: []),
    Input(testDescription: "empty sentences", ja: ["", "", ""], en: ["", ""]),
    Input(
      testDescription: "all sentences equal", ja: Array(repeating: "これは文です。", count: 90),
      en: Array(repeating: "This is a sentence.", count: 90)),
    Input(testDescription: "5,000 against 3", ja: (0..<5_000).map { "文の\($0)番目。" }, en: ["One.", "Two.", "Three."]),
    Input(testDescription: "no word known", ja: (0..<300).map { _ in "ゑゐゑゐゑゐ。" }, en: (0..<280).map { _ in "Xyzzy plugh qwrt." }),
    Input(
      testDescription: "one language twice", ja: (0..<60).map { "The number \($0) here." }, en: (0..<60).map { "The number \($0) here." }),
    Input(
      testDescription: "one endless sentence", ja: [String(repeating: "大統領が来た", count: 3000)],
      en: [String(repeating: "president came ", count: 3000)]),
  ]

  @Test(arguments: inputs) func everySentenceStandsInOneBead(_ input: Input) {
    let beads = Self.aligner.align(ja: input.ja, en: input.en).beads
    #expect(beads.flatMap(\.ja) == Array(input.ja.indices))
    #expect(beads.flatMap(\.en) == Array(input.en.indices))
    #expect(beads.allSatisfy { (0...1).contains($0.probability) })
  }

  @Test func theSameTextTwiceAlignsWithItself() {
    let text = (0..<60).map { "Item \($0) costs \($0 * 7 + 100) dollars." }
    let beads = Self.aligner.align(ja: text, en: text).beads
    #expect(beads.count { $0.ja == $0.en && $0.ja.count == 1 } == 60)
  }

  @Test func jobsDoNotChangeTheResult() async {
    let ja = (0..<400).map { "第\($0)回の会議は\($0 * 13 % 977)人が参加した。" }
    let en = (0..<400).filter { $0 % 50 != 7 }.map { "Conference \($0) was attended by \($0 * 13 % 977) people." }
    let units = (ja.map { AlignmentUnit($0) }, en.map { AlignmentUnit($0) })
    let one = await Self.aligner.align(ja: units.0, en: units.1, jobs: 1)
    let four = await Self.aligner.align(ja: units.0, en: units.1, jobs: 4)
    #expect(one == four)
    #expect(one.beads.count { $0.type == "1-0" } >= 7)
  }
}
