import ArgumentParser

struct Align: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "align", abstract: "…")

  mutating func run() async throws {}
}
