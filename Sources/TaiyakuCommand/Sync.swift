import ArgumentParser
import Bitext
import Project
import Reporting
import Revision

struct Sync: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Record which source text each translation stands for.",
    discussion: """
      Writes taiyaku.lock. The first time what "taiyaku check" does not doubt is recorded as it is, and the rest waits for someone to \
      look at it (on a terminal it asks what to trust); later, what changed in both languages and what \
      changed only in looks. Sentences that ask for attention keep their old record until they are translated or confirmed.

      EXAMPLES
        taiyaku sync                       # every article of taiyaku.yml
        taiyaku sync a.ja.md a.en.md       # one article
        taiyaku sync --all                 # everything as it stands, stale or not
        taiyaku sync --trust-all           # a finished project: what is not recorded yet is right as it stands
        taiyaku sync --forget b.ja.md      # an article that is no longer there

      Exit status: 0 done, 2 wrong usage or a failure.
      """)

  @Argument(help: "The article's Japanese and English file, or its page. By default all of taiyaku.yml.")
  var files: [String] = []

  @Flag(help: "Record what asks for attention too: take everything as confirmed.")
  var all = false

  @Flag(help: "Of articles that are not recorded yet, take everything as it stands.")
  var trustAll = false

  @Flag(help: "Of articles that are not recorded yet, take what check does not doubt; the rest waits. What happens without a terminal.")
  var trustChecked = false

  @Option(
    help: ArgumentHelp("Forget the record of an article that is gone, and nothing else: one of its files, or JA=EN.", valueName: "file"))
  var forget: [String] = []

  @OptionGroup var options: LockOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  func validate() throws {
    if trustAll, trustChecked { throw ValidationError("--trust-all and --trust-checked: give one of them") }
  }

  mutating func run() async throws {
    var project = try options.project(files, evidence, articles, quiet: false, mustExist: false, inOrder: options.from == nil)
    if !forget.isEmpty {
      let gone = try project.forget(forget)
      for paths in gone { Self.say(paths.ja == paths.en ? "forgotten: \(paths.ja)" : "forgotten: \(paths.ja) = \(paths.en)") }
      return Self.say("\(project.lockPath): \(Message.count(gone.count, "article", "articles")) forgotten")
    }
    for half in project.halfRenamed { StandardError.say(half.message) }
    let recorded = try await project.record(trusting: trust(in: project), all: all)
    var parts = [Message.count(recorded.articles, "article", "articles")]
    if recorded.first > 0 { parts.append("\(recorded.first) recorded for the first time") }
    if recorded.later > 0 || recorded.first == 0 { parts.append("\(recorded.later) recorded") }
    if recorded.forgotten > 0 { parts.append("\(Message.count(recorded.forgotten, "article", "articles")) forgotten") }
    if recorded.waiting > 0 { parts.append("\(recorded.waiting) waiting for a translator (see taiyaku status)") }
    Self.say("\(project.lockPath): \(Message.all(of: parts))")
  }

  private static func say(_ message: Message) { StandardOutput.say(message.text(in: Spoken.book)) }

  /// What to take for right of articles that nobody recorded: as the flags say, else as a person at the terminal says.
  private func trust(in project: LockedProject) -> LockedProject.Trust {
    if all || trustAll { return .all }
    // Of text in one language alone nothing can be right.
    let count = project.articles.count { $0.record == nil && !$0.documents.ja.sentences.isEmpty && !$0.documents.en.sentences.isEmpty }
    if trustChecked || count == 0 { return .checked }
    let articles = Message.count(count, "article", "articles")
    guard StandardInput.isTerminal, StandardError.isTerminal else {
      let note: Message =
        "taiyaku: \(articles) recorded for the first time: what \"taiyaku check\" doubts waits, as with --trust-checked; --trust-all takes everything"
      StandardError.write(note.text(in: Spoken.book))
      return .checked
    }
    let question: Message =
      "\(articles) to be recorded for the first time. Trust everything (a), or what \"taiyaku check\" does not doubt (c)? [c]"
    StandardError.write(question.text(in: Spoken.book))
    return readLine()?.lowercased().hasPrefix("a") == true ? .all : .checked
  }
}
