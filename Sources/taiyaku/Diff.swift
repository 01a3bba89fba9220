import ArgumentParser

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "diff", abstract: "…")

  mutating func run() async throws {}
}
