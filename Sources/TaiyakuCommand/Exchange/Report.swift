import ArgumentParser
import Bitext
import Project
import Reporting
import Workspace

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page to read both texts side by side, with alignment, findings and changes.",
    discussion: """
      One HTML file that needs nothing but a browser: filters, search, an overview, explanations on demand, all by keyboard (press ? \
      in the page). Corrections made in the page are saved to a file, which "taiyaku import" takes up. For several articles a folder \
      is written, with an index.

      EXAMPLES
        # writes soup.html
        taiyaku report soup.ja.md soup.en.md
        # to standard output
        taiyaku report soup.ja.md soup.en.md -o - | less
        # every article of taiyaku.yml, into taiyaku-report/
        taiyaku report
        # with what changed since the branch main
        taiyaku report --since main
      """)

  @OptionGroup var options: StudyOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, or the folder for several articles; - is standard output.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("Show what changed since a commit.", valueName: "revision"))
  var since: String?

  @Flag(help: "Show what changed since the translations were last confirmed (taiyaku.lock).")
  var status = false

  @Flag(name: .shortAndLong, help: "No progress, no summary, no hints: results and errors alone.")
  var quiet = false

  mutating func validate() throws {
    if since != nil, status { throw ValidationError(said: "--since and --status each compare with another state; give one of them") }
  }

  mutating func run() async throws {
    let (project, articles) = try options.open(quiet: quiet)
    if status { try project.requireLock() }
    let place = project.output(articles)
    if let output, output != "-" { try place.check(output, named: output) }
    let request = StudyRequest(comparison: since.map { .since($0) } ?? (status ? .lock : .none), explains: true)
    if articles.count == 1, options.files.count > 0 || output == "-" {
      var page = ReportPage(
        try await project.study(articles[0], request, isOnly: true, jobs: options.jobs.count), generator: Taiyaku.generator)
      page.words = Spoken.pageWords
      try write(page.html(), to: output ?? ReportNames.name(of: articles[0]) + ".html", place)
    } else {
      try await folder(articles, project, request, place)
    }
    project.tellDeadPins()
  }

  private func folder(
    _ articles: [ArticleFiles], _ project: Project, _ request: StudyRequest, _ place: OutputGuard
  ) async throws {
    let folder = output ?? "taiyaku-report"
    guard folder != "-" else { throw ValidationError(said: "there are \(articles.count) articles: name a folder with -o, or one article") }
    try place.makeFolder(folder, named: output)
    let progress = project.conversation.progress(articles.count, "articles")
    let named = Array(zip(articles, ReportNames.names(of: articles)))
    let entries = try await Parallel.map(named, jobs: options.jobs.count, showing: progress) { [output] article, spare in
      let (files, name) = article
      var page = ReportPage(try await project.study(files, request, jobs: spare), generator: Taiyaku.generator)
      page.index = "index.html"
      page.words = Spoken.pageWords
      try place.write(Array(page.html().utf8), to: "\(folder)/\(name).html", named: output)
      return IndexPage.Entry(link: "\(name).html", page: page)
    }
    let index = IndexPage(
      title: "Articles in Japanese and English", entries: entries, generator: Taiyaku.generator, words: Spoken.pageWords)
    try write(index.html(), to: "\(folder)/index.html", place)
  }

  private func write(_ html: String, to path: String, _ place: OutputGuard) throws {
    if path == "-" { return StandardOutput.write(data: html) }
    try place.write(Array(html.utf8), to: path, named: output)
    if !quiet { StandardError.wrote(path) }
  }
}
