import ArgumentParser
import Bitext
import FoundationEssentials
import Project
import Workspace

/// Which articles, and how they are read: for every command that shows or exchanges them.
struct StudyOptions: ParsableArguments {
  @Argument(help: "A Japanese and an English file, or one page with both languages. By default all articles of taiyaku.yml.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The source language: ja or en (not the order of the files). By default as in taiyaku.yml, else ja.", valueName: "language"))
  var from: Language?

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("A glossary; may be given several times. By default those of taiyaku.yml.", valueName: "file"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("Articles worked on side by side; the result is the same for any number.", valueName: "n"))
  var jobs = Jobs.allCores

  @OptionGroup var dictionary: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  mutating func validate() throws {
    try jobs.check()
    if files.count > 2 { throw ValidationError(UsageProblem.noArticle(files).description) }
  }

  func settings() throws -> Settings {
    var settings = try Settings.serving(files, named: config)
    settings.take(from: from, glossaries: glossary)
    dictionary.apply(to: &settings)
    try articles.apply(to: &settings)
    settings.jobs = jobs.count
    return settings
  }

  /// - Returns: the project, and the article that was named or all of its articles
  func open(quiet: Bool) throws -> (Project, [ArticleFiles]) {
    let project = try Project(settings(), .terminal(quiet: quiet))
    return (project, try project.articles(named: files))
  }
}
