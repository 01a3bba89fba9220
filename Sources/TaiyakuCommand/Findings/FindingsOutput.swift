import ArgumentParser
import Bitext
import Project
import Reporting
import Workspace

extension FindingsFormat: ExpressibleByArgument {}

/// A report for a machine, beside what is printed: FORMAT=FILE.
struct ReportTarget: Sendable {
  var format: FindingsFormat
  var path: String

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ValidationError(said: "--report \(argument): say FORMAT=FILE, such as sarif=findings.sarif")
    }
    guard let format = FindingsFormat(rawValue: String(parts[0])) else {
      let known = FindingsFormat.allCases.map(\.rawValue)
      throw ValidationError(
        said: Suggestion.nearest(to: String(parts[0]), among: known).map {
          "there is no format \(parts[0].description); did you mean \($0)?"
        }
          ?? "there is no format \(parts[0].description); the formats are \(known.joined(separator: ", "))")
    }
    (self.format, path) = (format, String(parts[1]))
  }
}

/// How every command that makes findings writes them.
struct FindingsOutput: ParsableArguments {
  @Option(help: ArgumentHelp("How to print the findings: \(Self.formats).", valueName: "format"))
  var format: FindingsFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write a report to a file as well, such as sarif=findings.sarif; may be given several times.", valueName: "format=file"),
    transform: { try ReportTarget($0) })
  var report: [ReportTarget] = []

  @Option(help: ArgumentHelp("Print so many findings at most; the others are counted.", valueName: "n"))
  var max: Int?

  @Flag(help: "Print how many findings there are by rule, concept and file, instead of the findings.")
  var statistics = false

  @Option(help: ArgumentHelp("Write paths in reports as seen from this folder, such as the root of the repository.", valueName: "folder"))
  var root: String?

  @Flag(help: "Leave what the baseline knows or a waiver lets stand out of every report.")
  var newOnly = false

  @OptionGroup var terminal: TerminalOptions

  mutating func validate() throws {
    if let max, max < 0 { throw ValidationError(said: "--max must not be negative") }
    if statistics || max != nil, format != .text { throw ValidationError(said: "--statistics and --max are for --format text") }
  }

  private static let formats = FindingsFormat.allCases.map(\.rawValue).joined(separator: ", ")

  /// Prints the findings, writes the reports, tells the summary on standard error.
  /// - Throws: `ExitCode(1)` where an open finding reaches the level
  func finish(_ all: FindingsReport, failOn level: FailLevel, _ place: OutputGuard) throws {
    var findings = newOnly ? all.openOnly() : all
    findings.failsOn = level
    if let root { findings.prefix = try RootFolder.prefix(from: root) }
    try place.check(together: report.map { ($0.path, .result, $0.path) })
    for target in report { try place.write(Array(try findings.write(target.format).utf8), to: target.path, named: target.path) }
    if format == .text {
      let text = TextReport(findings, style: terminal.style, width: terminal.cells, book: Spoken.book)
      StandardOutput.write(statistics ? text.statistics() : text.write(atMost: max))
    } else {
      let written = try findings.write(format)
      format == .markdown ? StandardOutput.write(written) : StandardOutput.write(data: written)
    }
    StandardOutput.flush()
    // What was looked at is told with every format: a green log must say why.
    if !terminal.quiet { StandardError.say("\(TextReport(all, book: Spoken.book).summary())") }
    if findings.open.contains(where: { level.isReached(by: $0.severity) }) { throw ExitCode(1) }
  }
}
