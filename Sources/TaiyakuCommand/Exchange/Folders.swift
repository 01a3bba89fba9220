import Glibc

enum Folders {
  /// Makes a folder and those above it; one that is there is fine.
  static func make(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw FolderError(path: made, reason: String(cString: strerror(errno)))
      }
      made += "/"
    }
  }

  struct FolderError: Error, CustomStringConvertible {
    var path: String
    var reason: String

    var description: String { "\(path): the folder cannot be made: \(reason)" }
  }
}
