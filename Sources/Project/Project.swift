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

  /// - Throws: what is wrong with a glossary, the pins or a lexicon, with its place
  package init(_ settings: Settings, _ conversation: Conversation = .silent) throws {
    let notes = ReadingNotes(conversation.note)
    try self.init(settings, conversation, ProjectTools(settings, conversation, ProjectGlossary.read(settings.glossaries, notes)), notes)
  }

  /// - Parameter glossaries: those of the project, read already
  package init(_ settings: Settings, _ conversation: Conversation = .silent, glossaries: [Glossary]) throws {
    try self.init(settings, conversation, ProjectTools(settings, conversation, glossaries), ReadingNotes(conversation.note))
  }

  private init(_ settings: Settings, _ conversation: Conversation, _ tools: ProjectTools, _ notes: ReadingNotes?) throws {
    (self.settings, self.conversation, self.tools) = (settings, conversation, tools)
    loader = ArticleLoader(files: FileReader(notes: notes), reader: .init(options: settings.reading))
    pins = try settings.pins.map { try PinFile.read($0) } ?? PinFile()
    known = Once { try settings.readBaseline() }
  }

  /// The same project as its configuration, words and pins stand now. Dictionary and glossaries stay as they were opened.
  package func reread(_ settings: Settings) throws -> Project { try Project(settings, conversation, tools, loader.files.notes) }

  package var configuration: Configuration { settings.configuration }

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
  func making() throws -> Making { Making(dictionary: try lexicon()?.mark ?? "built-in", weights: AlignmentModel.mark) }

  /// Asks the dictionary what single words mean; it is opened with the first question.
  package var translator: DictionaryTranslator { tools.translator }

  package func checker() -> TermChecker { tools.checker }

  /// Everything that is found in an article: terms and numbers that do not agree, and what is lacking or broken.
  /// - Parameter checker: the project's own, or one with the glossary of before
  package func findings(in pair: AlignedPair, _ checker: TermChecker, jobs: Int) async -> [Finding] {
    let options = StructureOptions(
      from: direction(of: pair), completeness: configuration.completeness(ofJapanese: pair.ja.source.name), disabled: settings.silentRules)
    return await checker.findings(in: pair, jobs: jobs) + StructureChecker(options).findings(in: pair)
  }

  /// A file with both languages says itself which was first, where the project says nothing.
  private func direction(of pair: AlignedPair) -> Language {
    configuration.from ?? (pair.ja.source.name == pair.en.source.name ? pair.ja.source.content?.original : nil) ?? settings.from
  }

  /// A checker with a glossary in place of the project's.
  package func checker(_ glossary: Glossary) -> TermChecker {
    TermChecker(glossary: glossary, options: settings.checking, translator: translator)
  }
}

extension Project {
  /// The article of files on a command line, in the right order; nil for a number of files that is no article.
  package func files(named paths: [String], in tree: (any ArticleTree)? = nil) throws -> ArticleFiles? {
    let tree: any ArticleTree = tree ?? workingTree
    let article = try loader.article(named: paths, in: tree)
    if let note = article?.note { conversation.note(note) }
    return article?.files
  }

  /// The files as they stand.
  package var workingTree: WorkingTree { WorkingTree(files: loader.files) }

  /// The article that was named, or all of the project.
  package func articles(named paths: [String]) throws -> [ArticleFiles] {
    if let named = try files(named: paths) { return [named] }
    let found = try workingTree.articles(configuration).articles
    guard !found.isEmpty else { throw UsageProblem.noArticles }
    return found
  }
}

extension UsageProblem {
  package static let noArticles = UsageProblem(
    "name a Japanese and an English file, or the pairs of the project in taiyaku.yml (taiyaku init writes one)")
}
