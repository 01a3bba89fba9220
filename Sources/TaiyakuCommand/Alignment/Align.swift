import AlignmentEngine
import ArgumentParser
import Bitext
import FoundationEssentials
import Interchange
import Project
import Records
import Reporting
import Workspace

struct Align: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Match the sentences of a Japanese and an English article.",
    discussion: """
      Takes a Japanese and an English file, or one page that holds both languages in any order. Prints both texts side by \
      side: numbers of the sentences, type of the bead (how many Japanese and English sentences), the probability that the \
      bead is exactly right, and the sentences. What stands in one language only is said.

      EXAMPLES
        taiyaku align article.ja.md article.en.md
        taiyaku align page.txt | less -S
        taiyaku align --glossary terms.csv --format json page.html
        taiyaku align --jsonl < pairs.jsonl
        taiyaku align article.ja.md article.en.md --explain | less

      A line of --pins is {"ja":["sentence",…],"en":["sentence",…]}: these sentences stand for each other, whatever else speaks \
      against it; with one side empty, the sentence has no counterpart; with "forbidden":true they do not stand for each other.
      """)

  @Argument(help: "A Japanese and an English file, or one page with both languages.")
  var files: [String] = []

  @Flag(help: "Read JSON Lines {\"id\":…,\"ja\":[…],\"en\":[…]} (sentences, or one text each) from standard input, write one line each.")
  var jsonl = false

  @Option(help: ArgumentHelp("How to print: text, json or tsv.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("The language on the left: ja or en. By default as in taiyaku.yml, else ja.", valueName: "language"))
  var from: Language?

  @Option(
    help: ArgumentHelp("A glossary whose terms are evidence; may be given several times. By default as in taiyaku.yml.", valueName: "file"))
  var glossary: [String] = []

  @Flag(help: "List the evidence of each bead: the words, numbers and names that answer each other, length, layout.")
  var explain = false

  @Flag(
    inversion: .prefixedNo, help: "Look for sentences that stand elsewhere in the other version. By default for files, not with --jsonl.")
  var moves: Bool?

  @Option(help: ArgumentHelp("Records, or parts of a long article, worked on side by side.", valueName: "n"))
  var jobs = Jobs.allCores

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  @OptionGroup var dictionary: EvidenceOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var terminal: TerminalOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, tsv }

  func validate() throws {
    try jobs.check()
    if jsonl, let file = files.first { throw ValidationError(said: "--jsonl reads standard input; leave out \(file)") }
    if !jsonl, ArticleFiles(paths: files) == nil {
      throw ValidationError(UsageProblem.noArticle(files).description)
    }
  }

  mutating func run() async throws {
    var settings = try Settings.serving(files, named: config)
    settings.take(from: from, glossaries: glossary)
    dictionary.apply(to: &settings)
    try articles.apply(to: &settings)
    // What is printed here is for this machine; what a project keeps is made with what taiyaku.yml names (CONTRACTS).
    if settings.encoder == .unsaid, SentenceMeanings.isInstalled { settings.encoder = .system }
    settings.findsMoves = moves ?? !jsonl
    settings.jobs = jobs.count
    let project = try Project(settings, .terminal(quiet: terminal.quiet))
    if jsonl { try await records(project) } else { try await article(project) }
  }

  private func records(_ project: Project) async throws {
    let segmenters = project.settings.reading.rules.segmenters
    let explains = explain
    let aligner = try project.aligner().showing(project.conversation).aligner
    let ok = await JSONLines.process(jobs: jobs.count, isQuiet: terminal.quiet) { (record: AlignRecord, jobs: Int) in
      try record.checkLanguages()
      return await record.answer(aligner, segmenters, explains: explains, jobs: jobs)
    }
    try project.checkMeaning()
    if !ok { throw ExitCode(2) }
  }

  private func article(_ project: Project) async throws {
    guard let article = try project.files(named: files) else { return }
    let aligner = try project.aligner().showing(project.conversation)
    let pair = await aligner.pair(try project.loader.documents(article), jobs: jobs.count)
    let units = explain ? AlignmentUnit.of(BothLanguages(ja: pair.ja, en: pair.en)) : nil
    let evidence = units.map { aligner.aligner.evidence(for: pair.alignment, ja: $0.ja, en: $0.en) }
    try project.checkMeaning()
    switch format {
    case .json: StandardOutput.write(data: try AlignmentJSON(pair, files: article.paths, evidence: evidence).encoded())
    case .tsv: StandardOutput.write(data: AlignmentTable.tsv(pair))
    case .text:
      let text = AlignmentText(width: terminal.cells, style: terminal.style, from: project.settings.from, book: Spoken.book)
      StandardOutput.write(text.render(pair))
      if let evidence { StandardOutput.write("\n" + EvidenceText.render(pair, evidence, terminal.style, Spoken.book)) }
    }
    project.tellDeadPins()
  }
}
