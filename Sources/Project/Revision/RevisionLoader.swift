import AlignmentEngine
import Bitext
import Reading
import Revision
import Segmentation
import Structure
import Workspace

/// Reads two states of an article and compares them.
package struct RevisionLoader {
  private let loader: ArticleLoader
  private let aligner: ProjectAligner
  private let terms: any TermFinder
  private let settings: Settings
  private let recorded: LockFile?

  /// - Parameters:
  ///   - terms: names changed terms
  ///   - isOnly: whether to show how far the one article has come
  package init(_ project: Project, terms: any TermFinder, isOnly: Bool = false) throws {
    loader = project.loader
    aligner = try project.aligner().showing(project.conversation, if: isOnly)
    self.terms = terms
    settings = project.settings
    // Which way an article goes that `taiyaku.yml` says nothing of; a lock that cannot be read says nothing either.
    recorded = try? LockFile(reading: FileReader(readsPipes: false).read(project.settings.lock, allowsConflicts: true))
  }

  /// The languages are read side by side, and a long article is aligned in parts.
  package func revision(of article: ComparedStates.Article, in states: ComparedStates, jobs: Int) async throws -> ComparedArticle {
    let (old, new) = try await Self.documents(article, in: states, loader)
    aligner.look(at: new)
    return compare(article, old, await aligner.align(old, jobs: jobs), new)
  }

  private func compare(
    _ article: ComparedStates.Article, _ old: BothLanguages<Document>, _ alignment: Alignment, _ new: BothLanguages<Document>
  ) -> ComparedArticle {
    let pair = AlignedPair(ja: old.ja, en: old.en, alignment: alignment).withUnits().pair
    let new = new.map(\.withUnits)
    let revision = RevisionComparer().compare(old: pair, new: new, from: from(article.new), terms: terms, align: aligner.gapAligner(new))
    return ComparedArticle(old: article.old, new: article.new, revision: revision)
  }

  private func from(_ files: ArticleFiles) -> Language {
    let configuration = settings.configuration
    return settings.givenFrom ?? configuration.direction(ofJapanese: files.paths.ja)
      ?? recorded?[files.paths.map(configuration.recorded)]?.from ?? settings.from
  }

  /// Both states of both versions, the languages side by side. A file that did not change is read once.
  private static func documents(
    _ article: ComparedStates.Article, in states: ComparedStates, _ loader: ArticleLoader
  ) async throws -> (old: BothLanguages<Document>, new: BothLanguages<Document>) {
    guard case .pair(let oldJa, let oldEn) = article.old, case .pair(let newJa, let newEn) = article.new else {
      return (try loader.documents(article.old, in: states.oldTree), try loader.documents(article.new, in: states.newTree))
    }
    let (oldTree, newTree) = (states.oldTree, states.newTree)
    @Sendable func side(_ old: String, _ new: String, _ language: Language) throws -> (old: Document, new: Document) {
      let before = try loader.document(old, language, in: oldTree)
      guard let source = try newTree.source(new), source.bytes == before.source.bytes, suffix(old) == suffix(new) else {
        return (before, try loader.document(new, language, in: newTree))
      }
      var after = before
      after.source = source
      return (before, after)
    }
    async let ja = side(oldJa, newJa, .ja)
    async let en = side(oldEn, newEn, .en)
    let (first, second) = (try await ja, try await en)
    return (
      loader.reader.paired(try ArticleLoader.rightWayRound(BothLanguages(ja: first.old, en: second.old))),
      loader.reader.paired(try ArticleLoader.rightWayRound(BothLanguages(ja: first.new, en: second.new)))
    )
  }

  /// By which the layout of a file is told.
  private static func suffix(_ path: String) -> Substring { path.split(separator: ".").last ?? "" }
}

/// An article in two states, compared.
package struct ComparedArticle {
  package var old: ArticleFiles
  package var new: ArticleFiles
  package var revision: Revision
}
