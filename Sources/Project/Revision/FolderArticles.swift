import Bitext
import Reading
import Workspace

/// The articles two folders have in common: by the patterns of the configuration, or by names such as `a.ja.md` and `a.en.md`,
/// `ja/a.md` and `en/a.md`; and what holds both languages beyond doubt.
struct FolderArticles {
  private static let usual: [(String, String)] = [
    ("**/*.ja.*", "**/*.en.*"), ("**/*_ja.*", "**/*_en.*"), ("**/*-ja.*", "**/*-en.*"), ("**/ja/**/*", "**/en/**/*"),
    ("ja/**/*", "en/**/*"),
  ]

  private let old: String
  private let new: String
  private let project: Project
  private let patterns: [PairPattern]
  private let excluded: [PathPattern]

  init(old: String, new: String, _ project: Project) throws {
    func trimmed(_ folder: String) -> String { folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder }
    (self.old, self.new, self.project) = (trimmed(old), trimmed(new), project)
    // Copies may have brought their own taiyaku.yml; folders elsewhere are named as those of the project here.
    var configurations = [project.configuration]
    for folder in [self.new, self.old] where project.loader.files.isThere(folder + "/" + Configuration.fileName) {
      configurations.append(try Configuration.read(folder + "/" + Configuration.fileName))
    }
    if let here = Configuration.find() { configurations.append(try Configuration.read(here)) }
    let known = configurations.first { !$0.pairs.isEmpty }
    patterns = known?.pairs ?? Self.usual.map { .pair(ja: PathPattern($0.0), en: PathPattern($0.1)) }
    excluded = known?.excluded ?? []
  }

  func articles() throws -> [ComparedStates.Article] {
    func named(_ folder: String) throws -> [ArticleFiles] {
      var configuration = Configuration(root: folder, pairs: patterns)
      configuration.excluded = excluded
      return try configuration.foundFiles().withUnpaired.map {
        $0.mapPaths { String($0.dropFirst(folder.count + 1)) }
      }
    }
    let now = try named(new)
    var left: [String] = []
    var all = now + (try named(old)).filter { !Set(now).contains($0) }
    let known = Set(all.flatMap { [$0.paths.ja, $0.paths.en] })
    let isExcluded = { path in excluded.contains { $0.match(path) != nil } }
    for path in Set(try Self.paths(in: new) + Self.paths(in: old)).subtracting(known).sorted() where !isExcluded(path) {
      let states = [old, new].map { try? project.loader.source($0 + "/" + path) }
      guard states[0]?.bytes != states[1]?.bytes else { continue }
      if states.allSatisfy({ $0.map(project.loader.reader.isCertainPage) ?? true }) {
        all.append(.page(path))
      } else {
        left.append(states[1] == nil ? old + "/" + path : new + "/" + path)
      }
    }
    if !left.isEmpty {
      let names = left.prefix(5).joined(separator: ", ") + (left.count > 5 ? ", …" : "")
      let count = Message.count(left.count, "file", "files")
      project.conversation.note(
        "\(count) not compared: \(names): nothing of that name in the other language; what is a page with both goes under \"pairs:\" in taiyaku.yml"
      )
    }
    guard !all.isEmpty else {
      throw UsageProblem("no articles found in \(old) and \(new); name the files, or the pairs of the project in taiyaku.yml")
    }
    return all.map { files in ComparedStates.Article(old: files.mapPaths { old + "/" + $0 }, new: files.mapPaths { new + "/" + $0 }) }
  }

  /// Files that may be articles.
  private static func paths(in folder: String) throws -> [String] {
    try ProjectSurvey.paths(in: folder).filter { ArticleFormat(fileName: $0) != nil }
  }
}
