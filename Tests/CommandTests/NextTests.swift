import Foundation
import Testing

/// One list of what to look at first.
@Suite struct NextTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write("pairs:\n  - {ja: \"*.ja.md\", en: \"*.en.md\"}\n", to: "taiyaku.yml")
    try folder.write("# 味噌汁\n\nだしを取る。\n\n鍋に水を4カップ入れる。\n\n昆布は沸く前に引き上げる。\n", to: "soup.ja.md")
    try folder.write(
      "# Miso Soup\n\nMake the stock.\n\nPut 5 cups of water in a pot.\n\nTake the kelp out before it boils.\n", to: "soup.en.md")
  }

  struct Answer: Decodable {
    struct Item: Decodable {
      var harm: Double
      var kind: String
      var place: String
      var rule: String?
      var state: String?
      var ja: [String]
    }
    var items: [Item]
    var left: Int
  }

  private func next(_ arguments: String...) throws -> Answer {
    let outcome = try tool.run(["next", "--no-dictionary", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test func findingsStandWithTheirPlaceTheMostHarmfulFirst() throws {
    let items = try next().items
    let number = try #require(items.first { $0.rule == "number.mismatch" })
    #expect(number.place.hasPrefix("soup.en.md:5:"))
    #expect(number.ja == ["鍋に水を4カップ入れる。"])
    #expect(items.map(\.harm) == items.map(\.harm).sorted(by: >))
    #expect(items.allSatisfy { (0...1).contains($0.harm) })
  }

  @Test func staleTextComesBeforeDoubt() throws {
    #expect(try tool.run("sync", "--all", "--no-dictionary").status == 0)
    try folder.write("# 味噌汁\n\nだしを濃く取る。\n\n鍋に水を4カップ入れる。\n\n昆布は沸く前に引き上げる。\n", to: "soup.ja.md")
    let first = try #require(try next().items.first)
    #expect(first.state == "stale" && first.harm == 1 && first.place == "soup.en.md:3:1")
    #expect(try tool.run("confirm", first.place, "--no-dictionary").status == 0, "places are those that other commands take")
    #expect(try next().items.allSatisfy { $0.state == nil })
  }

  @Test func aSentenceWithoutACounterpartIsToldOnce() throws {
    try folder.write(
      "# Miso Soup\n\nMake the stock.\n\nPut 4 cups of water in a pot.\n", to: "soup.en.md")
    let items = try next("--limit", "0").items.filter { $0.ja == ["昆布は沸く前に引き上げる。"] || $0.ja.contains("昆布は沸く前に引き上げる。") }
    #expect(items.count == 1, "\(items)")
    #expect(items.first?.kind == "finding", "what lets it be waived and goes where it belongs")
  }

  @Test func statesNameTheLanguages() throws {
    #expect(try tool.run("sync", "--all", "--no-dictionary").status == 0)
    try folder.write("# 味噌汁\n\nだしを濃く取る。\n\n鍋に水を4カップ入れる。\n\n昆布は沸く前に引き上げる。\n", to: "soup.ja.md")
    let told = try tool.run("next", "--no-dictionary")
    #expect(told.output.contains("stale: the Japanese was edited, the English was not"), "\(told.output)")
  }

  @Test func theListIsCutAndSaysSo() throws {
    let all = try next("--limit", "0")
    let one = try next("--limit", "1")
    #expect(one.items.count == 1 && one.left == all.items.count - 1)
    #expect(try tool.run("next", "--limit", "-1").status == 2)
  }

  @Test func itIsSaidInJapanese() throws {
    let outcome = try tool.run("next", "--no-dictionary", "--lang", "ja")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("soup.en.md:5:"))
  }
}
