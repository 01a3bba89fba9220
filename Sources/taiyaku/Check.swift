import ArgumentParser
import Bitext
import FoundationEssentials
import Interchange
import Terminology
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check both languages against a glossary, and their numbers against each other.",
    discussion: """
      RULES
      \(TermRule.all.map { "  \($0.name)\(String(repeating: " ", count: 20 - $0.name.count))\($0.about)" }.joined(separator: "\n"))

      Without FILES all articles of taiyaku.yml are checked. Findings known from a baseline or waived do not count (docs/ci.md).

      EXAMPLES
        taiyaku check
        taiyaku check --glossary terms.csv exosome.ja.md exosome.en.md
        taiyaku check --changed-since origin/main --format github
        taiyaku check --report sarif=findings.sarif --report junit=findings.xml
        taiyaku check --write-baseline taiyaku-baseline.json
        taiyaku check --glossary new.csv --glossary-before old.csv
        taiyaku check --glossary terms.csv --only en draft.md
        taiyaku check --glossary terms.csv --explain 神経 exosome.ja.md:12
        taiyaku check --glossary terms.csv --jsonl < pairs.jsonl
      """)

  @OptionGroup var terms: TermOptions
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
  @OptionGroup(title: "The gate") var gate: GateOptions
  @OptionGroup(title: "Output") var output: FindingsOutput
  @OptionGroup(title: "Dictionary") var dictionary: EvidenceOptions
  @OptionGroup(title: "Articles") var articles: ArticleOptions
  @Option(help: ArgumentHelp("Articles worked on side by side; the result is the same for any number.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  mutating func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  mutating func run() async throws {
    if jsonl {
      if !files.isEmpty { throw ValidationError("--jsonl reads standard input; name no files") }
      let configuration = dictionary.overriding(try .load(config))
      let checker = try terms.checker(DictionaryTranslator(configuration))
      return try await CheckRecords.run(checker, failOn: gate.failOn ?? .error, jobs: jobs, isQuiet: output.terminal.quiet) { glossary in
        try ProjectAligner(configuration, glossary: glossary).aligner
      }
    }
    let named = files.map { explain == nil ? $0 : ExplainTerm.place($0)?.path ?? $0 }
    let configuration = dictionary.overriding(try .serving(named, named: config))
    if let explain {
      guard let target = files.first, files.count == 1 else { throw ValidationError("--explain needs one place such as article.ja.md:12") }
      let explainer = ExplainTerm(
        checker: try terms.completed(by: configuration).checker(DictionaryTranslator(configuration)),
        loader: try articles.loader(configuration))
      return try explainer.run(explain, at: target)
    }
    let check = CheckArticles(
      configuration: configuration, loader: try articles.loader(configuration), terms: terms, options: gate, output: output, only: only,
      jobs: jobs)
    try await check.run(files)
  }
}
