import Foundation
import Testing

/// What someone is told who made a usual mistake: what is wrong, where, and what to do.
@Suite struct MessageTests {
  struct Mistake: CustomTestStringConvertible {
    var line: [String]
    var says: [String]
    var keepsSilentOf: [String] = []

    var testDescription: String { line.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake(line: ["chek"], says: ["no command \"chek\"", "\"taiyaku check\""], keepsSilentOf: ["Usage:"]),
    Mistake(line: ["chek", "a.ja.md", "a.en.md"], says: ["\"taiyaku check\""]),
    Mistake(line: ["glossary", "lnt", "terms.csv"], says: ["\"taiyaku glossary lint\""]),
    Mistake(line: ["lint", "terms.csv"], says: ["\"taiyaku glossary lint\""]),
    Mistake(line: ["help", "nothing"], says: ["no command \"nothing\"", "--help"]),
    Mistake(line: ["check", "--glosary", "x"], says: ["no option --glosary", "--glossary"]),
    Mistake(line: ["align", "-o", "x", "a.ja.md", "a.en.md"], says: ["no option -o", "> FILE"]),
    Mistake(line: ["report", "--out", "x", "a.ja.md", "a.en.md"], says: ["no option --out", "--output"]),
    Mistake(line: ["export", "--format", "tmx", "a.ja.md", "a.en.md"], says: ["--to"]),
    Mistake(line: ["diff", "--before", "a"], says: ["--old"]),
    Mistake(line: ["align", "my", "en.txt", "a.ja.md"], says: ["\"my en.txt\"", "quotes"]),
    Mistake(line: ["check", "a.ja.md", "a.en.md", "terms.csv"], says: ["--glossary terms.csv"]),
    Mistake(line: ["check", "acces.ja.md", "access.en.md"], says: ["acces.ja.md: no such file", "access.ja.md"]),
    Mistake(line: ["check", "a.ja.md:3", "a.en.md"], says: ["name the file alone: a.ja.md"]),
    Mistake(line: ["explain", "term.mising"], says: ["term.missing"], keepsSilentOf: ["Usage:"]),
    Mistake(line: ["init", "nowhere"], says: ["nowhere: no such folder"], keepsSilentOf: ["Usage:"]),
    Mistake(line: ["status"], says: ["taiyaku sync"], keepsSilentOf: ["Usage:"]),
    Mistake(
      line: ["check", "--changed-since", "main", "a.ja.md", "a.en.md"], says: ["not in a git repository"], keepsSilentOf: ["--new instead"]),
    Mistake(
      line: ["check", "--glossary", "terms.xlsx", "a.ja.md", "a.en.md"],
      says: ["terms.xlsx: is named as an Excel workbook", "save it again"]),
    Mistake(line: ["demo", "glossary"], says: ["glossary: is there already"]),
    Mistake(
      line: ["check", "--glossary", "words.csv", "a.ja.md", "a.en.md"], says: ["words.csv:1", "there is no column \"language\""]),
  ]

  @Test(arguments: mistakes)
  func isTold(_ mistake: Mistake) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "access"] {
      try folder.write("水を入れます。\n", to: name + ".ja.md")
      try folder.write("Add water.\n", to: name + ".en.md")
    }
    try folder.write("Add water.\n", to: "my en.txt")
    try folder.write("concept,language,term\nwater,ja,水\n", to: "terms.csv")
    try folder.write("id,word,status\n1,水,preferred\n", to: "words.csv")
    try folder.write("", to: "glossary/empty")
    try folder.write(Data([0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 60)), to: "terms.xlsx")
    let outcome = try BuiltTool(directory: folder.url).run(mistake.line)
    #expect(outcome.status == 2)
    for text in mistake.says { #expect(outcome.error.contains(text), "\(outcome.error)") }
    for text in mistake.keepsSilentOf { #expect(!outcome.error.contains(text), "\(outcome.error)") }
    #expect(outcome.error.hasPrefix("taiyaku: "), "\(outcome.error)")
  }

  /// Two columns with a heading in either language, and more behind them, are a glossary.
  @Test(arguments: ["Japanese,English,Note", "日本語,英語,備考", "ja,en", "和文,英文"])
  func headingsOfTwoColumns(_ heading: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(heading + "\n水,water,\n", to: "terms.csv")
    let outcome = try BuiltTool(directory: folder.url).run("glossary", "list", "terms.csv")
    // The tool's own heading, and one concept.
    #expect(outcome.status == 0 && outcome.output.split(separator: "\n").count == 2 && outcome.output.contains("water"), "\(outcome)")
  }
}

/// `taiyaku demo` writes a project that works, once.
@Suite struct DemoTests {
  @Test func aProjectWithFaultsToFind() throws {
    let folder = try TemporaryFolder()
    #expect(try BuiltTool(directory: folder.url).run("demo", "try").status == 0)
    #expect(try BuiltTool(directory: folder.url).run("demo", "try").status == 2)
    let outcome = try BuiltTool(directory: folder.url.appendingPathComponent("try")).run("check")
    #expect(outcome.status == 1 && outcome.output.contains("number.mismatch") && outcome.output.contains("term.deprecated"))
  }
}

/// Nothing is sent anywhere.
@Suite struct NetworkTests {
  /// They are installed, and may do so here: not every container lets them.
  static let hasTracer = runs("/usr/bin/strace", ["-o", "/dev/null", "true"])
  static let hasNamespaces = runs("/usr/bin/unshare", ["-rn", "true"])

  private static func runs(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(
    .enabled(if: hasTracer, "strace is not installed, or may not trace here"),
    arguments: [
      ["check"], ["align", "articles/coffee.ja.md", "articles/coffee.en.md"], ["segment", "articles/coffee.en.md"], ["report"], ["sync"],
      ["export", "-o", "memory.tmx"], ["terms"], ["doctor"], ["glossary", "lint"],
    ])
  func noSocketIsOpened(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try BuiltTool(directory: folder.url).run("demo", "try").status == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments = ["-f", "-e", "trace=socket,connect,bind", "-o", folder.path("trace"), BuiltTool.url.path] + arguments
    process.currentDirectoryURL = folder.url.appendingPathComponent("try")
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    let trace = try String(contentsOfFile: folder.path("trace"), encoding: .utf8)
    #expect(trace.contains("+++ exited with"), "nothing was traced")
    #expect(!trace.contains("socket(") && !trace.contains("connect("), "\(trace)")
  }

  /// In a namespace without any interface all is as elsewhere.
  @Test(.enabled(if: hasNamespaces, "unshare is not installed, or may not make a network namespace here"))
  func worksWithoutANetwork() throws {
    let folder = try TemporaryFolder()
    #expect(try BuiltTool(directory: folder.url).run("demo", "try").status == 0)
    let project = folder.url.appendingPathComponent("try")
    let usual = try BuiltTool(directory: project).run("check")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-rn", BuiltTool.url.path, "--lang", "en", "check"]
    process.currentDirectoryURL = project
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == usual.status && String(decoding: data, as: UTF8.self) == usual.output)
  }
}
