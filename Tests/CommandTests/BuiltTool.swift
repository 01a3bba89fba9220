import Foundation
import Testing

/// The built binary, run as a user runs it.
struct BuiltTool {
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var error: String
  }

  /// Extra variables; colours and the user's own cache, dictionary and encoder are kept out unless a test asks for them.
  var environment: [String: String] = [:]
  var directory: URL?
  /// Another program that was built beside it.
  var name = "taiyaku"

  private static let products: URL = {
    // The test runner lies beside the products.
    var folder = Bundle.main.executableURL?.deletingLastPathComponent() ?? URL(fileURLWithPath: CommandLine.arguments[0])
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
    }
    return folder
  }()

  static let url = products.appendingPathComponent("taiyaku")

  func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(arguments, input: Data(input.utf8)) }

  func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent(name)
    process.arguments = arguments
    process.currentDirectoryURL = directory
    var variables = ProcessInfo.processInfo.environment
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TAIYAKU_DICTIONARY", "TAIYAKU_ENCODER"] { variables[name] = nil }
    variables["LC_ALL"] = "C.UTF-8"
    // Where an encoder may be installed.
    variables["XDG_DATA_HOME"] = "/nonexistent"
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: no amount of output can block the child.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let urls = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try input.write(to: urls[0])
    for url in urls[1...] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    process.standardInput = try FileHandle(forReadingFrom: urls[0])
    process.standardOutput = try FileHandle(forWritingTo: urls[1])
    process.standardError = try FileHandle(forWritingTo: urls[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: urls[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: urls[2]), as: UTF8.self))
  }
}

/// A folder for one test, gone when the value is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("taiyaku-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A folder with an article, "a.ja.md" and "a.en.md" for the name "a".
  convenience init(article name: String, ja: String, en: String) throws {
    try self.init()
    try write(ja, to: "\(name).ja.md")
    try write(en, to: "\(name).en.md")
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }
}
