import Bitext
import Gate
import Interchange
import Reporting
import ReviewServer
import Workspace

/// The articles of a project under review. Everything is read from disk for every request, so that what editors, other tabs and other
/// commands did in the meantime is seen; the revision is a fingerprint of all files a decision depends on.
actor ProjectDesk: ReviewDesk {
  nonisolated let count: Int
  private let articles: [ArticleFiles]
  private let options: StudyOptions
  private let pins: String
  private let since: String?

  init(articles: [ArticleFiles], options: StudyOptions, pins: String, since: String?) {
    self.articles = articles
    self.options = options
    self.pins = pins
    self.since = since
    count = articles.count
  }

  func page(_ pair: Int) throws -> (page: ReportPage, revision: String) {
    // The revision is taken first: a file edited while the page is made gives a page that is too old to save from, never one too new.
    let revision = try revision(of: pair)
    return (try study(pair).page, revision)
  }

  func keep(_ decisions: ReviewDecisions, for pair: Int, onto revision: String) throws -> (page: ReportPage, revision: String)? {
    guard try self.revision(of: pair) == revision else { return nil }
    let documents = try options.articles.loader.documents(articles[pair])
    let before = try PinFile.read(pins)
    var after = before
    after.take(decisions.beads, ja: documents.ja, en: documents.en)
    if after != before { try FileWriter.writeAtomically(pins, after.encoded()) }
    return try page(pair)
  }

  private func study(_ pair: Int) throws -> ArticleStudy {
    let configuration = try Configuration.load(options.config)
    let student = try ArticleStudent(
      configuration: configuration, loader: options.articles.loader, from: options.from, pins: pins, since: since)
    return try student.study(articles[pair])
  }

  private func revision(of pair: Int) throws -> String {
    let configuration = try Configuration.load(options.config)
    let paths = articles[pair].paths
    let others =
      [configuration.path, configuration.lock.map(configuration.located), pins] + configuration.glossaries.map { configuration.located($0) }
    var hash = Fingerprint()
    for path in [paths.ja, paths.en] + others {
      guard let path else { continue }
      hash.add(path)
      hash.add(try FileReader().bytesIfPresent(path).map { String(decoding: $0, as: UTF8.self) } ?? "missing")
    }
    return hash.digits
  }
}
