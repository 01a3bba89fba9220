import Glibc

/// The variables a process was started with.
package enum Environment {
  /// Nil for one that is not set; "" for one that is set to nothing.
  package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
