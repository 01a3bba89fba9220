import ArgumentParser
import Bitext
import Reporting
import Revision
import Workspace

extension Change.State: ExpressibleByArgument {}

enum RevisionFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

/// What the commands that compare states understand.
struct RevisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language that is written first: ja or en. By default as in taiyaku.yml, else ja.", valueName: "language"))
  var from: Language?

  @Option(help: ArgumentHelp("How to write the result.", valueName: "format"))
  var format: RevisionFormat = .text

  @Flag(help: "Show unchanged sentences too.")
  var all = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("States that make the exit status 1; by default stale, missing, orphaned and drifted.", valueName: "state"))
  var failOn: [Change.State] = [.stale, .missing, .orphaned, .drifted]

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  func write(_ articles: [ComparedArticle], isSingle: Bool, terminal: TerminalOptions) throws {
    switch format {
    case .json:
      if isSingle, let article = articles.first {
        StandardOutput.write(try RevisionJSON(article.revision).encoded())
      }
    case .text: break
    }
  }
}
