import ArgumentParser
import Bitext
import FoundationEssentials
import Interchange
import Project
import Terminology
import Workspace

struct TermsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Propose entries for a glossary from aligned articles.",
    discussion: """
      Writes a glossary as CSV: two rows a proposal, the strongest first, with the score of their association (log-likelihood; above \
      10.8 chance is below 1 in 1,000), in how many sentences each stands and in how many both, and an example. Delete what is \
      wrong, correct what is nearly right, and use it as it is: the further columns are kept and ignored.

      Terms of the project's glossary are not proposed again. More articles give better proposals.

      EXAMPLES
        taiyaku terms > proposals.csv
        taiyaku terms --minimum 3 exosome.ja.md exosome.en.md
        taiyaku terms --known glossary/terms.csv --output proposals.csv
      """)

  @Argument(help: "A Japanese and an English file, or one page with both languages. By default all articles of taiyaku.yml.")
  var files: [String] = []
  @Option(help: ArgumentHelp("Terms in fewer sentences are not proposed.", valueName: "n"))
  var minimum = 2
  @Option(help: ArgumentHelp("Pairs with a lower score are not proposed.", valueName: "score"))
  var minimumScore = 6.6
  @Option(help: ArgumentHelp("At most so many proposals.", valueName: "n"))
  var limit = 500
  @Option(
    help: ArgumentHelp("A glossary whose terms are known; by default those of taiyaku.yml. May be given several times.", valueName: "file"))
  var known: [String] = []
  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; by default standard output.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Articles worked on side by side; the result is the same for any number.", valueName: "n"))
  var jobs = Jobs.allCores
  @Flag(name: .shortAndLong, help: "No progress, no summary: proposals and errors alone.")
  var quiet = false

  @OptionGroup var dictionary: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  mutating func validate() throws {
    try Bounds.check(minimum, Bounds.count, "--minimum")
    try Bounds.check(limit, Bounds.count, "--limit")
    try jobs.check()
    try Bounds.check(minimumScore, Bounds.score, "--minimum-score")
  }

  mutating func run() async throws {
    var settings = try Settings.serving(files, named: config)
    settings.take(from: nil, glossaries: known)
    dictionary.apply(to: &settings)
    try articles.apply(to: &settings)
    settings.jobs = jobs.count
    let project = try Project(settings, .terminal(quiet: quiet))
    let beads = try await pairs(of: project)
    project.tellDeadPins()
    let glossary = project.glossary
    let names = glossary.concepts.flatMap(\.terms).map { $0.language == .en ? $0.text.lowercased() : $0.text }
    let extractor = TermExtractor(
      minimumFrequency: minimum, minimumScore: minimumScore, known: Set(names), translator: project.translator)
    let proposals = Array(try extractor.proposals(from: beads).prefix(limit))
    try project.checkMeaning()
    let text = Self.table(proposals)
    if let output {
      try settings.output(CheckedFiles(files, of: project).articles.flatMap(\.paths)).write(Array(text.utf8), to: output, named: output)
    } else {
      StandardOutput.write(data: text)
    }
    StandardOutput.flush()
    if !quiet { StandardError.say("\(proposals.count) proposals from \(beads.count) pairs of sentences") }
  }

  /// The texts of all beads with both sides.
  private func pairs(of project: Project) async throws -> [BothLanguages<String>] {
    let chosen = try CheckedFiles(files, of: project).articles
    let aligner = try project.aligner().showing(project.conversation, if: chosen.count == 1)
    let progress = project.conversation.progress(chosen.count, "articles")
    return try await Parallel.map(chosen, jobs: jobs.count, showing: progress) { article, spare -> [BothLanguages<String>] in
      guard case .both(let files) = article else { return [] }
      let pair = await aligner.pair(try project.loader.documents(files), jobs: spare)
      return pair.alignment.beads.filter { !$0.isNull }.map { BothLanguages(ja: pair.text(.ja, of: $0), en: pair.text(.en, of: $0)) }
    }.flatMap { $0 }
  }

  static func table(_ proposals: [TermProposal]) -> String {
    var ids = ConceptNames()
    var text = SeparatedValues.line(
      ["concept", "language", "term", "status", "note", "score", "frequency", "together", "example"], .csv)
    for proposal in proposals {
      let id = ids.name(for: proposal.en)
      let score = String((proposal.score * 10).rounded() / 10)
      for (language, term) in [(Language.ja, proposal.ja), (.en, proposal.en)] {
        text += SeparatedValues.line(
          [
            id, language.rawValue, term, "preferred", "", score, String(proposal.frequency[language]), String(proposal.together),
            TSVSheet.inert(proposal.example[language]),
          ], .csv)
      }
    }
    return text
  }
}
