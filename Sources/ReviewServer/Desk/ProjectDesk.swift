import Bitext
import Gate
import Interchange
import Letters
import Project
import Reporting
import Revision
import Segmentation
import Workspace

/// The articles of a project under review. Everything is read from disk for every request, so that what editors, other tabs and other
/// commands did in the meantime is seen; the revision is a fingerprint of all files a decision depends on.
package actor ProjectDesk: ReviewDesk {
  package nonisolated let count: Int
  package nonisolated let words: PageWords?
  let articles: [ArticleFiles]
  /// Whether wording may be corrected in the articles' files.
  let takesWording: Bool
  /// Whether the page gives the articles' files themselves.
  let givesTexts: Bool
  /// What decides how articles are read, as it stands on disk now.
  private let settings: @Sendable () throws -> Settings
  private let since: String?
  private let generator: String
  /// Who decides, where that is kept.
  private let signature: @Sendable () -> Signature?
  /// Dictionary and glossary are opened once.
  private let opened: Project
  private var read: ReadArticles
  private var waivers: [Int: [ReviewDecisions.DecidedWaiver]] = [:]
  private var confirmations: [Int: SessionLock] = [:]

  /// - Parameters:
  ///   - settings: reads the configuration anew
  ///   - since: a commit the articles are compared with, in place of the lock file
  ///   - generator: the program's name and version
  package init(
    _ project: Project, articles: [ArticleFiles], since: String?, generator: String,
    takesWording: Bool = false, givesTexts: Bool = false, words: PageWords? = nil,
    signature: @escaping @Sendable () -> Signature? = { nil },
    settings: @escaping @Sendable () throws -> Settings
  ) {
    (opened, self.articles, self.since, self.generator, self.settings) = (project, articles, since, generator, settings)
    self.signature = signature
    self.takesWording = takesWording
    self.givesTexts = givesTexts
    self.words = words
    read = ReadArticles(loader: project.uncut)
    count = articles.count
  }

  package func page(_ pair: Int) async throws -> (page: ReportPage, revision: String) {
    // The revision is taken first: a file edited while the page is made gives a page that is too old to save from, never one too new.
    let revision = try revision(of: pair)
    let project = try current()
    let documents = try documents(pair, project)
    var request = StudyRequest(comparison: since.map { .since($0) } ?? .none, explains: true)
    request.knownEvidence = read.evidence(articles[pair])
    var study = try await project.study(articles[pair], documents, request, jobs: project.settings.jobs)
    read.keep(study)
    if since == nil { study.revision = try lock(of: pair, project).revision }
    var page = ReportPage(study, generator: generator)
    page.isEditable = takesWording && documents.ja.isPlainText && documents.en.isPlainText
    page.ownWaivers = Set((waivers[pair] ?? []).compactMap(\.fingerprint))
    let confirmed = Set((confirmations[pair]?.confirmed ?? []).map(\.words))
    for index in page.changes.indices where since == nil {
      page.changes[index].isConfirmed = confirmed.contains(page.changes[index].words(in: page.pair))
    }
    return (page, revision)
  }

  package func keep(
    _ decisions: ReviewDecisions, for pair: Int, onto revision: String
  ) async throws -> (page: ReportPage, revision: String)? {
    try await write(for: pair, onto: revision) { try written(decisions, for: pair) }
  }

  typealias WrittenFile = (path: String, bytes: [UInt8], role: OutputGuard.Role, named: String?)

  /// Writes the files of a request in one turn, or none of them.
  func write(
    for pair: Int, onto revision: String, _ written: () throws -> [WrittenFile]
  ) async throws -> (page: ReportPage, revision: String)? {
    let files = try current()
    let paths = articles[pair].paths
    let turn = [files.settings.pinsPath, files.settings.lock, paths.ja, paths.en] + [files.configuration.path].compactMap { $0 }
    let earlier = (waivers: waivers[pair], lock: confirmations[pair])
    // Looking at the state and writing the next one is one turn: what another server, an import or a sync writes comes before or after.
    let undo = try FileTurn.take(turn) { () throws -> (@Sendable () -> Void)? in
      guard try self.revision(of: pair) == revision else { return nil }
      do {
        let changed = try written()
        let isArticle = changed.contains { $0.path == paths.ja || $0.path == paths.en }
        return try files.output(isArticle ? [] : articles).write(together: changed)
      } catch {
        (waivers[pair], confirmations[pair]) = earlier
        throw error
      }
    }
    guard let undo else { return nil }
    do {
      return try await page(pair)
    } catch {
      // The article cannot be shown: a request that is answered with an error has changed nothing.
      FileTurn.take(turn) { undo() }
      (waivers[pair], confirmations[pair]) = earlier
      throw error
    }
  }

  /// The files that decisions change.
  private func written(_ decisions: ReviewDecisions, for pair: Int) throws -> [WrittenFile] {
    let project = try current()
    let base = try read.documents(articles[pair])
    let before = base.map { $0.cut(as: project.pins.cuts) }
    var files: [WrittenFile] = []
    if let (path, text) = try take(decisions.waivers, of: pair, in: project.configuration) {
      files.append((path, Array(text.utf8), .configuration, nil))
    }
    if let lock = try take(decisions.confirmed, of: pair, project) {
      files.append((project.settings.lock, Array(lock.text.utf8), .lock, project.settings.namedLock))
    }
    let pins = try PinFile.read(project.settings.pinsPath)
    var decided = pins
    var after = before
    if let cuts = decisions.cuts {
      let standing = base.map { $0.cut(as: pins.cuts).cuts.map(\.cut) }
      decided.take(cuts.map { $0.signed(signature()) }, inPlaceOf: standing.ja + standing.en)
      after = base.map { $0.cut(as: decided.cuts) }
    }
    decided.take(decisions.beads, before: before, after: after, signature: signature())
    if decided != pins { files.append((project.settings.pinsPath, decided.encoded(), .pins, project.settings.namedPins)) }
    return files
  }

  /// - Returns: the configuration with the waivers, where they are others than before
  private func take(
    _ decided: [ReviewDecisions.DecidedWaiver], of pair: Int, in configuration: Configuration
  ) throws -> (path: String, text: String)? {
    let before = waivers[pair] ?? []
    guard decided != before else { return nil }
    guard let path = configuration.path else { throw NothingToKeep.waivers }
    let source = try FileReader(readsPipes: false).read(path)
    var list = ConfiguredWaivers(text: source[0..<source.bytes.count])
    list.replace(before, with: decided)
    // What the rest of the project could not read is never written.
    _ = try Configuration(yaml: list.text, path: path)
    waivers[pair] = decided
    return (path, list.text)
  }

  /// - Returns: the lock with the confirmations, where they are others than before
  private func take(_ decided: [ReviewDecisions.Confirmation], of pair: Int, _ project: Project) throws -> LockFile? {
    var lock = try lock(of: pair, project)
    guard decided != lock.confirmed else { return nil }
    guard since == nil, lock.revision != nil else { throw NothingToKeep.confirmations }
    let file = try lock.confirm(decided)
    confirmations[pair] = lock
    return file
  }

  /// The pair's record in the lock file as it was before this review, or as someone else has written it since.
  private func lock(of pair: Int, _ project: Project) throws -> SessionLock {
    let fresh = try SessionLock(articles[pair], try documents(pair, project), project)
    let known = confirmations[pair]?.refreshed(fresh) ?? fresh
    confirmations[pair] = known
    return known
  }

  /// The article as it stands, its sentences as they are decided by now.
  func documents(_ pair: Int, _ project: Project) throws -> BothLanguages<Document> {
    try read.documents(articles[pair]).map { $0.cut(as: project.pins.cuts) }
  }

  func current() throws -> Project { try opened.reread(settings()) }

  /// A fingerprint of what a decision about this pair depends on. Pins and confirmations of other pairs are no part of it: two
  /// articles can be reviewed side by side.
  package func revision(of pair: Int) throws -> String {
    let project = try current()
    let configuration = project.configuration
    let paths = articles[pair].paths
    let glossaries = project.settings.glossaries
    var hash = Fingerprint()
    let words = configuration.segmentation.files.map(configuration.located)
    for path in [paths.ja, paths.en, configuration.path].compactMap({ $0 }) + glossaries + words {
      hash.add(path)
      hash.add(try FileReader(readsPipes: false).bytesIfPresent(path).map { String(decoding: $0, as: UTF8.self) } ?? "missing")
    }
    hash.add(String(decoding: project.pins(of: try documents(pair, project)).encoded(), as: UTF8.self))
    hash.add(try lockText(of: paths, project) ?? "missing")
    return hash.digits
  }

  /// What the lock file says of an article; all of it where the article may have had another name.
  private func lockText(of paths: BothLanguages<String>, _ project: Project) throws -> String? {
    guard try FileReader(readsPipes: false).bytesIfPresent(project.settings.lock) != nil else { return nil }
    let lock = try LockFile(reading: try FileReader(readsPipes: false).read(project.settings.lock, allowsConflicts: true))
    let record = lock[paths.map(project.configuration.recorded)]
    return record.map { LockFile(articles: [$0]).text } ?? lock.text
  }
}

extension Document {
  /// Whether the text is the file itself, byte for byte, so that a place of it can be written anew.
  fileprivate var isPlainText: Bool { source.encoding == nil && source.content == nil }
}

/// A decision there is no file for.
enum NothingToKeep: Error, CustomStringConvertible {
  case waivers, confirmations

  var description: String {
    switch self {
    case .waivers: "waivers are kept in taiyaku.yml, and there is none; write one with \"taiyaku init\""
    case .confirmations: "confirmations are kept in taiyaku.lock, and it does not know this article; record it with \"taiyaku sync\""
    }
  }
}
