import Bitext
import Host

/// Reads states of files out of a git repository. Nothing is checked out and nothing is written.
package struct GitRepository: Sendable {
  /// What git answered when it could not do what it was asked.
  package struct Failure: SaidError, Equatable {
    package let message: Message
  }

  /// The folder inside the repository that paths are relative to.
  package let folder: String
  /// Whether the environment alone says where the repository is, as it does for one that lies apart from its files.
  private let isNamedByEnvironment: Bool

  /// - Throws: `Failure` when the folder is in no repository
  package init(folder: String = ".") throws {
    let folder = folder.isEmpty ? "." : folder
    // What lies around the articles is asked first: a hook of another repository leaves its own in the environment.
    let around = GitRepository(folder: folder, isNamedByEnvironment: false)
    let outcome = try around.run(["rev-parse", "--git-dir"], limit: 1 << 16)
    let isAround = outcome.status == 0
    self = isAround ? around : GitRepository(folder: folder, isNamedByEnvironment: true)
    if isAround { return }
    if Environment.value("GIT_DIR") != nil, try run(["rev-parse", "--git-dir"], limit: 1 << 16).status == 0 { return }
    throw Self.notIn(folder, outcome)
  }

  /// The name git writes under commits made here; nil where it knows none.
  package static func userName() -> String? {
    guard let outcome = try? GitRepository(folder: ".", isNamedByEnvironment: false).run(["config", "user.name"], limit: 1 << 16),
      outcome.status == 0
    else { return nil }
    let name = line(outcome.output)
    return name.isEmpty ? nil : name
  }

  private init(folder: String, isNamedByEnvironment: Bool) {
    (self.folder, self.isNamedByEnvironment) = (folder, isNamedByEnvironment)
  }

  /// One whose root git itself named.
  func at(top: String) -> GitRepository { GitRepository(folder: top, isNamedByEnvironment: isNamedByEnvironment) }

  private static func notIn(_ folder: String, _ outcome: ChildProcess.Outcome) -> Failure {
    let name = folder == "." ? "this folder" as Message : "\(folder)"
    if outcome.error.contains("dubious ownership") {
      return Failure(
        message:
          "\(name) is in a git repository of another user, which git does not read; allow it (git config --global --add safe.directory DIR)"
      )
    }
    if !outcome.error.contains("not a git repository") { return Failure(message: "\(name): git: \(complaint(outcome))") }
    if folder == "." {
      return Failure(
        message:
          "this folder is not in a git repository, where older texts come from; run in one, or compare files (taiyaku diff --old … --new …)"
      )
    }
    return Failure(
      message:
        "\(name) is not in a git repository, where older texts come from; run in one, or compare files (taiyaku diff --old … --new …)")
  }

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
  /// - Parameter new: nil for the working files, as far as git was told of them: to look at the files themselves it would run the
  ///   filters that the repository's configuration names
  package func renames(from old: String, to new: String?) throws -> [String: String] {
    let outcome = try successful(
      ["diff", "--name-status", "-z", "-M", "--relative", "--diff-filter=R", "--no-ext-diff", "--no-textconv"]
        + (new.map { [old, $0] } ?? ["--cached", old]) + ["--"])
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
    // Nothing is fetched: no command opens a connection of which nobody knows.
    if outcome.error.contains("promisor remote") || outcome.error.contains("lazy fetching disabled") {
      return "a partial clone lacks the old texts, and nothing is fetched; bring them with git fetch --refetch --no-filter"
    }
    return outcome.error.split(separator: "\n").first.map(String.init) ?? "failed with status \(outcome.status)"
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
      environment: Self.told, without: isNamedByEnvironment ? [] : Self.localVariables, limit: limit)
  }

  /// Commits as they were made, without what was put in their place or between them later on; and no connection.
  private static let told = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null", "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C",
  ]

  /// What a hook finds set, true of its own repository only.
  private static let localVariables: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
  ]
}
