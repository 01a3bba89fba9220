import ArgumentParser
import Bitext
import Project
import ReviewServer
import Workspace

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Serve a page to correct and check alignments, saving as you go.",
    discussion: """
      Opens the report of an article for correction in a browser of this machine. Every decision is written to the pins file before the \
      page says "saved", and the article is realigned around it at once. The server listens on 127.0.0.1 only, under an address \
      that holds a secret; end it with Ctrl+C.

      EXAMPLES
        taiyaku review soup.ja.md soup.en.md --pins taiyaku.pins.jsonl
        # every article of taiyaku.yml
        taiyaku review
        # with what changed since the branch main
        taiyaku review --since main
        # wording may be corrected, and decisions are signed
        taiyaku review --edit --as Hanako
      """)

  @OptionGroup var options: StudyOptions
  @OptionGroup var signing: SigningOptions

  @Option(help: ArgumentHelp("Show what changed since a commit.", valueName: "revision"))
  var since: String?

  @Option(help: ArgumentHelp("The port; by default one that is free.", valueName: "number"))
  var port: UInt16 = 0

  @Flag(help: "Let the page correct wording in the articles' files.")
  var edit = false

  mutating func run() async throws {
    let (project, articles) = try options.open(quiet: false)
    let signature = try signing.signature()
    let desk = ProjectDesk(
      project, articles: articles, since: since, generator: Taiyaku.generator, takesWording: edit,
      signature: { [signing] in signature == nil ? nil : try? signing.signature() }, settings: { [options] in try options.settings() })
    // What cannot be read is said here, not in the browser.
    _ = try await desk.page(0)
    try await ReviewServer(desk, port: port).run { address in
      StandardOutput.write(address + "\n")
      StandardOutput.flush()
      StandardError.write(Spoken.book["Open this address in a browser; Ctrl+C ends the review."])
    }
  }
}
