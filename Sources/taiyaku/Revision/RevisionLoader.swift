import Bitext
import Revision
import Workspace

/// Reads two states of an article and compares them.
struct RevisionLoader {
  var loader: ArticleLoader
  var aligner: ProjectAligner
  var terms: any TermFinder
  var from: Language

  func revision(of article: ComparedStates.Article, in states: ComparedStates) throws -> ComparedArticle {
    let old = try loader.documents(article.old, in: states.oldTree)
    let new = try loader.documents(article.new, in: states.newTree)
    let pair = AlignedPair(ja: old.ja, en: old.en, alignment: aligner.align(old))
    let revision = RevisionComparer().compare(old: pair, new: new, from: from, terms: terms, align: aligner.gapAligner(new))
    return ComparedArticle(old: article.old, new: article.new, revision: revision)
  }
}

/// An article in two states, compared.
struct ComparedArticle {
  var old: ArticleFiles
  var new: ArticleFiles
  var revision: Revision
}
