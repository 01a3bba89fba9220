import Records
import Testing

/// Lines that are read straight from their bytes; what is unusual is left to the decoder.
@Suite struct TextRecordTests {
  @Test(arguments: [
    (#"{"id":7,"text":"A cell."}"#, "7", "A cell."),
    (#" { "text" : "細胞。" , "id" : "x-1" } "#, #""x-1""#, "細胞。"),
    (#"{"text":"a\n\"b\"\u3042\ud83d\ude00\/"}"#, "null", "a\n\"b\"あ😀/"),
    (#"{"id":0,"text":""}"#, "0", ""),
  ])
  func readsThePlainCases(_ line: String, _ id: String, _ text: String) throws {
    let record = try #require(TextRecord(Array(line.utf8)))
    #expect(String(decoding: record.id, as: UTF8.self) == id)
    #expect(String(decoding: record.text, as: UTF8.self) == text)
  }

  @Test(arguments: [
    #"{"id":1.5,"text":"a"}"#, #"{"id":01,"text":"a"}"#, #"{"id":"é","text":"a"}"#, #"{"id":"\n","text":"a"}"#, #"{"id":[1],"text":"a"}"#,
    #"{"id":1,"text":"a","more":2}"#, #"{"id":1,"id":2,"text":"a"}"#, #"{"id":1}"#, #"{"id":1,"text":"a"}}"#, #"{"id":1,"text":"a",}"#,
    #"{"text":"\ud83d"}"#, #"{"text":"\x"}"#, "{\"text\":\"a\tb\"}", #"{"text":"a"#, #"{"id":null,"text":"a"}"#, "", "[]",
  ])
  func leavesTheRestToTheDecoder(_ line: String) {
    #expect(TextRecord(Array(line.utf8)) == nil)
  }

  @Test func whatIsNoUTF8IsLeftToTheDecoder() {
    #expect(TextRecord(Array(#"{"text":""#.utf8) + [0xE3, 0x81] + Array(#""}"#.utf8)) == nil)
  }

  @Test func answersInOneLine() throws {
    let record = try #require(TextRecord(Array(#"{"id":"a","text":"One. Two."}"#.utf8)))
    #expect(
      String(decoding: record.answer([0..<4, 5..<1009]), as: UTF8.self) == #"{"id":"a","sentences":[{"range":[0,4]},{"range":[5,1009]}]}"#
        + "\n")
    #expect(String(decoding: record.answer([]), as: UTF8.self) == #"{"id":"a","sentences":[]}"# + "\n")
  }
}
