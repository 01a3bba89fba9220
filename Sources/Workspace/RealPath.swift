import Glibc

/// Where a path leads once every link on its way is followed, whether or not anything is there.
package enum RealPath {
  /// A link on the way of a path.
  struct Link {
    /// Where it stands, all links before it followed.
    var place: String
    /// What it says.
    var target: String
    /// What follows it in the path, with "/" before it; "" at the end.
    var rest: String
  }

  /// Absolute and without links, "." or ".."; nil where it cannot be told: a loop of links, a name or a path that is too long.
  package static func of(_ path: String) -> String? { follow(path) { _ in } }

  /// - Parameter passing: told of each link that is followed
  static func follow<Failure: Error>(_ path: String, passing: (Link) throws(Failure) -> Void) throws(Failure) -> String? {
    var pending = components(of: path)
    var done: [String] = []
    if !path.hasPrefix("/") {
      guard let current = currentFolder() else { return nil }
      done = components(of: current).reversed()
    }
    var links = 0
    while let name = pending.popLast() {
      if name == "." || name.isEmpty { continue }
      if name == ".." {
        _ = done.popLast()
        continue
      }
      let here = "/" + (done + [name]).joined(separator: "/")
      var status = stat()
      if lstat(here, &status) != 0 {
        guard errno == ENOENT || errno == ENOTDIR || errno == EACCES else { return nil }
      } else if status.st_mode & S_IFMT == S_IFLNK {
        links += 1
        guard links <= 40, let target = target(of: here) else { return nil }
        try passing(Link(place: here, target: target, rest: pending.reversed().map { "/" + $0 }.joined()))
        if target.hasPrefix("/") { done = [] }
        pending += components(of: target)
        continue
      }
      done.append(name)
    }
    return "/" + done.joined(separator: "/")
  }

  /// As it is written, from the root on and without "." or "..", no link followed.
  static func spelled(_ path: String) -> String? {
    guard let current = path.hasPrefix("/") ? "" : currentFolder() else { return nil }
    var parts: [Substring] = []
    for part in (current + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func currentFolder() -> String? {
    guard let current = getcwd(nil, 0) else { return nil }
    defer { free(current) }
    return String(cString: current)
  }

  /// Whether a path is a folder or lies below it, both real.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let (path, folder) = (Array(path.utf8), Array(folder.utf8))
    return folder == [0x2F] || path == folder || (path.starts(with: folder) && path[folder.count] == 0x2F)
  }

  /// The last one first.
  private static func components(of path: String) -> [String] { path.split(separator: "/").reversed().map(String.init) }

  private static func target(of link: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { room in
      room.baseAddress.map { readlink(link, $0.assumingMemoryBound(to: CChar.self), room.count) } ?? -1
    }
    return count > 0 && count < buffer.count ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
