import Glibc

/// Walks the folders of a project. What cannot be seen is said, never passed over: an article nobody looked at is no good article.
struct ProjectFolder {
  /// Every file, as the result calls it.
  private(set) var files: [String] = []
  /// Names that are no UTF-8, with U+FFFD in place of what is wrong.
  private(set) var undecodable: [String] = []
  /// Pipes, sockets and devices.
  private(set) var special: [String] = []
  /// Folders of build tools that were not entered, and the files in them.
  private(set) var passedOver: [(folder: String, files: [String])] = []
  /// Folders of interest that are links.
  private(set) var links: [String] = []

  private let enters: (String) -> Bool
  private let isNamed: (String) -> Bool

  /// Hidden files and those of other tools' folders are left out; links to folders are not followed.
  /// - Parameters:
  ///   - name: what the folder is called in the result
  ///   - isNamed: whether someone asked for folders of this name
  ///   - enters: whether a folder, as the result calls it, is of interest
  init(
    under folder: String, as name: String, isNamed: @escaping (String) -> Bool = { _ in false },
    enters: @escaping (String) -> Bool = { _ in true }
  ) throws(FileReadingError) {
    (self.enters, self.isNamed) = (enters, isNamed)
    try walk(Array((folder.isEmpty ? "." : folder).utf8), as: name)
  }

  private mutating func walk(_ folder: [UInt8], as name: String) throws(FileReadingError) {
    for entry in try Self.entries(of: folder) where entry.first != 0x2E {
      let text = String(validating: entry, as: UTF8.self)
      let known = (name.isEmpty ? "" : name + "/") + (text ?? String(decoding: entry, as: UTF8.self))
      let path = folder + [0x2F] + entry
      switch try Self.kind(of: path, known) {
      case .folder:
        guard enters(known), text != "node_modules" || isNamed("node_modules") else { continue }
        if let text, Self.products.contains(text), !isNamed(text) {
          try passOver(path, as: known)
        } else {
          try walk(path, as: known)
        }
      case .file:
        if text == nil || known.unicodeScalars.contains("\u{FFFD}") { undecodable.append(known) } else { files.append(known) }
      case .special: special.append(known)
      case .linkedFolder: if enters(known) { links.append(known) }
      }
    }
  }

  private mutating func passOver(_ folder: [UInt8], as name: String) throws(FileReadingError) {
    let before = self
    try walk(folder, as: name)
    let files = Array(files[before.files.count...])
    self = before
    passedOver.append((name, files))
  }

  /// What build tools write, or fetch from elsewhere.
  private static let products: Set<String> = ["build", "dist", "vendor"]

  private enum Kind { case file, folder, linkedFolder, special }

  /// A link that leads nowhere is a file, so that reading it says so.
  private static func kind(of path: [UInt8], _ name: String) throws(FileReadingError) -> Kind {
    var status = stat()
    let path = path.map { CChar(bitPattern: $0) } + [0]
    guard lstat(path, &status) == 0 else { throw FileReadingError(name, .init(errno)) }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(path, &status) != 0 { return .file }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return isLink ? .linkedFolder : .folder
    case S_IFREG: return .file
    default: return .special
    }
  }

  /// The names in a folder, sorted by their bytes; none where there is no such folder.
  private static func entries(of folder: [UInt8]) throws(FileReadingError) -> [[UInt8]] {
    let name = String(decoding: folder, as: UTF8.self)
    guard let stream = opendir(folder.map { CChar(bitPattern: $0) } + [0]) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw FileReadingError(name, .folder(code: errno))
    }
    defer { closedir(stream) }
    var entries: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileReadingError(name, .folder(code: errno)) }
        return entries.sorted { $0.lexicographicallyPrecedes($1) }
      }
      entries.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
  }
}
