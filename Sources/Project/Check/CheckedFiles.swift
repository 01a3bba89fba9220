import Bitext
import Workspace

/// Which articles `check` looks at.
package struct CheckedFiles {
  package enum Article: Equatable {
    case both(ArticleFiles)
    /// One language alone.
    case one(String, Language)

    package var paths: [String] {
      switch self {
      case .both(let files): [files.paths.ja, files.paths.en]
      case .one(let path, _): [path]
      }
    }
  }

  package var articles: [Article]
  /// Whether these are all articles of the configuration.
  package var isWholeProject = false
  package var unpaired: [ProjectFiles.Unpaired] = []
  /// Files that were named and are no articles of the project.
  package var strangers: [String] = []

  /// - Parameters:
  ///   - paths: none for the whole project; files the configuration knows stand for their articles, whatever their number; of
  ///     others, one is a page and two are a pair
  ///   - only: the language of files that have no counterpart
  package init(_ paths: [String], only: Language? = nil, of project: Project) throws {
    let configuration = project.configuration
    if let only {
      if paths.isEmpty { throw UsageProblem("name the files to check in \(only) alone") }
      articles = paths.map { .one($0, only) }
      return
    }
    if paths.isEmpty {
      let found = try project.workingTree.articles(configuration)
      guard !found.articles.isEmpty else { throw UsageProblem.noArticles(configuration) }
      articles = found.articles.map { .both($0) }
      unpaired = found.unpaired
      isWholeProject = true
      return
    }
    let found = configuration.pairs.isEmpty ? nil : try configuration.files()
    let known = found?.articles ?? []
    let named = Set(paths.map(PathKey.init))
    // A file that is known to have no counterpart is no mistake of whoever names it, such as a hook with the files of a commit.
    let lonely = (found?.unpaired ?? []).filter { named.contains(PathKey($0.path)) }
    // Each path is followed once: that asks the disk.
    let chosen = known.map { (files: $0, keys: $0.paths.map(PathKey.init)) }.filter {
      named.contains($0.keys.ja) || named.contains($0.keys.en)
    }
    let covered = Set(chosen.flatMap { [$0.keys.ja, $0.keys.en] } + lonely.map { PathKey($0.path) })
    let others = paths.filter { !covered.contains(PathKey($0)) }
    articles = chosen.map { .both($0.files) }
    unpaired = lonely
    if others.isEmpty { return }
    if found != nil, try Self.areNoArticle(others, project) {
      strangers = others
      return
    }
    guard let pair = try project.files(named: others) else {
      throw UsageProblem.noArticle(others)
    }
    articles.append(.both(pair))
  }

  /// Whether files that `taiyaku.yml` does not know cannot be an article either, as a README that a hook names with the rest of a commit.
  private static func areNoArticle(_ paths: [String], _ project: Project) throws -> Bool {
    guard paths.count < 3 else { return true }
    if paths.count == 2, PathKey(paths[0]) == PathKey(paths[1]) { return false }
    let languages = try paths.map { path in
      try WorkingTree().source(path, as: project.loader.reader.options.format).flatMap(project.loader.reader.certainLanguage)
    }
    return languages[0] != nil && languages.allSatisfy { $0 == languages[0] }
  }

}
