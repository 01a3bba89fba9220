import Foundation
import Gate
import TestSupport
import Testing

/// What other projects run of this one, run as they would (`scripts/try-delivery`).
@Suite struct DeliveryTests {
  @Test func theActionTheCommentAndTheHooks() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", Repository.path("scripts/try-delivery"), BuiltTool.url.path]
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("delivery-" + UUID().uuidString)
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: output) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: output, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("ok      a drift, a stale sentence and a lost paragraph fail it"))
  }

  /// The home's address is one: what stands outside of Swift says the same (`scripts/set-home` changes them all).
  @Test func oneHome() throws {
    for file in ["scripts/get-taiyaku", "templates/check.yml", "docs/how-to/gate.md", "docs/ja/how-to/gate.md", "docs/taiyaku.schema.json"]
    {
      let text = try String(contentsOfFile: Repository.path(file), encoding: .utf8)
      let homes = Set(text.matches(of: /https:\/\/[a-z.]+\/[A-Za-z0-9-]+\/taiyaku/).map { String($0.output) })
      #expect(homes == [Home.url], "\(file)")
    }
  }
}
