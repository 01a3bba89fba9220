import ArgumentParser
import Bitext
import Interchange
import Terminology
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check both languages against a glossary, and their numbers against each other.",
    discussion: """
      RULES
      \(TermRule.all.map { "  \($0.name)\(String(repeating: " ", count: 20 - $0.name.count))\($0.about)" }.joined(separator: "\n"))

      EXAMPLES
        taiyaku check --glossary terms.csv --jsonl < pairs.jsonl
      """)

  @OptionGroup var terms: TermOptions
  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var jsonl = false
  @Option(name: .customLong("fail-on"), help: "The least severity that makes the exit status 1: never, info, warning or error.")
  var failOn: FailLevel = .error

  mutating func run() async throws {
    let checker = try terms.checker()
    if jsonl { return try await CheckRecords.run(checker, failOn: failOn) }
    throw ValidationError("give --jsonl")
  }
}
