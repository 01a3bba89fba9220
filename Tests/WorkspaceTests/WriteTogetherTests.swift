import FoundationEssentials
import Testing

@testable import Workspace

@Suite struct WriteTogetherTests {
  @Test func filesAppearTogetherOrNotAtAllAndCanBePutBack() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "taiyaku-\(UInt64.random(in: 0...UInt64.max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }
    try FileWriter.writeAtomically(folder + "/a", Array("old".utf8))
    #expect(throws: FileWritingError.self) {
      try FileWriter.writeTogether([(folder + "/a", Array("new".utf8)), (folder + "/none/b", Array("new".utf8))])
    }
    #expect(text("a") == "old")
    let undo = try FileWriter.writeTogether([(folder + "/a", Array("new".utf8)), (folder + "/b", Array("new".utf8))])
    #expect(text("a") == "new" && text("b") == "new")
    undo()
    #expect(text("a") == "old" && text("b") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }
}
