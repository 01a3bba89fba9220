import ArgumentParser

struct Segment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "segment", abstract: "…")

  mutating func run() async throws {}
}
