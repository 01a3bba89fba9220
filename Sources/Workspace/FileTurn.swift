import Glibc

/// Processes that change one file take turns: what one wrote in between, the next reads first.
package enum FileTurn {
  /// Runs `body` while no other process is in its turn with a file of the same folder. The folder itself is locked (advisory, for
  /// as long as the process lives at most), so nothing is left behind by a kill. Where a folder cannot be locked, `body` runs all
  /// the same: a network without locks must not stop the work.
  package static func take<Result, Failure: Error>(_ path: String, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try take([path], body)
  }

  /// The same for several files at once; their folders are locked in an order that is the same for every process.
  package static func take<Result, Failure: Error>(_ paths: [String], _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let folders = Set(
      paths.map { path in
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        return RealPath.of(folder) ?? folder
      })
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    for folder in folders.sorted() {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      descriptors.append(descriptor)
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    return try body()
  }
}
