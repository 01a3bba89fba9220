import Bitext
import Gate
import Terminology
import Workspace

/// Leaves the findings that a change of the articles answers for: those that were not there at a revision, be it for a sentence written
/// since or for a term whose counterpart was deleted. What a sentence had before a typo of it was mended is nothing new.
struct ChangedArticles {
  var since: ChangesSinceRevision
  var project: Project

  /// What an article was.
  private enum State {
    case same
    /// It was not there, or nothing that can be read; then all of it is new.
    case unknown
    case known(BothLanguages<Document?>)
  }

  /// - Parameter files: where the articles lie, in their order
  /// - Throws: where git cannot say what an article was
  func limited(_ articles: [CheckedArticle], of files: [CheckedFiles.Article], jobs: Int) async throws -> [CheckedArticle] {
    try await Parallel.map(Array(zip(articles, files)), jobs: jobs) { work, spare in
      var article = work.0
      if article.findings.isEmpty { return article }
      switch try state(of: work.1, article) {
      case .same: article.findings = []
      case .unknown: break
      case .known(let old): article.findings = try await findings(of: article, against: old, jobs: spare)
      }
      return article
    }
  }

  private func state(of files: CheckedFiles.Article, _ article: CheckedArticle) throws -> State {
    let before = files.paths.map { since.before($0) }
    let old = try before.map { try since.tree.bytes($0) }
    let tree = KnownFiles(contents: Dictionary(zip(before, old), uniquingKeysWith: { first, _ in first }))
    let now = article.documents
    if zip(files.paths, old).allSatisfy({ path, bytes in
      bytes != nil && [now.ja, now.en].contains { $0?.source.name == path && $0?.source.bytes == bytes }
    }) {
      return .same
    }
    if old.allSatisfy({ $0 == nil }) { return .unknown }
    do {
      switch files {
      case .one(_, let language):
        let document = try project.loader.document(before[0], language, in: tree)
        return .known(BothLanguages(ja: language == .ja ? document : nil, en: language == .en ? document : nil))
      case .both(let files):
        let documents = try project.loader.documents(files.mapPaths { since.before($0) }, in: tree)
        return .known(documents.map { $0 })
      }
    } catch let failure as GitRepository.Failure {
      throw failure
    } catch {
      return .unknown
    }
  }

  private func findings(of article: CheckedArticle, against old: BothLanguages<Document?>, jobs: Int) async throws -> [Finding] {
    let changed = BothLanguages(ja: Language.ja, en: .en).map { language in
      article.documents[language].map { ChangedSentences(old: old[language].flatMap { $0.source.bytes.isEmpty ? nil : $0 }, new: $0) }
    }
    var earlier = EarlierFindings(try await earlierFindings(old, jobs: jobs))
    let known = earlier.areKnown(article.findings)
    return zip(article.findings, known).filter { finding, isKnown in
      if finding.rule != TermRule.inconsistent { return !isKnown }
      // How one term is rendered elsewhere is no matter of this article's old state.
      return Language.allCases.contains { language in
        let ranges = finding.context[language].map { [$0.range] } ?? finding.places[language].map(\.range)
        return ranges.contains { changed[language]?.touches($0) ?? false }
      }
    }.map(\.0)
  }

  private func earlierFindings(_ old: BothLanguages<Document?>, jobs: Int) async throws -> [Finding] {
    var findings: [Finding] = []
    let checker = project.checker()
    if let ja = old.ja, let en = old.en {
      let pair = try await project.aligner().pair(BothLanguages(ja: ja, en: en), jobs: jobs)
      findings = await project.findings(in: pair, checker, jobs: jobs)
    } else if let document = old.ja ?? old.en {
      findings = await project.findings(alone: document, checker, jobs: jobs)
    }
    return findings
  }
}

extension AlignedPair {
  /// A document of one language, each of its sentences without a counterpart.
  init(alone document: Document) {
    let empty = Document.empty(document.source.name, document.language.other)
    let beads = document.sentences.indices.map { index in
      let own = index..<index + 1
      return Bead(ja: document.language == .ja ? own : 0..<0, en: document.language == .en ? own : 0..<0, probability: 1)
    }
    self.init(
      ja: document.language == .ja ? document : empty, en: document.language == .en ? document : empty, alignment: Alignment(beads: beads))
  }
}
