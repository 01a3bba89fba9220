import Glibc
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
final class SharedProgress: Sendable {
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

extension Sequence {
  /// One after the other, with progress.
  func map<Result>(showing progress: ProgressLine, _ transform: (Element) throws -> Result) rethrows -> [Result] {
    var progress = progress
    defer { progress.finish() }
    var results: [Result] = []
    for element in self {
      results.append(try transform(element))
      progress.advance(to: results.count)
    }
    return results
  }
}

extension StandardError {
  /// Without a line end.
  static func write(part: String) {
    let bytes = Array(part.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

enum Folders {
  /// Makes a folder and those above it; one that is there is fine.
  static func make(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw FolderError(path: made, reason: String(cString: strerror(errno)))
      }
      made += "/"
    }
  }

  struct FolderError: Error, CustomStringConvertible {
    var path: String
    var reason: String

    var description: String { "\(path): the folder cannot be made: \(reason)" }
  }
}
