import Gate
import Glibc

/// What was written since a revision, by file.
public struct ChangesSinceRevision: Sendable {
  public let text: ChangedText
  private let root: String

  /// The working files as they are, against the point where their history parted from the revision's: what others did on the
  /// revision's branch meanwhile does not count.
  /// - Throws: `GitRepository.Failure` where there is no repository or no such revision
  public init(_ revision: String, in repository: GitRepository) throws {
    let commit = try repository.commit(revision)
    let parted = try repository.run(["merge-base", commit, "HEAD"])
    let base = parted.status == 0 ? String(decoding: parted.output, as: UTF8.self).filter { !$0.isNewline } : commit
    root = String(decoding: try repository.successful(["rev-parse", "--show-toplevel"]), as: UTF8.self).filter { !$0.isNewline }
    let top = try GitRepository(folder: root)
    let diff = try top.successful(
      ["diff", "--no-ext-diff", "--no-textconv", "--no-color", "--src-prefix=a/", "--dst-prefix=b/", "-M", "-U0", base, "--"])
    let untracked = GitRepository.strings(try top.successful(["ls-files", "--others", "--exclude-standard", "-z"]))
    text = ChangedText(diff: String(decoding: diff, as: UTF8.self), untracked: Set(untracked))
  }

  /// A file's path as git names it, nil outside the working tree.
  public func path(of file: String) -> String? {
    guard let real = Self.realPath(file), let top = Self.realPath(root), real.hasPrefix(top + "/") else { return nil }
    return String(real.dropFirst(top.count + 1))
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
