import Foundation
import Testing

/// What lies outside the folder of a configuration takes nothing from it, whatever the command.
@Suite struct ProjectScopeTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "concept,language,term,status\nn,ja,神経保護,\nn,en,neuroprotection,\nn,en,nerve protection,forbidden\n", to: "project/terms.csv")
    try folder.write("glossary: terms.csv\npairs:\n  - ja: a.ja.md\n    en: a.en.md\n", to: "project/taiyaku.yml")
    for place in ["project", "elsewhere"] {
      try folder.write("薬には神経保護の働きがある。\n", to: "\(place)/a.ja.md")
      try folder.write("The drug offers nerve protection.\n", to: "\(place)/a.en.md")
    }
    tool = BuiltTool(directory: folder.url.appendingPathComponent("project"))
  }

  @Test(arguments: [("a", 1), ("../elsewhere/a", 0)])
  func checkAsksTheGlossaryOfItsOwnFolder(_ article: String, _ status: Int32) throws {
    let outcome = try tool.run("check", "\(article).ja.md", "\(article).en.md")
    #expect(outcome.status == status, "\(outcome.output)\(outcome.error)")
    #expect(outcome.error.contains("no glossary") == (status == 0))
  }

  @Test func aNamedConfigurationServesAnyFile() throws {
    let outcome = try tool.run("check", "--config", "taiyaku.yml", "../elsewhere/a.ja.md", "../elsewhere/a.en.md")
    #expect(outcome.status == 1, "\(outcome.error)")
  }

  @Test(arguments: [("a", true), ("../elsewhere/a", false)])
  func reportsDoAsChecksDo(_ article: String, _ isFound: Bool) throws {
    let page = folder.path("report.html")
    let outcome = try tool.run("report", "\(article).ja.md", "\(article).en.md", "--output", page)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("term.forbidden") == isFound)
  }
}
