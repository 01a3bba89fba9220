import AlignmentEngine
import Bitext
import Interchange
import Synchronization
import Terminology
import Workspace

/// What takes a while to open and serves for many articles: each part is opened when it is first needed, once.
final class ProjectTools: Sendable {
  let glossaries: [Glossary]
  let glossary: Glossary
  /// The terms of each concept.
  let terms: [String: [String]]
  let translator: DictionaryTranslator
  let checker: TermChecker
  private let dictionary: Once<Lexicon?>
  private let lexicons: [Lexicon]
  /// Who says what sentences mean; nil: nobody is asked.
  let meaning: Once<SentenceMeanings?>
  private let opened: Once<Aligner>

  init(_ settings: Settings, _ conversation: Conversation, _ glossaries: [Glossary]) throws {
    self.glossaries = glossaries
    glossary = .joined(glossaries)
    terms = Dictionary(glossary.concepts.map { ($0.id, $0.terms.map(\.text)) }, uniquingKeysWith: +)
    lexicons = try settings.lexicons.map { try DictionaryStore.open($0) }
    let dictionary = Once { try Self.dictionary(settings.dictionary, conversation) }
    translator = DictionaryTranslator(conversation.note) { try dictionary.value() }
    checker = TermChecker(glossary: glossary, options: settings.checking, translator: translator)
    let meaning = Once { try SentenceMeanings.open(settings.encoder, jobs: settings.jobs, conversation) }
    opened = Once { [glossary, lexicons] in
      var aligner = Aligner(lexicon: try Self.joined(dictionary.value(), lexicons), glossary: TermPair.all(of: glossary))
      aligner.vectors = try meaning.value()
      return aligner
    }
    self.meaning = meaning
    self.dictionary = dictionary
  }

  func aligner() throws -> Aligner { try opened.value() }

  func lexicon() throws -> Lexicon? { Self.joined(try dictionary.value(), lexicons) }

  private static func joined(_ dictionary: Lexicon?, _ lexicons: [Lexicon]) -> Lexicon? {
    lexicons.reduce(dictionary) { $0?.joined(with: $1) ?? $1 }
  }

  /// One that is missing is said, with the remedy.
  private static func dictionary(_ choice: Configuration.DictionaryChoice, _ conversation: Conversation) throws -> Lexicon? {
    var named: String?
    switch choice {
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

/// A value made when it is first asked for.
final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let make: @Sendable () throws -> Value

  init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

  func value() throws -> Value {
    try known.withLock { known in
      if let value = known { return value }
      let value = try make()
      known = value
      return value
    }
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
