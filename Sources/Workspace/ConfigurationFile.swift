import Bitext
import FoundationEssentials

extension Configuration {
  public static let fileName = "taiyaku.yml"

  /// Reads a configuration file.
  /// - Throws: `FileReadingError` or `ConfigurationError`
  public static func read(_ path: String) throws -> Configuration {
    let source = try FileReader().read(path)
    return try Configuration(yaml: source[0..<source.bytes.count], path: path)
  }

  /// The `taiyaku.yml` of a folder or of the nearest folder above it, as a path relative to the folder.
  public static func find(from folder: String = ".") -> String? {
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
  public static func load(_ path: String?) throws -> Configuration {
    if let path = path ?? find() { return try read(path) }
    return Configuration()
  }

  /// The articles the patterns find, with paths as seen from where the command runs.
  /// - Throws: `LinkOutOfProject`
  public func files() throws(LinkOutOfProject) -> ProjectFiles {
    let folders = Set(pairs.flatMap { $0.patterns.map(\.fixedFolder) })
    var paths: Set<String> = []
    for folder in folders { paths.formUnion(ProjectFolder.files(under: located(folder), as: folder)) }
    let found = ProjectFiles(patterns: pairs, among: Array(paths)).mapPaths(located)
    let articles = found.articles.flatMap { [$0.paths.ja, $0.paths.en] } + found.unpaired.map(\.path)
    try LinkOutOfProject.check(articles, within: [root] + folders.map(located))
    return found
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
    result.articles = articles.map {
      switch $0 {
      case .pair(let ja, let en): .pair(ja: located(ja), en: located(en))
      case .page(let path): .page(located(path))
      }
    }
    result.unpaired = unpaired.map { Unpaired(path: located($0.path), language: $0.language, counterpart: located($0.counterpart)) }
    return result
  }
}
