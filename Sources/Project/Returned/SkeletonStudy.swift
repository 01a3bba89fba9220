import Bitext
import Interchange
import Workspace

extension Project {
  /// An article as it was when it was exported, from the file that came back.
  /// - Throws: where the file keeps nothing of it, or it is read otherwise by now
  package func study(_ file: ReturnedFile) throws -> ArticleStudy {
    guard let skeleton = file.skeleton else { throw NoSkeleton(name: file.name, reason: .lacking) }
    let files: ArticleFiles = skeleton.isPage ? .page(skeleton.ja.name) : .pair(ja: skeleton.ja.name, en: skeleton.en.name)
    let sources = try skeleton.sources()
    let documents = try loader.documents(files, of: sources).map { $0.cut(as: skeleton.cuts) }
    guard let alignment = skeleton.alignment(of: documents) else { throw NoSkeleton(name: file.name, reason: .otherSentences) }
    return ArticleStudy(
      files: files, pair: AlignedPair(ja: documents.ja, en: documents.en, alignment: alignment), from: skeleton.from, marks: [],
      findings: [],
      revision: nil)
  }

  /// An article that has no translation yet: each of its sentences stands alone.
  /// - Returns: nil for a file that holds both languages, or neither beyond doubt
  package func untranslated(_ path: String) throws -> ArticleStudy? {
    let source = try loader.source(path)
    guard let language = loader.reader.certainLanguage(of: source) else { return nil }
    let document = try loader.reader.lone(source, language: language)
    if document.sentences.isEmpty { return nil }
    let other = Document(source: SourceText(name: path, text: ""), language: language.other, blocks: [], sentences: [])
    let documents = BothLanguages(ja: language == .ja ? document : other, en: language == .en ? document : other)
    let beads = document.sentences.indices.map { index in
      Bead(
        ja: language == .ja ? index..<index + 1 : 0..<0, en: language == .en ? index..<index + 1 : 0..<0, probability: 1)
    }
    return ArticleStudy(
      files: .pair(ja: path, en: path), pair: AlignedPair(ja: documents.ja, en: documents.en, alignment: Alignment(beads: beads)),
      from: language, marks: [], findings: [], revision: nil)
  }

  /// The article of the project that a file was exported from, by the names of its files.
  package func article(exportedTo file: ReturnedFile, among articles: [ArticleFiles]) -> ArticleFiles? {
    guard let skeleton = file.skeleton else { return nil }
    return articles.first { $0.paths.ja == skeleton.ja.name && $0.paths.en == (skeleton.isPage ? skeleton.ja.name : skeleton.en.name) }
  }
}

/// A file from which no article can be made.
package struct NoSkeleton: SaidError {
  enum Reason { case lacking, otherSentences }

  let name: String
  let reason: Reason

  package var message: Message {
    switch reason {
    case .lacking:
      "\(name): keeps no article to write the translation into (XLIFF of \"taiyaku export\" does); name its files after it"
    case .otherSentences:
      "\(name): its article is cut into other sentences than when it was exported; name its files after it, or use the rules of then"
    }
  }
}
