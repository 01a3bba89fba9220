import Foundation
import Interchange
import Testing

/// Every command that a guide or a help text shows is run, in a project that has the files it speaks of.
@Suite struct RunningDocumentationTests {
  struct Shown: Sendable {
    var page: String
    var command: String
    /// What is shown under it.
    var output: [String] = []
  }

  @Test func everyCommandOfTheGuidesRuns() throws {
    let shown = try Self.pages().flatMap(Self.commands(in:))
    #expect(shown.count >= 25)
    try Self.run(shown)
  }

  @Test func everyCommandOfTheHelpRuns() throws {
    let shown = try Self.helpTexts()
    #expect(shown.count >= 40)
    try Self.run(shown)
  }

  private static func run(_ shown: [Shown]) throws {
    let project = try SampleProject()
    for example in shown {
      // What speaks of this repository's own files is run here.
      let isOurs = ["corpus/", "glossary/clinic", "examples/"].contains { example.command.contains($0) }
      let outcome = try project.run(example.command, here: isOurs)
      #expect(outcome.isGood, "\(example.page): \(example.command)\n\(outcome.status) \(outcome.text.suffix(600))")
      guard isOurs else { continue }
      var printed = outcome.text.split(separator: "\n").map(String.init)[...]
      for line in example.output {
        let place = try #require(printed.firstIndex(of: line), "\(example.page): \(example.command): not printed, or not there: \(line)")
        printed = printed[(place + 1)...]
      }
    }
  }

  // MARK: What is shown

  private static func pages() throws -> [String] {
    // Tutorials are `TutorialTests`'s; the reference is made from help texts.
    ["README.md", "README.ja.md", "CONTRIBUTING.md"]
      + (try Manual.pages(in: "docs") + Manual.pages(in: "docs/how-to") + Manual.pages(in: "docs/ja/how-to"))
  }

  /// Lines of code blocks, indented or fenced as `sh`, that begin with the tool's name; `console` blocks are `ShownOutputTests`'s.
  private static func commands(in page: String) throws -> [Shown] {
    var shown: [Shown] = []
    var (isConsole, isShell, isOpen) = (false, false, false)
    for line in try String(contentsOfFile: page, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { (isConsole, isShell) = (line == "```console", line == "```sh") }
      if isShell, line.hasPrefix("taiyaku ") { shown.append(Shown(page: page, command: plain(line))) }
      let isIndented = line.hasPrefix("    ")
      let text = line.trimmingPrefix(while: \.isWhitespace)
      let bare = text.hasPrefix("$ ") ? text.dropFirst(2) : text
      if isIndented, !isConsole, bare.hasPrefix("taiyaku ") {
        shown.append(Shown(page: page, command: plain(bare)))
        isOpen = text.hasPrefix("$ ")
      } else if isIndented, isOpen {
        shown[shown.count - 1].output.append(String(line.dropFirst(4)))
      } else {
        isOpen = false
      }
    }
    return shown
  }

  private static func helpTexts() throws -> [Shown] {
    let tool = BuiltTool(environment: ["COLUMNS": "250"])
    let overview = try tool.run("--help").output
    let names = overview.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }
    #expect(names.contains("demo"))
    let groups = [["glossary", "lint"], ["glossary", "convert"], ["glossary", "list"], ["lexicon", "learn"]]
    return try (names.map { [$0] } + groups).flatMap { words -> [Shown] in
      let lines = try tool.run(words + ["--help"]).output.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
      return lines.filter { $0.hasPrefix("taiyaku ") }.map {
        Shown(page: "taiyaku \(words.joined(separator: " ")) --help", command: plain($0))
      }
    }
  }

  /// Without the remark behind it.
  private static func plain(_ line: Substring) -> String {
    let command = line.firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
    return String(command.firstRange(of: " # ").map { command[..<$0.lowerBound] } ?? command)
  }
}

/// A project with every file the examples name, in a repository with some history.
private final class SampleProject {
  struct Outcome {
    var status: Int32
    var text: String
    var isServer: Bool

    /// A server ends when it is told to; everything else by itself, without a failure.
    var isGood: Bool { isServer ? text.contains("http://127.0.0.1:") : [0, 1].contains(status) }
  }

  private let folder = try! TemporaryFolder()
  /// A sentence a line, so that a place may be named by any.
  private static let ja = (1...30).map { "- 水を\($0 * 100) mL入れてから、神経質にならずによく混ぜます。\n" }.joined()
  private static let en = (1...30).map { "- Add \($0 * 100) mL of water, and stir it well without getting nervous.\n" }.joined()

