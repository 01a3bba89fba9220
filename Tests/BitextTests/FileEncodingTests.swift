import Testing

@testable import Bitext

@Suite struct FileEncodingTests {
  /// "aあいb" with two bytes a kana, and an escape of three bytes before and behind them.
  private var encoding: FileEncoding {
    var encoding = FileEncoding(name: "ISO-2022-JP")
    encoding.append(text: 1, file: 0..<1)
    encoding.append(text: 3, file: 4..<6)
    encoding.append(text: 3, file: 6..<8)
    encoding.append(text: 1, file: 11..<12)
    return encoding
  }

  @Test func placesLeaveOutWhatOnlyTheEncodingNeeds() {
    let source = SourceText(name: "a", text: "aあいb", encoding: encoding)
    #expect(source.place(of: 0..<1) == 0..<1)
    #expect(source.place(of: 1..<4) == 4..<6)
    #expect(source.place(of: 1..<7) == 4..<8)
    #expect(source.place(of: 7..<8) == 11..<12)
    #expect(source.place(of: 0..<8) == 0..<12)
    #expect(source.place(of: 4..<4) == 6..<6)
  }

  @Test func columnsOfBytesAreThoseOfTheFile() {
    let lines = LineIndex(SourceText(name: "a", text: "aあいb", encoding: encoding))
    #expect(lines.position(at: 7, in: .utf8).column == 12)
    #expect(lines.position(at: 7, in: .scalar).column == 4)
  }
}
