import Bitext
import Interchange
import Project
import Reporting
import Revision
import Workspace

/// What the lock file said of an article when its review began, and what the review confirmed: the file is always the one with the
/// other, so a confirmation can be taken back.
struct SessionLock {
  private(set) var confirmed: [ReviewDecisions.Confirmation] = []
  private let files: ArticleFiles
  private let documents: BothLanguages<Document>
  private let project: Project
  private let base: LockFile.Article?
  /// The record as this review wrote it last.
  private var written: LockFile.Article?
  /// The record before the review, compared with the article as it is.
  private(set) var revision: Revision?

  init(_ files: ArticleFiles, _ documents: BothLanguages<Document>, _ project: Project) throws {
    self.files = files
    self.documents = documents
    self.project = project
    guard project.loader.files.holds(project.settings.lock) else {
      base = nil
      return
    }
    let locked = try LockedProject(project, article: files, documents: documents, mustExist: false)
    base = locked.articles.first?.record
    written = base
    revision = locked.articles.first?.revision
  }

  /// This state, unless the file says something else than this review wrote: then the file is right.
  func refreshed(_ fresh: SessionLock) -> SessionLock {
    guard fresh.base == written else { return fresh }
    if let revision, let now = fresh.revision, revision.new != now.new { return fresh }
    return self
  }

  /// Confirms these changes and no others.
  /// - Returns: the lock file as it is to be written, in the turn this is called in
  mutating func confirm(_ decided: [ReviewDecisions.Confirmation]) throws -> LockFile? {
    guard let base, let revision else { return nil }
    let locked = try LockedProject(project, article: files, documents: documents, mustExist: true)
    let wanted = Set(decided.map(\.words))
    let pair = BothLanguages(ja: revision.new.ja, en: revision.new.en)
    let record = base.updated(by: revision) { index in
      wanted.contains(ReportChange.words(revision.changes[index].toldState.rawValue, revision.changes[index].sides.map(\.new), in: pair))
    }
    let lock = try locked.merged([record])
    written = record
    confirmed = decided
    return lock
  }
}

extension ReviewDecisions.Confirmation {
  var words: [[String]] { [[state], ja, en] }
}

extension ReportChange {
  /// What a change says, to know it again.
  func words(in pair: AlignedPair) -> [[String]] { Self.words(state, sentences, in: BothLanguages(ja: pair.ja, en: pair.en)) }

  static func words(_ state: String, _ sentences: BothLanguages<[Int]>, in documents: BothLanguages<Document>) -> [[String]] {
    [[state], sentences.ja.map { documents.ja.sentences[$0].text }, sentences.en.map { documents.en.sentences[$0].text }]
  }
}
