internal import CCmarkGFM
import Synchronization

/// The one way to cmark-gfm.
enum CMark {
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
  private static let turn = Mutex(())

  /// Parses while no other thread does: extensions switch the characters that begin something in a table all parsers share.
  static func parse(_ body: () -> OpaquePointer?) -> OpaquePointer? {
    _ = registerExtensions
    // A pointer does not cross to another thread here; the lock is released by the thread that took it.
    nonisolated(unsafe) var tree: OpaquePointer?
    turn.withLock { _ in tree = body() }
    return tree
  }
}
