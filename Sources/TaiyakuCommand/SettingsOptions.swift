import ArgumentParser
import Bitext
import FoundationEssentials
import Gate
import Glibc
import Project
import Workspace

extension FailLevel: ExpressibleByArgument {}

extension Settings {
  /// The settings for some files: of the configuration that was named, else of the one here or above if they belong to it.
  static func serving(_ files: [String], named path: String?) throws -> Settings {
    try Settings(.serving(files, named: path), today: Day(secondsSince1970: time(nil)), jobs: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// - Parameter glossaries: files in place of those of the configuration, unless there are none
  mutating func take(from: Language?, glossaries: [String] = []) {
    if let from { (self.from, givenFrom) = (from, from) }
    if !glossaries.isEmpty { self.glossaries = glossaries }
  }
}
