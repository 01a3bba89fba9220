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

  @Option(help: ArgumentHelp("Forget the record of this article, and nothing else.", valueName: "file"))
  var forget: [String] = []

  @OptionGroup var options: LockOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  func validate() throws {
    if trustAll, trustChecked { throw ValidationError("--trust-all and --trust-checked: give one of them") }
  }

  mutating func run() async throws {
    var project = try options.project(files, evidence, articles, quiet: false, mustExist: false)
    if !forget.isEmpty {
      let gone = try project.records(named: forget)
      try project.save([], forgetting: gone)
      return Self.say("\(project.lockPath): \(Message.count(gone.count, "article", "articles")) forgotten")
    }
    let trust = trust(in: project)
    var (records, first, confirmed, waiting): ([LockFile.Article], Int, Int, Int) = ([], 0, 0, 0)
    for article in project.articles {
      guard let record = article.record, let revision = article.revision else {
        let (record, alone) = await project.firstRecord(of: article, trusting: trust)
        records.append(record)
        first += record.lines.count
        waiting += alone
        continue
      }
      let all = all
      let isNew = revision.changes.contains { $0.state == .added }
      // What the whole alignment leaves alone was left alone when the article was recorded: a second look pairs nothing more.
      let pair = !all && isNew ? await project.pair(of: article) : nil
      if !all, record.isWhole(in: revision.new) {
        let (extended, added) = pair.map(record.extended) ?? (record, 0)
        confirmed += added
        waiting += revision.changes.count(where: \.asksForAttention)
        records.append(extended)
        continue
      }
      let paired = pair.map { pair in
        BothLanguages(ja: Language.ja, en: .en).map { language in
          Set(pair.alignment.beads.filter { !$0.isNull }.flatMap { Array($0[language]) })
        }
      }
      func isPaired(_ change: Change) -> Bool {
        guard change.state == .added, let paired else { return true }
        return Language.allCases.allSatisfy { paired[$0].isSuperset(of: change.sides[$0].new) }
      }
      let accepted = revision.changes.indices.filter {
        all || !revision.changes[$0].asksForAttention && isPaired(revision.changes[$0])
      }
      let isAccepted = Set(accepted)
      confirmed += accepted.count { revision.changes[$0].state != .unchanged }
      waiting += revision.changes.count - accepted.count
      records.append(record.updated(by: revision) { isAccepted.contains($0) })
    }
    let removed = all ? project.gone.count : 0
    try project.save(records, forgetting: all ? project.gone.map(\.paths) : [])
    var parts = [Message.count(records.count, "article", "articles")]
    if first > 0 { parts.append("\(first) recorded for the first time") }
    parts.append("\(confirmed) recorded")
    if removed > 0 { parts.append("\(Message.count(removed, "article", "articles")) forgotten") }
    if waiting > 0 { parts.append("\(waiting) waiting for a translator (see taiyaku status)") }
    Self.say("\(project.lockPath): \(Message.all(of: parts))")
  }

  private static func say(_ message: Message) { StandardOutput.say(message.text(in: Spoken.book)) }

  /// What to take for right of articles that nobody recorded: as the flags say, else as a person at the terminal says.
  private func trust(in project: LockedProject) -> LockedProject.Trust {
    if all || trustAll { return .all }
    let count = project.articles.count { $0.record == nil }
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
