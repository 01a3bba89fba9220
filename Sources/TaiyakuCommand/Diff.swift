import ArgumentParser
import Bitext
import Project
import Revision
import Workspace

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which sentences of a translation an edit has made stale.",
    discussion: """
      Compares two states of articles in both languages, sentence by sentence. The states are files or folders (--old, --new) or come \
      out of git (--since); nothing is checked out.

      EXAMPLES
        # every article of taiyaku.yml, against the branch main
        taiyaku diff --since main
        # what this branch did, for a pull request
        taiyaku diff --since main...HEAD --format markdown
        # between two tags
        taiyaku diff --since v1.0..v1.1
        # the two versions in two repositories, or at two revisions
        taiyaku diff --since ja=HEAD,en=v1.0
        taiyaku diff --old old/a.ja.md old/a.en.md --new a.ja.md a.en.md
        # two folders, English written first
        taiyaku diff --old old --new new --from en

      Exit status: 0 nothing to look at, 1 something is stale, missing, orphaned or drifted, 2 wrong usage or a failure.
      """)

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("The old state: a Japanese and an English file, one page, or a folder.", valueName: "path")
  )
  var old: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("The new state, in the same way. The English file may be the old one.", valueName: "path"))
  var new: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare with a commit: REV (to the working files), A..B, or A...B (what B did since it left A); ja=REV,en=REV for each side.",
      valueName: "revision"))
  var since: String?

  @Argument(help: "With --since: the article's Japanese and English file, or its page. By default all of taiyaku.yml.")
  var files: [String] = []

  @Option(help: ArgumentHelp("A glossary, to name changed terms; by default those of taiyaku.yml.", valueName: "file"))
  var glossary: [String] = []

  @OptionGroup var options: RevisionOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var terminal: TerminalOptions

  mutating func validate() throws {
    if since == nil, old.isEmpty, new.isEmpty, !files.isEmpty { throw ValidationError(said: Self.meant(by: files)) }
    if since == nil, old.isEmpty || new.isEmpty { throw ValidationError(said: "say what to compare: --old … --new …, or --since REV") }
    if since != nil, !old.isEmpty || !new.isEmpty { throw ValidationError(said: "--since takes the place of --old and --new") }
    if since == nil, !files.isEmpty { throw ValidationError(said: "name the files after --old and --new, or give --since") }
  }

  /// Names without an option: two states, or an article that has one in git.
  private static func meant(by files: [String]) -> Message {
    let names = files.map(ShellWord.quoted)
    func joined(_ some: some Sequence<String>) -> String { some.joined(separator: " ") }
    if files.count == 2, files.allSatisfy(FileReader().isFolder) || files.allSatisfy({ !FileReader().isThere($0) }) {
      return "say what to compare; did you mean taiyaku diff --old \(names[0]) --new \(names[1])?"
    }
    if files.count == 4 {
      return "say what to compare; did you mean taiyaku diff --old \(joined(names[..<2])) --new \(joined(names[2...]))?"
    }
    return "say what to compare: --old … --new …, or with the last commit: taiyaku diff --since HEAD \(joined(names))"
  }

  mutating func run() async throws {
    var settings = try Settings.serving(old + new + files, named: options.config)
    settings.take(from: options.from, glossaries: glossary)
    evidence.apply(to: &settings)
    try articles.apply(to: &settings)
    let project = try Project(settings, .terminal(quiet: terminal.quiet))
    let states =
      if let since { try ComparedStates(since: since, files: files, of: project) } else {
        try ComparedStates(old: old, new: new, of: project)
      }
    let terms = GlossaryTerms(project.glossaries)
    let loader = try RevisionLoader(project, terms: terms, isOnly: states.articles.count == 1)
    let progress = project.conversation.progress(states.articles.count, "articles")
    var compared: [ComparedArticle] = []
    for article in states.articles {
      compared.append(try await loader.revision(of: article, in: states, jobs: settings.jobs))
      progress.advance(by: 1)
    }
    progress.finish()
    project.tellDeadPins()
    try project.checkMeaning()
    let failing = options.failOn.states
    try options.output.write(
      compared, isSingle: since == nil && states.articles.count == 1, failing: failing, terms: terms,
      words: AlignedWords(try project.aligner().aligner), terminal: terminal,
      guard: project.settings.output(old + new + compared.flatMap { $0.old.named + $0.new.named }))
    if compared.contains(where: { $0.revision.changes.contains { failing.contains($0.toldState) } }) { throw ExitCode(1) }
  }
}
