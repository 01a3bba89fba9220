import Glibc

/// An article that the patterns of a project find, and that is a link to a file elsewhere: what lies outside is no article, and must
/// not come out in a report because someone put a link to it in the project.
public struct LinkOutOfProject: Error, Equatable, CustomStringConvertible {
  public let path: String

  public var description: String { "\(path): is a link that leads out of the project; put the file itself in its place" }

  /// - Parameter folders: where links may lead
  static func check(_ paths: some Sequence<String>, within folders: some Sequence<String>) throws(LinkOutOfProject) {
    let real = folders.compactMap { realPath($0.isEmpty ? "." : $0) }
    for path in paths where isLink(path) {
      guard let target = realPath(path) else { continue }
      guard real.contains(where: { target.hasPrefix($0 == "/" ? $0 : $0 + "/") }) else { throw LinkOutOfProject(path: path) }
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
