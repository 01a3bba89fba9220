import ArgumentParser
import Bitext
import Project
import Reporting
import Revision

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
  var places: [String]

  @OptionGroup var options: LockOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var articles: ArticleOptions

  mutating func run() async throws {
    let wanted = places.map(Place.init)
    var project = try options.project([], evidence, articles, quiet: false, mustExist: true)
    var records: [LockFile.Article] = []
    var confirmed = 0
    var used = Set<Int>()
    for article in project.articles {
      let mine = wanted.indices.filter { wanted[$0].path == article.files.paths.ja || wanted[$0].path == article.files.paths.en }
      used.formUnion(mine)
      guard !mine.isEmpty else { continue }
      guard let record = article.record, let revision = article.revision else {
        throw ValidationError(said: "\(article.paths.ja) is not in \(project.lockPath) yet; record it with \"taiyaku sync\"")
      }
      let lines = BothLanguages(ja: LineIndex(revision.new.ja.source), en: LineIndex(revision.new.en.source))
      // Where what is not there would stand is a place of its own, as "status" prints it.
      let view = RevisionView(revision, paths: article.files.paths, oldPaths: article.files.paths)
      func isPrinted(_ index: Int, _ change: Int) -> Bool {
        let entry = view.entries[change]
        guard entry.change.asksForAttention, entry.target.range == nil else { return false }
        let (place, position) = (wanted[index], view.position(of: entry.target))
        return view.address(of: entry.target) == places[index]
          || view.paths[entry.target.language] == place.path && place.lines?.contains(position.line) == true
            && place.column.map { $0 == position.column } ?? true
      }
      func holds(_ index: Int, _ change: Int) -> Bool {
        let place = wanted[index]
        return isPrinted(index, change)
          || Language.allCases.contains { language in
            article.files.paths[language] == place.path
              && revision.changes[change].sides[language].new.contains { sentence in
                place.holds(revision.new[language].sentences[sentence].range, lines[language])
              }
          }
      }
      func isChosen(_ k: Int) -> Bool { mine.contains { wanted[$0].lines == nil || holds($0, k) } }
      for index in mine where wanted[index].lines != nil && !revision.changes.indices.contains(where: { holds(index, $0) }) {
        throw ValidationError(said: "\(places[index]): no sentence stands there; name a place as taiyaku status does")
      }
      confirmed += revision.changes.indices.count { isChosen($0) && revision.changes[$0].state != .unchanged }
      records.append(record.updated(by: revision, isConfirmed: isChosen))
    }
    if let unknown = wanted.indices.first(where: { !used.contains($0) }) {
      throw ValidationError(said: "\(wanted[unknown].path): no article of the project; name a file as taiyaku status does")
    }
    try project.save(records)
    let nothing: Message = confirmed == 0 ? " (nothing there had changed)" : ""
    let said: Message = "\(project.lockPath): \(Message.count(confirmed, "sentence", "sentences")) confirmed\(nothing)"
    StandardOutput.say(said.text(in: Spoken.book))
  }

  /// "a.md", "a.md:3", "a.md:3-9" or "a.md:3:20".
  private struct Place {
    var path: String
    var lines: ClosedRange<Int>?
    /// In characters, from 1; one sentence of one line.
    var column: Int?

    init(_ text: String) {
      path = text
      var parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count > 2, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2]), line > 0, column > 0 {
        (lines, self.column) = (line...line, column)
        parts.removeLast(2)
      } else if let last = parts.last, parts.count > 1 {
        let numbers = last.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = numbers[0], let last = numbers[numbers.count - 1], numbers.count <= 2, first > 0, first <= last else { return }
        lines = first...last
        parts.removeLast()
      }
      path = parts.joined(separator: ":")
    }

    /// Whether a text stands on these lines, or at this place.
    func holds(_ range: ByteRange, _ index: LineIndex) -> Bool {
      guard let lines else { return true }
      let last = index.line(at: max(range.lowerBound, range.upperBound - 1))
      guard let column else { return lines.overlaps(index.line(at: range.lowerBound)...last) }
      let (from, to) = (index.position(at: range.lowerBound, in: .scalar), index.position(at: range.upperBound, in: .scalar))
      return (from.line, from.column) <= (lines.lowerBound, column) && (lines.lowerBound, column) < (to.line, to.column)
    }
  }
}
