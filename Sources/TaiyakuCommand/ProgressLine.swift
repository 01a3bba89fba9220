import Glibc
import Project
import Synchronization

/// How far a long piece of work has come, with its rate and the time it will still take: one line, redrawn in place, on a terminal
/// only, and only once the work has taken a second.
struct ProgressLine {
  /// Nil for a stream whose end is not known.
  private let total: Int?
  private let what: String
  private let isShown: Bool
  private let start = Self.now
  private var last = 0.0
  private var isDrawn = false

  init(total: Int?, what: String, isQuiet: Bool = false) {
    self.total = total
    self.what = what
    isShown = !isQuiet && StandardError.isTerminal && total != 1
  }

  mutating func advance(to done: Int) {
    let now = Self.now
    guard isShown, now - start > 1, now - last > 0.1 || done == total, done > 0 else { return }
    last = now
    isDrawn = true
    StandardError.write(part: "\r\u{1B}[K" + Self.line(done: done, total: total, what: what, seconds: now - start))
  }

  mutating func finish() {
    if isDrawn { StandardError.write(part: "\r\u{1B}[K") }
    isDrawn = false
  }

  /// Such as "120 of 400 articles, 12 a second, 23 s left"; of a stream "120 records, 12 a second".
  static func line(done: Int, total: Int?, what: String, seconds: Double) -> String {
    let rate = Double(done) / max(seconds, 0.001)
    let speed = rate >= 10 ? "\(Int(rate)) a second" : "\(Int((rate * 10).rounded()) / 10).\(Int((rate * 10).rounded()) % 10) a second"
    guard let total else { return "\(done) \(what), \(speed)" }
    let left = Int((Double(max(0, total - done)) / max(rate, 0.001)).rounded(.up))
    let time = left >= 3600 ? "\(left / 3600) h \(left % 3600 / 60) min" : left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
    return "\(done) of \(total) \(what), \(speed), \(time) left"
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The progress of work that several tasks do together.
final class SharedProgress: ProgressMeter {
  private let state: Mutex<(line: ProgressLine, done: Int)>

  init(_ line: ProgressLine) { state = Mutex((line, 0)) }

  func advance(by steps: Int) {
    state.withLock {
      $0.done += steps
      $0.line.advance(to: $0.done)
    }
  }

  func finish() { state.withLock { $0.line.finish() } }
}

extension Conversation {
  /// On standard error of this process.
  static func terminal(quiet: Bool) -> Conversation {
    Conversation(
      note: { StandardError.say($0) },
      progress: { SharedProgress(ProgressLine(total: $0, what: $1, isQuiet: quiet)) }, isQuiet: quiet)
  }
}

extension StandardError {
  /// Without a line end.
  static func write(part: String) {
    let bytes = Array(part.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
