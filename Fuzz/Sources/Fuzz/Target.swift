import Dispatch
import Synchronization

/// One part of the tool that takes bytes from outside.
struct Target: Sendable {
  let name: String
  /// Must return for every input; ends the process where a property does not hold.
  let run: @Sendable ([UInt8]) -> Void

  init(_ name: String, _ run: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.run = run
  }

  static func named(_ name: String) -> Target? { all.first { $0.name == name } }

  static let all = articles + sentences + glossaries + exchange + projects + pairs + records
}

/// Ends the run as libFuzzer expects of a finding.
func expect(_ holds: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
  if !holds() { fatalError(message()) }
}

/// What a task makes of it, waited for: libFuzzer calls without tasks, and nothing here needs the thread that waits.
func awaited<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
  let done = DispatchSemaphore(value: 0)
  let result = Mutex<Value?>(nil)
  Task.detached {
    let value = await body()
    result.withLock { $0 = value }
    done.signal()
  }
  done.wait()
  guard let value = result.withLock({ $0 }) else { fatalError("a task without a result") }
  return value
}

/// Anything may be refused, but in words.
func refusable<Value>(_ body: () throws -> Value) -> Value? {
  do { return try body() } catch {
    expect(!String(describing: error).isEmpty, "an error without words")
    return nil
  }
}

/// Several texts in one input, parted by a byte that UTF-8 does not have.
func parts(_ bytes: [UInt8], _ count: Int) -> [String] {
  let parts = bytes.split(separator: 0xFF, maxSplits: count - 1, omittingEmptySubsequences: false).map {
    String(decoding: $0, as: UTF8.self)
  }
  return parts + Array(repeating: "", count: max(0, count - parts.count))
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
