import Bitext
import Revision
import Workspace

extension LockedProject {
  /// Records what stands at the places as it is, and writes the lock.
  /// - Parameter places: as `status` prints them, or whole files
  /// - Returns: how many sentences that had changed are confirmed
  package mutating func confirm(_ places: [String]) throws -> Int {
    let wanted = places.map(RevisionPlace.init)
    let keys = wanted.map { PathKey($0.path) }
    var records: [LockFile.Article] = []
    var confirmed = 0
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
      confirmed += isChosen.count { revision.changes[$0].state != .unchanged }
      records.append(record.updated(by: revision, isConfirmed: isChosen.contains))
    }
    if let unknown = wanted.indices.first(where: { !used.contains($0) }) {
      throw UsageProblem("\(wanted[unknown].path): no article of the project; name a file as taiyaku status does")
    }
    try save(records)
    return confirmed
  }
}

/// Finds the changes of an article by the places that are printed for them.
private struct NamedChanges {
  let article: LockedProject.Article
  let revision: Revision
  let view: RevisionView
  let lines: BothLanguages<LineIndex>
  let paths: BothLanguages<PathKey>

  init(_ article: LockedProject.Article, _ revision: Revision) {
    (self.article, self.revision) = (article, revision)
    view = RevisionView(revision, paths: article.files.paths, oldPaths: article.files.paths)
    lines = revision.new.map { LineIndex($0.source) }
    paths = article.files.paths.map(PathKey.init)
  }

  func changes(at place: RevisionPlace, as printed: String) -> [Int] {
    revision.changes.indices.filter { place.lines == nil || isPrinted($0, place, printed) || stands($0, at: place) }
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
