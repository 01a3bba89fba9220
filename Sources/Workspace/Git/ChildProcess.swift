import Bitext
import Glibc

/// Runs a program and collects what it writes. Arguments go to the program as they are, through no shell.
struct ChildProcess {
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var error: String
  }

  struct NotStarted: SaidError, Equatable {
    let program: String
    let code: Int32
    var message: Message {
      code == ENOENT
        ? "\(program) is not installed, or not on the PATH" : "\(program) could not be started: \(String(cString: strerror(code)))"
    }
  }

  /// - Parameters:
  ///   - removals: variables of the environment that the program does not get
  ///   - limit: bytes the program may write; one that writes more is ended, with the status of a killed one
  static func run(
    _ program: String, _ arguments: [String], environment additions: [String: String] = [:], without removals: Set<String> = [],
    limit: Int = 1 << 28
  ) throws(NotStarted) -> Outcome {
    var (output, error): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard openPipe(&output) else { throw NotStarted(program: program, code: errno) }
    guard openPipe(&error) else {
      let code = errno
      close(output[0])
      close(output[1])
      throw NotStarted(program: program, code: code)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_adddup2(&actions, error[1], 2)

    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    argv.append(nil)
    var envp: [UnsafeMutablePointer<CChar>?] =
      inherited(without: removals.union(additions.keys)) + additions.sorted { $0.key < $1.key }.map { strdup("\($0)=\($1)") }
    envp.append(nil)
    defer { for pointer in argv + envp { free(pointer) } }
    var child = pid_t()
    let code = posix_spawnp(&child, program, &actions, nil, argv, envp)
    close(output[1])
    close(error[1])
    defer {
      close(output[0])
      close(error[0])
    }
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    let (written, complaints, isWhole) = readBoth(output[0], error[0], limit: limit)
    if !isWhole { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let exited = status & 0x7F == 0
    return Outcome(
      status: exited && isWhole ? (status >> 8) & 0xFF : 128 + (status & 0x7F), output: written,
      error: isWhole ? String(decoding: complaints, as: UTF8.self) : "wrote more than \(limit >> 10) KiB")
  }

  /// The ends are not handed on to the child, but for those it is given as its own output.
  private static func openPipe(_ ends: inout [Int32]) -> Bool {
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }

  private static func inherited(without names: Set<String>) -> [UnsafeMutablePointer<CChar>?] {
    var result: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let entry = next.pointee {
      let name = String(cString: entry).prefix { $0 != "=" }
      if !names.contains(String(name)) { result.append(strdup(entry)) }
      next += 1
    }
    return result
  }

  /// Reads two pipes to their ends, whichever has something first, so that neither can fill up and block the child.
  private static func readBoth(_ a: Int32, _ b: Int32, limit: Int) -> (output: [UInt8], error: [UInt8], isWhole: Bool) {
    var results: [[UInt8]] = [[], []]
    var polled = [pollfd(fd: a, events: Int16(POLLIN), revents: 0), pollfd(fd: b, events: Int16(POLLIN), revents: 0)]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      if poll(&polled, 2, -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for k in 0..<2 where polled[k].fd >= 0 && polled[k].revents != 0 {
        let count = buffer.withUnsafeMutableBytes { read(polled[k].fd, $0.baseAddress, $0.count) }
        if count > 0 {
          results[k].append(contentsOf: buffer[..<count])
          if results[k].count > limit { return ([], [], false) }
        } else if count == 0 || errno != EINTR {
          polled[k].fd = -1
        }
      }
    }
    return (results[0], results[1], true)
  }
}
