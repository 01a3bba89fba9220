import Glibc

/// Processes that change one file take turns: what one wrote in between, the next reads first.
public enum FileTurn {
  /// Runs `body` while no other process is in its turn with a file of the same folder. The folder itself is locked (advisory, for
  /// as long as the process lives at most), so nothing is left behind by a kill. Where a folder cannot be locked, `body` runs all
  /// the same: a network without locks must not stop the work.
  public static func take<Result, Failure: Error>(_ path: String, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    return try body()
  }
}
