import Bitext
import Workspace

/// Two states of some articles to compare.
package struct ComparedStates {
  package struct Article {
    package var old: ArticleFiles
    package var new: ArticleFiles
  }

  package var oldTree: any ArticleTree
  package var newTree: any ArticleTree
  package var articles: [Article]

  /// Two states given as files or folders.
  package init(old: [String], new: [String], of project: Project) throws {
    (oldTree, newTree) = (project.workingTree, project.workingTree)
    let files = project.loader.files
    if old.count == 1, new.count == 1, files.isFolder(old[0]), files.isFolder(new[0]) {
      articles = try FolderArticles(old: old[0], new: new[0], project).articles()
      return
    }
    // One folder, and one name that may be of another.
    if old.count == 1, new.count == 1, let lone = [old[0], new[0]].first(where: { !files.isFolder($0) }),
      files.isFolder(old[0]) != files.isFolder(new[0])
    {
      throw UsageProblem(
        files.isThere(lone)
          ? "\(lone): is a file, and the other one a folder; name two folders, or the files of one article on each side"
          : "\(lone): no such folder\(NearbyName.hint(forMissing: lone))")
    }
    // Only a file that is there can be an old or a new state; elsewhere a missing file is an empty one.
    for path in old + new { try project.loader.files.check(path) }
    guard let oldFiles = try project.files(named: old), let newFiles = try project.files(named: new) else {
      throw UsageProblem("--old and --new each take a Japanese and an English file, one page with both languages, or a folder")
    }
    articles = [Article(old: oldFiles, new: newFiles)]
  }

  /// Two states out of git.
  /// - Parameters:
  ///   - range: "REV" (up to the working files), "A..B", or "A...B" (what B did since it left A); "ja=…,en=…" for each side by itself
  ///   - files: the article to compare, as a person names it; all of the project when empty
  package init(since range: String, files: [String], of project: Project) throws {
    if let sides = try SideRevisions(range) {
      self = try Self(sides: sides, files: files, of: project)
      return
    }
    try self.init(since: range, of: project, isWhole: files.isEmpty) { oldTree, newTree, before in
      if files.isEmpty {
        guard !project.configuration.pairs.isEmpty else {
          throw UsageProblem("name the files to compare, or the pairs of the project in taiyaku.yml (taiyaku init writes one)")
        }
        return try newTree.articles(project.configuration).withUnpaired
      }
      guard let named = try project.files(named: files, in: newTree) else {
        throw UsageProblem.noArticle(files)
      }
      for path in files where try !newTree.holds(path) && !oldTree.holds(before(path)) {
        throw UsageProblem("\(path): no such file, now or in \(range)\(NearbyName.hint(forMissing: path))")
      }
      return [named]
    }
  }

  /// One article that is known, since a revision.
  package init(since range: String, article: ArticleFiles, of project: Project) throws {
    try self.init(since: range, of: project, isWhole: false) { _, _, _ in [article] }
  }

  private init(
    since range: String, of project: Project, isWhole: Bool,
    articles find: (_ old: any ArticleTree, _ new: any ArticleTree, _ before: (String) -> String) throws -> [ArticleFiles]
  ) throws {
    let configuration = project.configuration
    let repository = try GitRepository(folder: configuration.root)
    let (oldCommit, newCommit) = try Self.commits(of: range, in: repository)
    let renames = try repository.renames(from: oldCommit, to: newCommit)
    let old = try CommitTree(repository, commit: oldCommit)
    oldTree = old
    newTree = try newCommit.map { try CommitTree(repository, commit: $0) } ?? project.workingTree
    func before(_ path: String) -> String { renames[repository.relative(path)].map(configuration.located) ?? path }
    let now = try find(oldTree, newTree, before)
    articles = now.map { Article(old: $0.mapPaths(before), new: $0) }
    if newCommit == nil { try refuseIgnored(old) }
    guard try isWhole || articles.contains(where: { try isNew($0) }) else { return }
    let renamed = RenamedArticles(
      gone: try oldTree.articles(configuration).withUnpaired.filter { try isGone($0) }, tree: oldTree, loader: project.loader)
    for k in articles.indices where try isNew(articles[k]) {
      if let old = try renamed.old(of: articles[k], in: newTree) { articles[k].old = old }
    }
    guard isWhole else { return }
    // Articles that are gone altogether.
    let known = Set(articles.map(\.old))
    let covered = Set(articles.flatMap { [$0.old.paths.ja, $0.old.paths.en] })
    for files in try oldTree.articles(configuration).withUnpaired
    where !known.contains(files) && !covered.contains(files.paths.ja) && !covered.contains(files.paths.en) {
      articles.append(Article(old: files, new: files))
    }
  }

  /// Each side out of the repository its files lie in. What was renamed is followed in neither.
  private init(sides: SideRevisions, files: [String], of project: Project) throws {
    let found =
      files.isEmpty
      ? try project.workingTree.articles(project.configuration).withUnpaired : try [project.files(named: files)].compactMap { $0 }
    guard let first = found.first else {
      throw files.isEmpty ? UsageProblem.noArticles(project.configuration) : UsageProblem.noArticle(files)
    }
    guard case .pair = first else { throw UsageProblem("a page with both languages has one revision; name it without ja= and en=") }
    func trees(_ language: Language) throws -> (old: CommitTree, new: any ArticleTree) {
      let path = first.paths[language]
      let repository = try GitRepository(folder: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
      let ends = try Self.commits(of: sides.ranges[language], in: repository)
      let old = try CommitTree(repository, commit: ends.old)
      for article in found where ends.new == nil { try Self.refuseIgnored(article.paths[language], article.paths[language], old) }
      return (old, try ends.new.map { try CommitTree(repository, commit: $0) } ?? project.workingTree)
    }
    let (ja, en) = (try trees(.ja), try trees(.en))
    oldTree = SidesTree(BothLanguages(ja: ja.old, en: en.old), of: found)
    newTree = SidesTree(BothLanguages(ja: ja.new, en: en.new), of: found)
    articles = found.map { Article(old: $0, new: $0) }
  }

  /// Whether git knows no old state of an article.
  private func isNew(_ article: Article) throws -> Bool {
    try !oldTree.holds(article.old.paths.ja) || !oldTree.holds(article.old.paths.en)
  }

  /// A file that git ignores has no old state: whatever was edited beside it would look translated.
  private func refuseIgnored(_ old: CommitTree) throws {
    for paths in articles.map({ BothLanguages(ja: ($0.old.paths.ja, $0.new.paths.ja), en: ($0.old.paths.en, $0.new.paths.en)) }) {
      for (before, now) in [paths.ja, paths.en] { try Self.refuseIgnored(before, now, old) }
    }
  }

  private static func refuseIgnored(_ before: String, _ now: String, _ old: CommitTree) throws {
    if try !old.holds(before), try old.ignores(now) {
      throw UsageProblem("\(now): git ignores it, so it has no old state; compare two states with --old and --new")
    }
  }

  private func isGone(_ files: ArticleFiles) throws -> Bool {
    try !newTree.holds(files.paths.ja) && !newTree.holds(files.paths.en)
  }

  private static func commits(of range: String, in repository: GitRepository) throws -> (old: String, new: String?) {
    let ends = Self.ends(of: range)
    let new = try ends.new.map { try repository.commit($0) }
    let old = try repository.commit(ends.old)
    guard ends.isSinceFork, let new else { return (old, new) }
    return (try repository.mergeBase(old, new), new)
  }

  private static func ends(of range: String) -> (old: String, new: String?, isSinceFork: Bool) {
    let isSinceFork = range.contains("...")
    guard let dots = range.range(of: isSinceFork ? "..." : "..") else { return (range, nil, false) }
    let (old, new) = (String(range[..<dots.lowerBound]), String(range[dots.upperBound...]))
    return (old.isEmpty ? "HEAD" : old, new.isEmpty ? "HEAD" : new, isSinceFork)
  }
}

extension ProjectFiles {
  /// Articles there in both languages or in one.
  package var withUnpaired: [ArticleFiles] {
    articles + unpaired.map { $0.language == .ja ? .pair(ja: $0.path, en: $0.counterpart) : .pair(ja: $0.counterpart, en: $0.path) }
  }
}
