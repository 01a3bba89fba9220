import Glibc
import Synchronization

/// The files a run reads, to be asked whether an output would replace one: looked up once, however many outputs there are.
final class RunInputs: Sendable {
  private struct Identity: Hashable {
    var device: UInt
    var file: UInt

    init(_ status: stat) { (device, file) = (UInt(status.st_dev), UInt(status.st_ino)) }
  }

  private struct Known {
    var byIdentity: [Identity: [OutputGuard.Role]] = [:]
    /// Also for those that are not there yet: the lock's place is no report's.
    var byPath: [String: [OutputGuard.Role]] = [:]
  }

  private let inputs: [(path: String, role: OutputGuard.Role)]
  private let known = Mutex<Known?>(nil)

  init(_ inputs: [(path: String, role: OutputGuard.Role)]) { self.inputs = inputs }

  /// Whether a file is read in another role than it would be written in; a result is nobody's input.
  /// - Parameters:
  ///   - real: where it is to be written, all links followed
  ///   - target: what stands there
  func hold(_ real: String, _ target: stat?, writtenAs role: OutputGuard.Role) -> Bool {
    known.withLock { known in
      let all = known ?? look()
      known = all
      let roles = (all.byPath[real] ?? []) + (target.flatMap { all.byIdentity[Identity($0)] } ?? [])
      return roles.contains { $0 != role || role == .result }
    }
  }

  private func look() -> Known {
    var known = Known()
    for input in inputs {
      if let real = RealPath.of(input.path) { known.byPath[real, default: []].append(input.role) }
      var status = stat()
      if stat(input.path, &status) == 0 { known.byIdentity[Identity(status), default: []].append(input.role) }
    }
    return known
  }
}
