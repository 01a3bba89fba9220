import Foundation
import TestSupport
import Testing

/// What of the manual is made from the tool is what the tool would make today (`scripts/reference` writes it anew).
@Suite struct ReferenceTests {
  let tool = BuiltTool(directory: Repository.root)

  func kept(_ path: String) throws -> String { try String(contentsOfFile: Repository.path(path), encoding: .utf8) }

  @Test func aPageForEachRule() throws {
    #expect(try tool.run("rules", "--format", "markdown").output == kept("docs/rules/README.md"), "run scripts/reference")
    let rules = try tool.run("rules").output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.path("docs/rules"))
    #expect(Set(pages) == Set(rules.map { $0 + ".md" } + ["README.md"]), "run scripts/reference")
    for rule in rules.prefix(3) + rules.suffix(3) {
      #expect(try tool.run("explain", rule, "--format", "markdown").output == kept("docs/rules/\(rule).md"), "run scripts/reference")
    }
  }

  @Test func theSchemaOfTheConfiguration() throws {
    #expect(try tool.run("schema").output == kept("docs/taiyaku.schema.json"), "run scripts/reference")
  }

  @Test func anUnknownRuleIsRefused() throws {
    let outcome = try tool.run("explain", "term.mising")
    #expect(outcome.status == 2 && outcome.error.contains("term.missing"))
  }
}

/// `taiyaku doctor` says what a run would use.
@Suite struct DoctorTests {
  @Test func whatIsNamedAndCannotBeReadIsBad() throws {
    let folder = try TemporaryFolder()
    let tool = BuiltTool(directory: folder.url)
    #expect(try tool.run("doctor").status == 0)
    try folder.write("glossary: terms.csv\npairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\n", to: "taiyaku.yml")
    try folder.write("犬がいます。\n", to: "a.ja.md")
    try folder.write("There is a dog.\n", to: "a.en.md")
    let broken = try tool.run("doctor")
    #expect(broken.status == 1)
    #expect(
      broken.output.contains("BAD glossary     terms.csv") && broken.output.contains("ok  articles     1 with both"), "\(broken.output)")
    try folder.write("concept,language,term,status\ndog,ja,犬,preferred\ndog,en,dog,preferred\n", to: "terms.csv")
    let good = try tool.run("doctor", "--format", "json")
    #expect(good.status == 0 && good.output.contains("1 concepts"), "\(good.output)")
    try folder.write("pears: 1\n", to: "taiyaku.yml")
    #expect(try tool.run("doctor").output.contains("BAD taiyaku.yml"))
    #expect(try tool.run("doctor").output.contains("ok  encoding     C.UTF-8"))
  }
}