  init() throws {
    for name in [
      "a", "b", "article", "soup", "exosome", "articles/a", "articles/b", "articles/coffee", "old/a", "new/a", "old/articles/a",
      "new/articles/a",
      "before/articles/a", "after/articles/a", "fresh/a", "fresh/site/a",
    ] {
      try folder.write(Self.ja, to: name + ".ja.md")
      try folder.write(Self.en, to: name + ".en.md")
    }
    for name in ["book.ja.txt", "vaccine ja.txt", "list.txt"] { try folder.write("水を入れます。\n塩も入れます。\n", to: name) }
    for name in ["book.en.txt", "vaccine en.txt", "article.en.txt", "notes.txt"] {
      try folder.write("Add water, e.g. a cup. Add salt, too.\n", to: name)
    }
    try folder.write("水を入れます。\nAdd water.\n\n塩も入れます。\nAdd salt, too.\n", to: "page.txt")
    try folder.write("<p>水を入れます。</p><p>Add water.</p><p>塩も入れます。</p><p>Add salt, too.</p>", to: "page.html")
    try folder.write("e.g.\n", to: "abbreviations.txt")
    try folder.write("{\"id\":1,\"text\":\"水です。\"}\n", to: "records.jsonl")
    try folder.write("{\"id\":1,\"ja\":[\"水です。\"],\"en\":[\"It is water.\"]}\n", to: "pairs.jsonl")
    try folder.write("Add water, and stir it well.\n", to: "draft.md")
    for name in ["terms.csv", "new.csv", "old.csv", "glossary/terms.csv"] {
      try folder.write("concept,language,term,status,note\nnerve,ja,神経,preferred,\nnerve,en,nerve,preferred,\n", to: name)
    }
    let terms = TableFile(name: "terms", columns: ["ja", "en"], rows: [["神経", "nerve"]])
    try folder.write(Data(try terms.xlsx()), to: "terms.xlsx")
    try folder.write("water\t水\t\n", to: "omegat.txt")
    try folder.write("水を入れます。\tAdd water.\n", to: "memory.tsv")
    for name in ["soup.decisions.json", "coffee.decisions.json"] {
      try folder.write(
        "{\"format\":\"taiyaku-decisions\",\"version\":1,\"from\":\"ja\",\"files\":{\"ja\":{\"path\":\"soup.ja.md\",\"digest\":\"\"},\"en\":{\"path\":\"soup.en.md\",\"digest\":\"\"}},\"beads\":[],\"waivers\":[],\"confirmed\":[]}",
        to: name)
    }
    try folder.write(
      "pairs:\n  - ja: \"articles/*.ja.md\"\n    en: \"articles/*.en.md\"\nglossary: glossary/terms.csv\n", to: "taiyaku.yml")
    let samples = "Tests/ReadingTests/Formats/Samples"
    for name in try FileManager.default.contentsOfDirectory(atPath: samples) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: samples + "/" + name))
      for copy in [name, "new/" + name, name.replacing("garden.", with: "report.")] { try folder.write(bytes, to: copy) }
    }
    // No pager waits for a person, no browser opens.
    try folder.write("#!/bin/sh\ncat\n", to: "bin/less")
    for command in [
      "chmod +x bin/less", "git init -q -b main", "git add -A", "git commit -qm 1", "git tag v1.0",
      "for n in 2 3 4; do echo >> articles/a.ja.md; git commit -qam $n; done", "git tag v1.1",
      "git update-ref refs/remotes/origin/main main~1", "taiyaku sync",
      "taiyaku glossary convert terms.csv --to tbx --output export.tbx",
      "taiyaku segment --export-srx > team.srx", "taiyaku export -q soup.ja.md soup.en.md -o edited.xlsx",
      "taiyaku export -q soup.ja.md soup.en.md -o edited.tsv",
      "taiyaku export -q --to xliff soup.ja.md soup.en.md -o soup.xlf",
    ] {
      let outcome = try run(command, here: false)
      try #require(outcome.status == 0, "\(command): \(outcome.text)")
    }
  }

  func run(_ command: String, here: Bool) throws -> Outcome {
    let isServer = command.hasPrefix("taiyaku review")
    if command.hasPrefix("taiyaku init") { try? FileManager.default.removeItem(atPath: folder.path("fresh/taiyaku.yml")) }
    // What is to be forgotten was recorded.
    if command.hasPrefix("taiyaku sync --forget") { _ = try run("taiyaku sync b.ja.md b.en.md", here: here) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", isServer ? "timeout -s INT 10 " + command : command]
    // A first configuration is written where there is none.
    if !here { process.currentDirectoryURL = command.hasPrefix("taiyaku init") ? folder.url.appendingPathComponent("fresh") : folder.url }
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = "\(folder.path("bin")):\(BuiltTool.url.deletingLastPathComponent().path):\(variables["PATH"] ?? "/usr/bin:/bin")"
    for (name, value) in [
      ("BROWSER", "true"), ("LC_ALL", "C.UTF-8"), ("GIT_AUTHOR_NAME", "n"), ("GIT_AUTHOR_EMAIL", "n@example.org"),
      ("GIT_COMMITTER_NAME", "n"),
      ("GIT_COMMITTER_EMAIL", "n@example.org"), ("GIT_CONFIG_GLOBAL", "/dev/null"),
    ] { variables[name] = value }
    process.environment = variables
    let printed = folder.path("printed-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: printed, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: printed) }
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: printed))
    (process.standardInput, process.standardOutput, process.standardError) = (FileHandle.nullDevice, output, output)
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, text: try String(contentsOfFile: printed, encoding: .utf8), isServer: isServer)
  }
}
