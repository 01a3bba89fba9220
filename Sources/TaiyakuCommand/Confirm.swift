import ArgumentParser
import Bitext
import Project
import Reporting

struct Confirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Confirm sentences a translator has looked at.",
    discussion: """
      Records the sentences on the named lines as they are: a stale translation that needed no change, source text that is meant to \
      have no translation. The confirmation ends when either text changes again. Places are those that "taiyaku status" prints: with \
      a column they name one sentence, without one all of the line.

      EXAMPLES
        taiyaku confirm articles/a.en.md:12:40
        taiyaku confirm articles/a.en.md:12-20 articles/b.ja.md:3
        taiyaku confirm articles/a.en.md          # the whole article

      Exit status: 0 done, 2 wrong usage or a failure.
      """)

  @Argument(help: ArgumentHelp("A file of an article, and its lines.", valueName: "file[:line[:column|-line]]"))
  var places: [String] = []

  @OptionGroup var options: LockOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  mutating func run() async throws {
    var project = try options.project([], evidence, articles, quiet: false, mustExist: true)
    let confirmed = try project.confirm(places)
    for one in confirmed {
      let (source, target) = (Self.head(one.source), Self.head(one.target))
      let said: Message =
        one.agreesInNumbers
        ? "confirmed \(one.place): \(source) = \(target)" : "confirmed \(one.place): \(source) = \(target) (they say different numbers)"
      StandardOutput.say(PrintableText.line(said.text(in: Spoken.book)))
    }
    let nothing: Message = confirmed.isEmpty ? " (nothing there had changed)" : ""
    let said: Message = "\(project.lockPath): \(Message.count(confirmed.count, "sentence", "sentences")) confirmed\(nothing)"
    StandardOutput.say(said.text(in: Spoken.book))
  }

  /// Enough of a sentence to know it by.
  private static func head(_ text: String) -> String {
    if text.isEmpty { return "–" }
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  mutating func validate() throws {
    if places.isEmpty { throw ValidationError(said: "which sentence? Name places as \"taiyaku status\" prints them: en/a.md:12:40") }
  }
}
