import Glibc

/// Files made from others to save time: in the user's cache folder, written whole or not at all. Any of them may be deleted at any time.
package enum CacheFile {
  package static func path(_ name: String) -> String? { folder.map { "\($0)/\(name)" } }

  /// nil where there is no home to cache in.
  package static var folder: String? {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let base = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ $0 + "/.cache" }) else { return nil }
    return base + "/taiyaku"
  }

  /// Written beside and renamed, so that a process that reads at the same time sees a whole file, old or new.
  /// - Parameter body: writes to the descriptor it is given; false where it could not
  @discardableResult
  package static func write(to path: String, _ body: (_ file: Int32) -> Bool) -> Bool {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    var template = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return false }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isWhole = body(file)
    close(file)
    if isWhole, rename(temporary, path) == 0 { return true }
    unlink(temporary)
    return false
  }

  /// A file without a name, gone with the process: where there is no folder to cache in.
  /// - Returns: its descriptor, nil where it could not be written
  package static func nameless(_ body: (_ file: Int32) -> Bool) -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/taiyaku.XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    unlink(template)
    if body(file) { return file }
    close(file)
    return nil
  }

  /// Writes all bytes at the descriptor's place, or at `offset`.
  package static func append(_ bytes: UnsafeRawBufferPointer, to file: Int32, at offset: Int? = nil) -> Bool {
    var done = 0
    while done < bytes.count {
      let (start, rest) = (bytes.baseAddress?.advanced(by: done), bytes.count - done)
      let count = offset.map { pwrite(file, start, rest, off_t($0 + done)) } ?? Glibc.write(file, start, rest)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  /// Reads as many bytes as there is room for.
  /// - Returns: false where there are fewer
  package static func read(_ bytes: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pread(file, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }
}
