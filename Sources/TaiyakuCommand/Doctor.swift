import ArgumentParser
import Bitext
import FoundationEssentials
import Gate
import Glibc
import Project
import Reporting

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what a run here would use: dictionary, git, project files, and what is wrong with them.",
    discussion: """
      Nothing is changed but the dictionary's index in the cache, as every run makes it. Exit status: 0, or 1 where something that \
      is named cannot be used.

      EXAMPLES
        taiyaku doctor
        taiyaku doctor --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?
  @Option(help: ArgumentHelp("How to print: text or json.", valueName: "format"))
  var format: Format = .text

  mutating func run() throws {
    let diagnosis = Diagnosis(configuration: config, version: Taiyaku.configuration.version) {
      try Settings($0, today: Day(secondsSince1970: time(nil)))
    }
    switch format {
    case .json: StandardOutput.write(data: try MachineJSON.encode(diagnosis.items))
    case .text:
      for item in diagnosis.items {
        let mark =
          switch item.state {
          case .good: "ok  "
          case .missing: "--  "
          case .broken: "BAD "
          }
        let part = item.part + String(repeating: " ", count: max(1, 13 - item.part.count))
        StandardOutput.say(mark + part + item.says.text(in: Spoken.book))
      }
    }
    if diagnosis.isBroken { throw ExitCode(1) }
  }
}
