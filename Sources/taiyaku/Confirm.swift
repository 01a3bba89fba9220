import ArgumentParser
import Bitext
import Revision

struct Confirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Acknowledges sentences a translator has looked at.",
    discussion: """
      Records the sentences on the named lines as they are: a stale translation that needed no change, source text that is meant to \
      have no translation. The confirmation ends when either text changes again.

      Examples:
        taiyaku confirm articles/a.en.md:12
        taiyaku confirm articles/a.en.md:12-20 articles/b.ja.md:3
        taiyaku confirm articles/a.en.md          the whole article

      Exit status: 0 done, 2 wrong usage or a failure.
      """)

  @Argument(help: ArgumentHelp("A file of an article, and its lines.", valueName: "file[:line[-line]]"))
  var places: [String]

  @OptionGroup var options: LockOptions
  @OptionGroup var articles: ArticleOptions

  mutating func run() async throws {
    let wanted = places.map(Place.init)
    var project = try LockedProject(options: options, files: [], reading: articles, mustExist: true)
    var records: [LockFile.Article] = []
    var confirmed = 0
    var used = Set<Int>()
    for article in project.articles {
      let mine = wanted.indices.filter { wanted[$0].path == article.files.paths.ja || wanted[$0].path == article.files.paths.en }
      used.formUnion(mine)
      guard !mine.isEmpty else { continue }
      guard let record = article.record, let revision = article.revision else {
        throw ValidationError("\(article.paths.ja) is not in \(project.lockPath) yet; record it with \"taiyaku sync\"")
      }
      let lines = BothLanguages(ja: LineIndex(revision.new.ja.source), en: LineIndex(revision.new.en.source))
      func isChosen(_ k: Int) -> Bool {
        let change = revision.changes[k]
        return mine.contains { index in
          let place = wanted[index]
          guard let range = place.lines else { return true }
          return Language.allCases.contains { language in
            article.files.paths[language] == place.path
              && change.sides[language].new.contains { sentence in
                let text = revision.new[language].sentences[sentence].range
                return range.overlaps(
                  lines[language].line(at: text.lowerBound)...lines[language].line(at: max(text.lowerBound, text.upperBound - 1)))
              }
          }
        }
      }
      confirmed += revision.changes.indices.count { isChosen($0) && revision.changes[$0].state != .unchanged }
      records.append(record.updated(by: revision, isConfirmed: isChosen))
    }
    if let unknown = wanted.indices.first(where: { !used.contains($0) }) {
      throw ValidationError("\(wanted[unknown].path): no article of the project; name a file as taiyaku status does")
    }
    try project.save(records)
    StandardOutput.write("\(project.lockPath): \(confirmed) \(confirmed == 1 ? "sentence" : "sentences") confirmed\n")
  }

  /// "a.md", "a.md:3" or "a.md:3-9".
  private struct Place {
    var path: String
    var lines: ClosedRange<Int>?

    init(_ text: String) {
      path = text
      guard let colon = text.lastIndex(of: ":") else { return }
      let numbers = text[text.index(after: colon)...].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2, first > 0, first <= last else { return }
      path = String(text[..<colon])
      lines = first...last
    }
  }
}
