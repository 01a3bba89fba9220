import Glibc

/// Files made from others to save time: in the user's cache folder, written whole or not at all. Any of them may be deleted at any time.
package enum CacheFile {
  package static func path(_ name: String) -> String? { folder.map { "\($0)/\(name)" } }

  /// nil where there is no home to cache in.
  package static var folder: String? {
    func folder(_ name: String) -> String? { Environment.value(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let base = folder("XDG_CACHE_HOME") ?? folder("HOME").map({ $0 + "/.cache" }) else { return nil }
    return base + "/taiyaku"
  }

  /// Written beside and renamed, so that a process that reads at the same time sees a whole file, old or new.
  /// - Parameter body: writes to the descriptor it is given; false where it could not
  @discardableResult
  package static func write(to path: String, _ body: (_ file: Int32) -> Bool) -> Bool {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    guard let file = TemporaryFile(beginning: path + ".") else { return false }
    let isWhole = body(file.descriptor)
    close(file.descriptor)
    if isWhole, rename(file.path, path) == 0 { return true }
    unlink(file.path)
    return false
  }

  /// A file without a name, gone with the process: where there is no folder to cache in.
  /// - Returns: its descriptor, nil where it could not be written
  package static func nameless(_ body: (_ file: Int32) -> Bool) -> Int32? {
    guard let file = TemporaryFile(beginning: TemporaryFile.folder + "/taiyaku.") else { return nil }
    unlink(file.path)
    if body(file.descriptor) { return file.descriptor }
    close(file.descriptor)
    return nil
  }
}
