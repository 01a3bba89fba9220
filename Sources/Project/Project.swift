import AlignmentEngine
import Bitext
import Gate
import Interchange
import Structure
import Terminology
import Workspace

/// Articles in two languages with what is known of them: dictionary, glossary, pins, words, each opened once. Every command, server
/// and test does its work here.
package struct Project: Sendable {
  package let settings: Settings
  package let conversation: Conversation
  package let loader: ArticleLoader
  package let pins: PinFile
  let pinWatch = PinWatch()
  private let tools: ProjectTools
  private let known: Once<Baseline?>
  private let linked: LinkedArticles

  /// - Throws: what is wrong with a glossary, the pins or a lexicon, with its place
  package init(_ settings: Settings, _ conversation: Conversation = .silent) throws {
    let notes = ReadingNotes(conversation.note)
    try self.init(settings, conversation, ProjectTools(settings, conversation, Self.glossaries(of: settings, notes)), notes)
  }

  /// A file that is lacking is a mistake of whoever named it: of `taiyaku.yml`, where it stands there.
  private static func glossaries(of settings: Settings, _ notes: ReadingNotes) throws -> [Glossary] {
    do {
      return try ProjectGlossary.read(settings.glossaries, notes)
    } catch let error as FileReadingError where error.reason == .missing {
      let configuration = settings.configuration
      guard let path = configuration.path, settings.glossaries == configuration.glossaries.map(configuration.located) else { throw error }
      throw UsageProblem("\(path): glossary: \(error)")
    }
  }

  /// - Parameter glossaries: those of the project, read already
  package init(_ settings: Settings, _ conversation: Conversation = .silent, glossaries: [Glossary]) throws {
    try self.init(settings, conversation, ProjectTools(settings, conversation, glossaries), ReadingNotes(conversation.note))
  }

  private init(_ settings: Settings, _ conversation: Conversation, _ tools: ProjectTools, _ notes: ReadingNotes?) throws {
    (self.settings, self.conversation, self.tools) = (settings, conversation, tools)
    pins = try settings.pins.map { try PinFile.read($0) } ?? PinFile()
    var reading = settings.reading
    reading.cuts = pins.cuts
    loader = ArticleLoader(files: FileReader(notes: notes), reader: .init(options: reading))
    known = Once { try settings.readBaseline() }
    linked = LinkedArticles(loader)
  }

  /// The same project as its configuration, words and pins stand now. Dictionary and glossaries stay as they were opened.
  package func reread(_ settings: Settings) throws -> Project { try Project(settings, conversation, tools, loader.files.notes) }

  package var configuration: Configuration { settings.configuration }

  /// An article with its sentences as the rules cut them, whatever persons decided.
  package var uncut: ArticleLoader {
    var loader = loader
    loader.reader.options.cuts = []
    return loader
  }

  /// The findings that were there before; nil where nobody keeps them.
  /// - Throws: what is wrong with the file
  package func baseline() throws -> Baseline? { try known.value() }
  /// Each glossary by itself, in the order they are named.
  package var glossaries: [Glossary] { tools.glossaries }
  package var glossary: Glossary { tools.glossary }

  /// The terms of each concept.
  package var terms: [String: [String]] { tools.terms }

  /// The aligner of every command; the dictionary is opened when the first asks for it.
  /// - Throws: what is wrong with the dictionary
  package func aligner() throws -> ProjectAligner {
    var aligner = try tools.aligner()
    aligner.findsMoves = settings.findsMoves
    return ProjectAligner(aligner: aligner, pins: pins, watch: pinWatch)
  }

  /// The dictionary and the lexicons joined; nil for a project without.
  package func lexicon() throws -> Lexicon? { try tools.lexicon() }

  /// What the findings of this run depend on besides articles and glossary.
  func making() throws -> Making {
    Making(dictionary: try lexicon()?.mark ?? "built-in", encoder: try tools.meaning.value()?.mark, weights: AlignmentModel.mark)
  }

  /// - Throws: why sentences could not be asked for their meaning, where that happened on the way
  package func checkMeaning() throws { if let failure = try tools.meaning.value()?.failure { throw failure } }

  /// Who says what sentences mean; nil where nobody is asked.
  package func meaning() throws -> SentenceMeanings? { try tools.meaning.value() }

  /// Asks the dictionary what single words mean; it is opened with the first question.
  package var translator: DictionaryTranslator { tools.translator }

  package func checker() -> TermChecker { tools.checker }

  /// Everything that is found in an article: terms and numbers that do not agree, and what is lacking or broken.
  /// - Parameter checker: the project's own, or one with the glossary of before
  package func findings(in pair: AlignedPair, _ checker: TermChecker, jobs: Int) async -> [Finding] {
    let path = pair.ja.source.name
    return await checker.from(direction(of: pair)).findings(in: pair, jobs: jobs)
      + structure(of: path, from: direction(of: pair)).findings(in: pair) + unlikeMeanings(in: pair)
  }

  private func unlikeMeanings(in pair: AlignedPair) -> [Finding] {
    guard !settings.silentRules.contains(RuleCatalog.unlikeMeaning), let meanings = try? tools.meaning.value() else { return [] }
    return UnlikeMeanings(meanings, from: direction(of: pair)).findings(in: pair)
  }

  /// Everything that is found in a file without counterpart.
  package func findings(alone document: Document, _ checker: TermChecker, jobs: Int) async -> [Finding] {
    await checker.findings(in: AlignedPair(alone: document), jobs: jobs)
      + structure(of: document.source.name, from: settings.from(ofJapanese: document.source.name)).findings(in: document)
  }

  /// - Parameter path: the Japanese file, by which the pairs of the configuration are told
  private func structure(of path: String, from: Language) -> StructureChecker {
    var options = configuration.structure
    (options.from, options.completeness) = (from, configuration.completeness(ofJapanese: path))
    options.disabled = settings.silentRules
    return StructureChecker(options, files: linked)
  }

  /// A file with both languages says itself which was first, where the project says nothing.
  private func direction(of pair: AlignedPair) -> Language {
    if settings.givenFrom == nil, configuration.from == nil, configuration.direction(ofJapanese: pair.ja.source.name) == nil,
      pair.ja.source.name == pair.en.source.name, let own = pair.ja.source.content?.original
    {
      return own
    }
    return settings.from(ofJapanese: pair.ja.source.name)
  }

  /// A checker with a glossary in place of the project's.
  package func checker(_ glossary: Glossary) -> TermChecker {
    TermChecker(glossary: glossary, options: settings.checking, translator: translator)
  }
}

