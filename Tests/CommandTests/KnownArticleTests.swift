import Foundation
import Testing

/// An article that is known is not guessed at again, and a file that can be read once is read once.
@Suite struct KnownArticleTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write("# 温室\n\n温室は朝九時に開きます。入口で切符をお買いください。\n", to: "a.ja.md")
    try folder.write("# The greenhouse\n\nThe greenhouse opens at nine. Please buy a ticket at the entrance.\n", to: "a.en.md")
  }

  @Test func anArticleNotTranslatedYetIsReportedLikeTheOthers() throws {
    try folder.write("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\n", to: "taiyaku.yml")
    try folder.write("# 砂浜\n\n砂浜では裸足で歩けます。貝は持ち帰らないでください。\n", to: "b.ja.md")
    try folder.write("# 砂浜\n\n砂浜では裸足で歩けます。貝は持ち帰らないでください。\n", to: "b.en.md")
    #expect(try tool.run("sync").status == 0)
    let outcome = try tool.run("report", "-q", "--status")
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test func theLockIsReadFromAFolderOfTheProject() throws {
    try folder.write("from: ja\n", to: "taiyaku.yml")
    try folder.write("", to: "sub/empty.txt")
    #expect(try tool.run("sync", "a.ja.md", "a.en.md").status == 0)
    let before = try String(contentsOfFile: folder.path("taiyaku.lock"), encoding: .utf8)
    let outcome = try BuiltTool(directory: folder.url.appendingPathComponent("sub")).run("sync")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try String(contentsOfFile: folder.path("taiyaku.lock"), encoding: .utf8) == before)
  }

  @Test(arguments: ["align", "check"]) func pipesAreReadOnce(_ command: String) throws {
    try folder.write("# The greenhouse\n\nThe greenhouse opens at ten. Please buy a ticket at the entrance.\n", to: "a.en.md")
    let arguments = "\(command) --fail-on info"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let options = command == "check" ? arguments : command
    process.arguments = ["-c", "'\(BuiltTool.url.path)' \(options) <(cat a.ja.md) <(cat a.en.md) > out.txt 2> err.txt"]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    let output = try String(contentsOfFile: folder.path("out.txt"), encoding: .utf8)
    #expect(process.terminationStatus == (command == "check" ? 1 : 0))
    #expect(output.contains(command == "check" ? "number.mismatch" : "温室は朝九時に開きます"), "\(output)")
  }
}
