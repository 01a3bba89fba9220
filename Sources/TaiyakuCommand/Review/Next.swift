import ArgumentParser
import Bitext
import Project
import Reporting
import Workspace

struct Next: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Say what to look at first: findings, lost and stale text, doubtful beads, by harm.",
    discussion: """
      One list over all articles, the most harmful first. Harm is how certain it is that something is wrong, times how much it would \
      matter. A finding weighs 100 % as an error, 50 % as a warning, 10 % as a note, times the probability that its two sentences belong \
      together; text that is stale, missing or orphaned since the last confirmation (taiyaku.lock) weighs 100 %, drifted text 50 %; a \
      bead below 80 % that nobody checked weighs half of what it lacks to certainty. The report lists the same under "What to look at \
      first", a review goes through it with v.

      EXAMPLES
        taiyaku next
        # the first fifty of one article
        taiyaku next soup.ja.md soup.en.md --limit 50
        taiyaku next --since main --format json

      Exit status: 0 done, whatever is listed, 2 wrong usage or a failure.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("How many are listed; 0 for all.", valueName: "n"))
  var limit = 20

  @Option(help: ArgumentHelp("Compare with a commit in place of taiyaku.lock.", valueName: "revision"))
  var since: String?

  @OptionGroup var terminal: TerminalOptions

  mutating func validate() throws {
    if limit < 0 { throw ValidationError(said: "--limit is 0 or more") }
  }

  mutating func run() async throws {
    let (project, articles) = try options.open(quiet: terminal.quiet)
    let hasLock = project.loader.files.holds(project.settings.lock)
    let request = StudyRequest(comparison: since.map { .since($0) } ?? (hasLock ? .lock : .none))
    let progress = project.conversation.progress(articles.count, "articles")
    let studies = try await Parallel.map(articles, jobs: options.jobs.count, showing: progress) { files, spare in
      try await project.study(files, request, jobs: spare)
    }
    let report = QueueReport(studies, limit: limit == 0 ? nil : limit)
    switch format {
    case .json: StandardOutput.write(data: try report.json())
    case .text: StandardOutput.write(report.text(width: terminal.cells, style: terminal.style, book: Spoken.book))
    }
    project.tellDeadPins()
  }
}