extension Project {
  /// The article of files on a command line, in the right order; nil for a number of files that is no article.
  /// - Parameter inOrder: whether the English file before the Japanese one is refused, as where something is to be written
  package func files(named paths: [String], in tree: (any ArticleTree)? = nil, inOrder: Bool = false) throws -> ArticleFiles? {
    let tree: any ArticleTree = tree ?? workingTree
    func refuseSwapped(_ files: ArticleFiles) throws {
      guard inOrder, paths.count == 2, PathKey(paths[0]) == PathKey(files.paths.en) else { return }
      throw SwappedFiles(ja: paths[1], en: paths[0])
    }
    // Of what taiyaku.yml pairs, the order on the command line says nothing.
    if paths.count <= 2, let known = try article(with: paths, in: tree) {
      try refuseSwapped(known)
      return known
    }
    let article = try loader.article(named: paths, in: tree)
    if let article { try refuseSwapped(article.files) }
    if let note = article?.note { conversation.note(note) }
    return article?.files
  }

  /// The files as they stand.
  package var workingTree: WorkingTree { WorkingTree(files: loader.files) }

  /// The article of the project that one of its files stands for, or both in the order that is not the usual one.
  func article(with paths: [String], in tree: any ArticleTree) throws -> ArticleFiles? {
    if configuration.pairs.isEmpty || paths.isEmpty { return nil }
    let named = paths.map(PathKey.init)
    return try tree.articles(configuration).articles.first { article in
      let files = article.paths.map(PathKey.init)
      return named == [files.ja] || named == [files.en] || named == [files.en, files.ja]
    }
  }

  /// The article that was named, or all of the project.
  package func articles(named paths: [String]) throws -> [ArticleFiles] {
    if let named = try files(named: paths) { return [named] }
    let found = try workingTree.articles(configuration).articles
    guard !found.isEmpty else { throw UsageProblem.noArticles(configuration) }
    return found
  }
}

extension UsageProblem {
  /// For a project without any article, and for a folder without a project.
  static func noArticles(_ configuration: Configuration) -> UsageProblem {
    guard let path = configuration.path else {
      return UsageProblem(
        "there is no taiyaku.yml here or above; name a Japanese and an English file, or write one with \"taiyaku init\"")
    }
    return UsageProblem(
      configuration.pairs.isEmpty
        ? "\(path): names no pairs; name a Japanese and an English file, or the pairs of the project there (taiyaku init proposes them)"
        : "\(path): none of its pairs has both languages; name the files with --only, or see what is there with \"taiyaku status\"")
  }
}
