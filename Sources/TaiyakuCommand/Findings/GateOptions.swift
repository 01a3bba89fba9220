import ArgumentParser
import Bitext
import Gate
import Project

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// Which findings of a check count.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The severity from which on findings make the exit status 1: never, info, warning or error; by default as in taiyaku.yml, else error.",
      valueName: "severity"))
  var failOn: FailLevel?

  @Option(help: ArgumentHelp("Findings known from this file do not count; by default as in taiyaku.yml.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Write the findings to a baseline, instead of reporting them.", valueName: "file"))
  var writeBaseline: String?

  @Option(help: ArgumentHelp("Only sentences touched since a git revision, such as origin/main.", valueName: "revision"))
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      "Only findings that the glossary of before did not make: what a change of the glossary newly breaks.", valueName: "file"))
  var glossaryBefore: String?

  @Flag(
    help:
      "Correct what is certain: terms the glossary has another word for, spellings and slips of the pen in terms. What is left is reported."
  )
  var fix = false

  @Flag(help: "With --fix: print the corrections as a diff, and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The day waivers are held against, such as 2027-01-31; by default today.", visibility: .hidden))
  var today: Day?

  mutating func validate() throws {
    if dryRun, !fix { throw ValidationError(said: "--dry-run shows what --fix would do; give both") }
    if fix, writeBaseline != nil { throw ValidationError(said: "--fix and --write-baseline are two runs: correct first") }
  }

  func apply(to settings: inout Settings) {
    if let failOn { settings.failOn = failOn }
    if let baseline { settings.baseline = baseline }
    if let today { settings.today = today }
  }
}
