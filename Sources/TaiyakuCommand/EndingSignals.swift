import Dispatch
import Glibc

/// Tidies up when the process is asked to end (Ctrl+C, a closed terminal), then ends it as it would have ended.
final class EndingSignals {
  private let sources: [any DispatchSourceSignal]
  private let tidy: @Sendable () -> Void

  init(_ tidy: @escaping @Sendable () -> Void) {
    self.tidy = tidy
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        tidy()
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  /// The work is done without a signal.
  func end() { tidy() }
}
