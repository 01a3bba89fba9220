import Bitext
import FoundationEssentials
import Reading
import Segmentation

/// From the paths of an article to its two documents: the one way in for every command.
public struct ArticleLoader: Sendable {
  public var files: FileReader
  public var reader: ArticleReader

  public init(files: FileReader = FileReader(), reader: ArticleReader = ArticleReader()) {
    self.files = files
    self.reader = reader
  }

  /// - Throws: `FileReadingError`, `InvalidUTF8`, or `OneLanguageOnly` for a page without one of the languages.
  public func documents(_ article: ArticleFiles) throws -> BothLanguages<Document> {
    switch article {
    case .page(let path):
      return try reader.page(files.read(path))
    case .pair(let ja, let en):
      return BothLanguages(
        ja: try reader.document(files.read(ja), language: .ja), en: try reader.document(files.read(en), language: .en)
      ).splittingRunInHeadings()
    }
  }
}

extension Configuration {
  /// What the configuration says about segmentation, its files read.
  /// - Throws: `FileReadingError`, and what `SegmentationSources` throws.
  public func segmentationSources() throws -> SegmentationSources {
    var sources = SegmentationSources(words: segmentation.words)
    for path in segmentation.files { try sources.add(try FileReader().read(located(path))) }
    return sources
  }

  /// Whether a file lies in the folder of the configuration or below.
  public func covers(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: root.isEmpty ? "." : root).standardizedFileURL.path
    return URL(fileURLWithPath: path).standardizedFileURL.path.hasPrefix(folder == "/" ? folder : folder + "/")
  }
}

extension ArticleFiles {
  /// One path is a page with both languages, two are the Japanese and the English file.
  public init?(paths: [String]) {
    switch paths.count {
    case 1: self = .page(paths[0])
    case 2: self = .pair(ja: paths[0], en: paths[1])
    default: return nil
    }
  }

  public var paths: BothLanguages<String> {
    switch self {
    case .page(let path): BothLanguages(ja: path, en: path)
    case .pair(let ja, let en): BothLanguages(ja: ja, en: en)
    }
  }
}
