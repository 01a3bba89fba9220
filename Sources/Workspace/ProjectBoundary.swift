import Bitext
import Glibc
import Host

/// Where a project reads and writes on the word of its own files. A repository may come from anyone: what it names elsewhere is
/// neither read nor written unless the one who runs the command allows the place.
package struct ProjectBoundary: Sendable, Equatable {
  /// Folders that may be named all the same, divided by ":".
  package static let environmentVariable = "TAIYAKU_ALLOW_OUTSIDE"

  /// Real paths; the first is the project's own.
  private let folders: [String]

  /// - Parameters:
  ///   - root: the project's folder, "" for the current one
  ///   - allowed: further folders; by default those of the environment
  package init(root: String, allowed: [String]? = nil) {
    let others = allowed ?? Self.allowedByEnvironment
    folders = ([root.isEmpty ? "." : root] + others).compactMap(RealPath.of)
  }

  /// Whether a path, all links followed, ends inside. What cannot be told is not.
  package func holds(_ path: String) -> Bool {
    guard let real = RealPath.of(path) else { return false }
    return folders.contains { RealPath.isInside(real, $0) }
  }

  /// Allows a folder for this run, as the environment does.
  package static func allow(_ folder: String) {
    let known = Environment.value(environmentVariable) ?? ""
    setenv(environmentVariable, known.isEmpty ? folder : known + ":" + folder, 1)
  }

  private static var allowedByEnvironment: [String] {
    Environment.value(environmentVariable).map { $0.split(separator: ":").map(String.init) } ?? []
  }
}

/// Something a configuration names that is not to be used.
package struct NamedOutside: SaidError, Equatable {
  package enum Reason: Sendable, Equatable { case outside, noFile }

  package let configuration: String
  /// The key that names it.
  package let key: String
  package let path: String
  package let reason: Reason

  package var message: Message {
    switch reason {
    case .outside:
      """
      \(configuration): \(key): \(path) lies outside of the project; move it inside, or allow its folder with --allow-outside DIR or \
      \(ProjectBoundary.environmentVariable)
      """
    case .noFile: "\(configuration): \(key): \(path) is no regular file; name one"
    }
  }
}

extension Configuration {
  /// - Throws: `NamedOutside` for the first path that leads out of the project, or to a pipe or a device
  func checkPaths(_ boundary: ProjectBoundary) throws(NamedOutside) {
    let name = path ?? Self.fileName
    for pattern in pairs.flatMap(\.patterns) where !boundary.holds(located(pattern.fixedFolder.isEmpty ? "." : pattern.fixedFolder)) {
      throw NamedOutside(configuration: name, key: "pairs", path: pattern.description, reason: .outside)
    }
    var named = glossaries.map { ("glossary", $0) } + segmentation.files.map { ("segmentation", $0) } + lexicons.map { ("lexicon", $0) }
    if case .file(let file) = dictionary { named.append(("dictionary", file)) }
    if case .file(let file) = encoder { named.append(("encoder", file)) }
    if let baseline { named.append(("baseline", baseline)) }
    named += [("pins", pins ?? Self.pinsDefaultName), ("lock", lock ?? Self.lockDefaultName)]
    for (key, file) in named {
      guard boundary.holds(located(file)) else { throw NamedOutside(configuration: name, key: key, path: file, reason: .outside) }
      var status = stat()
      if stat(located(file), &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw NamedOutside(configuration: name, key: key, path: file, reason: .noFile)
      }
    }
  }
}
