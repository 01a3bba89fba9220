import Bitext
import Glibc

/// An article that the patterns of a project find, and that is a link to a file elsewhere: what lies outside is no article, and must
/// not come out in a report because someone put a link to it in the project.
package struct LinkOutOfProject: SaidError, Equatable {
  package let path: String

  package var message: Message {
    var status = stat()
    return stat(path, &status) == 0 || errno != ELOOP
      ? "\(path): is a link that leads out of the project; put the file itself in its place"
      : "\(path): is a link that leads back to itself; put the file itself in its place"
  }

  static func check(_ paths: some Sequence<String>, within boundary: ProjectBoundary) throws(LinkOutOfProject) {
    for path in paths where isLink(path) && !boundary.holds(path) { throw LinkOutOfProject(path: path) }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
