import Glibc

extension FileReader {
  /// What is read, or nil where there is no such file (yet).
  package func ifPresent<Value>(_ read: () throws(FileReadingError) -> Value) throws(FileReadingError) -> Value? {
    do throws(FileReadingError) {
      return try read()
    } catch {
      if error.reason == .missing || error.reason == .dangling { return nil }
      throw error
    }
  }

  /// The bytes of a file, or nil where there is none (yet).
  package func bytesIfPresent(_ path: String) throws(FileReadingError) -> [UInt8]? {
    try ifPresent { () throws(FileReadingError) in try bytes(path) }
  }

  /// `keptBytes`, or nil where there is no such file (yet).
  package func keptBytesIfPresent(_ path: String) throws(FileReadingError) -> [UInt8]? {
    try ifPresent { () throws(FileReadingError) in try keptBytes(path) }
  }

  /// Whether there is a file to read; a folder is none.
  package func holds(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  package func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// - Throws: why a file could not be read, without reading it
  package func check(_ path: String) throws(FileReadingError) {
    if path == "-" { return }
    if isFolder(path) { throw FileReadingError(path, .directory) }
    if access(path, R_OK) != 0 { throw FileReadingError(path, .init(errno)) }
  }
}
