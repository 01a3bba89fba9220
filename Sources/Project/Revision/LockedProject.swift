import Bitext
import Glibc
import Revision
import Structure
import Workspace

/// The articles of a project beside what its lock file says of them.
package struct LockedProject {
  package struct Article {
    package var files: ArticleFiles
    /// As the lock file names them.
    package var paths: BothLanguages<String>
    package var documents: BothLanguages<Document>
    /// Nil where the lock file does not know the article yet.
    package var record: LockFile.Article?
    /// The record against the documents; nil without a record.
    package var revision: Revision?
  }

  package var lock: LockFile
  package let lockPath: String
  package var articles: [Article] = []
  /// Records of articles that are no longer there.
  package var gone: [LockFile.Article] = []
  /// What renamed articles were called.
  private var renamed: [BothLanguages<String>] = []
  let settings: Settings
  package let aligner: ProjectAligner
  package let output: OutputGuard
  private let namedLock: String?
  let project: Project
  /// How many tasks may work on an article.
  package let jobs: Int

  /// - Parameters:
  ///   - files: one article as a person names it; none for the whole project
  ///   - mustExist: whether a lock file that is not there is an error
  ///   - inOrder: whether files in swapped order are refused
  package init(_ project: Project, files: [String], mustExist: Bool, inOrder: Bool = false) throws {
    // With files named, the others are not looked at.
    try self.init(project, mustExist: mustExist, isWhole: files.isEmpty) {
      try Self.articles(files, $0, project, inOrder: inOrder)
    } documents: {
      try project.loader.documents($0, in: project.workingTree)
    }
    project.tellDeadPins()
  }

  /// One article that is known.
  /// - Parameter documents: the article as it was read
  package init(_ project: Project, article: ArticleFiles, documents: BothLanguages<Document>, mustExist: Bool) throws {
    try self.init(project, mustExist: mustExist, isWhole: false) { _ in
      [article]
    } documents: { _ in
      documents
    }
  }

  private init(
    _ project: Project, mustExist: Bool, isWhole: Bool, articles find: (LockFile) throws -> [ArticleFiles],
    documents read: (ArticleFiles) throws -> BothLanguages<Document>
  ) throws {
    let configuration = project.configuration
    lockPath = project.settings.lock
    settings = project.settings
    self.project = project
    jobs = project.settings.jobs
    let aligner = try project.aligner()
    self.aligner = aligner
    let known = try Self.read(lockPath)
    if known == nil, mustExist { throw UsageProblem.noLock(lockPath, configuration) }
    lock = known ?? LockFile()
    let found = try find(lock)
    output = project.output(found)
    namedLock = project.settings.namedLock
    let recorded = configuration.recorded
    let named = Set(found.map { [recorded($0.paths.ja), recorded($0.paths.en)] })
    let unclaimed = lock.articles.filter { !named.contains([$0.paths.ja, $0.paths.en]) }
    // Only what is not there any more can be here under another name.
    var missing = unclaimed.filter { record in
      [record.paths.ja, record.paths.en].contains { access(configuration.located($0), F_OK) != 0 }
    }
    let progress = project.conversation.progress(found.count, "articles")
    defer { progress.finish() }
    articles = try found.map { files in
      defer { progress.advance(by: 1) }
      let documents = try read(files)
      aligner.look(at: documents)
      let whole = documents.map(\.withUnits)
      let paths = files.paths.map(recorded)
      var record = lock[paths]
      if record == nil, let k = Self.record(of: whole, among: missing) {
        let old = missing.remove(at: k)
        renamed.append(old.paths)
        record = old
        record?.paths = paths
      }
      if let from = project.settings.saidFrom(ofJapanese: files.paths.ja) { record?.turn(to: from) }
      let lines = record?.lines.count
      record = record.map { record in record.withoutSuperseded(by: whole.map { $0.digests(version: record.version) }) }
      if lines != record?.lines.count || lock.doubled.contains(paths.ja) { project.conversation.note(.doubled(paths.ja, lockPath)) }
      let revision = record.map { LockComparer().compare($0, with: whole, align: aligner.gapAligner(whole)) }
      return Article(files: files, paths: paths, documents: documents, record: record, revision: revision)
    }
    try project.checkMeaning()
    if isWhole { compareStrayed() }
    gone = isWhole ? unclaimed.filter { !renamed.contains($0.paths) } : []
  }

  /// Text that left one article stands in another with what was recorded of it: a paragraph that moved, an article that was split.
  private mutating func compareStrayed() {
    let strayed = StrayedLines(lock, articles.map { ($0.paths, $0.documents.map(\.withUnits)) })
    for k in articles.indices {
      let whole = articles[k].documents.map(\.withUnits)
      let own =
        articles[k].record
        ?? LockFile.Article(paths: articles[k].paths, from: settings.from(ofJapanese: articles[k].files.paths.ja), lines: [])
      guard let record = strayed.added(to: own, whole) else { continue }
      articles[k].record = record
      articles[k].revision = LockComparer().compare(record, with: whole, align: aligner.gapAligner(whole))
    }
  }

  private static func articles(
    _ files: [String], _ lock: LockFile, _ project: Project, inOrder: Bool
  ) throws -> [ArticleFiles] {
    let configuration = project.configuration
    if !files.isEmpty {
      for path in files { try project.loader.files.check(path) }
      guard let article = try project.files(named: files, inOrder: inOrder) else {
        throw UsageProblem.noArticle(files)
      }
      try refuseStrange(article, project)
      return [article]
    }
    if configuration.pairs.isEmpty, !lock.articles.isEmpty {
      return lock.articles.map { record in
        let files: ArticleFiles =
          record.paths.ja == record.paths.en ? .page(record.paths.ja) : .pair(ja: record.paths.ja, en: record.paths.en)
        return files.mapPaths(configuration.located)
      }
    }
    guard !configuration.pairs.isEmpty else {
      throw UsageProblem("name the files, or the pairs of the project in taiyaku.yml (taiyaku init writes one)")
    }
    return try project.workingTree.articles(configuration).withUnpaired
  }

  /// A record of two files that taiyaku.yml pairs with others would stand beside the right ones.
  private static func refuseStrange(_ article: ArticleFiles, _ project: Project) throws {
    if project.configuration.pairs.isEmpty { return }
    let mine = article.paths.map(PathKey.init)
    for known in try project.workingTree.articles(project.configuration).articles {
      let keys = known.paths.map(PathKey.init)
      if keys == mine { return }
      for (path, own) in [(article.paths.ja, mine.ja), (article.paths.en, mine.en)] where keys.ja == own || keys.en == own {
        let other = keys.ja == own ? known.paths.en : known.paths.ja
        throw UsageProblem("\(path): belongs to \(other) in taiyaku.yml; name those two, or correct \"pairs:\" there")
      }
    }
  }

  /// The record of an article whose files were renamed: most of its sentences stand in these documents.
  private static func record(of documents: BothLanguages<Document>, among records: [LockFile.Article]) -> Int? {
    if records.isEmpty { return nil }
    let digests = [1, LockFile.version].map { version in
      Set(Language.allCases.flatMap { documents[$0].digests(version: version) })
    }
    let shares = records.map { record -> Double in
      let digests = digests[record.version == 1 ? 0 : 1]
      let all = record.lines.flatMap { $0.source + $0.target }
      return all.isEmpty ? 0 : Double(all.count { digests.contains($0) }) / Double(all.count)
    }
    guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= 0.5 else { return nil }
    return best
  }

  /// The articles as the writers of a revision take them; those without a record count as new.
  package var compared: [ComparedArticle] {
    let halves = halfRenamed
    let merged = Dictionary(halves.map { ($0.articles[1], $0) }) { first, _ in first }
    let renamed = Set(halves.map { $0.articles[0] })
    return articles.indices.filter { !renamed.contains($0) }.map { k in
      let article = merged[k].map(article(of:)) ?? articles[k]
      return ComparedArticle(old: article.files, new: article.files, revision: article.revision ?? unrecorded(article))
    }
  }

  /// An article aligned, with its units.
  package func pair(of article: Article) async -> AlignedPair {
    await aligner.pair(article.documents, jobs: jobs).withUnits().pair
  }

  /// What of an article that nobody has recorded yet is taken for right.
  package enum Trust: String, Sendable, CaseIterable {
    /// Everything as it stands, text without counterpart too.
    case all
    /// What `check` does not doubt.
    case checked
  }

  /// A first record of an article, and how many of its beads wait for someone to look at them.
  package func firstRecord(of article: Article, trusting trust: Trust) async -> (record: LockFile.Article, waiting: Int) {
    let from = settings.from(ofJapanese: article.files.paths.ja)
    let plain = await aligner.pair(article.documents, jobs: jobs)
    let pair = plain.withUnits().pair
    let doubts = trust == .all ? [] : await project.findings(in: plain, project.checker(), jobs: jobs)
    var waiting = 0
    let record = LockFile.Article(paths: article.paths, from: from, confirming: pair) { bead in
      func isMeant(_ finding: Finding) -> Bool {
        Language.allCases.contains { language in
          bead[language].contains { index in
            let range = pair[language].sentences[index].range
            return finding.places[language].contains { $0.range.overlaps(range) }
          }
        }
      }
      let own = doubts.filter { (bead.isNull || $0.severity >= .warning) && isMeant($0) }
      if own.isEmpty { return .confirmed }
      waiting += 1
      return bead.isNull ? .left : .doubted(isOfNumbers: own.allSatisfy { $0.rule == "number.mismatch" })
    }
    return (record, waiting)
  }

  private func unrecorded(_ article: Article) -> Revision {
    let from = settings.from(ofJapanese: article.files.paths.ja)
    let whole = article.documents.map(\.withUnits)
    func side(_ language: Language) -> Change.Side {
      let all = Array(whole[language].sentences.indices)
      return Change.Side(new: all, edit: all.isEmpty ? .absent : .new)
    }
    let sides = BothLanguages(ja: side(.ja), en: side(.en))
    let state = Change.State(source: sides[from].edit, target: sides[from.other].edit)
    let changes = sides.ja.new.isEmpty && sides.en.new.isEmpty ? [] : [Change(state: state, moved: false, sides: sides)]
    let nothing = BothLanguages(ja: Document.empty(article.paths.ja, .ja), en: Document.empty(article.paths.en, .en))
    return Revision(old: nothing, new: whole, from: from, changes: changes)
  }

  /// Writes the records into the lock file as it is by now: another run may have recorded other articles meanwhile.
  package mutating func save(_ records: [LockFile.Article], forgetting gone: [BothLanguages<String>] = []) throws {
    try FileTurn.take(lockPath) {
      let now = try merged(records, forgetting: gone)
      try output.write(Array(now.text.utf8), to: lockPath, as: .lock, named: namedLock)
      lock = now
    }
  }

  /// The lock file with the records, to be written in the same turn.
  /// - Throws: `ChangedMeanwhile` where one of the articles was recorded by another run
  package func merged(_ records: [LockFile.Article], forgetting gone: [BothLanguages<String>] = []) throws -> LockFile {
    var now = try Self.read(lockPath) ?? LockFile()
    for record in records where now[record.paths] != lock[record.paths] { throw ChangedMeanwhile(path: lockPath) }
    for record in records { now.set(record) }
    now.articles.removeAll { record in (renamed + gone).contains { $0 == record.paths } }
    return now
  }

  private static func read(_ path: String) throws -> LockFile? {
    let files = FileReader()
    return try files.ifPresent { () throws(FileReadingError) in try files.read(path, allowsConflicts: true) }
      .map { try LockFile(reading: $0) }
  }
}

extension UsageProblem {
  fileprivate static func noLock(_ path: String, _ configuration: Configuration) -> UsageProblem {
    configuration.path == nil && configuration.pairs.isEmpty
      ? UsageProblem(
        "there is no taiyaku.yml here or above, and no \(path): write one with \"taiyaku init\", then record with \"taiyaku sync\"")
      : UsageProblem("\(path) is not there yet; record the articles as they are with \"taiyaku sync\"")
  }
}

extension Message {
  fileprivate static func doubled(_ article: String, _ lock: String) -> Message {
    "\(lock): the record of \(article) holds lines of both sides of a merge; the newer ones count, and \"taiyaku sync\" drops the others"
  }
}

extension Project {
  /// - Throws: where there is no record to compare with
  package func requireLock() throws {
    if access(settings.lock, F_OK) != 0 { throw UsageProblem.noLock(settings.lock, configuration) }
  }
}

/// Another run recorded the same article between reading and writing.
package struct ChangedMeanwhile: SaidError {
  let path: String

  package var message: Message { "\(path): another run changed it meanwhile; nothing was written; run this again" }
}
