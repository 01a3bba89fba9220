import Foundation
import TestSupport
import Testing

/// A tutorial is walked through as a reader would: every command of its `console` blocks, in order, in an empty folder. What is shown
/// is printed; " …" stands for lines left out.
@Suite struct TutorialTests {
  struct Step {
    var command: String
    var shown: [String]
  }

  static let pages =
    ["README.md", "README.ja.md"] + ["start", "ja/start"].flatMap { (try? Manual.pages(in: "docs/\($0)")) ?? [] }

  @Test func everyReaderHasOneInBothLanguages() {
    let users = ["editor", "gate", "translator"]
    #expect(Self.pages.dropFirst(2).elementsEqual(["start", "ja/start"].flatMap { folder in users.map { "docs/\(folder)/\($0).md" } }))
  }

  @Test(arguments: pages)
  func works(_ page: String) throws {
    let steps = try Self.steps(of: page)
    try #require(steps.count >= 5)
    let printed = try Self.walk(steps, isJapanese: page.contains("ja"))
    for (step, text) in zip(steps, printed) {
      var lines = Self.settled(text).split(separator: "\n").map(String.init)[...]
      for line in step.shown.map(Self.settled) where line != " …" {
        let place = try #require(lines.firstIndex(of: line), "\(page): \(step.command): not printed, or not there: \(line)\n\(text)")
        lines = lines[(place + 1)...]
      }
      if !step.shown.contains(" …") { #expect(lines.isEmpty, "\(page): \(step.command): also printed: \(lines.joined(separator: "\n"))") }
    }
  }

  /// Without hundredths of probabilities, which every fit of the weights moves.
  private static func settled(_ text: String) -> String { text.replacing(#/ 0\.\d\d /#, with: " 0.nn ") }

  private static func steps(of page: String) throws -> [Step] {
    try Manual.text(page).components(separatedBy: "```console\n").dropFirst().flatMap { block in
      (block.components(separatedBy: "```").first ?? "").components(separatedBy: "$ ").dropFirst().map { part in
        let lines = part.split(separator: "\n").map(String.init)
        return Step(command: lines.first ?? "", shown: Array(lines.dropFirst()))
      }
    }
  }

  /// What each step prints, on either stream, in one shell.
  private static func walk(_ steps: [Step], isJapanese: Bool) throws -> [String] {
    let folder = try TemporaryFolder()
    let script = steps.map { step in
      let command = step.command.hasPrefix("taiyaku review") ? "timeout -s INT 5 \(step.command)" : step.command
      // The status of the step is what the next one may ask for.
      return "\(command)\nstatus=$?; printf '\\1'; (exit $status)\n"
    }.joined()
    try folder.write("exec 2>&1\n" + script, to: "steps.sh")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["steps.sh"]
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TAIYAKU_DICTIONARY"] { variables[name] = nil }
    variables["PATH"] = "\(BuiltTool.url.deletingLastPathComponent().path):\(variables["PATH"] ?? "/usr/bin:/bin")"
    // A reader of the Japanese pages has a Japanese system.
    variables["LC_ALL"] = nil
    (variables["LC_CTYPE"], variables["LC_MESSAGES"]) = ("C.UTF-8", isJapanese ? "ja_JP.UTF-8" : "C.UTF-8")
    variables["BROWSER"] = "true"
    process.environment = variables
    let output = Pipe()
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, output)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\u{1}")
  }
}
