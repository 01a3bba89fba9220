import Bitext
import Gate
import Project
import Reading
import Revision
import Terminology
import Workspace

/// Cuts articles into sentences, pairs the sentences of two versions, checks terms and numbers, and says what an edit made stale.
///
/// Strings in, values out; nothing is read but the dictionary, nothing is written but its index in the user's cache.
///
/// ```swift
/// let tools = try ArticleTools(glossary: TermList([("神経保護", "neuroprotection")]))
/// let article = try await tools.align(ja: "薬は神経を守る。1日2回飲む。", en: "The drug protects nerves. Take it twice a day.")
/// for bead in article.beads {
///   print(article.text(.ja, of: bead), "=", article.text(.en, of: bead), bead.probability)
/// }
/// ```
public struct ArticleTools: Sendable {
  private let inner: Inner<Project>
  private var project: Project { inner.value }

  /// Opens the dictionary when it is first needed, once.
  /// - Parameters:
  ///   - glossary: terms to check, which also help to align
  ///   - source: the language articles are written in first
  ///   - dictionary: whether the system's Japanese-English dictionary is used where there is one
  ///   - jobs: stretches of a long article worked on side by side; the result is the same for any number
  /// - Throws: ``ArticleError`` if the glossary cannot be used
  public init(glossary: TermList? = nil, source: Language = .ja, dictionary: Bool = true, jobs: Int = 1) throws {
    do {
      var settings = try Settings(
        Configuration(dictionary: dictionary ? .system : .none), today: Day(secondsSince1970: 0), jobs: max(1, jobs))
      settings.from = source.inner
      settings.pins = nil
      inner = Inner(try Project(settings, glossaries: glossary.map { [$0.glossary] } ?? []))
    } catch { throw ArticleError("\(error)") }
  }

  /// The sentences of one text, in order.
  public func sentences(of text: String, language: Language, markup: Markup = .plain) throws -> [Sentence] {
    try document(text, language, markup).sentences.map(Sentence.init)
  }

  /// Pairs the sentences of two versions of an article.
  public func align(ja: String, en: String, markup: Markup = .plain) async throws -> AlignedArticle {
    let documents = try documents(ja, en, markup)
    do {
      return AlignedArticle(try await project.aligner().pair(documents, jobs: project.settings.jobs))
    } catch { throw ArticleError("\(error)") }
  }

  /// What does not agree in an article: terms of the glossary, numbers, amounts, dates, passages not translated.
  public func check(_ article: AlignedArticle) async -> [Finding] {
    await project.checker().findings(in: article.pair, jobs: project.settings.jobs).map(Finding.init)
  }

  /// What an edit of either version asks of the other.
  /// - Parameters:
  ///   - old: both versions as they agreed
  ///   - ja: the Japanese version now
  ///   - en: the English version now
  ///   - markup: how the new versions are written
  public func changes(since old: AlignedArticle, ja: String, en: String, markup: Markup = .plain) throws -> [TextChange] {
    let new = try documents(ja, en, markup)
    do {
      let align = try project.aligner().gapAligner(new)
      return RevisionComparer().compare(old: old.pair, new: new, from: project.settings.from, terms: NoTerms(), align: align).changes.map(
        TextChange.init)
    } catch { throw ArticleError("\(error)") }
  }

  private func documents(_ ja: String, _ en: String, _ markup: Markup) throws -> BothLanguages<Document> {
    BothLanguages(ja: try document(ja, .ja, markup), en: try document(en, .en, markup)).splittingRunInHeadings()
  }

  private func document(_ text: String, _ language: Language, _ markup: Markup) throws -> Document {
    var options = project.settings.reading
    options.format = markup.format
    do {
      return try ArticleReader(options: options).document(SourceText(name: language.rawValue, text: text), language: language.inner)
    } catch { throw ArticleError("\(error)") }
  }
}
