import ArgumentParser
import Bitext
import FoundationEssentials
import Gate
import Project
import Reporting
import Terminology

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check both languages against a glossary and against each other: terms, numbers, what was left out or broken.",
    discussion: """
      RULES
      \(RulesCommand.list())

      "taiyaku rules term.missing" says what one means and what to do about it.

      Without FILES all articles of taiyaku.yml are checked. Findings known from a baseline or waived do not count (docs/ci.md).

      EXAMPLES
        taiyaku check
        taiyaku check --glossary terms.csv exosome.ja.md exosome.en.md
        taiyaku check --changed-since origin/main --format github
        taiyaku check --report sarif=findings.sarif --report junit=findings.xml
        taiyaku check --write-baseline taiyaku-baseline.json
        taiyaku check --fix --dry-run
        taiyaku check --glossary new.csv --glossary-before old.csv
        taiyaku check --glossary terms.csv --only en draft.md
        taiyaku check --glossary terms.csv --explain 神経 exosome.ja.md:12
        taiyaku check --glossary terms.csv --jsonl < pairs.jsonl
      """)

  @OptionGroup(title: "Terms and rules") var terms: TermOptions
  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var jsonl = false
  @Argument(
    help: ArgumentHelp(
      "A Japanese and an English file, one page with both languages, or any files of articles that taiyaku.yml knows.", valueName: "file"))
  var files: [String] = []
  @Option(help: ArgumentHelp("Check files of one language alone: ja or en.", valueName: "language"))
  var only: Language?
  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?
  @Option(help: ArgumentHelp("Say why a term was found in a line or not; name FILE:LINE.", valueName: "term"))
  var explain: String?
  @OptionGroup(title: "How terms are found") var matching: TermMatchOptions
  @OptionGroup(title: "The gate") var gate: GateOptions
  @OptionGroup(title: "Output") var output: FindingsOutput
  @OptionGroup(title: "Dictionary") var dictionary: EvidenceOptions
  @OptionGroup(title: "Articles") var articles: ArticleOptions
  @Option(help: ArgumentHelp("Articles worked on side by side; the result is the same for any number.", valueName: "n"))
  var jobs = Jobs.allCores

  mutating func validate() throws {
    try jobs.check()
  }

  mutating func run() async throws {
    if jsonl, !files.isEmpty { throw ValidationError(said: "--jsonl reads standard input; name no files") }
    if explain != nil, files.count != 1 { throw ValidationError(said: "--explain needs one place such as article.ja.md:12") }
    let project = try Project(settings(), .terminal(quiet: output.terminal.quiet))
    if jsonl {
      try await CheckRecords.run(project)
    } else if let explain {
      for line in try await ExplainTerm(project).lines(explain, at: files[0]) { StandardOutput.say(line.text(in: Spoken.book)) }
    } else {
      try await articles(project)
    }
  }

  private func settings() throws -> Settings {
    let named = files.map { explain == nil ? $0 : ExplainTerm.place($0)?.path ?? $0 }
    // Records lie nowhere: the project here is theirs.
    var settings = try Settings.serving(named, named: config)
    try terms.apply(to: &settings)
    matching.apply(to: &settings)
    try articles.apply(to: &settings)
    dictionary.apply(to: &settings)
    gate.apply(to: &settings)
    settings.jobs = jobs.count
    return settings
  }

  private func articles(_ project: Project) async throws {
    let check = try CheckArticles(
      project, CheckScope(files: files, only: only, changedSince: gate.changedSince, glossaryBefore: gate.glossaryBefore))
    if project.glossary.concepts.isEmpty, !output.terminal.quiet {
      StandardError.say(
        "no glossary: terms are not checked; name one with --glossary, or propose one with \"taiyaku terms\"")
    }
    if let path = gate.writeBaseline {
      let written = try await check.writeBaseline(to: path)
      if output.terminal.quiet { return }
      let others: Message = written.isPartial ? "; what this run did not look at stays as it was" : ""
      StandardError.say(
        "wrote \(path): \(Message.count(written.findings, "finding", "findings"))\(others); name it in taiyaku.yml (baseline: \(path))")
      return
    }
    if gate.fix, try await correct(project, check) { return }
    let judged = try await check.judged()
    project.tellDeadPins()
    try output.finish(
      FindingsReport(tool: .current, judged), failOn: project.settings.failOn,
      project.settings.output(check.paths + [gate.glossaryBefore].compactMap { $0 }))
  }

  /// Corrects what is certain, or shows what that would be.
  /// - Returns: whether all is said
  private func correct(_ project: Project, _ check: CheckArticles) async throws -> Bool {
    let corrected = CorrectedFiles(try await check.judged())
    let amount: Message =
      "\(Message.count(corrected.count, "place", "places")) in \(Message.count(corrected.files.count, "file", "files"))"
    if gate.dryRun {
      StandardOutput.write(data: CorrectionDiff.write(corrected))
      if !output.terminal.quiet { StandardError.say("would correct \(amount); nothing was written") }
      if corrected.count > 0 { throw ExitCode(1) }
      return true
    }
    if corrected.count > 0 { try corrected.write(project.settings, named: files) }
    if !output.terminal.quiet { StandardError.say("corrected \(amount)") }
    return false
  }
}
