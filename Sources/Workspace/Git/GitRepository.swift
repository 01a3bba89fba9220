import Bitext

/// Reads states of files out of a git repository. Nothing is checked out and nothing is written.
package struct GitRepository: Sendable {
  /// What git answered when it could not do what it was asked.
  package struct Failure: SaidError, Equatable {
    package let message: Message
  }

  /// The folder inside the repository that paths are relative to.
  package let folder: String

  /// - Throws: `Failure` when the folder is in no repository
  package init(folder: String = ".") throws {
    self.folder = folder.isEmpty ? "." : folder
    guard try run(["rev-parse", "--git-dir"], limit: 1 << 16).status == 0 else {
      throw Failure(
        message:
          "\(self.folder == "." ? "this folder" as Message : "\(folder)") is not in a git repository, where older texts come from; run in one, or compare files (taiyaku diff --old … --new …)"
      )
    }
  }

  /// The name git writes under commits made here; nil where it knows none.
  package static func userName() -> String? {
    guard let outcome = try? GitRepository(top: ".").run(["config", "user.name"], limit: 1 << 16), outcome.status == 0 else { return nil }
    let name = line(outcome.output)
    return name.isEmpty ? nil : name
  }

  /// One that git itself named.
  init(top: String) { folder = top }

  /// The root of the working tree, all links followed.
  func top() throws -> String {
    let outcome = try run(["rev-parse", "--show-toplevel"], limit: 1 << 16)
    guard outcome.status == 0 else { throw Failure(message: "\(folder): is in no working tree of a git repository") }
    let path = Self.line(outcome.output)
    guard path.hasPrefix("/"), let real = RealPath.of(path) else {
      throw Failure(message: "git did not say where its repository begins")
    }
    return real
  }

  /// The commit a revision names, such as "main", "HEAD~3" or "v1.2".
  package func commit(_ revision: String) throws -> String {
    let outcome = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], limit: 1 << 16)
    guard outcome.status == 0 else {
      throw Failure(
        message:
          "\(revision.isEmpty ? "\"\"" : revision): git knows no such revision; see git log, or fetch it first (git fetch; a CI job with fetch-depth: 0 or GIT_DEPTH: \"0\")"
      )
    }
    return try Self.name(outcome.output)
  }

  /// The commit two branches have in common.
  package func mergeBase(_ first: String, _ second: String) throws -> String {
    let outcome = try run(["merge-base", first, second], limit: 1 << 16)
    guard outcome.status == 0 else {
      throw Failure(message: "\(first) and \(second) have no commit in common; fetch more of the history (git fetch --unshallow)")
    }
    return try Self.name(outcome.output)
  }

  /// Where the history of the working files parted from a commit's; the commit itself where git has too little of the history to tell.
  func parting(from commit: String) throws -> String {
    let outcome = try run(["merge-base", commit, "HEAD"], limit: 1 << 16)
    guard outcome.status <= 1 else { throw Failure(message: "git merge-base: \(Self.complaint(outcome))") }
    return outcome.status == 0 ? try Self.name(outcome.output) : commit
  }

  /// The paths of a commit's files below the folder, relative to it.
  package func paths(in commit: String) throws -> [String] {
    let outcome = try successful(["ls-tree", "-r", "-z", "--name-only", commit])
    return Self.strings(outcome)
  }

  /// Whether git leaves a file out of account.
  func ignores(_ path: String) throws -> Bool {
    let outcome = try run(["check-ignore", "--quiet", "--", path], limit: 1 << 16)
    guard outcome.status <= 1 else { throw Failure(message: "git check-ignore: \(Self.complaint(outcome))") }
    return outcome.status == 0
  }

  /// Where renamed files stood before: from their new paths to their old ones.
  /// - Parameter new: nil for the working files
  package func renames(from old: String, to new: String?) throws -> [String: String] {
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

  /// The name of an object. Whatever else git answers is no answer.
  private static func name(_ output: [UInt8]) throws -> String {
    let text = line(output)
    guard [40, 64].contains(text.utf8.count), text.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw Failure(message: "git did not name a commit; is the git on the PATH the right one?")
    }
    return text
  }

  /// Without the line end; a path may hold others.
  static func line(_ output: [UInt8]) -> String {
    String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self)
  }

  private static func complaint(_ outcome: ChildProcess.Outcome) -> String {
    outcome.error.split(separator: "\n").first.map(String.init) ?? "failed with status \(outcome.status)"
  }

  static func strings(_ bytes: [UInt8]) -> [String] { bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }

  func successful(_ arguments: [String]) throws -> [UInt8] {
    let outcome = try run(arguments)
    guard outcome.status == 0 else {
      throw Failure(message: "git \(arguments[0]): \(Self.complaint(outcome))")
    }
    return outcome.output
  }

  func run(_ arguments: [String], limit: Int = 1 << 28) throws -> ChildProcess.Outcome {
    // A repository's own configuration may name a program to ask for changes; nothing of it is run.
    try ChildProcess.run(
      "git", ["-C", folder, "--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false"] + arguments,
      environment: ["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"], limit: limit)
  }
}
