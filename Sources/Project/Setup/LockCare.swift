import Bitext
import Glibc
import Revision
import Workspace

/// Records that cannot all be right: of files that are gone, of one file beside two others.
struct LockCare {
  let lock: LockFile
  let configuration: Configuration
  let path: String

  init(_ lock: LockFile, _ configuration: Configuration, path: String) {
    (self.lock, self.configuration, self.path) = (lock, configuration, path)
  }

  func check() throws {
    var homes: [PathKey: Set<String>] = [:]
    for record in lock.articles {
      for name in Set([record.paths.ja, record.paths.en]) {
        homes[PathKey(configuration.located(name)), default: []].insert("\(record.paths.ja) = \(record.paths.en)")
        if access(configuration.located(name), F_OK) != 0 {
          throw UsageProblem("\(path): has a record of \(name), which is no longer there; \"taiyaku status\" says what to do")
        }
      }
    }
    for record in lock.articles {
      for name in [record.paths.ja, record.paths.en] {
        let mine = homes[PathKey(configuration.located(name))] ?? []
        if mine.count > 1 {
          throw UsageProblem(
            "\(path): \(name) stands in two records: \(mine.sorted().joined(separator: ", ")); \"taiyaku status\" says what to do")
        }
      }
    }
  }
}
