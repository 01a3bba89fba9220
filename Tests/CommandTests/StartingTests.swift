import Foundation
import Testing

/// What a process finds when it starts is not always what a shell gives: less room, closed streams, names that are no text.
@Suite struct StartingTests {
  let folder = try! TemporaryFolder()

  init() throws {
    try folder.write("費用は500円です。\n", to: "a.ja.md")
    try folder.write("It costs 600 yen.\n", to: "a.en.md")
  }

  /// Runs the tool from a line of the shell, in which it is `$0`.
  func shell(_ line: String) throws -> (status: Int32, error: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, BuiltTool.url.path]
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    _ = FileManager.default.createFile(atPath: folder.path("err"), contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
    process.standardError = FileHandle(forWritingAtPath: folder.path("err"))
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return (status, try String(contentsOfFile: folder.path("err"), encoding: .utf8))
  }

  @Test(arguments: [("ulimit -s 256", "ulimit -s"), ("ulimit -n 5", "open files"), ("ulimit -v 180000", "ulimit -v")])
  func tooLittleRoomIsSaid(_ limit: (set: String, said: String)) throws {
    let outcome = try shell("\(limit.set); exec \"$0\" check a.ja.md a.en.md")
    #expect(outcome.status == 2 && outcome.error.contains(limit.said), "\(outcome)")
  }

  @Test(arguments: ["<&-", "2>&-", "<&- 2>&-"]) func closedStreamsChangeNothing(_ streams: String) throws {
    #expect(try shell("exec \"$0\" check -q a.ja.md a.en.md \(streams)").status == 1)
  }

  @Test func aResultThatNobodyGetsIsAFailure() throws {
    #expect(try shell("exec \"$0\" check -q a.ja.md a.en.md >&-").status == 2)
  }

  @Test func aNameThatIsNoUTF8IsNotReadAsAnother() throws {
    try folder.write("費用は500円です。\n", to: "x\u{FFFD}.ja.md")
    try folder.write("It costs 500 yen.\n", to: "x\u{FFFD}.en.md")
    let outcome = try shell("exec \"$0\" check \"$(printf 'x\\377.ja.md')\" \"$(printf 'x\\377.en.md')\"")
    #expect(outcome.status == 2 && outcome.error.contains("argument 2 is not UTF-8"), "\(outcome)")
  }
}
