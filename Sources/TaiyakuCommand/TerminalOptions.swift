import ArgumentParser
import Bitext
import FoundationEssentials
import Glibc
import Reporting

extension TerminalStyle.Policy: ExpressibleByArgument {}

extension TerminalStyle {
  /// For a stream of this process; places in files are links where the terminal is known to follow them.
  init(_ policy: Policy, ofTerminal isTerminal: Bool) {
    let environment = ProcessInfo.processInfo.environment
    self.init(policy, isTerminal: isTerminal, environment: environment)
    guard isEnabled else { return }
    var name = [CChar](repeating: 0, count: 256)
    let machine =
      gethostname(&name, name.count - 1) == 0 ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
    links = Hyperlinks(
      isTerminal: isTerminal, environment: environment, folder: FileManager.default.currentDirectoryPath, machine: machine)
  }
}

extension StandardError {
  /// Names a file that was written.
  static func wrote(_ path: String) {
    write(TerminalStyle(.auto, ofTerminal: isTerminal).links(PrintableText.line(path), to: path))
  }
}

/// What every command that prints for people understands.
struct TerminalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: auto (a terminal, unless NO_COLOR is set), always or never.", valueName: "when"))
  var color: TerminalStyle.Policy = .auto

  @Option(help: ArgumentHelp("Cells a line may take; by default the terminal's width, or 100 in a pipe.", valueName: "cells"))
  var width: Int?

  mutating func validate() throws {
    if let width { try Bounds.check(width, Bounds.cells, "--width") }
  }

  /// Taken off the command line before it is parsed: help is asked for in a language, too.
  @Option(
    help: ArgumentHelp(
      "The language of help and messages: ja or en; by default as LC_ALL, LC_MESSAGES or LANG say.", valueName: "language"))
  var lang: Language?

  @Flag(name: .shortAndLong, help: "No progress, no summary, no hints: results and errors alone.")
  var quiet = false

  var style: TerminalStyle { TerminalStyle(color, ofTerminal: StandardOutput.isTerminal) }

  var cells: Int {
    width ?? Self.cells ?? 100
  }

  /// Of the terminal, where there is one.
  static var cells: Int? {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 {
      return min(columns, Bounds.cells.upperBound)
    }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return Int(size.ws_col) }
    return nil
  }
}
