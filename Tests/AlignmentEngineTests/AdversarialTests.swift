import AlignmentEngine
import Bitext
import Synchronization
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
      testDescription: "all sentences equal", ja: Array(repeating: "これは文です。", count: 150),
      en: Array(repeating: "This is a sentence.", count: 150)),
    Input(testDescription: "20,000 against 3", ja: (0..<20_000).map { "文の\($0)番目。" }, en: ["One.", "Two.", "Three."]),
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

  /// A text made of copies has no rare words; its articles are known by their neighbours.
  @Test func aTextThatRepeatsItselfIsFollowed() {
    let topics = [
      ("大統領", "president"), ("経済", "economy"), ("学校", "school"), ("病院", "hospital"), ("地震", "earthquake"), ("選挙", "election"),
      ("警察", "police"), ("音楽", "music"), ("科学", "science"), ("戦争", "war"), ("裁判", "trial"), ("工場", "factory"),
    ]
    let sentences = topics.flatMap { topic in
      topics.filter { $0 != topic }.prefix(6).map { ("\(topic.0)は\($0.0)を見た。", "The \(topic.1) saw the \($0.1).") }
    }
    // Each round in another order, and some sentences missing on one side.
    let text = (0..<14).flatMap { round in sentences.indices.map { sentences[($0 * (2 * round + 5) + round) % sentences.count] } }
    let ja = text.indices.filter { $0 % 97 != 3 }
    let en = text.indices.filter { $0 % 89 != 5 }
    let beads = Self.aligner.align(ja: ja.map { text[$0].0 }, en: en.map { text[$0].1 }).beads
    let right = beads.count { $0.ja.count == 1 && $0.en.count == 1 && text[ja[$0.ja.lowerBound]] == text[en[$0.en.lowerBound]] }
    #expect(right > text.count * 95 / 100)
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

  @Test(arguments: [1, 3]) func theWatchHearsOfEverySentenceOnce(_ jobs: Int) async {
    let heard = Mutex<[Int]>([])
    var aligner = Self.aligner
    aligner.watch = { sentences in heard.withLock { $0.append(sentences) } }
    let ja = (0..<700).map { AlignmentUnit("第\($0)回の会議は\($0 * 13 % 977)人が参加した。") }
    let en = (0..<690).map { AlignmentUnit("Conference \($0) was attended by \($0 * 13 % 977) people.") }
    _ = await aligner.align(ja: ja, en: en, jobs: jobs)
    let stretches = heard.withLock { $0 }
    #expect(stretches.reduce(0, +) == 1390)
    #expect(stretches.count > 1)
  }
}
