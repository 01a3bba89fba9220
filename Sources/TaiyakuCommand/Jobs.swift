import ArgumentParser
import FoundationEssentials

/// How many tasks work side by side.
struct Jobs: ExpressibleByArgument {
  var count: Int

  /// As many as this machine has cores; help says that, not the number of the machine it was printed on.
  static var allCores: Jobs { Jobs(count: ProcessInfo.processInfo.activeProcessorCount) }

  init(count: Int) { self.count = count }

  init?(argument: String) {
    guard let count = Int(argument) else { return nil }
    self.count = count
  }

  var defaultValueDescription: String { "all cores" }

  func check() throws { try Bounds.check(count, Bounds.jobs, "--jobs") }
}
