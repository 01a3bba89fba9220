import Bitext
import Reading

/// A state of the files of a project: as they stand in a folder, or in a commit.
package protocol ArticleTree: Sendable {
  /// Nil where there is no such file.
  /// - Parameter format: how the user says articles are written
  /// - Throws: `FileReadingError` for a file that is there and is no article
  func source(_ path: String, as format: ArticleFormat?) throws -> SourceText?
  /// Whether there is such a file, read or not.
  func holds(_ path: String) throws -> Bool
  /// The articles of the project in this state.
  func articles(_ configuration: Configuration) throws -> ProjectFiles
}

extension ArticleTree {
  package func source(_ path: String) throws -> SourceText? { try source(path, as: nil) }
}

/// The working files.
package struct WorkingTree: ArticleTree {
  package var files: FileReader

  package init(files: FileReader = FileReader()) { self.files = files }

  package func source(_ path: String, as format: ArticleFormat?) throws -> SourceText? {
    try files.ifPresent { () throws(FileReadingError) in try files.article(path, as: format) }
  }

  package func holds(_ path: String) -> Bool { files.holds(path) }

  /// What is passed over is said.
  package func articles(_ configuration: Configuration) throws -> ProjectFiles {
    let found = try configuration.files()
    files.notes?.saw(found)
    return found
  }
}

/// The files of a commit. Paths are seen from where the command runs, as everywhere.
package struct CommitTree: ArticleTree {
  package let repository: GitRepository
  package let commit: String
  private let history: GitHistory

  package init(_ repository: GitRepository, commit: String) throws {
    (self.repository, self.commit) = (repository, commit)
    history = try GitHistory(repository, commit: commit)
  }

  package func source(_ path: String, as format: ArticleFormat?) throws -> SourceText? {
    try bytes(path).map { try FileReader.article(name: path, bytes: $0, as: format) }
  }

  package func holds(_ path: String) throws -> Bool { try history.blob(at: path) != nil }

  /// The bytes of a file in the commit, nil where it knows none.
  /// - Throws: `GitRepository.Failure` for a file the commit cannot speak of
  package func bytes(_ path: String) throws -> [UInt8]? {
    guard let blob = try history.blob(at: path) else { return nil }
    let bytes = try blob.repository.successful(["cat-file", "blob", blob.entry.object])
    if bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) {
      throw GitRepository.Failure(
        message: "\(path): is kept by Git LFS, so its old text is not in the repository; compare two states with --old and --new")
    }
    return bytes
  }

  /// Whether git leaves a file out of account, so that no commit can know it.
  package func ignores(_ path: String) throws -> Bool {
    guard let real = RealPath.of(path) else { return false }
    return try repository.at(top: history.top(around: real)).ignores(real)
  }

  package func articles(_ configuration: Configuration) throws -> ProjectFiles {
    ProjectFiles(patterns: configuration.pairs, among: try repository.paths(in: commit)).mapPaths(configuration.located)
  }
}

/// Files that were read already.
package struct KnownFiles: ArticleTree {
  /// By path; nil for one that is not there.
  private let contents: [String: [UInt8]?]

  package init(contents: [String: [UInt8]?]) { self.contents = contents }

  package func source(_ path: String, as format: ArticleFormat?) throws -> SourceText? {
    try (contents[path] ?? nil).map { try FileReader.article(name: path, bytes: $0, as: format) }
  }

  package func holds(_ path: String) -> Bool { (contents[path] ?? nil) != nil }

  package func articles(_ configuration: Configuration) -> ProjectFiles {
    ProjectFiles(patterns: configuration.pairs, among: contents.compactMap { $0.value == nil ? nil : $0.key })
  }
}

extension GitRepository {
  /// A path seen from where the command runs, seen from the folder of the repository.
  package func relative(_ path: String) -> String {
    folder != "." && path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}

extension ArticleLoader {
  /// The documents of an article in some state of the project. What is not there is empty.
  package func documents(_ article: ArticleFiles, in tree: some ArticleTree) throws -> BothLanguages<Document> {
    switch article {
    case .page(let path):
      guard let source = try tree.source(path, as: reader.options.format) else {
        return BothLanguages(ja: .empty(path, .ja), en: .empty(path, .en))
      }
      return noting(try reader.page(source))
    case .pair(let ja, let en):
      let (ja, en) = (try document(ja, .ja, in: tree), try document(en, .en, in: tree))
      return noting(reader.paired(try Self.rightWayRound(BothLanguages(ja: ja, en: en))))
    }
  }

  /// One version of an article that keeps its languages in two files.
  package func document(_ path: String, _ language: Language, in tree: some ArticleTree) throws -> Document {
    try tree.source(path, as: reader.options.format).map { try reader.document($0, language: language) } ?? .empty(path, language)
  }
}

extension Document {
  /// The document of a file that is not there.
  package static func empty(_ name: String, _ language: Language) -> Document {
    Document(source: SourceText(name: name, text: ""), language: language, blocks: [], sentences: [])
  }
}
