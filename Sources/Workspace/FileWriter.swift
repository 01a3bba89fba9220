import Bitext
import Glibc
import Host

/// Writes files that appear whole or not at all. Other modules write through `OutputGuard`, which asks first whether they may.
enum FileWriter {
  /// Replaces a file: writes beside it, flushes to disk, renames. A symbolic link stays one and its target is replaced; an existing
  /// file keeps its permissions. Anything that is not a regular file (a terminal, a pipe, /dev/null) is written to directly.
  static func writeAtomically(_ path: String, _ bytes: [UInt8]) throws(FileWritingError) {
    if let staged = try stage(path, bytes) { try staged.commit() }
  }

  /// Replaces several files together: all are written beside their places before the first is renamed.
  /// - Returns: puts back what stood there before, where nobody has written since
  @discardableResult
  static func writeTogether(_ files: [(path: String, bytes: [UInt8])]) throws -> @Sendable () -> Void {
    let before = try files.map { (path: $0.path, bytes: try FileReader().bytesIfPresent($0.path)) }
    let undo: @Sendable () -> Void = {
      for (file, written) in zip(before, files) where (try? FileReader().bytesIfPresent(file.path)) == written.bytes {
        if let bytes = file.bytes { try? writeAtomically(file.path, bytes) } else { unlink(file.path) }
      }
    }
    var staged: [StagedFile] = []
    var done = 0
    do {
      for file in files {
        if let one = try stage(file.path, file.bytes, isNameless: staged.count < mostNameless) { staged.append(one) }
      }
    } catch {
      for one in staged { one.discard() }
      throw error
    }
    do {
      for one in staged {
        done += 1
        try one.commit()
      }
    } catch {
      for one in staged[done...] { one.discard() }
      undo()
      throw error
    }
    return undo
  }

  /// So many files stay without names until all are written: each takes a descriptor.
  private static let mostNameless = 64

  /// A file for a place, written whole.
  private struct StagedFile {
    let path: String
    /// Of a file that has no name yet; -1 for one that has.
    let descriptor: Int32
    /// Its name.
    let beside: String
    let target: String

    func commit() throws(FileWritingError) {
      var (beside, code) = (beside, Int32(0))
      if descriptor >= 0 {
        do throws(SystemFailure) { beside = try FileWriter.name(descriptor, beside: target) } catch { code = error.code }
        close(descriptor)
      }
      if code == 0 {
        if rename(beside, target) == 0 { return }
        code = errno
        unlink(beside)
      }
      throw FileWritingError(path: path, code: code)
    }

    func discard() { if descriptor >= 0 { close(descriptor) } else { unlink(beside) } }
  }

  /// - Parameter isNameless: whether the file may wait without a name, so that nothing is left of it should the process be killed
  /// - Returns: nil for what was written directly
  private static func stage(_ path: String, _ bytes: [UInt8], isNameless: Bool = true) throws(FileWritingError) -> StagedFile? {
    var status = stat()
    if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      try writeDirectly(path, bytes, path: path)
      return nil
    }
    guard let target = RealPath.of(path) else { throw FileWritingError(path: path, code: ELOOP) }
    let exists = stat(target, &status) == 0
    if exists {
      if status.st_mode & S_IFMT == S_IFDIR { throw FileWritingError(path: path, code: EISDIR) }
      // The folder alone decides whether a rename succeeds; a file its owner has locked must not be replaced all the same.
      guard access(target, W_OK) == 0 else { throw FileWritingError(path: path, code: errno) }
    }
    var (descriptor, beside) = (nameless(in: target), "")
    if descriptor < 0 { (descriptor, beside) = try named(target, path: path) }
    var failure: Int32 = 0
    do throws(SystemFailure) {
      try write(bytes, to: descriptor)
      let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
      if fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { throw SystemFailure(code: errno) }
      if beside.isEmpty, isNameless { return StagedFile(path: path, descriptor: descriptor, beside: "", target: target) }
      if beside.isEmpty { beside = try name(descriptor, beside: target) }
    } catch { failure = error.code }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0 { return StagedFile(path: path, descriptor: -1, beside: beside, target: target) }
    if !beside.isEmpty { unlink(beside) }
    throw FileWritingError(path: path, code: failure)
  }

  /// A file without a name: nothing is left of it should the process be killed while it is written. -1 where that cannot be had.
  private static func nameless(in target: String) -> Int32 {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    // Linux's O_TMPFILE, a macro that Swift does not import.
    return open(folder, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000, 0o600)
  }

  private static func named(_ target: String, path: String) throws(FileWritingError) -> (Int32, String) {
    guard let file = TemporaryFile(beginning: target + ".") else { throw FileWritingError(path: path, code: errno) }
    return (file.descriptor, file.path)
  }

  /// Gives a nameless file a name beside the target, for an instant: a rename replaces files, a link does not.
  private static func name(_ descriptor: Int32, beside target: String) throws(SystemFailure) -> String {
    for attempt in 0..<100 {
      let name = "\(target).\(getpid())-\(attempt)"
      if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 { return name }
      if errno != EEXIST { break }
    }
    throw SystemFailure(code: errno)
  }

  private struct SystemFailure: Error { var code: Int32 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    if !Descriptor.write(bytes, to: descriptor) { throw SystemFailure(code: errno) }
  }

  private static func writeDirectly(_ target: String, _ bytes: [UInt8], path: String) throws(FileWritingError) {
    let descriptor = openDirectly(target)
    guard descriptor >= 0 else { throw FileWritingError(path: path, code: errno) }
    defer { close(descriptor) }
    do throws(SystemFailure) { try write(bytes, to: descriptor) } catch { throw FileWritingError(path: path, code: error.code) }
  }

  /// A pipe that nobody reads would block the opening for ever: it is given some seconds.
  private static func openDirectly(_ target: String) -> Int32 {
    var left = FileReader.patience * 20
    while true {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      if descriptor >= 0 {
        // Who reads may take its time.
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return descriptor
      }
      guard errno == ENXIO, left > 0 else { return -1 }
      left -= 1
      usleep(50_000)
    }
  }

  /// Makes a folder and those above it; one that is there is fine.
  static func makeFolders(_ path: String) throws(FileWritingError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw FileWritingError(path: made, code: errno) }
      made += "/"
    }
  }

  /// The permissions new files do not get. POSIX tells it only by setting it, which other threads would see; Linux also shows it.
  private static func currentMask() -> mode_t {
    guard let status = try? FileReader().bytes("/proc/self/status") else { return 0o022 }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Umask:") }
    return line.flatMap { mode_t($0.dropFirst(6).drop { $0 == "\t" || $0 == " " }, radix: 8) } ?? 0o022
  }
}

/// Why a file could not be written. What stood there before still does.
package struct FileWritingError: SaidError, Equatable {
  package let path: String
  /// The system's error number.
  package let code: Int32

  package var message: Message {
    let reason: Message =
      switch code {
      case ENOENT, ENOTDIR: "its folder does not exist; create it first"
      case EISDIR: "is a directory; name a file"
      case EACCES, EPERM, EROFS: "no permission to write it"
      case ENXIO: "nobody reads this pipe; start what reads it first, or name a file"
      case ENOSPC, EDQUOT: "no space left on the disk"
      default: Message(verbatim: String(cString: strerror(code)))
      }
    return "\(path): cannot be written: \(reason)"
  }
}
