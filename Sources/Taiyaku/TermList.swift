import Bitext
import Interchange
import Terminology

/// A glossary: concepts, each with the terms that stand for it in both languages.
public struct TermList: Sendable {
  private let inner: Inner<Glossary>
  var glossary: Glossary { inner.value }

  /// Reads a glossary as `taiyaku check --glossary` does: CSV or TSV with the columns concept, language, term, status, note; two
  /// columns; TBX.
  /// - Parameters:
  ///   - text: the contents of the file
  ///   - name: what messages call it; its ending helps to tell the format
  /// - Throws: ``ArticleError`` with the row and what is wrong with it
  public init(reading text: String, name: String = "terms.csv") throws {
    do {
      inner = Inner(try GlossaryFile.read(SourceText(name: name, text: text)))
    } catch { throw ArticleError("\(error)") }
  }

  /// A glossary of word pairs, each a concept of its own.
  public init(_ pairs: [(ja: String, en: String)]) {
    inner = Inner(Glossary(concepts: pairs.map { Concept(id: $0.en, terms: [Term($0.ja, .ja), Term($0.en, .en)]) }))
  }

  /// How many concepts it holds.
  public var count: Int { glossary.concepts.count }
}

/// Why a text or a glossary could not be worked on, in a sentence for people.
public struct ArticleError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}
