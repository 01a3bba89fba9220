import CLibFuzzer
import Glibc

/// `Fuzz NAME [libFuzzer's arguments]` runs one target; `Fuzz` alone lists them.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let target = Target.named(arguments[1]) else {
      print(Target.all.map(\.name).joined(separator: "\n"))
      exit(arguments.count > 1 ? 2 : 0)
    }
    chosen = target
    var count = Int32(arguments.count - 1)
    var values: [UnsafeMutablePointer<CChar>?] = arguments[..<1].map { strdup($0) } + arguments[2...].map { strdup($0) } + [nil]
    let status = values.withUnsafeMutableBufferPointer { buffer in
      var base = buffer.baseAddress!
      return LLVMFuzzerRunDriver(&count, &base) { data, size in
        chosen.run(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      }
    }
    exit(status)
  }
}

// Set once before the fuzzer starts; libFuzzer's callback takes no context.
nonisolated(unsafe) private var chosen = Target("none") { _ in }
