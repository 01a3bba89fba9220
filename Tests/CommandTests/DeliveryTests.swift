import Foundation
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
}
