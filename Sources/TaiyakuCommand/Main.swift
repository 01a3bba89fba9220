import ArgumentParser
import Glibc

/// Runs the command and turns every outcome into the exit status scripts rely on: 0, 1 for findings, 2 for any failure.
@main
enum Main {
  static func main() async {
    Signals.ignoreBrokenPipe()
    if let shortage = SystemLimits.shortage() {
      StandardError.write("taiyaku: \(shortage)")
      exit(2)
    }
    do {
      var command = try Taiyaku.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      StandardOutput.flush()
    } catch let code as ExitCode {
      StandardOutput.flush()
      exit(code.rawValue)
    } catch {
      StandardOutput.flush()
      let isRequest = Taiyaku.exitCode(for: error) == .success
      if isRequest {
        StandardOutput.write(Taiyaku.fullMessage(for: error) + "\n")
        StandardOutput.flush()
        exit(0)
      }
      let isUsage = Taiyaku.exitCode(for: error) == .validationFailure
      StandardError.write(isUsage ? Taiyaku.fullMessage(for: error) : "taiyaku: \(error)")
      exit(2)
    }
  }
}
