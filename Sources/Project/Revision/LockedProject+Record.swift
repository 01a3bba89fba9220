import Bitext
import Revision

extension LockedProject {
  /// What a run recorded; but for articles in lines of the lock.
  package struct Recorded: Sendable {
    package var articles = 0
    /// Of articles that nobody had recorded.
    package var first = 0
    package var later = 0
    package var waiting = 0
    /// Articles that are no longer there.
    package var forgotten = 0
  }

  /// Records which source text each translation stands for, and writes the lock.
  /// - Parameters:
  ///   - trust: what of articles without a record is taken for right
  ///   - all: takes what asks for attention too, and forgets articles that are gone
  package mutating func record(trusting trust: Trust, all: Bool) async throws -> Recorded {
    var result = Recorded()
    var records: [LockFile.Article] = []
    let halves = Set(halfRenamed.flatMap(\.articles))
    for (k, article) in articles.enumerated() where !halves.contains(k) {
      if let record = article.record, let revision = article.revision {
        records.append(await self.record(article, record, revision, all: all, &result))
      } else {
        let (record, waiting) = await firstRecord(of: article, trusting: trust)
        records.append(record)
        result.first += record.lines.count
        result.waiting += waiting
      }
    }
    result.articles = records.count
    result.forgotten = all ? gone.count : 0
    try save(records, forgetting: all ? gone.map(\.paths) : [])
    return result
  }

  private func record(
    _ article: Article, _ record: LockFile.Article, _ revision: Revision, all: Bool, _ result: inout Recorded
  ) async -> LockFile.Article {
    // What the whole alignment leaves alone was left alone when the article was recorded: a second look pairs nothing more.
    let isNew = revision.changes.contains { $0.state == .added }
    let pair = !all && isNew ? await self.pair(of: article) : nil
    if !all, record.isWhole(in: revision.new) {
      let (extended, added) = pair.map(record.extended) ?? (record, 0)
      result.later += added
      result.waiting += revision.changes.count(where: \.asksForAttention)
      return extended
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
    result.later += accepted.count { revision.changes[$0].state != .unchanged }
    result.waiting += revision.changes.count - accepted.count
    return record.updated(by: revision) { isAccepted.contains($0) }
  }
}
