import Glibc
import Synchronization

/// What the project around a file keeps there. Whoever named such a file as an output would lose it, whether or not the run reads it.
final class KeptFiles: Sendable {
  private struct Project {
    /// By real path.
    var roles: [String: OutputGuard.Role] = [:]
    var root = ""
    var pairs: [PairPattern] = []
    var excluded: [PathPattern] = []

    /// Whether a file is one of an article's. One that a pattern finds and that has no counterpart may be anything.
    func isArticle(_ name: String) -> Bool {
      guard !excluded.contains(where: { $0.match(name) != nil }) else { return false }
      return pairs.contains { pattern in
        switch pattern {
        case .page(let page): page.match(name) != nil
        case .pair(let ja, let en):
          [(ja, en), (en, ja)].contains { own, other in
            own.match(name).map { access(root + "/" + other.path(filling: $0), F_OK) == 0 } ?? false
          }
        }
      }
    }
  }

  /// By folder; nil where none is around it.
  private let known = Mutex<[String: Project?]>([:])

  /// - Parameter real: a file that is there, all links followed
  /// - Returns: nil where it is no file that a project keeps
  func role(of real: String) -> OutputGuard.Role? {
    let folder = real.lastIndex(of: "/").map { String(real[..<$0]) } ?? ""
    let project = known.withLock { known in
      if let project = known[folder] { return project }
      let project = Self.project(around: folder.isEmpty ? "/" : folder)
      known[folder] = .some(project)
      return project
    }
    guard let project else { return nil }
    if let role = project.roles[real] { return role }
    guard real.hasPrefix(project.root + "/") else { return nil }
    return project.isArticle(String(real.dropFirst(project.root.count + 1))) ? .article : nil
  }

  private static func project(around folder: String) -> Project? {
    guard let path = Configuration.find(from: folder), let real = RealPath.of(path) else { return nil }
    var project = Project(roles: [real: .configuration], root: real.lastIndex(of: "/").map { String(real[..<$0]) } ?? "")
    // One that cannot be read is a configuration all the same.
    guard let configuration = try? Configuration.read(real) else { return project }
    let files: [(String?, OutputGuard.Role)] =
      configuration.glossaries.map { ($0, .glossary) } + (configuration.lexicons + configuration.segmentation.files).map { ($0, .article) }
      + [
        (configuration.baseline, .baseline), (configuration.pins ?? Configuration.pinsDefaultName, .pins),
        (configuration.lock ?? Configuration.lockDefaultName, .lock),
      ]
    for case (let file?, let role) in files { if let real = RealPath.of(configuration.located(file)) { project.roles[real] = role } }
    (project.pairs, project.excluded) = (configuration.pairs, configuration.excluded)
    return project
  }
}
