import ArgumentParser
import Bitext
import Glibc
import Reporting
import Workspace

/// Runs the command and turns every outcome into the exit status scripts rely on: 0, 1 for findings, 2 for any failure.
@main
enum Main {
  static func main() async {
    Signals.ignoreBrokenPipe()
    StandardStreams.keepTaken()
    if let shortage = SystemLimits.shortage() { end("taiyaku: \(shortage.text(in: Spoken.book))") }
    var command = parsed()
    do {
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
      if Taiyaku.exitCode(for: error) == .success { answer(Taiyaku.fullMessage(for: error)) }
      // How the command is written helps nobody whose line was understood.
      end("taiyaku: \(Message(saying: error).text(in: Spoken.book))\(NearbyName.hint(for: error).text(in: Spoken.book))")
    }
  }

  private static func parsed() -> any ParsableCommand {
    if let place = undecodableArgument {
      end(
        "taiyaku: "
          + ("argument \(place) is not UTF-8, so the file it names cannot be told from others; rename it (convmv -t utf8)" as Message).text(
            in: Spoken.book))
    }
    var words: [String] = []
    do {
      words = try Spoken.current.get().words
      if Spoken.language != .en, let page = help(words) { answer(page.text) }
      let command = try Taiyaku.parseAsRoot(words)
      if words.first == "help", let problem = problem(words) { end("taiyaku: " + problem) }
      return command
    } catch {
      let isRequest = Taiyaku.exitCode(for: error) == .success
      if !isRequest || words.first == "help", let problem = problem(words) { end("taiyaku: " + problem) }
      let text = Taiyaku.fullMessage(for: error)
      if isRequest { answer(text) }
      end("taiyaku: " + ParserWords.said(String(text.trimmingPrefix("Error: ")), in: Spoken.book))
    }
  }

  /// From 1. Swift would read another name out of its bytes, which may well be that of another file.
  private static var undecodableArgument: Int? {
    (1..<max(1, Int(CommandLine.argc))).first { place in
      CommandLine.unsafeArgv[place].map { String(validatingCString: $0) == nil } ?? false
    }
  }

  private static func problem(_ words: [String]) -> String? {
    CommandTree.ofTaiyaku().flatMap { CommandLineProblem(tree: $0, words: words).message?.text(in: Spoken.book) }
  }

  private static func help(_ words: [String]) -> HelpPage? {
    CommandTree.ofTaiyaku().flatMap { HelpPage.asked(by: words, $0, Spoken.book, width: min(TerminalOptions.cells ?? 80, 100)) }
  }

  private static func answer(_ text: String) -> Never {
    StandardOutput.write(text + "\n")
    StandardOutput.flush()
    exit(0)
  }

  private static func end(_ problem: String) -> Never {
    StandardError.write(problem)
    exit(2)
  }
}
