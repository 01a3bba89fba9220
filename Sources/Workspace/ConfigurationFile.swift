import Bitext
import FoundationEssentials

extension Configuration {
  package static let fileName = "taiyaku.yml"

  /// Reads a configuration file.
  /// - Throws: `FileReadingError`, `ConfigurationError` or `NamedOutside`
  package static func read(_ path: String) throws -> Configuration {
    let source = try FileReader().read(path)
    let configuration = try Configuration(yaml: source[0..<source.bytes.count], path: path)
    try configuration.checkPaths(ProjectBoundary(root: configuration.root))
    return configuration
  }

  /// The `taiyaku.yml` of a folder or of the nearest folder above it, as a path relative to the folder.
  package static func find(from folder: String = ".") -> String? {
    var prefix = folder == "." ? "" : folder + "/"
    // Deep enough for any project; a loop of links must not hang.
    for _ in 0..<64 {
      if FileManager.default.fileExists(atPath: prefix + fileName) { return prefix + fileName }
      // The root of a repository is the root of the project.
      if FileManager.default.fileExists(atPath: prefix + ".git") { return nil }
      prefix += "../"
      if !FileManager.default.fileExists(atPath: prefix) { return nil }
    }
    return nil
  }

  /// The configuration named, or the nearest one, or an empty one.
  package static func load(_ path: String?) throws -> Configuration {
    if let path { return try read(path) }
    guard let path = find() else { return Configuration() }
    // Named by nobody, it is a file of the repository like others.
    guard ProjectBoundary(root: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "").holds(path) else {
      throw LinkOutOfProject(path: path)
    }
    return try read(path)
  }

  /// The articles the patterns find, with paths as seen from where the command runs.
  /// - Throws: `UnseenArticles`, `FileReadingError` or `LinkOutOfProject`
  package func files() throws -> ProjectFiles {
    let found = try foundFiles()
    if let pattern = found.idle.first {
      throw UnseenArticles(configuration: path ?? Self.fileName, what: .nothing(pattern: pattern))
    }
    if found.articles.isEmpty { try found.idleSides.forEach(checkMeant) }
    return found
  }

  /// Translations may all be still to come; a first language that is nowhere, or a folder with a slip in its name, is a mistake.
  private func checkMeant(_ side: ProjectFiles.IdleSide) throws(UnseenArticles) {
    let near = nearFolder(side.pattern)
    if near != nil || side.language == from ?? .ja {
      throw UnseenArticles(configuration: path ?? Self.fileName, what: .noSide(pattern: side.pattern, near: near))
    }
  }

  /// The folder that may be meant by a pattern whose folder is not there.
  private func nearFolder(_ pattern: PathPattern) -> String? {
    var folder = ""
    for name in pattern.fixedFolder.split(separator: "/").map(String.init) {
      let files = FileManager.default
      let here = located(folder)
      if !files.fileExists(atPath: located(folder + name)) {
        guard name.count > 2, let names = try? files.contentsOfDirectory(atPath: here.isEmpty ? "." : here), names.count <= 10_000
        else { return nil }
        return Suggestion.nearest(to: name, among: names.sorted()).map { folder + $0 }
      }
      folder += name + "/"
    }
    return nil
  }

  /// The same, where patterns may find nothing.
  package func foundFiles() throws -> ProjectFiles {
    let patterns = pairs.flatMap(\.patterns)
    func isArticle(_ path: String) -> Bool { patterns.contains { $0.match(path) != nil } }
    var (paths, passedOver): ([String], [ProjectFiles.PassedOver]) = ([], [])
    for folder in Set(patterns.map(\.fixedFolder)).sorted() {
      let listing = try ProjectFolder(under: located(folder), as: folder) { name in
        patterns.contains { $0.names(folder: name) }
      } enters: { name in
        patterns.contains { $0.canMatch(below: name) }
      }
      passedOver += listing.passedOver.map { .init(folder: located($0.folder), files: $0.files.count(where: isArticle)) }
      passedOver += listing.links.map { .init(folder: located($0), files: nil) }
      for name in listing.undecodable where isArticle(name) {
        throw UnseenArticles(configuration: path ?? Self.fileName, what: .undecodable(name: located(name)))
      }
      for name in listing.special where isArticle(name) { throw FileReadingError(located(name), .special) }
      paths += listing.files
    }
    paths = try Self.toldApart(paths.filter(isArticle))
    var found = ProjectFiles(patterns: pairs, among: paths).excluding(excluded).mapPaths(located)
    found.passedOver = passedOver.filter { $0.files != 0 }
    try LinkOutOfProject.check(
      found.articles.flatMap { [$0.paths.ja, $0.paths.en] } + found.unpaired.map(\.path), within: ProjectBoundary(root: root))
    return found
  }

  /// Each path once.
  /// - Throws: `UnseenArticles` for two that differ in the Unicode form of their names alone: they would be taken for one
  private static func toldApart(_ paths: [String]) throws(UnseenArticles) -> [String] {
    var known: Set<String> = []
    var result: [String] = []
    for path in paths {
      let (isNew, other) = known.insert(path)
      if isNew {
        result.append(path)
      } else if !other.utf8.elementsEqual(path.utf8) {
        throw UnseenArticles(configuration: "", what: .twins(name: path))
      }
    }
    return result
  }
}

/// Articles a run would pass over.
package struct UnseenArticles: SaidError, Equatable {
  package enum What: Sendable, Equatable {
    /// A pattern that no file matches.
    case nothing(pattern: PairPattern)
    /// A pattern of one language that no file matches, and a folder that may be meant.
    case noSide(pattern: PathPattern, near: String?)
    case undecodable(name: String)
    case twins(name: String)
  }

  package let configuration: String
  package let what: What

  package var message: Message {
    switch what {
    case .nothing(let pattern):
      "\(configuration): no file matches \(Message.any(of: pattern.patterns.map(\.description))); correct the pattern (* is any name, **/ any folders), or take it out"
    case .noSide(let pattern, let near?):
      "\(configuration): no file matches \(pattern.description); did you mean the folder \(near)?"
    case .noSide(let pattern, nil):
      "\(configuration): no file matches \(pattern.description); correct the pattern (* is any name, **/ any folders), or take it out"
    case .undecodable(let name): "\(name): the name is not UTF-8, so the article cannot be named; rename it (convmv -t utf8)"
    case .twins(let name):
      "\(name): two files have this name, one in NFC and one in NFD of Unicode; rename one of them, or take it out"
    }
  }
}

extension PairPattern {
  var patterns: [PathPattern] {
    switch self {
    case .pair(let ja, let en): [ja, en]
    case .page(let page): [page]
    }
  }
}

extension ProjectFiles {
  func mapPaths(_ located: (String) -> String) -> ProjectFiles {
    var result = self
    result.articles = articles.map { $0.mapPaths(located) }
    result.unpaired = unpaired.map { Unpaired(path: located($0.path), language: $0.language, counterpart: located($0.counterpart)) }
    return result
  }
}
