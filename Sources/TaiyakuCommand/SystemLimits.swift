import Bitext
import Glibc
import Workspace

/// What the system must grant before any work begins. The runtime waits for ever for a thread it cannot have.
enum SystemLimits {
  /// Why this process cannot work, if so.
  static func shortage() -> Message? {
    if let shortage = stackShortage ?? descriptorShortage { return shortage }
    // Stacks of worker threads, and room for the words and rules that are built in.
    let needed = (UInt64(sysconf(Int32(_SC_NPROCESSORS_ONLN))) + 2) * stackSize + base
    for (resource, name, used) in [(RLIMIT_DATA, "ulimit -d", 0), (RLIMIT_AS, "ulimit -v", mapped)] {
      var limit = rlimit()
      if getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0, limit.rlim_cur < used + needed {
        return "may use \(limit.rlim_cur >> 20) MiB of memory only, and needs \((used + needed) >> 20); raise \(name)"
      }
    }
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, { _ in nil }, nil)
    if code != 0 { return "no thread can be started: \(String(cString: strerror(code))); raise ulimit -u, or free some memory" }
    pthread_join(thread, nil)
    return nil
  }

  /// The program and its libraries, in bytes of the address space.
  private static var mapped: UInt64 {
    let statistics = (try? FileReader().bytes("/proc/self/statm")) ?? []
    let pages = String(decoding: statistics.prefix { $0 != 0x20 }, as: UTF8.self)
    return (UInt64(pages) ?? 0) * UInt64(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static var stackShortage: Message? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_cur < leastStack else { return nil }
    return "the stack may hold \(limit.rlim_cur >> 10) KiB only, and needs \(leastStack >> 10); raise ulimit -s"
  }

  /// The runtime ends the process where it cannot have the two it waits for events with.
  private static var descriptorShortage: Message? {
    var taken: [Int32] = []
    defer { for descriptor in taken { close(descriptor) } }
    while taken.count < leastDescriptors {
      let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return "no more files can be opened: \(String(cString: strerror(errno))); raise ulimit -n" }
      taken.append(descriptor)
    }
    return nil
  }

  private static let leastStack: UInt64 = 2 << 20
  private static let leastDescriptors = 4
  private static let base: UInt64 = 64 << 20

  private static var stackSize: UInt64 {
    var limit = rlimit()
    let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0 && limit.rlim_cur < 1 << 30
    return isKnown ? UInt64(limit.rlim_cur) : 8 << 20
  }
}
