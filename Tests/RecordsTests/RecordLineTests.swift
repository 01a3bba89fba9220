import AlignmentEngine
import Bitext
import Reading
import Records
import Segmentation
import Terminology
import Testing

@Suite struct RecordLineTests {
  private struct Greeting: Decodable {
    var id: RecordID?
    var name: String
  }

  private struct Answer: Encodable {
    var id: RecordID
    var text: String
  }

  private func answer(_ line: String) async -> (line: String, succeeded: Bool) {
    let (bytes, succeeded) = await RecordLine.answer(to: Array(line.utf8)) { (record: Greeting) in
      Answer(id: record.id ?? .none, text: "Hello \(record.name)")
    }
    return (String(decoding: bytes, as: UTF8.self), succeeded)
  }

  @Test(arguments: [
    (#"{"id":7,"name":"A"}"#, #"{"id":7,"text":"Hello A"}"#),
    (#"{"id":"x","name":"細胞","more":[1]}"#, #"{"id":"x","text":"Hello 細胞"}"#),
    (#"{"id":1.5,"name":"a\nb"}"#, #"{"id":1.5,"text":"Hello a\nb"}"#),
    (#"{"id":[1],"name":"A"}"#, #"{"id":null,"text":"Hello A"}"#),
    (#"{"name":"A/B"}"#, #"{"id":null,"text":"Hello A/B"}"#),
  ])
  func answersARecordInOneLine(_ line: String, _ expected: String) async {
    #expect(await answer(line) == (expected + "\n", true))
  }

  @Test(arguments: [
    ("hello", #"{"error":"not valid JSON","id":null}"#),
    (#"{"id":3"#, #"{"error":"not valid JSON","id":null}"#),
    (#"{"id":3}"#, #"{"error":"\"name\" is missing","id":3}"#),
    (#"{"id":"x","name":7}"#, #"{"error":"name has the wrong type","id":"x"}"#),
    ("[]", #"{"error":"the record has the wrong type","id":null}"#),
  ])
  func saysInItsPlaceWhatIsWrongWithARecord(_ line: String, _ expected: String) async {
    #expect(await answer(line) == (expected + "\n", false))
  }

  @Test func alignsListsAndTexts() async {
    let segmenters = BothLanguages(ja: SentenceSegmenter(language: .ja), en: SentenceSegmenter(language: .en))
    let line = #"{"id":1,"ja":"細胞です。","en":["It is a cell."]}"#
    let (out, succeeded) = await RecordLine.answer(to: Array(line.utf8)) { (record: AlignRecord) in
      await record.answer(Aligner(), segmenters)
    }
    #expect(succeeded)
    #expect(String(decoding: out, as: UTF8.self).hasSuffix(#""id":1,"sentences":{"ja":[{"range":[0,15]}]}}"# + "\n"))
  }

  @Test(arguments: ["[0,2]", "[-1]", "[1,0]", "[2]"])
  func refusesBeadsOfSentencesThereAreNot(_ indices: String) async {
    let line = #"{"ja":["a","b"],"en":["c"],"beads":[{"ja":\#(indices),"en":[0]}]}"#
    let checker = TermChecker(glossary: Glossary(concepts: []))
    let (out, succeeded) = await RecordLine.answer(to: Array(line.utf8)) { (record: CheckRecord) in
      CheckAnswer(try await record.findings(checker) { [] }, of: record)
    }
    #expect(!succeeded)
    #expect(String(decoding: out, as: UTF8.self).contains("beads.[0].ja: not neighbouring sentences of the 2 given"))
  }
}
