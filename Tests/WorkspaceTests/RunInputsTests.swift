import Foundation
import TestSupport
import Testing

@testable import Workspace

/// What a run reads it does not write, and no output takes another's place.
@Suite struct RunInputsTests {
  private func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("taiyaku-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func refusal(_ body: () throws -> Void) -> OutputRefused.Reason? {
    do { try body() } catch { return (error as? OutputRefused)?.reason }
    return nil
  }

  @Test func aPlaceIsKeptForItsOwnRoleBeforeAnythingIsThere() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let output = OutputGuard(root: root, reading: [(root + "/taiyaku.lock", .lock)])
    #expect(refusal { try output.check(root + "/x/../taiyaku.lock", as: .baseline) } == .input)
    #expect(refusal { try output.check(root + "/taiyaku.lock", as: .lock) } == nil)
    #expect(refusal { try output.check(root + "/baseline.json", as: .baseline) } == nil)
  }

  @Test func twoResultsOfOneRunAreTwoFiles() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let output = OutputGuard(root: root)
    let paths = [root + "/a.json", root + "/./a.json"]
    #expect(refusal { try output.check(together: paths.map { ($0, .result, $0) }) } == .twice)
    #expect(refusal { try output.check(together: ["/dev/null", "/dev/null"].map { ($0, .result, $0) }) } == nil)
  }

  @Test func aPipeNobodyReadsIsNotWaitedForForEver() throws {
    let root = try folder()
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(mkfifo(root + "/pipe", 0o600) == 0)
    #expect(throws: FileWritingError(path: root + "/pipe", code: ENXIO)) { try FileWriter.writeAtomically(root + "/pipe", [1]) }
  }
}
