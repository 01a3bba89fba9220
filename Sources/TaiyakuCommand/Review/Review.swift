import ArgumentParser
import Bitext
import Host
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

      With nothing named, and no articles in a taiyaku.yml, the page takes two files that are dropped on it, and gives the report, pins, \
      TMX, XLSX and the corrected texts to keep. The files stay on this machine, in a folder that is gone when the review ends.

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
    let start = try options.settings()
    if options.files.isEmpty, start.configuration.pairs.isEmpty { return try await takeDropped() }
    let (project, articles) = try options.open(quiet: false)
    let signature = try signing.signature()
    let desk = ProjectDesk(
      project, articles: articles, since: since, generator: Taiyaku.generator, takesWording: edit, words: Spoken.pageWords,
      signature: { [signing] in signature == nil ? nil : try? signing.signature() }, settings: { [options] in try options.settings() })
    // What cannot be read is said here, not in the browser.
    _ = try await desk.page(0)
    try await ReviewServer(desk, port: port).run(Self.say)
  }

  @Sendable private static func say(_ address: String) {
    StandardOutput.write(address + "\n")
    StandardOutput.flush()
    StandardError.write(Spoken.book["Open this address in a browser; Ctrl+C ends the review."])
  }

  private func takeDropped() async throws {
    guard let folder = TemporaryFolder(named: "taiyaku-review") else {
      throw ValidationError(said: "no folder for the files can be made; set TMPDIR to one that can be written")
    }
    let ending = EndingSignals { folder.remove() }
    defer { ending.end() }
    let desk = DropDesk(folder, words: Spoken.pageWords) { [options, signing] paths, place, from in
      @Sendable func settings() throws -> Settings {
        var own = options
        own.files = paths
        var settings = try own.settings()
        settings.pins = place + "/taiyaku.pins.jsonl"
        settings.lock = place + "/taiyaku.lock"
        if own.from == nil { settings.take(from: from) }
        return settings
      }
      let project = try Project(settings(), .silent)
      return ProjectDesk(
        project, articles: try project.articles(named: paths), since: nil, generator: Taiyaku.generator, takesWording: true,
        givesTexts: true, words: Spoken.pageWords, signature: { try? signing.signature() }, settings: settings)
    }
    try await ReviewServer(desk, intake: desk, port: port).run(Self.say)
  }
}
