import ArgumentParser
import FoundationEssentials
import Glibc
import Reporting

extension TerminalStyle.Policy: ExpressibleByArgument {}

/// What every command that prints for people understands.
struct TerminalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: auto (a terminal, unless NO_COLOR is set), always or never.", valueName: "when"))
  var color: TerminalStyle.Policy = .auto

  @Option(help: ArgumentHelp("Cells a line may take; by default the terminal's width, or 100 in a pipe.", valueName: "cells"))
  var width: Int?

  mutating func validate() throws {
    if let width, width < 40 { throw ValidationError("--width must be at least 40 cells, to leave room for text") }
  }

  var style: TerminalStyle {
    TerminalStyle(color, isTerminal: StandardOutput.isTerminal, environment: ProcessInfo.processInfo.environment)
  }

  var cells: Int {
    if let width { return width }
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 { return columns }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return Int(size.ws_col) }
    return 100
  }
}
