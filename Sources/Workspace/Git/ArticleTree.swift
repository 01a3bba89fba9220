import Bitext
import Reading

/// A state of the files of a project: as they stand in a folder, or in a commit.
public protocol ArticleTree: Sendable {
  /// Nil where there is no such file.
  func source(_ path: String) throws -> SourceText?
  /// The articles of the project in this state.
  func articles(_ configuration: Configuration) throws -> ProjectFiles
}

/// The working files.
public struct WorkingTree: ArticleTree {
  public var files: FileReader

  public init(files: FileReader = FileReader()) { self.files = files }

  public func source(_ path: String) throws -> SourceText? {
    do {
      return try files.read(path)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  public func articles(_ configuration: Configuration) throws -> ProjectFiles { try configuration.files() }
}

/// The files of a commit. Paths are seen from where the command runs, as everywhere.
public struct CommitTree: ArticleTree {
  public let repository: GitRepository
  public let commit: String

  public init(_ repository: GitRepository, commit: String) { (self.repository, self.commit) = (repository, commit) }

  public func source(_ path: String) throws -> SourceText? {
    guard let bytes = try repository.bytes(of: repository.relative(path), in: commit) else { return nil }
    return try FileReader.text(name: path, bytes: bytes)
  }

  public func articles(_ configuration: Configuration) throws -> ProjectFiles {
    ProjectFiles(patterns: configuration.pairs, among: try repository.paths(in: commit)).mapPaths(configuration.located)
  }
}

extension GitRepository {
  /// A path seen from where the command runs, seen from the folder of the repository.
  public func relative(_ path: String) -> String {
    folder != "." && path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}

extension ArticleLoader {
  /// The documents of an article in some state of the project. What is not there is empty.
  public func documents(_ article: ArticleFiles, in tree: some ArticleTree) throws -> BothLanguages<Document> {
    switch article {
    case .page(let path):
      guard let source = try tree.source(path) else { return BothLanguages(ja: .empty(path, .ja), en: .empty(path, .en)) }
      return try reader.page(source)
    case .pair(let ja, let en):
      return BothLanguages(ja: try document(ja, .ja, in: tree), en: try document(en, .en, in: tree)).splittingRunInHeadings()
    }
  }

  /// One version of an article that keeps its languages in two files.
  public func document(_ path: String, _ language: Language, in tree: some ArticleTree) throws -> Document {
    try tree.source(path).map { try reader.document($0, language: language) } ?? .empty(path, language)
  }
}

extension Document {
  /// The document of a file that is not there.
  public static func empty(_ name: String, _ language: Language) -> Document {
    Document(source: SourceText(name: name, text: ""), language: language, blocks: [], sentences: [])
  }
}
