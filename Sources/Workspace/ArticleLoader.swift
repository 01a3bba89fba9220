import Bitext
import FoundationEssentials
import Reading
import Segmentation

/// From the paths of an article to its two documents: the one way in for every command.
package struct ArticleLoader: Sendable {
  package var files: FileReader
  package var reader: ArticleReader

  package init(files: FileReader = FileReader(), reader: ArticleReader = ArticleReader()) {
    self.files = files
    self.reader = reader
  }

  /// - Throws: `FileReadingError`, `NotAPair` for languages exchanged, or `OneLanguageOnly` for a page without one of the languages.
  package func documents(_ article: ArticleFiles) throws -> BothLanguages<Document> {
    switch article {
    case .page(let path):
      return noting(try reader.page(source(path)))
    case .pair(let ja, let en):
      let (ja, en) = (try reader.document(source(ja), language: .ja), try reader.document(source(en), language: .en))
      return noting(reader.paired(try Self.rightWayRound(BothLanguages(ja: ja, en: en))))
    }
  }

  /// The documents of an article whose files have other contents than on the disk.
  /// - Parameter sources: the same text twice for a page
  package func documents(_ article: ArticleFiles, of sources: BothLanguages<SourceText>) throws -> BothLanguages<Document> {
    switch article {
    case .page: return try reader.page(sources.ja)
    case .pair:
      return BothLanguages(ja: try reader.document(sources.ja, language: .ja), en: try reader.document(sources.en, language: .en))
        .splittingRunInHeadings()
    }
  }

  /// The same documents; what was left out of them is said.
  func noting(_ documents: BothLanguages<Document>) -> BothLanguages<Document> {
    for document in [documents.ja, documents.en] { files.notes?.saw(foreign: document.foreignBlocks, in: document.source) }
    return documents
  }

  /// - Throws: `NotAPair` where each version is in the other's language beyond doubt
  package static func rightWayRound(_ documents: BothLanguages<Document>) throws(NotAPair) -> BothLanguages<Document> {
    if documents.ja.certainLanguage == .en, documents.en.certainLanguage == .ja {
      throw NotAPair(paths: [documents.ja.source.name, documents.en.source.name], reason: .exchanged)
    }
    return documents
  }

  /// The text of an article's file.
  package func source(_ path: String) throws(FileReadingError) -> SourceText { try files.article(path, as: reader.options.format) }
}

extension Configuration {
  /// What the configuration says about segmentation, its files read.
  /// - Throws: `FileReadingError`, and what `SegmentationSources` throws.
  package func segmentationSources() throws -> SegmentationSources {
    var sources = SegmentationSources(words: segmentation.words)
    for path in segmentation.files { try sources.add(try FileReader().table(located(path))) }
    return sources
  }

  /// Whether a file lies in the folder of the configuration or below.
  package func covers(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: root.isEmpty ? "." : root).standardizedFileURL.path
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    return path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }
}

extension ArticleFiles {
  /// One path is a page with both languages, two are the Japanese and the English file.
  package init?(paths: [String]) {
    switch paths.count {
    case 1: self = .page(paths[0])
    case 2: self = .pair(ja: paths[0], en: paths[1])
    default: return nil
    }
  }

  package var paths: BothLanguages<String> {
    switch self {
    case .page(let path): BothLanguages(ja: path, en: path)
    case .pair(let ja, let en): BothLanguages(ja: ja, en: en)
    }
  }
}
