import Bitext
import Glibc

/// What the system must grant before any work begins. The runtime waits for ever for a thread it cannot have.
enum SystemLimits {
  /// Why this process cannot work, if so.
  static func shortage() -> Message? {
    // Stacks of worker threads, and room for the words and rules that are built in.
    let needed = (UInt64(sysconf(Int32(_SC_NPROCESSORS_ONLN))) + 2) * stackSize + base
    for (resource, name) in [(RLIMIT_DATA, "ulimit -d"), (RLIMIT_AS, "ulimit -v")] {
      var limit = rlimit()
      if getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0, limit.rlim_cur < needed {
        return "may use \(limit.rlim_cur >> 20) MiB of memory only, and needs \(needed >> 20); raise \(name)"
      }
    }
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, { _ in nil }, nil)
    if code != 0 { return "no thread can be started: \(String(cString: strerror(code))); raise ulimit -u, or free some memory" }
    pthread_join(thread, nil)
    return nil
  }

  private static let base: UInt64 = 64 << 20

  private static var stackSize: UInt64 {
    var limit = rlimit()
    let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0 && limit.rlim_cur < 1 << 30
    return isKnown ? UInt64(limit.rlim_cur) : 8 << 20
  }
}
