import Bitext

/// Reads states of files out of a git repository. Nothing is checked out and nothing is written.
public struct GitRepository: Sendable {
  /// What git answered when it could not do what it was asked.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// The folder inside the repository that paths are relative to.
  public let folder: String

  /// - Throws: `Failure` when the folder is in no repository
  public init(folder: String = ".") throws {
    self.folder = folder.isEmpty ? "." : folder
    guard try run(["rev-parse", "--git-dir"]).status == 0 else {
      throw Failure(
        description:
          "\(self.folder == "." ? "this folder" : folder) is not in a git repository; compare two states with --old and --new instead")
    }
  }

  /// The commit a revision names, such as "main", "HEAD~3" or "v1.2".
  public func commit(_ revision: String) throws -> String {
    let outcome = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard outcome.status == 0 else {
      throw Failure(description: "\(revision): git knows no such revision; see git log, or fetch it first (git fetch)")
    }
    return String(decoding: outcome.output, as: UTF8.self).filter { $0 != "\n" }
  }

  /// The commit two branches have in common.
  public func mergeBase(_ first: String, _ second: String) throws -> String {
    let outcome = try run(["merge-base", first, second])
    guard outcome.status == 0 else {
      throw Failure(description: "\(first) and \(second) have no commit in common; fetch more of the history (git fetch --unshallow)")
    }
    return String(decoding: outcome.output, as: UTF8.self).filter { $0 != "\n" }
  }

  /// The paths of a commit's files below the folder, relative to it.
  public func paths(in commit: String) throws -> [String] {
    let outcome = try successful(["ls-tree", "-r", "-z", "--name-only", commit])
    return Self.strings(outcome)
  }

  /// The bytes of a file in a commit; nil where there is no such file.
  public func bytes(of path: String, in commit: String) throws -> [UInt8]? {
    // "./" makes git read the path from the folder, not from the root.
    let outcome = try run(["cat-file", "blob", commit + ":./" + path])
    return outcome.status == 0 ? outcome.output : nil
  }

  /// Where renamed files stood before: from their new paths to their old ones.
  /// - Parameter new: nil for the working files
  public func renames(from old: String, to new: String?) throws -> [String: String] {
    let outcome = try successful(
      ["diff", "--name-status", "-z", "-M", "--relative", "--diff-filter=R", "--no-ext-diff", "--no-textconv"] + [old]
        + (new.map { [$0] } ?? []) + ["--"])
    var renames: [String: String] = [:]
    let fields = Self.strings(outcome)
    for start in stride(from: 0, to: fields.count - 2, by: 3) where fields[start].hasPrefix("R") {
      renames[fields[start + 2]] = fields[start + 1]
    }
    return renames
  }

  static func strings(_ bytes: [UInt8]) -> [String] { bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }

  func successful(_ arguments: [String]) throws -> [UInt8] {
    let outcome = try run(arguments)
    guard outcome.status == 0 else {
      throw Failure(description: "git \(arguments[0]): \(outcome.error.split(separator: "\n").first.map(String.init) ?? "failed")")
    }
    return outcome.output
  }

  func run(_ arguments: [String]) throws -> ChildProcess.Outcome {
    try ChildProcess.run(
      "git", ["-C", folder, "--no-pager", "-c", "core.quotePath=false"] + arguments,
      environment: ["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"])
  }
}
