import ArgumentParser

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: "…")

  mutating func run() async throws {}
}
