import AlignmentEngine
import Bitext
import Interchange
import Synchronization
import Terminology
import Workspace

/// Articles in two languages with what is known of them: dictionary, glossary, pins, words, each opened once. Every command, server
/// and test does its work here.
package struct Project: Sendable {
  package let settings: Settings
  package let conversation: Conversation
  package let loader: ArticleLoader
  /// Each glossary by itself, in the order they are named.
  package let glossaries: [Glossary]
  package let glossary: Glossary
  package let pins: PinFile
  private let evidence: Evidence

  /// - Throws: what is wrong with a glossary, the pins or a lexicon, with its place
  package init(_ settings: Settings, _ conversation: Conversation = .silent) throws {
    self.settings = settings
    self.conversation = conversation
    loader = ArticleLoader(reader: .init(options: settings.reading))
    glossaries = try ProjectGlossary.read(settings.glossaries)
    glossary = Glossary.joined(glossaries)
    pins = try settings.pins.map { try PinFile.read($0) } ?? PinFile()
    evidence = Evidence(settings, conversation, lexicons: try settings.lexicons.map { try DictionaryStore.open($0) })
  }

  package var configuration: Configuration { settings.configuration }

  /// The aligner of every command; the dictionary is opened when the first asks for it.
  /// - Throws: what is wrong with the dictionary
  package func aligner() throws -> ProjectAligner {
    var aligner = Aligner(lexicon: try evidence.lexicon(), glossary: TermPair.all(of: glossary))
    aligner.findsMoves = settings.findsMoves
    return ProjectAligner(aligner: aligner, pins: pins)
  }

  /// Asks the dictionary what single words mean; it is opened with the first question.
  package var translator: DictionaryTranslator { DictionaryTranslator { try evidence.dictionary() } }

  /// - Parameter other: glossaries in place of the project's
  package func checker(_ other: Glossary? = nil) -> TermChecker {
    TermChecker(glossary: other ?? glossary, options: settings.checking, translator: translator)
  }

  /// The terms of each concept.
  package var terms: [String: [String]] {
    Dictionary(glossary.concepts.map { ($0.id, $0.terms.map(\.text)) }, uniquingKeysWith: +)
  }
}

/// Dictionary and lexicons: mapped once, when they are first needed.
private final class Evidence: Sendable {
  private let settings: Settings
  private let conversation: Conversation
  private let lexicons: [Lexicon]
  private let opened = Mutex<Lexicon??>(nil)

  init(_ settings: Settings, _ conversation: Conversation, lexicons: [Lexicon]) {
    (self.settings, self.conversation, self.lexicons) = (settings, conversation, lexicons)
  }

  /// The dictionary alone; one that is missing is said once, with the remedy.
  func dictionary() throws -> Lexicon? {
    try opened.withLock { opened in
      if let known = opened { return known }
      let found = try open()
      opened = .some(found)
      return found
    }
  }

  func lexicon() throws -> Lexicon? {
    try lexicons.reduce(dictionary()) { $0?.joined(with: $1) ?? $1 }
  }

  private func open() throws -> Lexicon? {
    var named: String?
    switch settings.dictionary {
    case .none: return nil
    case .system: break
    case .file(let path): named = path
    }
    guard let path = DictionaryStore.locate(option: named) else {
      conversation.note(DictionaryStore.remedy)
      return nil
    }
    return try DictionaryStore.open(path)
  }
}

extension TermPair {
  /// Every accepted term of one language with every one of the other, concept by concept.
  static func all(of glossary: Glossary) -> [TermPair] {
    glossary.concepts.flatMap { concept in
      concept.terms(in: .ja).filter { $0.status.isAccepted && !$0.text.isEmpty }.flatMap { ja in
        concept.terms(in: .en).filter { $0.status.isAccepted && !$0.text.isEmpty }.map { TermPair(ja: ja.text, en: $0.text) }
      }
    }
  }
}
