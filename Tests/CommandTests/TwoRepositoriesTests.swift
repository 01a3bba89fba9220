import Foundation
import Testing

/// `diff --since ja=REV,en=REV`: the two versions in two repositories, each side since its own revision.
@Suite struct TwoRepositoriesTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url.appendingPathComponent("honyaku"))
    try folder.write("水筒を持ってきてください。\n\n集合は8時です。\n", to: "honyaku/walk.md")
    try folder.write("Bring a bottle of water.\n\nWe meet at 8 o'clock.\n", to: "upstream/walk.md")
    try folder.write("from: en\npairs:\n  - ja: \"*.md\"\n    en: \"../upstream/*.md\"\n", to: "honyaku/taiyaku.yml")
    for side in ["honyaku", "upstream"] {
      try git(side, "init")
      try git(side, "add", ".")
      try git(side, "commit", "-m", "first")
      try git(side, "tag", "first-\(side)")
    }
  }

  func git(_ side: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"] + arguments
    process.currentDirectoryURL = folder.url.appendingPathComponent(side)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  func diff(_ since: String) throws -> BuiltTool.Outcome { try tool.run("diff", "--allow-outside", "../upstream", "--since", since) }

  func editUpstream() throws {
    try folder.write("Bring a bottle of water.\n\nWe meet at 9 o'clock.\n", to: "upstream/walk.md")
    try git("upstream", "commit", "-am", "later")
  }

  @Test func aSourceThatWasEditedInItsOwnRepositoryMakesTheTranslationStale() throws {
    try editUpstream()
    let outcome = try diff("ja=HEAD,en=first-upstream")
    #expect(outcome.status == 1, "\(outcome.error)")
    #expect(
      outcome.output.contains("walk.md:3:1: stale: the English was edited (a number), the Japanese was not: 8 → 9"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("1 stale, 1 unchanged\n"))
    #expect(try diff("ja=HEAD,en=HEAD").output == "2 unchanged\n")
  }

  @Test func whatBothRepositoriesEditedAsksForNothing() throws {
    try editUpstream()
    try folder.write("水筒を持ってきてください。\n\n集合は9時です。\n", to: "honyaku/walk.md")
    try git("honyaku", "commit", "-am", "followed")
    let outcome = try diff("ja=first-honyaku,en=first-upstream")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.hasPrefix("1 updated, 1 unchanged\n"), "\(outcome.output)")
    #expect(try diff("en=first-upstream,ja=first-honyaku").output == outcome.output, "in either order")
  }

  @Test func eachSideMayEndAtARevisionToo() throws {
    try editUpstream()
    try folder.write("Bring two bottles of water.\n\nWe meet at 9 o'clock.\n", to: "upstream/walk.md")
    #expect(
      try diff("ja=HEAD..HEAD,en=first-upstream..HEAD").output.hasSuffix("1 stale, 1 unchanged\n"), "what is not committed is left out")
    #expect(try diff("ja=HEAD,en=first-upstream").output.hasSuffix("2 stale\n"))
  }

  @Test(arguments: [
    ("HEAD", "another git repository"), ("ja=HEAD", "en="), ("ja=HEAD,en=nowhere", "nowhere"),
    ("ja=HEAD,en=first-honyaku", "first-honyaku"),
    ("ja=HEAD,ja=HEAD", "ja"),
  ])
  func whatCannotBeLookedUpIsAFailure(_ since: String, _ named: String) throws {
    let outcome = try diff(since)
    #expect(outcome.status == 2, "\(outcome.output)")
    #expect(outcome.output.isEmpty && outcome.error.contains(named), "\(outcome.error)")
  }

  @Test func theOtherRepositoryLiesOutsideOfTheProject() throws {
    let outcome = try tool.run("diff", "--since", "ja=HEAD,en=HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("--allow-outside"), "\(outcome.error)")
  }
}
