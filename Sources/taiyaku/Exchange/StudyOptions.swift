import ArgumentParser
import Bitext
import FoundationEssentials
import Interchange
import Workspace

/// Which articles, and how they are read: for every command that shows or exchanges them.
struct StudyOptions: ParsableArguments {
  @Argument(help: "A Japanese and an English file, or one page with both languages. By default all articles of taiyaku.yml.")
  var files: [String] = []

  @Option(help: ArgumentHelp("The language that is written first: ja or en. By default as in taiyaku.yml, else ja.", valueName: "language"))
  var from: Language?

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("A glossary; may be given several times. By default those of taiyaku.yml.", valueName: "file"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("Articles worked on side by side; the result is the same for any number.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var dictionary: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  mutating func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if files.count > 2 { throw ValidationError("name a Japanese and an English file, or one page with both languages") }
  }

  func configuration() throws -> Configuration { dictionary.overriding(try .serving(files, named: config)) }

  func load() throws -> (configuration: Configuration, articles: [ArticleFiles]) {
    let configuration = try configuration()
    if let named = try articles.loader(configuration).files(named: files) { return (configuration, [named]) }
    let found = try configuration.files().articles
    guard !found.isEmpty else {
      throw ValidationError(
        "name a Japanese and an English file, or the pairs of the project in taiyaku.yml (taiyaku init writes one)")
    }
    return (configuration, found)
  }

  func student(_ configuration: Configuration, comparison: ArticleStudent.Comparison = .none) throws -> ArticleStudent {
    let from = from ?? configuration.from ?? .ja
    return ArticleStudent(
      configuration: configuration, loader: try articles.loader(configuration), from: from,
      pins: try PinFile.read(configuration.pinsPath), comparison: comparison,
      tools: try .init(configuration, glossaries: ProjectGlossary.paths(glossary, configuration), from: from))
  }
}
