import Bitext
import Testing

@testable import Interchange

@Suite struct PinTests {
  let pair = AlignedPair.lines(
    ja: ["はい。", "雨だ。", "はい。", "寒い。"], en: ["Yes.", "It rains.", "Yes.", "It is cold."], [])

  var documents: BothLanguages<Document> { BothLanguages(ja: pair.ja, en: pair.en) }

  @Test func aFileIsReadAsItWasWritten() throws {
    let file = PinFile(pins: [
      PinnedBead(ja: ["雨だ。"], en: ["It rains."], checked: true, note: "a \"note\""), PinnedBead(ja: [], en: ["Yes."], near: [0, 2]),
    ])
    #expect(try PinFile(jsonLines: file.encoded(), name: "p") == file)
    #expect(String(decoding: file.encoded(), as: UTF8.self).split(separator: "\n").count == 2, "one bead a line")
  }

  @Test(arguments: ["{", "[]", #"{"ja":[],"en":[]}"#, #"{"ja":["a"]}"#, #"{"ja":"a","en":"b"}"#])
  func aBadLineIsNamed(_ line: String) {
    #expect(throws: PinFileError(name: "p", line: 2, problem: "not a pin; write {\"ja\":[\"…\"],\"en\":[\"…\"]}, or take the line out")) {
      try PinFile(jsonLines: Array((#"{"ja":["a"],"en":["b"]}"# + "\n" + line).utf8), name: "p")
    }
  }

  @Test func equalSentencesAreToldApartByPlace() {
    let pins = [PinnedBead(ja: ["はい。"], en: ["Yes."], near: [2, 2]), PinnedBead(ja: ["はい。"], en: ["Yes."], near: [0, 0])]
    #expect(PinPlacement(pins, ja: pair.ja, en: pair.en).placed.map(\.bead.ja) == [2..<3, 0..<1])
  }

  @Test func aPinWhoseTextWasEditedStandsNowhere() {
    let pins = [PinnedBead(ja: ["雪だ。"], en: ["It rains."]), PinnedBead(ja: ["寒い。"], en: ["It is cold."])]
    #expect(PinPlacement(pins, ja: pair.ja, en: pair.en).placed.map(\.pin) == [1])
  }

  @Test func anotherCutIntoSentencesIsTheSameText() {
    let pins = [PinnedBead(ja: ["雨だ。 はい。"], en: ["It rains. Yes."])]
    #expect(PinPlacement(pins, ja: pair.ja, en: pair.en).placed.map(\.bead) == [Bead(ja: 1..<3, en: 1..<3, probability: 1)])
  }

  @Test func decisionsReplaceThePinsOfTheirPairAndNoOthers() {
    let foreign = PinnedBead(ja: ["別の記事。"], en: ["Another article."])
    var file = PinFile(pins: [foreign, PinnedBead(ja: ["雨だ。"], en: ["It rains."])])
    file.take(
      [
        .init(ja: ["はい。"], en: ["Yes."], at: BothLanguages(ja: 2, en: 2), checked: true),
        .init(ja: ["寒い。"], en: ["It is cold."], checked: false),
      ],
      before: documents, after: documents)
    #expect(
      file.pins == [
        foreign, PinnedBead(ja: ["はい。"], en: ["Yes."], checked: true, near: [2, 2]), PinnedBead(ja: ["寒い。"], en: ["It is cold."]),
      ])
  }

  @Test func whatStaysTheSameKeepsItsLine() {
    let (rain, cold) = (PinnedBead(ja: ["雨だ。"], en: ["It rains."], by: "Hanako", at: "2027"), PinnedBead(ja: ["寒い。"], en: ["It is cold."]))
    let foreign = PinnedBead(ja: ["別の記事。"], en: ["Another article."])
    var file = PinFile(pins: [rain, foreign, cold])
    file.take(
      [
        .init(ja: ["雨だ。"], en: ["It rains."]), .init(ja: ["はい。"], en: ["Yes."], at: BothLanguages(ja: 2, en: 2)),
        .init(ja: ["寒い。"], en: ["It is cold."], checked: true),
      ], before: documents, after: documents, signature: Signature(by: "Taro", at: "2028"))
    let yes = PinnedBead(ja: ["はい。"], en: ["Yes."], near: [2, 2], by: "Taro", at: "2028")
    let checked = PinnedBead(ja: ["寒い。"], en: ["It is cold."], checked: true, by: "Taro", at: "2028")
    #expect(file.pins == [rain, yes, foreign, checked], "who decided is said of what was decided, and of nothing else")
  }

  @Test func whatTwoPeopleDecidedAlikeIsOne() throws {
    let lines = [
      #"{"en":["It rains."],"ja":["雨だ。"],"note":"radio","by":"Hanako","at":"2027-01-02T00:00:00Z"}"#,
      #"{"en":["It rains."],"ja":["雨だ。"],"checked":true,"by":"Taro","at":"2027-01-03T00:00:00Z"}"#,
      #"{"language":"en","sentences":["Boil it;","then stir."]}"#, #"{"language":"en","sentences":["Boil it;","then stir."],"by":"Taro"}"#,
    ]
    let file = try PinFile(jsonLines: Array(lines.joined(separator: "\n").utf8), name: "p")
    #expect(
      file.pins == [
        PinnedBead(ja: ["雨だ。"], en: ["It rains."], checked: true, note: "radio", by: "Taro", at: "2027-01-03T00:00:00Z")
      ])
    #expect(file.cuts == [SentenceCut(language: .en, sentences: ["Boil it;", "then stir."])])
  }

  @Test func threadsAreJoinedByTime() throws {
    let lines = [
      #"{"comments":[{"at":"2027-01-01T00:00:00Z","by":"Hanako","text":"Why?"}],"en":["It rains."],"ja":["雨だ。"]}"#,
      #"{"comments":[{"at":"2027-01-01T00:00:00Z","by":"Hanako","text":"Why?"},{"at":"2027-01-02T00:00:00Z","by":"Taro","text":"It is so."}],"en":["It rains."],"ja":["雨だ。"]}"#,
    ]
    let file = try PinFile(jsonLines: Array(lines.joined(separator: "\n").utf8), name: "p")
    #expect(file.pins.map { $0.mark.comments.map(\.line) } == [["Hanako: Why?", "Taro: It is so."]])
    #expect(String(decoding: file.encoded(), as: UTF8.self) == lines[1] + "\n")
  }

  @Test func whoAnswersSignsTheAnswerAlone() {
    let asked = BeadComment(text: "Why?", by: "Hanako", at: "2027-01-01T00:00:00Z")
    let rain = PinnedBead(ja: ["雨だ。"], en: ["It rains."], by: "Hanako", at: "2027", comments: [asked])
    var file = PinFile(pins: [rain])
    let answer = BeadComment(text: "It is so.", at: "2027-01-02T00:00:00Z")
    let decided = ReviewDecisions.DecidedBead(ja: ["雨だ。"], en: ["It rains."], comments: [asked, answer])
    file.take([decided], before: documents, after: documents, signature: Signature(by: "Taro", at: "2028"))
    #expect(file.pins.map(\.by) == ["Hanako"])
    #expect(file.pins[0].comments == [asked, BeadComment(text: "It is so.", by: "Taro", at: "2027-01-02T00:00:00Z")])
    var other = PinFile(pins: [rain])
    other.merge([decided], ja: documents.ja, en: documents.en, signature: Signature(by: "Taro", at: "2028"))
    #expect(other.pins[0].comments?.map(\.text) == ["Why?", "It is so."])
  }

  @Test func cutsAreLinesOfTheirOwn() throws {
    let file = PinFile(cuts: [SentenceCut(language: .ja, sentences: ["沸かし、", "混ぜる。"], near: 3)])
    #expect(try PinFile(jsonLines: file.encoded(), name: "p") == file)
    #expect(String(decoding: file.encoded(), as: UTF8.self) == #"{"language":"ja","near":3,"sentences":["沸かし、","混ぜる。"]}"# + "\n")
    #expect(throws: PinFileError.self) { try PinFile(jsonLines: Array(#"{"language":"ja","sentences":[" "]}"#.utf8), name: "p") }
  }

  @Test func importedDecisionsComeBesideThoseThatStand() {
    let (rain, cold) = (PinnedBead(ja: ["雨だ。"], en: ["It rains."], note: "said by radio"), PinnedBead(ja: ["寒い。"], en: ["It is cold."]))
    let gone = PinnedBead(ja: ["雪だ。"], en: ["It snows."])
    var file = PinFile(pins: [gone, rain, cold])
    let replaced = file.merge([.init(ja: ["雨だ。"], en: ["It rains."], checked: true)], ja: pair.ja, en: pair.en)
    #expect(replaced.isEmpty)
    #expect(file.pins == [gone, PinnedBead(ja: ["雨だ。"], en: ["It rains."], checked: true, note: "said by radio"), cold])
  }

  @Test func anImportedDecisionTakesThePlaceOfOthersAboutItsSentencesAndNamesThem() {
    let (rain, cold) = (PinnedBead(ja: ["雨だ。"], en: ["It rains."]), PinnedBead(ja: ["寒い。"], en: ["It is cold."]))
    let apart = PinnedBead(ja: ["はい。"], en: ["It rains."], near: [0, 1], forbidden: true)
    var file = PinFile(pins: [rain, apart, cold])
    let both = ReviewDecisions.DecidedBead(ja: ["はい。", "雨だ。"], en: ["Yes.", "It rains."], at: BothLanguages(ja: 0, en: 0))
    #expect(file.merge([both], ja: pair.ja, en: pair.en) == [rain, apart])
    #expect(file.pins == [cold, PinnedBead(ja: both.ja, en: both.en, near: [0, 0])])
  }
}

@Suite struct ReviewDecisionsTests {
  @Test func aFileByHandNeedsWhatItDecidesOnly() throws {
    let text =
      #"{"format":"taiyaku-decisions","from":"ja","files":{"ja":{"path":"a"},"en":{"path":"b"}},"beads":[{"ja":["汁"],"en":["Soup"]}]}"#
    let decisions = try ReviewDecisions(json: Array(text.utf8), name: "d.json")
    #expect(decisions.beads.count == 1 && decisions.waivers.isEmpty && decisions.confirmed.isEmpty && decisions.version == 1)
    let error = #expect(throws: DecisionsError.self) { try ReviewDecisions(json: Array(#"{"from":"ja"}"#.utf8), name: "d.json") }
    #expect(error?.description.contains("“format”, “files”, “beads”: missing") == true, "\(String(describing: error))")
  }

  @Test(arguments: [
    ("", "not valid JSON"), ("{}", "missing"),
    (#"{"format":"taiyaku-decisions","version":3,"files":F,"from":"ja","beads":[],"waivers":[],"confirmed":[]}"#, "newer version"),
    (#"{"format":"x","version":1,"files":F,"from":"ja","beads":[],"waivers":[],"confirmed":[]}"#, "no file of decisions"),
    (
      #"{"format":"taiyaku-decisions","version":1,"files":F,"from":"ja","beads":[{"ja":[],"en":[]}],"waivers":[],"confirmed":[]}"#,
      "holds no sentence"
    ),
  ])
  func otherFilesAreRefusedWithTheReason(_ json: String, _ reason: String) {
    let text = json.replacing("F", with: #"{"ja":{"path":"","digest":""},"en":{"path":"","digest":""}}"#)
    #expect {
      try ReviewDecisions(json: Array(text.utf8), name: "d.json")
    } throws: {
      "\($0)".hasPrefix("d.json: ") && "\($0)".contains(reason)
    }
  }
}
