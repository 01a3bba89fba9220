import Bitext
import Gate
import Structure
import Terminology
import Workspace

/// What a check looks at.
package struct CheckScope: Sendable {
  /// Files of articles; none for the whole project.
  package var files: [String] = []
  /// The language of files that have no counterpart.
  package var only: Language?
  /// Only sentences touched since this revision.
  package var changedSince: String?
  /// The glossary of before: only what it did not find counts.
  package var glossaryBefore: String?

  package init(files: [String] = [], only: Language? = nil, changedSince: String? = nil, glossaryBefore: String? = nil) {
    self.files = files
    self.only = only
    self.changedSince = changedSince
    self.glossaryBefore = glossaryBefore
  }
}

/// A check of articles: they are read, aligned and checked; judging comes after.
package struct CheckArticles {
  package let project: Project
  package let scope: CheckScope
  private let files: CheckedFiles

  /// The files the run looks at.
  package var paths: [String] { files.articles.flatMap(\.paths) }

  /// Finds the articles, and says which have one language only.
  package init(_ project: Project, _ scope: CheckScope) throws {
    (self.project, self.scope) = (project, scope)
    files = try CheckedFiles(scope.files, only: scope.only, of: project)
    if let first = files.strangers.first {
      let others = files.strangers.count - 1
      project.conversation.note(
        others > 0
          ? "\(first) and \(Message.count(others, "other file", "other files")): no article of taiyaku.yml; not checked"
          : "\(first): no article of taiyaku.yml; not checked")
    }
    if let first = files.unpaired.first, project.settings.silentRules.contains(RuleCatalog.missingPair) {
      let others = files.unpaired.count - 1
      let said: Message = "\(first.path): no \(first.language.other) version (\(first.counterpart)); not checked"
      project.conversation.note(
        others > 0 ? "\(said); nor \(Message.count(others, "other file", "other files")) without counterpart" : said)
    }
  }

  /// What was found, as the gate judges it.
  package func judged() async throws -> CheckOutcome {
    let pairs = try await pairs()
    let before: [CheckedArticle]? =
      if let path = scope.glossaryBefore {
        await check(pairs, project.checker(.joined(try ProjectGlossary.read([path], project.loader.files.notes))))
      } else { nil }
    var outcome = try gate.judge(try await checked(pairs), before: before)
    try tellOtherMaking()
    var scope = CheckedScope()
    for loaded in pairs { scope.add(loaded.pair, loaded.languages) }
    (scope.concepts, scope.unpaired) = (project.glossary.concepts.count, files.unpaired.count)
    outcome.scope = scope
    return outcome
  }

  /// Says with what else the baseline was written: findings that come or go for that alone are nobody's edit.
  private func tellOtherMaking() throws {
    guard scope.glossaryBefore == nil, let path = project.settings.baseline, let making = try project.baseline()?.making else { return }
    let differences = making.differences(from: try project.making())
    if differences.isEmpty { return }
    project.conversation.note(
      "\(path): was written with another \(differences.joined(separator: ", another ")); write it anew with --write-baseline \(path)")
  }

  /// Says where what is looked for changed with the articles: what that finds in others stays unseen.
  private func tellOtherRules(than since: ChangesSinceRevision) {
    let files = project.loader.files
    let paths = project.settings.glossaries + [project.configuration.path].compactMap { $0 }
    let changed = paths.filter { path in
      guard let old = try? since.tree.bytes(since.before(path)), let new = try? files.bytes(path) else { return false }
      return old != new
    }
    if changed.isEmpty { return }
    project.conversation.note(
      "\(changed.joined(separator: ", ")): changed since then, too; what that finds in articles nobody touched is looked for without --changed-since"
    )
  }

  /// Writes what is found to a baseline, in place of judging it.
  /// - Returns: how many findings it holds, and whether it holds others that this run did not look at
  package func writeBaseline(to path: String) async throws -> (findings: Int, isPartial: Bool) {
    let output = project.settings.output(paths)
    // Said before the work, not after it.
    try output.check(path, as: .baseline, named: path)
    let checked = try await checked(try await pairs())
    let count = try gate.writeBaseline(checked, made: try project.making(), to: path, output)
    return (count, gate.scope != RunScope())
  }

  private func checked(_ pairs: [Loaded]) async throws -> [CheckedArticle] {
    let checker = project.checker()
    var checked = await check(pairs, checker)
    try project.checkMeaning()
    var found = checked.map(\.findings)
    RecurringRenderings.soften(&found)
    RecurringText.gather(&found)
    for (index, findings) in found.enumerated() { checked[index].findings = findings }
    if scope.only == nil, !checker.options.disabled.contains(TermRule.inconsistent) {
      for from in Language.allCases {
        let own = pairs.indices.filter { project.settings.from(ofJapanese: pairs[$0].pair.ja.source.name) == from }
        let inconsistent = TermConsistency(glossary: checker.glossary).findings(
          in: own.map { pairs[$0].pair }, from: from, translator: project.translator)
        for (index, findings) in zip(own, inconsistent) { checked[index].findings += findings }
      }
    }
    let since = try scope.changedSince.map { try ChangesSinceRevision($0, in: project.configuration) }
    if let since {
      tellOtherRules(than: since)
      checked = try await ChangedArticles(since: since, project: project)
        .limited(checked, of: files.articles, jobs: project.settings.jobs)
    }
    if project.settings.silentRules.contains(RuleCatalog.missingPair) { return checked }
    return checked + (try MissingPairs(project: project, unpaired: files.unpaired, since: since).articles())
  }

  private var gate: CheckGate {
    CheckGate(
      project.settings, terms: project.terms, isWholeProject: files.isWholeProject, scope: runScope, changedSince: scope.changedSince,
      baseline: project.baseline)
  }

  private var runScope: RunScope {
    let configuration = project.configuration
    let isOtherGlossary = project.settings.glossaries != configuration.glossaries.map(configuration.located)
    // How a term is rendered elsewhere is seen only with all articles.
    let needingAll = files.isWholeProject ? [] : [TermRule.inconsistent]
    return RunScope(
      files: files.isWholeProject ? nil : Set(paths), silentRules: project.settings.silentRules.union(needingAll),
      concepts: isOtherGlossary ? Set(project.glossary.concepts.map(\.id)) : nil,
      isPartOfArticles: scope.only != nil || scope.changedSince != nil)
  }

  /// A pair, and the languages that are really there.
  private struct Loaded: Sendable {
    var pair: AlignedPair
    var languages: Set<Language>
  }

  private func pairs() async throws -> [Loaded] {
    let articles = files.articles
    let aligner = scope.only == nil ? try project.aligner().showing(project.conversation, if: articles.count == 1) : nil
    let loader = project.loader
    let progress = project.conversation.progress(articles.count, "articles aligned")
    return try await Parallel.map(articles, jobs: project.settings.jobs, showing: progress) { article, spare in
      switch article {
      case .both(let files):
        let documents = try loader.documents(files)
        let pair =
          await aligner?.pair(documents, jobs: spare) ?? AlignedPair(ja: documents.ja, en: documents.en, alignment: Alignment(beads: []))
        return Loaded(pair: pair, languages: [.ja, .en])
      case .one(let path, let language):
        return Loaded(pair: try Self.alone(path, language, loader), languages: [language])
      }
    }
  }

  /// A file without counterpart, each sentence by itself.
  private static func alone(_ path: String, _ language: Language, _ loader: ArticleLoader) throws -> AlignedPair {
    let document = try loader.reader.lone(loader.source(path), language: language)
    loader.files.notes?.saw(foreign: document.foreignBlocks, in: document.source)
    return AlignedPair(alone: document)
  }

  private func check(_ pairs: [Loaded], _ checker: TermChecker) async -> [CheckedArticle] {
    let progress = project.conversation.progress(pairs.count, "articles checked")
    return await Parallel.map(pairs, jobs: project.settings.jobs, showing: progress) { loaded, spare in
      let documents = BothLanguages<Document?>(
        ja: loaded.languages.contains(.ja) ? loaded.pair.ja : nil, en: loaded.languages.contains(.en) ? loaded.pair.en : nil)
      let findings =
        loaded.languages.count == 2
        ? await project.findings(in: loaded.pair, checker, jobs: spare)
        : await project.findings(alone: documents.ja ?? documents.en ?? loaded.pair.ja, checker, jobs: spare)
      return CheckedArticle(documents: documents, findings: findings)
    }
  }
}
