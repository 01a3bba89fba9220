import Workspace

/// The articles two folders have in common: by the patterns of the configuration, or by names such as `a.ja.md` and `a.en.md`,
/// `ja/a.md` and `en/a.md`.
enum FolderArticles {
  private static let usual: [(String, String)] = [
    ("**/*.ja.*", "**/*.en.*"), ("**/*_ja.*", "**/*_en.*"), ("**/*-ja.*", "**/*-en.*"), ("**/ja/**/*", "**/en/**/*"),
    ("ja/**/*", "en/**/*"),
  ]

  static func pairs(old: String, new: String, configuration: Configuration) throws -> [ComparedStates.Article] {
    var patterns = configuration.pairs
    if patterns.isEmpty { patterns = usual.map { .pair(ja: PathPattern($0.0), en: PathPattern($0.1)) } }
    func articles(_ folder: String) throws -> [ArticleFiles] {
      try Configuration(root: folder, pairs: patterns).foundFiles().withUnpaired.map {
        $0.mapPaths { String($0.dropFirst(folder.count + 1)) }
      }
    }
    func trimmed(_ folder: String) -> String { folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder }
    let (old, new) = (trimmed(old), trimmed(new))
    let (before, now) = (try articles(old), try articles(new))
    let known = Set(now)
    let all = now + before.filter { !known.contains($0) }
    guard !all.isEmpty else {
      throw UsageProblem("no articles found in \(old) and \(new); name the files, or the pairs of the project in taiyaku.yml")
    }
    return all.map { files in ComparedStates.Article(old: files.mapPaths { old + "/" + $0 }, new: files.mapPaths { new + "/" + $0 }) }
  }
}
