import Foundation
import TestSupport
import Testing

/// Lines of their own head sections of text that marks no headings, and go along with them.
@Suite struct MovedSectionTests {
  static let ja = "交通案内\n\n駅から車で10分です。病院の前で止まります。\n\n値段\n\n大人は700円です。生徒は300円です。\n\nご注意\n\n学校では水だけを飲みます。本を読みます。\n"
  static let en =
    "Prices\n\nAdults pay 700 yen. Students pay 300 yen.\n\nNotice\n\nWe drink only water at school. We read books.\n\nHow to come\n\n"
    + "It is 10 minutes by car from the station. Cars stop in front of the hospital.\n"

  @Test func linesAboveMovedSectionsMoveWithThem() throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltTool().run(
      "align", "--no-encoder", "--format", "json", try folder.write(Self.ja, to: "a.ja.txt"), try folder.write(Self.en, to: "a.en.txt"))
    #expect(outcome.status == 0, "\(outcome.error)")
    let output = try JSONDecoder().decode(AlignOutput.self, from: Data(outcome.output.utf8))
    let places = output.beads.map { "\($0.ja):\($0.en)" as String }
    #expect(places == ["[0]:[6]", "[1]:[7]", "[2]:[8]"] + (3..<9).map { "[\($0)]:[\($0 - 3)]" })
    #expect(output.beads.prefix(3).allSatisfy { $0.moved == true })
  }
}
