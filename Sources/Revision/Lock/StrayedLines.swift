import Bitext

/// Lines of a lock file whose text is no longer in their article: it may stand in another by now.
package struct StrayedLines {
  private let lines: [(from: Language, line: LockFile.Line)]

  /// - Parameter articles: those of the project as they are, with their units
  package init(_ lock: LockFile, _ articles: [(paths: BothLanguages<String>, documents: BothLanguages<Document>)]) {
    var partners: [SentenceDigest: Set<[SentenceDigest]>] = [:]
    for line in lock.articles.flatMap(\.lines) {
      for digest in line.source { partners[digest, default: []].insert(line.target) }
      for digest in line.target { partners[digest, default: []].insert(line.source) }
    }
    let present = Dictionary(
      articles.map { article in (article.paths, Set(Language.allCases.flatMap { article.documents[$0].digests })) },
      uniquingKeysWith: { first, _ in first })
    lines = lock.articles.filter { $0.version == LockFile.version }.flatMap { record in
      let present = present[record.paths] ?? []
      return record.lines.filter { line in
        let digests = line.source + line.target
        // Short texts stand for several, here and there.
        return digests.allSatisfy { !present.contains($0) && partners[$0, default: []].count == 1 }
      }.map { (record.from, $0) }
    }
  }

  /// A record with the lines that came to its article; nil where none did.
  package func added(to record: LockFile.Article, _ documents: BothLanguages<Document>) -> LockFile.Article? {
    guard record.version == LockFile.version, !lines.isEmpty else { return nil }
    let known = Set(record.lines.flatMap { $0.source + $0.target })
    let present = Set(Language.allCases.flatMap { documents[$0].digests })
    let come = lines.filter { stray in
      let digests = stray.line.source + stray.line.target
      return digests.contains(where: present.contains) && !digests.contains(where: known.contains)
    }
    guard let first = come.first else { return nil }
    var record = record
    if record.lines.isEmpty { record.from = first.from }
    record.lines += come.filter { $0.from == record.from }.map(\.line)
    return record
  }
}
