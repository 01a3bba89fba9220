import Bitext
import Gate
import Interchange
import Reporting
import ReviewServer
import Revision
import Workspace

/// The articles of a project under review. Everything is read from disk for every request, so that what editors, other tabs and other
/// commands did in the meantime is seen; the revision is a fingerprint of all files a decision depends on.
actor ProjectDesk: ReviewDesk {
  nonisolated let count: Int
  private let articles: [ArticleFiles]
  private let options: StudyOptions
  private let pins: String
  private let since: String?
  /// Dictionary and glossary are opened once.
  private let student: ArticleStudent
  private var read: ReadArticles
  private var waivers: [Int: [ReviewDecisions.DecidedWaiver]] = [:]
  private var confirmations: [Int: SessionLock] = [:]

  init(articles: [ArticleFiles], options: StudyOptions, configuration: Configuration, since: String?) throws {
    self.articles = articles
    self.options = options
    self.since = since
    pins = configuration.pinsPath
    student = try options.student(configuration)
    read = ReadArticles(loader: student.loader)
    count = articles.count
  }

  func page(_ pair: Int) throws -> (page: ReportPage, revision: String) {
    // The revision is taken first: a file edited while the page is made gives a page that is too old to save from, never one too new.
    let revision = try revision(of: pair)
    var student = try current()
    if since == nil { student.comparison = .none }
    let documents = try read.documents(articles[pair])
    student.knownEvidence = read.evidence(articles[pair])
    var study = try student.study(articles[pair], documents)
    read.keep(study)
    if since == nil { study.revision = try lock(of: pair, student).revision }
    var page = study.page
    page.ownWaivers = Set((waivers[pair] ?? []).compactMap(\.fingerprint))
    let confirmed = Set((confirmations[pair]?.confirmed ?? []).map(\.words))
    for index in page.changes.indices where since == nil {
      page.changes[index].isConfirmed = confirmed.contains(page.changes[index].words(in: page.pair))
    }
    return (page, revision)
  }

  func keep(_ decisions: ReviewDecisions, for pair: Int, onto revision: String) throws -> (page: ReportPage, revision: String)? {
    guard try self.revision(of: pair) == revision else { return nil }
    let student = try current()
    let documents = try read.documents(articles[pair])
    // What may be refused comes first: then nothing of a refused request is written.
    try keep(decisions.waivers, of: pair, in: student.configuration)
    try keep(decisions.confirmed, of: pair, student)
    try PinFile.take(decisions.beads, of: documents, into: pins)
    return try page(pair)
  }

  private func keep(_ decided: [ReviewDecisions.DecidedWaiver], of pair: Int, in configuration: Configuration) throws {
    let before = waivers[pair] ?? []
    guard decided != before else { return }
    guard let path = configuration.path else { throw NothingToKeep.waivers }
    let source = try FileReader().read(path)
    var list = ConfiguredWaivers(text: source[0..<source.bytes.count])
    list.replace(before, with: decided)
    // What the rest of the project could not read is never written.
    _ = try Configuration(yaml: list.text, path: path)
    try FileWriter.writeAtomically(path, Array(list.text.utf8))
    waivers[pair] = decided
  }

  private func keep(_ decided: [ReviewDecisions.Confirmation], of pair: Int, _ student: ArticleStudent) throws {
    var lock = try lock(of: pair, student)
    guard decided != lock.confirmed else { return }
    guard since == nil, lock.revision != nil else { throw NothingToKeep.confirmations }
    try lock.confirm(decided)
    confirmations[pair] = lock
  }

  /// The pair's record in the lock file as it was before this review, or as someone else has written it since.
  private func lock(of pair: Int, _ student: ArticleStudent) throws -> SessionLock {
    let fresh = try SessionLock(articles[pair], student)
    let known = confirmations[pair]?.refreshed(fresh) ?? fresh
    confirmations[pair] = known
    return known
  }

  private func current() throws -> ArticleStudent {
    var student = student
    student.configuration = try options.configuration()
    student.loader = try options.articles.loader(student.configuration)
    student.pins = try PinFile.read(pins)
    if let since { student.comparison = .since(since) }
    student.explain = true
    return student
  }

  /// A fingerprint of what a decision about this pair depends on. Pins and confirmations of other pairs are no part of it: two
  /// articles can be reviewed side by side.
  func revision(of pair: Int) throws -> String {
    let configuration = try options.configuration()
    let paths = articles[pair].paths
    let glossaries = ProjectGlossary.paths(options.glossary, configuration)
    var hash = Fingerprint()
    let words = configuration.segmentation.files.map(configuration.located)
    for path in [paths.ja, paths.en, configuration.path].compactMap({ $0 }) + glossaries + words {
      hash.add(path)
      hash.add(try FileReader().bytesIfPresent(path).map { String(decoding: $0, as: UTF8.self) } ?? "missing")
    }
    let student = try current()
    hash.add(String(decoding: student.pins(of: try read.documents(articles[pair])).encoded(), as: UTF8.self))
    hash.add(try lockText(of: paths, student) ?? "missing")
    return hash.digits
  }

  /// What the lock file says of an article; all of it where the article may have had another name.
  private func lockText(of paths: BothLanguages<String>, _ student: ArticleStudent) throws -> String? {
    guard try FileReader().bytesIfPresent(student.lockPath) != nil else { return nil }
    let lock = try LockFile(reading: try FileReader().read(student.lockPath))
    let prefix = student.configuration.root.isEmpty ? "" : student.configuration.root + "/"
    let record = lock[paths.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }]
    return record.map { LockFile(articles: [$0]).text } ?? lock.text
  }
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
