import Bitext
import Interchange
import Project
import Workspace

extension Export {
  /// A folder that OmegaT opens. What a translator did in one that is there already stays.
  func writeProject(_ pairs: [ExchangePair], of articles: [ArticleFiles], _ project: Project, _ place: OutputGuard) throws {
    let folder = output.hasSuffix("/") ? output : output + "/"
    let from = project.settings.from
    let paths = zip(articles, pairs).map { files, pair in
      if case .page = files { nil as String? } else { files.paths[pair.from] }
    }
    var parts: [OmegaTProject.Article] = []
    for (pair, (path, name)) in zip(pairs, zip(paths, Self.names(of: paths))) {
      guard let path, let name else {
        if !quiet { StandardError.say("\(pair.files.ja): has both languages; its translations are taken along, the file is not") }
        parts.append(.init(pair: pair, name: pair.files[from], text: nil))
        continue
      }
      let isPlain = pair.segments?.isPlain ?? false
      parts.append(.init(pair: pair, name: name, text: try isPlain ? project.loader.source(path).bytes : FileReader().keptBytes(path)))
    }
    for name in OmegaTProject.folders { try place.makeFolder(folder + name, named: output) }
    let glossary = project.glossary.concepts.isEmpty ? nil : project.glossary
    let files = OmegaTProject.files(parts, from: from, glossary: glossary, exchange.style)
    try place.write(together: files.map { (folder + $0.path, $0.bytes, .result, output) })
    if !quiet { StandardError.wrote(folder) }
  }

  /// Files by their own names; with their folders where two have one name.
  private static func names(of paths: [String?]) -> [String?] {
    let parts = paths.map { $0?.split(separator: "/").filter { $0 != "." && $0 != ".." } }
    let isUnique = Set(parts.compactMap { $0?.last }).count == parts.count { $0 != nil }
    return parts.map { parts in parts.map { isUnique ? String($0.last ?? "") : $0.joined(separator: "/") } }
  }
}
