import ArgumentParser
import Bitext
import Gate
import Project
import Reporting
import Terminology
import Workspace

struct GlossaryLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find what is wrong with a glossary itself.",
    discussion: """
      Reports duplicates, contradictions (a term both accepted and not), terms of two concepts, empty and one-character terms, \
      concepts without a term in one language, and terms inside others, each with its line.

      With --articles also how the terms fare in the articles of taiyaku.yml: which are too common to gate on, what the rules would \
      say of them, which forms of them the glossary lacks.

      EXAMPLES
        taiyaku glossary lint glossary/terms.csv
        taiyaku glossary lint --articles
        taiyaku glossary lint --report sarif=glossary.sarif glossary/*.csv
      """)

  @OptionGroup var input: GlossaryInput
  @OptionGroup var output: FindingsOutput
  @Option(
    help: ArgumentHelp(
      "The severity from which on findings make the exit status 1: never, info, warning or error.", valueName: "severity"))
  var failOn: FailLevel = .warning

  @Flag(help: "Look at the articles of taiyaku.yml as well.")
  var articles = false

  mutating func run() async throws {
    let rules = GlossaryProblem.Kind.allCases.map { FindingRule(id: RuleID($0.rawValue), summary: $0.summary, severity: $0.severity) }
    var report = FindingsReport(tool: .current, rules: rules)
    let sources = try input.sources()
    let fitness = try articles ? await FittedGlossaries(config: input.config, isQuiet: output.terminal.quiet) : nil
    for source in sources {
      let file = report.add(file: source)
      let lines = LineIndex(source)
      let glossary = try input.glossary(source)
      for problem in GlossaryLint.problems(in: glossary) + (fitness?.problems(of: glossary) ?? []) {
        report.add(Self.finding(problem, file, source, lines))
      }
    }
    try output.finish(report, failOn: failOn, OutputGuard(reading: sources.map { ($0.name, .result) }))
  }

  private static func finding(_ problem: GlossaryProblem, _ file: Int, _ source: SourceText, _ lines: LineIndex) -> ReportedFinding {
    let rule = RuleID(problem.kind.rawValue)
    let language = problem.term.language
    let key = FindingKey(rule: rule, concept: problem.concept, ja: [problem.term.text], en: [problem.other?.text ?? ""], sentence: "")
    var places = BothLanguages<[Finding.Place]>(ja: [], en: [])
    places[language] = [problem.term, problem.other].compactMap { $0 }.map { term in
      let range = GlossaryPlace.range(of: term, in: source, lines)
      return Finding.Place(range: range, text: source[range])
    }
    let finding = Finding(
      rule: rule, concept: problem.concept, severity: problem.kind.severity, message: problem.message, side: language, places: places,
      context: BothLanguages(ja: nil, en: nil))
    return ReportedFinding(finding, Verdict(fingerprint: key.fingerprint), files: BothLanguages(ja: file, en: file))
  }
}

/// Where a term stands in its glossary file.
enum GlossaryPlace {
  /// The term's own letters on its line, else the whole line.
  static func range(of term: Term, in source: SourceText, _ lines: LineIndex) -> ByteRange {
    guard (1...lines.lineCount).contains(term.line) else { return 0..<0 }
    let line = lines.range(ofLine: term.line)
    let wanted = Array(term.text.utf8)
    guard !wanted.isEmpty, wanted.count <= line.count else { return line }
    // The last place: a concept's id is often spelled as its term and stands before it.
    var start = line.upperBound - wanted.count
    while start >= line.lowerBound {
      let end = start + wanted.count
      let isField = (start == line.lowerBound || isEdge(source.bytes[start - 1])) && (end == line.upperBound || isEdge(source.bytes[end]))
      if isField, source.bytes[start..<end].elementsEqual(wanted) { return start..<end }
      start -= 1
    }
    return line
  }

  private static func isEdge(_ byte: UInt8) -> Bool { [0x09, 0x20, 0x22, 0x2C, 0x3B, 0x3C, 0x3E].contains(byte) }
}

extension FindingsReport.Tool {
  static var current: FindingsReport.Tool { FindingsReport.Tool(version: Taiyaku.configuration.version) }
}
