import Foundation
import Testing

/// Lines of a page with both languages that hold the two halves of a pair.
@Suite struct PageLinesTests {
  let tool = BuiltTool()

  /// The pairs found, as `Japanese = English`.
  private func pairs(_ page: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    try Data(page.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try tool.run(["align", "--format", "json", file.path])
    let output = try JSONDecoder().decode(AlignOutput.self, from: Data(outcome.output.utf8))
    return output.beads.filter { $0.ja.count == 1 && $0.en.count == 1 }.map {
      "\(output.sentences.ja[$0.ja[0]].text) = \(output.sentences.en[$0.en[0]].text)"
    }
  }

  /// A word before a number names it; a number with two letters behind it is a price.
  @Test func aNamedNumberIsAHalfOfItsLine() throws {
    let found = try pairs(
      """
      ようこそ、みなと食堂へ。毎日7時に開きます。

      Welcome to the Minato Diner. We open at 7 every day.

      電話 / TEL　0100-12-3456
      """)
    #expect(found.contains { $0.hasPrefix("電話") && $0.contains("TEL") })
  }

  /// A table of halves in the Japanese part of a page makes no turns: the title stands in the English part all the same.
  @Test func halvesOfALineTakeNoTurns() throws {
    let found = try pairs(
      """
      みなとセンターの使い方

      市に住む人は誰でも使えます。医師も水も電話もあります。
      大きい部屋　Large room
      小さい部屋　Small room
      音楽の部屋　Music room
      茶の部屋　Tea room
      台所　Kitchen
      日曜日は3時に閉めます。

      How to use the Minato Center

      Everybody who lives in the city may use it. It has doctors, water and a telephone.
      On Sunday we close at 3.
      """)
    #expect(found.contains("みなとセンターの使い方 = How to use the Minato Center"))
    #expect(found.contains("音楽の部屋 = Music room"))
  }
}
