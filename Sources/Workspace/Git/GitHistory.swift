import Glibc
import Synchronization

/// The old states of files, wherever git keeps them: in the project's own repository, or in one of its submodules.
final class GitHistory: Sendable {
  /// What a commit holds at a path.
  struct Entry: Sendable {
    var path: [UInt8]
    /// As git writes it: "160000" is a commit of a submodule, "120000" a link.
    var mode: String
    var object: String
  }

  /// A file in a commit, and the repository that knows it.
  struct Blob: Sendable {
    var repository: GitRepository
    var entry: Entry
  }

  private struct Known {
    var tops: [String: String] = [:]
    var trees: [String: [String: [Entry]]] = [:]
    /// The commit of a submodule that belongs to the commit of the project; nil where it did not exist yet.
    var modules: [String: String?] = [:]
  }

  private let repository: GitRepository
  private let root: String
  private let commit: String
  private let known = Mutex(Known())

  init(_ repository: GitRepository, commit: String) throws {
    self.repository = repository
    root = try repository.top()
    self.commit = commit
  }

  /// A link that the commit does not know as it is leads nowhere in it: something else stood in its place.
  /// - Parameter path: seen from where the command runs
  /// - Returns: nil where the commit knows no such file
  /// - Throws: `GitRepository.Failure` for a file the commit cannot speak of
  func blob(at path: String) throws -> Blob? {
    var replaced: String?
    let real = try RealPath.follow(path) { (link) throws in
      if replaced == nil, try !holds(link) { replaced = link.place + link.rest }
    }
    guard let real = replaced ?? real else { throw GitRepository.Failure(message: "\(path): cannot be followed to a file") }
    return try entry(at: real, for: path)
  }

  /// What the commit holds at a place, no link followed.
  private func entry(at real: String, for path: String) throws -> Blob? {
    guard let found = try anyEntry(at: real, for: path) else { return nil }
    guard found.entry.mode.hasPrefix("100") else {
      throw GitRepository.Failure(message: "\(path): was no regular file in \(commit.prefix(12)); compare it by hand")
    }
    return found
  }

  private func anyEntry(at real: String, for path: String) throws -> Blob? {
    let top = try self.top(around: real)
    guard RealPath.isInside(real, top), let commit = try self.commit(of: top, for: path) else { return nil }
    return try entry(String(real.dropFirst(top == "/" ? 1 : top.count + 1)), in: commit, top).map {
      Blob(repository: repository.at(top: top), entry: $0)
    }
  }

  /// Whether the commit holds a link that says the same; of links beside the repository it says nothing.
  private func holds(_ link: RealPath.Link) throws -> Bool {
    guard RealPath.isInside(link.place, root) else { return true }
    guard let found = try anyEntry(at: link.place, for: link.place), found.entry.mode == "120000" else { return false }
    return try found.repository.successful(["cat-file", "blob", found.entry.object]) == Array(link.target.utf8)
  }

  /// The repository whose working tree a file lies in. The file, and folders on the way, need not be there any more.
  func top(around real: String) throws -> String {
    var folder = real
    while !Self.isFolder(folder), let slash = folder.lastIndex(of: "/") {
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    if let top = known.withLock({ $0.tops[folder] }) { return top }
    let top = folder == root ? root : try GitRepository(folder: folder).top()
    known.withLock { $0.tops[folder] = top }
    return top
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What stands for the project's commit in the repository with this root.
  private func commit(of top: String, for path: String) throws -> String? {
    if top == root { return commit }
    if let known = known.withLock({ $0.modules[top] }) { return known }
    let repository = self.repository.at(top: top)
    let above = GitRepository.line(try repository.successful(["rev-parse", "--show-superproject-working-tree"]))
    guard !above.isEmpty, let outer = RealPath.of(above), RealPath.isInside(top, outer) else {
      throw GitRepository.Failure(
        message:
          "\(path): lies in another git repository (\(top)), of which the revision says nothing; give each side its own (--since ja=REV,en=REV)"
      )
    }
    var found: String?
    if let outerCommit = try self.commit(of: outer, for: path),
      let link = try entry(String(top.dropFirst(outer.count + 1)), in: outerCommit, outer), link.mode == "160000"
    {
      guard try repository.run(["cat-file", "-e", link.object + "^{commit}"], limit: 1 << 16).status == 0 else {
        throw GitRepository.Failure(
          message: "\(path): its submodule does not have the commit \(link.object.prefix(12)); git -C \(top) fetch")
      }
      found = link.object
    }
    known.withLock { [found] in $0.modules[top] = .some(found) }
    return found
  }

  private func entry(_ path: String, in commit: String, _ top: String) throws -> Entry? {
    let tree = try tree(of: commit, top)
    let alike = tree[path] ?? []
    // A name in another Unicode form is another name only where both stand.
    if let exact = alike.first(where: { $0.path.elementsEqual(path.utf8) }) ?? (alike.count == 1 ? alike.first : nil) { return exact }
    if alike.isEmpty { return nil }
    throw GitRepository.Failure(message: "\(path): git knows it under two names, in NFC and NFD of Unicode; rename one of them")
  }

  private func tree(of commit: String, _ top: String) throws -> [String: [Entry]] {
    let key = commit + top
    if let tree = known.withLock({ $0.trees[key] }) { return tree }
    let listing = try repository.at(top: top).successful(["ls-tree", "-r", "-z", "--full-tree", commit])
    var tree: [String: [Entry]] = [:]
    for record in listing.split(separator: 0) {
      let head = record.prefix { $0 != 0x09 }.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard head.count == 3, record.count > head.reduce(3, { $0 + $1.utf8.count }) else {
        throw GitRepository.Failure(message: "git ls-tree: answered something that is no list of files")
      }
      let path = Array(record.drop { $0 != 0x09 }.dropFirst())
      tree[String(decoding: path, as: UTF8.self), default: []].append(Entry(path: path, mode: head[0], object: head[2]))
    }
    known.withLock { [tree] in $0.trees[key] = tree }
    return tree
  }
}
