import Foundation
import Testing

/// `check --changed-since` blames a change for what it brought, whatever rule says so.
@Suite struct ChangedSinceTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write("pairs:\n  - ja: a.ja.md\n    en: a.en.md\nfrom: en\n", to: "taiyaku.yml")
    // The picture and the command are wrong already.
    try folder.write("# 手順\n\n次の命令を実行します。\n\n```sh\nmake remove\n```\n\n終わったら席に戻ってください。\n", to: "a.ja.md")
    try folder.write(
      "# Steps\n\nRun the following command.\n\n```sh\nmake install\n```\n\n![A map](map.png)\n\nPlease return to your seat afterwards.\n",
      to: "a.en.md")
    for arguments in [["init", "-q"], ["add", "."], ["commit", "-qm", "first"]] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"] + arguments
      process.currentDirectoryURL = folder.url
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test func whatWasLackingBeforeIsNotBlamedOnAnotherSentence() throws {
    let all = try tool.run("check", "--fail-on", "info")
    #expect(all.output.contains("code.differs") && all.output.contains("image.differs"), "\(all.output)")
    try folder.write(
      "# 手順\n\n次の命令を実行します。\n\n```sh\nmake remove\n```\n\n終わったら席へお戻りください。\n", to: "a.ja.md")
    let outcome = try tool.run("check", "--changed-since", "HEAD", "--fail-on", "info")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  @Test func whatAChangeBreaksIsFound() throws {
    let english = try String(contentsOfFile: folder.path("a.en.md"), encoding: .utf8)
    try folder.write(english + "\n```sh\nmake test\n```\n", to: "a.en.md")
    let outcome = try tool.run("check", "--changed-since", "HEAD", "--fail-on", "info")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("make test") && !outcome.output.contains("make remove"), "\(outcome.output)")
  }

  @Test func aTypoMendedBringsNothingBack() throws {
    try folder.write("concept,language,term,status,note\nseat,en,seat,,\nseat,ja,座席,,\nseat,ja,席,forbidden,\n", to: "terms.csv")
    let all = try tool.run("check", "--glossary", "terms.csv")
    #expect(all.output.contains("term.forbidden"), "\(all.output)\(all.error)")
    try folder.write(
      "# 手順\n\n次の命令を実行します。\n\n```sh\nmake remove\n```\n\n終わったら、席に戻ってください。\n", to: "a.ja.md")
    let outcome = try tool.run("check", "--changed-since", "HEAD", "--glossary", "terms.csv", "--fail-on", "info")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  @Test func aTranslationThatWentIsFoundWhereSomeoneAsks() throws {
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\nfrom: en\nrules:\n  pair.missing: error\n", to: "taiyaku.yml")
    try FileManager.default.removeItem(atPath: folder.path("a.ja.md"))
    try folder.write("# Notes\n\nNothing of note.\n", to: "b.en.md")
    try folder.write("# 覚え書き\n\n特にありません。\n", to: "b.ja.md")
    let outcome = try tool.run("check", "--changed-since", "HEAD")
    #expect(
      outcome.status == 1 && outcome.output.contains("a.en.md:1:3: error: no Japanese version: a.ja.md is not there"),
      "\(outcome.output)\(outcome.error)")
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\nfrom: en\n", to: "taiyaku.yml")
    let silent = try tool.run("check")
    #expect(silent.status == 0 && silent.error.contains("1 file in one language only"), "\(silent.output)\(silent.error)")
  }
}
