import ArgumentParser
import Bitext
import FoundationEssentials
import Gate
import Terminology
import Workspace

/// `check` on articles: read, align, check, judge, report.
struct CheckArticles {
  var configuration: Configuration
  var loader: ArticleLoader
  var terms: TermOptions
  var options: GateOptions
  var output: FindingsOutput
  var only: Language?
  var jobs: Int

  func run(_ paths: [String]) async throws {
    let files = try CheckedFiles(paths, only: only, configuration, loader)
    for unpaired in files.unpaired {
      StandardError.write("taiyaku: \(unpaired.path): no \(unpaired.language.other.name) version (\(unpaired.counterpart)); not checked")
    }
    let terms = terms.completed(by: configuration)
    let dictionary = DictionaryTranslator(configuration)
    let checker = try terms.checker(dictionary)
    if checker.glossary.concepts.isEmpty, !output.terminal.quiet {
      StandardError.write(
        "taiyaku: no glossary: numbers alone are checked; name one with --glossary, or propose one with \"taiyaku terms\"")
    }
    let pairs = try await pairs(files.articles, checker.glossary)
    var checked = await check(pairs, checker)
    if only == nil, !checker.options.disabled.contains(TermRule.inconsistent) {
      let inconsistent = TermConsistency(glossary: checker.glossary).findings(in: pairs.map(\.pair))
      for (index, findings) in inconsistent.enumerated() { checked[index].findings += findings }
    }
    let gate = CheckGate(
      configuration: configuration, options: options,
      terms: Dictionary(checker.glossary.concepts.map { ($0.id, $0.terms.map(\.text)) }, uniquingKeysWith: +),
      isWholeProject: files.isWholeProject, scope: scope(files, checker, terms))
    if let path = options.writeBaseline {
      let count = try gate.writeBaseline(checked, to: path)
      if output.terminal.quiet { return }
      let others = gate.scope == RunScope() ? "" : "; what this run did not look at stays as it was"
      StandardError.write("taiyaku: wrote \(path): \(count) findings\(others); name it in taiyaku.yml (baseline: \(path))")
      return
    }
    var before: [CheckedArticle]?
    if let path = options.glossaryBefore {
      var old = terms
      old.glossary = [path]
      before = await check(pairs, try old.checker(dictionary))
    }
    try output.finish(try gate.report(checked, before: before), failOn: gate.failLevel)
  }

  /// What this run looks at.
  private func scope(_ files: CheckedFiles, _ checker: TermChecker, _ terms: TermOptions) -> RunScope {
    let off = configuration.rules.filter { $0.value == .off }.keys
    let isOtherGlossary = !self.terms.glossary.isEmpty && self.terms.glossary != configuration.glossaries.map(configuration.located)
    // How a term is rendered elsewhere is seen only with all articles.
    let needingAll = files.isWholeProject ? [] : [TermRule.inconsistent]
    return RunScope(
      files: files.isWholeProject ? nil : Set(files.articles.flatMap(\.paths)),
      silentRules: checker.options.disabled.union(off).union(needingAll),
      concepts: isOtherGlossary ? Set(checker.glossary.concepts.map(\.id)) : nil,
      isPartOfArticles: only != nil || options.changedSince != nil)
  }

  /// A pair, and the languages that are really there.
  private struct Loaded: Sendable {
    var pair: AlignedPair
    var languages: Set<Language>
  }

  private func pairs(_ articles: [CheckedFiles.Article], _ glossary: Glossary) async throws -> [Loaded] {
    var aligner = only == nil ? try ProjectAligner(configuration, glossary: glossary) : nil
    aligner?.showsProgress = articles.count == 1 && !output.terminal.quiet
    let loader = loader
    let progress = ProgressLine(total: articles.count, what: "articles aligned", isQuiet: output.terminal.quiet)
    return try await Parallel.map(articles, jobs: jobs, showing: progress) { [aligner] article, spare in
      switch article {
      case .both(let files):
        let documents = try loader.documents(files)
        let pair =
          await aligner?.pair(documents, jobs: spare) ?? AlignedPair(ja: documents.ja, en: documents.en, alignment: Alignment(beads: []))
        return Loaded(pair: pair, languages: [.ja, .en])
      case .one(let path, let language):
        let document = try loader.reader.document(loader.source(path), language: language)
        let empty = Document(source: SourceText(name: path, text: ""), language: language.other, blocks: [], sentences: [])
        let beads = document.sentences.indices.map { index in
          Bead(ja: language == .ja ? index..<index + 1 : 0..<0, en: language == .en ? index..<index + 1 : 0..<0, probability: 1)
        }
        let pair = AlignedPair(
          ja: language == .ja ? document : empty, en: language == .en ? document : empty, alignment: Alignment(beads: beads))
        return Loaded(pair: pair, languages: [language])
      }
    }
  }

  private func check(_ pairs: [Loaded], _ checker: TermChecker) async -> [CheckedArticle] {
    let progress = ProgressLine(total: pairs.count, what: "articles checked", isQuiet: output.terminal.quiet)
    return await Parallel.map(pairs, jobs: jobs, showing: progress) { loaded, spare in
      let documents = BothLanguages<Document?>(
        ja: loaded.languages.contains(.ja) ? loaded.pair.ja : nil, en: loaded.languages.contains(.en) ? loaded.pair.en : nil)
      return CheckedArticle(documents: documents, findings: await checker.findings(in: loaded.pair, jobs: spare))
    }
  }
}
