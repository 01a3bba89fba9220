import ArgumentParser
import Bitext
import Project
import Reporting
import Revision

struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what changed since the translations were last confirmed.",
    discussion: """
      Compares the articles with taiyaku.lock, which "taiyaku sync" writes. Made for CI: it needs no history, so it survives rebases, \
      renames and squashes.

      EXAMPLES
        taiyaku status                     # every article of taiyaku.yml
        taiyaku status --format github     # annotations on a pull request
        taiyaku status a.ja.md a.en.md     # one article

      Exit status: 0 nothing to look at, 1 something is stale, missing or orphaned (--fail-on), 2 wrong usage or a failure.
      """)

  @Argument(help: "The article's Japanese and English file, or its page. By default all of taiyaku.yml.")
  var files: [String] = []

  @OptionGroup var output: RevisionOutputOptions
  @OptionGroup var options: LockOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var terminal: TerminalOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("States that make the exit status 1; by default stale, missing and orphaned.", valueName: "state"))
  var failOn: [StateNames] = [StateNames([.stale, .missing, .orphaned])]

  mutating func run() async throws {
    let project = try options.project(files, evidence, articles, quiet: terminal.quiet, mustExist: true)
    let compared = project.compared
    let failing = failOn.states
    try output.write(compared, isSingle: !files.isEmpty, failing: failing, terminal: terminal, guard: project.output)
    let halves = project.halfRenamed
    for half in halves { StandardError.say(half.message) }
    let named = Set(halves.flatMap(\.articles))
    for (k, article) in project.articles.enumerated() where article.record == nil && !named.contains(k) {
      let there = article.documents.ja.source.bytes.isEmpty ? article.paths.en : article.paths.ja
      StandardError.say("\(there): not in \(project.lockPath) yet; record it with \"taiyaku sync\"")
    }
    for record in project.gone {
      let forget = "taiyaku sync --forget \(project.handle(of: record))"
      StandardError.say(
        project.isStrange(record)
          ? "\(record.paths.ja) = \(record.paths.en): in \(project.lockPath), but no article of taiyaku.yml; forget it with \"\(forget)\""
          : "\(record.paths.ja): in \(project.lockPath), but no longer there; forget it with \"\(forget)\"")
    }
    // Neither name has both languages.
    if !halves.isEmpty, failing.contains(.orphaned) || failing.contains(.missing) { throw ExitCode(1) }
    if compared.contains(where: { $0.revision.changes.contains { failing.contains($0.toldState) } }) { throw ExitCode(1) }
  }
}
