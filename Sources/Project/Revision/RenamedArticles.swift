import Bitext
import Revision
import Workspace

/// Finds what a renamed and edited article was called. Git compares lines, and a paragraph that stands on one line is another line
/// after the smallest edit; sentences tell more.
struct RenamedArticles {
  let gone: [ArticleFiles]
  let tree: any ArticleTree
  let loader: ArticleLoader

  func old(of article: ComparedStates.Article, in newTree: any ArticleTree) throws -> ArticleFiles? {
    // A file that git did find brings the other along.
    if let known = gone.first(where: { $0.paths.ja == article.old.paths.ja || $0.paths.en == article.old.paths.en }) { return known }
    let now = digests(try loader.documents(article.new, in: newTree))
    var best: (files: ArticleFiles, share: Double)?
    for files in gone {
      let before = digests(try loader.documents(files, in: tree))
      let share = Double(2 * before.intersection(now).count) / Double(max(1, before.count + now.count))
      if share >= 0.3, share > best?.share ?? 0 { best = (files, share) }
    }
    return best?.files
  }

  private func digests(_ documents: BothLanguages<Document>) -> Set<SentenceDigest> {
    Set(Language.allCases.flatMap { documents[$0].digests })
  }
}
