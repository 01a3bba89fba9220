import Workspace

extension Project {
  /// The guard before every file this project writes.
  /// - Parameter articles: those that are read
  package func output(_ articles: [ArticleFiles]) -> OutputGuard {
    settings.output(articles.flatMap { [$0.paths.ja, $0.paths.en] })
  }
}

extension Settings {
  /// The guard before every file that is written.
  /// - Parameters:
  ///   - inputs: what is read besides the files these settings name
  ///   - edited: articles whose wording may be written anew
  package func output(_ inputs: [String], edited: [String] = []) -> OutputGuard {
    var files: [(path: String, role: OutputGuard.Role)] = (inputs + self.inputs + glossaries + lexicons).map { ($0, .result) }
    files += edited.map { ($0, .article) }
    files += configuration.segmentation.files.map { (configuration.located($0), .result) }
    if case .file(let path) = dictionary { files.append((path, .result)) }
    if case .file(let path) = encoder { files.append((path, .result)) }
    if let path = configuration.path { files.append((path, .configuration)) }
    if let baseline { files.append((baseline, .baseline)) }
    return OutputGuard(root: configuration.root, reading: files + [(pinsPath, .pins), (lock, .lock)])
  }

  /// The pins or the lock where a person named another place than the project's own.
  package var namedPins: String? { pinsPath == configuration.pinsPath ? nil : pinsPath }
  package var namedLock: String? { lock == configuration.lockPath ? nil : lock }
}
