import Glibc

/// A new folder with a name that nobody else has, for its owner alone.
package struct TemporaryFolder: Sendable {
  package let path: String

  /// A folder among those that are soon gone; nil where it cannot be made, and `errno` says why.
  /// - Parameter name: what its name begins with
  package init?(named name: String) {
    var template = Array("\(TemporaryFile.folder)/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes the folder away with all that lies in it, and nothing that a link in it leads to.
  package func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name == "." || name == ".." { continue }
        let inner = path + "/" + name
        var status = stat()
        if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { remove(inner) } else { unlink(inner) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
