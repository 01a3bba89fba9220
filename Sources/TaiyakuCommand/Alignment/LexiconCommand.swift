import AlignmentEngine
import ArgumentParser
import Bitext
import Project
import Workspace

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Make dictionaries for alignment.", subcommands: [LexiconLearn.self])
}

struct LexiconLearn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn which words translate each other from articles.",
    discussion: """
      Aligns the articles and counts which words stand opposite each other in beads that are sure. Prints rows of Japanese, English,
      weight and count, divided by tabs: read them, correct them, and give the file to --lexicon of 'taiyaku align'.

      EXAMPLES
        taiyaku lexicon learn a.ja.md a.en.md b.ja.md b.en.md > project.lexicon.tsv
        taiyaku lexicon learn --pairs memory.tsv > project.lexicon.tsv
      """)

  @Argument(help: "Articles: Japanese and English files in turn.")
  var files: [String] = []

  @Option(help: ArgumentHelp("Sentences already aligned: rows of Japanese, tab, English.", valueName: "file"))
  var pairs: [String] = []

  @Option(help: ArgumentHelp("Beads in which a pair of words must stand.", valueName: "count"))
  var least = 3

  @Option(help: ArgumentHelp("Beads less probable than this are not learned from.", valueName: "probability"))
  var confidence = 0.9

  @Option(help: ArgumentHelp("The configuration, for how sentences are cut; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  @OptionGroup var dictionaries: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  func validate() throws {
    try Bounds.check(least, Bounds.count, "--least")
    try Bounds.check(confidence, Bounds.share, "--confidence")
    if files.isEmpty, pairs.isEmpty { throw ValidationError(said: "name articles (Japanese and English files in turn) or --pairs FILE") }
    if !files.count.isMultiple(of: 2) {
      throw ValidationError(said: "\(files.last ?? "") has no counterpart; name Japanese and English files in turn")
    }
  }

  mutating func run() async throws {
    var settings = try Settings.serving([], named: config)
    dictionaries.apply(to: &settings)
    try articles.apply(to: &settings)
    let project = try Project(settings, .terminal(quiet: false))
    let aligner = try project.aligner()
    var learner = LexiconLearner(lexicon: try project.lexicon())
    for k in stride(from: 0, to: files.count, by: 2) {
      guard let article = try project.files(named: [files[k], files[k + 1]]) else { continue }
      let documents = try project.loader.documents(article)
      let pair = await aligner.pair(documents, jobs: settings.jobs)
      for bead in pair.alignment.beads where !bead.isNull && bead.probability >= confidence {
        learner.add(ja: pair.text(.ja, of: bead), en: pair.text(.en, of: bead))
      }
    }
    project.tellDeadPins()
    for path in pairs {
      let source = try project.loader.files.table(path)
      for line in source[0..<source.bytes.count].split(whereSeparator: \.isNewline) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if cells.count >= 2 { learner.add(ja: String(cells[0]), en: String(cells[1])) }
      }
    }
    try project.checkMeaning()
    for entry in learner.entries(leastCount: least) {
      StandardOutput.write(data: "\(entry.ja)\t\(entry.en)\t\((entry.weight * 1000).rounded() / 1000)\t\(entry.count)\n")
    }
  }
}
