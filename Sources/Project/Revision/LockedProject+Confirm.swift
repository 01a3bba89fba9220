import Bitext
import Revision
import Workspace

extension LockedProject {
  /// Records what stands at the places as it is, and writes the lock.
  /// - Parameter places: as `status` prints them, or whole files
  /// - Returns: the sentences that had changed, as they are confirmed
  package mutating func confirm(_ places: [String]) throws -> [Confirmed] {
    let wanted = try places.map { place in
      let read = RevisionPlace(place)
      // The path of what is no place of the form may itself end with numbers.
      if place.split(separator: ":").count > 2, read.path.split(separator: ":").last.map({ Int($0) != nil }) == true {
        throw UsageProblem("\(place): a place is FILE:LINE, FILE:LINE-LINE or FILE:LINE:COLUMN")
      }
      return read
    }
    let keys = wanted.map { PathKey($0.path) }
    var records: [LockFile.Article] = []
    var confirmed: [Confirmed] = []
    var used = Set<Int>()
    for article in articles {
      let paths = article.files.paths.map(PathKey.init)
      let mine = wanted.indices.filter { keys[$0] == paths.ja || keys[$0] == paths.en }
      used.formUnion(mine)
      guard !mine.isEmpty else { continue }
      guard let record = article.record, let revision = article.revision else {
        throw UsageProblem("\(article.paths.ja) is not in \(lockPath) yet; record it with \"taiyaku sync\"")
      }
      let named = NamedChanges(article, revision)
      let chosen = try mine.map { index in
        let changes = named.changes(at: wanted[index], as: places[index])
        if changes.isEmpty, wanted[index].lines != nil {
          throw UsageProblem("\(places[index]): no sentence stands there; name a place as taiyaku status does")
        }
        return changes
      }
      let isChosen = chosen.reduce(into: Set<Int>()) { $0.formUnion($1) }
      confirmed += isChosen.sorted().filter { revision.changes[$0].toldState != .unchanged || revision.changes[$0].moved }
        .map(named.confirmed)
      records.append(record.updated(by: revision, isConfirmed: isChosen.contains))
    }
    if let unknown = wanted.indices.first(where: { !used.contains($0) }) {
      let near = NearbyName.place(like: wanted[unknown].path, among: articles.flatMap { [$0.files.paths.ja, $0.files.paths.en] })
      let hint: Message = near.map { "did you mean \(ShellWord.quoted($0))?" } ?? "name a file as taiyaku status does"
      throw UsageProblem("\(wanted[unknown].path): no article of the project; \(hint)")
    }
    try save(records)
    return confirmed
  }
}

/// What was said to be right as it stands.
package struct Confirmed: Sendable {
  /// As `status` prints it.
  package var place: String
  package var source: String
  package var target: String
  /// Whether the two say the same numbers.
  package var agreesInNumbers: Bool
}

/// Finds the changes of an article by the places that are printed for them.
private struct NamedChanges {
  let article: LockedProject.Article
  let revision: Revision
  let view: RevisionView
  let lines: BothLanguages<LineIndex>
  let paths: BothLanguages<PathKey>
  /// What "status" prints under one place, by the first of it.
  private let runs: [Int: Range<Int>]

  init(_ article: LockedProject.Article, _ revision: Revision) {
    (self.article, self.revision) = (article, revision)
    view = RevisionView(revision, paths: article.files.paths, oldPaths: article.files.paths)
    lines = revision.new.map { LineIndex($0.source) }
    paths = article.files.paths.map(PathKey.init)
    let view = view
    let shown = view.entries.indices.filter { view.entries[$0].change.asksForAttention }
    var (runs, next) = ([Int: Range<Int>](), 0)
    for run in RevisionView.runs(shown.map { view.entries[$0] }) {
      if shown[next + run.count - 1] == shown[next] + run.count - 1 { runs[shown[next]] = shown[next]..<shown[next] + run.count }
      next += run.count
    }
    self.runs = runs
  }

  func changes(at place: RevisionPlace, as printed: String) -> [Int] {
    let found = revision.changes.indices.filter { place.lines == nil || isPrinted($0, place, printed) || stands($0, at: place) }
    guard place.column != nil, let first = found.first, let run = runs[first] else { return found }
    return Array(Set(found).union(run)).sorted()
  }

  func confirmed(_ change: Int) -> Confirmed {
    let entry = view.entries[change]
    let (source, target) = (entry.source, entry.target)
    return Confirmed(
      place: view.address(of: target), source: source.newText, target: target.newText,
      agreesInNumbers: source.new.isEmpty || target.new.isEmpty || revision.saysSameNumbers(revision.changes[change]))
  }

  /// Where what is not there would stand is a place of its own, as "status" prints it.
  private func isPrinted(_ change: Int, _ place: RevisionPlace, _ printed: String) -> Bool {
    let entry = view.entries[change]
    guard entry.change.asksForAttention, entry.target.range == nil else { return false }
    let position = view.position(of: entry.target)
    return view.address(of: entry.target) == printed
      || paths[entry.target.language] == PathKey(place.path) && place.lines?.contains(position.line) == true
        && place.column.map { $0 == position.column } ?? true
  }

  private func stands(_ change: Int, at place: RevisionPlace) -> Bool {
    let path = PathKey(place.path)
    return Language.allCases.contains { language in
      paths[language] == path
        && revision.changes[change].sides[language].new.contains { sentence in
          place.holds(revision.new[language].sentences[sentence].range, lines[language])
        }
    }
  }
}
