import Bitext
import Reading
import Workspace

/// A state of the two versions of articles, each out of its own tree: two repositories, or two revisions of one.
struct SidesTree: ArticleTree {
  private let trees: BothLanguages<any ArticleTree>
  private let english: Set<String>

  init(_ trees: BothLanguages<any ArticleTree>, of articles: [ArticleFiles]) {
    self.trees = trees
    english = Set(articles.map(\.paths.en))
  }

  private func tree(of path: String) -> any ArticleTree { english.contains(path) ? trees.en : trees.ja }

  func source(_ path: String, as format: ArticleFormat?) throws -> SourceText? { try tree(of: path).source(path, as: format) }

  func holds(_ path: String) throws -> Bool { try tree(of: path).holds(path) }

  /// Those that the tree of the Japanese knows.
  func articles(_ configuration: Configuration) throws -> ProjectFiles { try trees.ja.articles(configuration) }
}

/// `ja=REV,en=REV`: each side its own revision.
struct SideRevisions {
  var ranges: BothLanguages<String>

  /// Nil for what names one revision for both.
  /// - Throws: where one of the two is lacking
  init?(_ text: String) throws {
    guard Language.allCases.contains(where: { text.hasPrefix($0.rawValue + "=") }) else { return nil }
    var found = BothLanguages<String?>(ja: nil, en: nil)
    for language in Language.allCases {
      let (own, other) = (language.rawValue + "=", "," + language.other.rawValue + "=")
      guard let start = text.hasPrefix(own) ? text.range(of: own) : text.range(of: "," + own) else { continue }
      let rest = text[start.upperBound...]
      found[language] = String(rest[..<(rest.range(of: other)?.lowerBound ?? rest.endIndex)])
    }
    guard let ja = found.ja, let en = found.en, !ja.isEmpty, !en.isEmpty else {
      throw UsageProblem("--since \(text): name a revision of each side: ja=REV,en=REV")
    }
    ranges = BothLanguages(ja: ja, en: en)
  }
}
