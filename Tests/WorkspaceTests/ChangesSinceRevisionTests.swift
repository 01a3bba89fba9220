import Bitext
import FoundationEssentials
import Gate
import Testing

@testable import Workspace

@Suite struct ChangesSinceRevisionTests {
  /// A repository with one commit, taken away afterwards.
  struct Repository: ~Copyable {
    let folder: String

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "taiyaku-git-\(UInt64.random(in: 0...UInt64.max))").path
      try FileManager.default.createDirectory(atPath: folder + "/記事", withIntermediateDirectories: true)
      try git("init", "-q")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ name: String, _ text: String) throws { try FileWriter.writeAtomically(folder + "/" + name, Array(text.utf8)) }

    func git(_ arguments: String...) throws {
      let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
      let outcome = try ChildProcess.run("git", ["-C", folder] + identity + arguments, environment: ["LC_ALL": "C"])
      #expect(outcome.status == 0, "\(outcome.error)")
    }
  }

  /// What an article's file was at HEAD.
  func old(_ name: String, in repository: borrowing Repository) throws -> String? {
    let configuration = Configuration(root: repository.folder)
    let changes = try ChangesSinceRevision("HEAD", in: configuration)
    return try changes.tree.bytes(changes.before(configuration.located(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["a b.md", "記事/a.md", "q\"uote.md", "back\\slash.md", "tab\t.md", "new\nline.md", "\\303.md", ":(top)x.md", "-x.md"])
  func theOldTextIsReadWhateverTheNameAndTheAttributes(_ name: String) throws {
    let repository = try Repository()
    try repository.write(name, "一つ目。\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    try repository.write(name, "二つ目。\n")
    try repository.write(".gitattributes", "* binary -diff\n")
    #expect(try old(name, in: repository) == "一つ目。\n")
    #expect(try old("other.md", in: repository) == nil)
  }

  @Test func aRenamedFileIsKnownByItsOldName() throws {
    let repository = try Repository()
    try repository.write("a.md", "一つ目。\n\n二つ目。\n\n三つ目。\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    try repository.git("mv", "a.md", "b.md")
    #expect(try old("b.md", in: repository) == "一つ目。\n\n二つ目。\n\n三つ目。\n")
  }

  @Test func aReplacedObjectIsReadAsItWasCommitted() throws {
    let repository = try Repository()
    try repository.write("a.md", "一つ目。\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    try repository.write("a.md", "二つ目。\n")
    try repository.git("add", "-A")
    try repository.git("replace", "HEAD:a.md", ":a.md")
    #expect(try old("a.md", in: repository) == "一つ目。\n")
  }

  @Test func aFileThatBecameALinkIsComparedWithWhatItWas() throws {
    let repository = try Repository()
    for (name, text) in [("a.md", "一つ目。\n"), ("記事/b.md", "二つ目。\n"), ("other/b.md", "三つ目。\n")] {
      try FileManager.default.createDirectory(atPath: repository.folder + "/other", withIntermediateDirectories: true)
      try repository.write(name, text)
    }
    try FileManager.default.createSymbolicLink(atPath: repository.folder + "/linked.md", withDestinationPath: "a.md")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    for (name, target) in [("a.md", "other/b.md"), ("記事", "other")] {
      try FileManager.default.removeItem(atPath: repository.folder + "/" + name)
      try FileManager.default.createSymbolicLink(atPath: repository.folder + "/" + name, withDestinationPath: target)
    }
    #expect(try old("a.md", in: repository) == "一つ目。\n")
    #expect(try old("記事/b.md", in: repository) == "二つ目。\n")
    try FileManager.default.removeItem(atPath: repository.folder + "/a.md")
    try repository.write("a.md", "四つ目。\n")
    #expect(try old("linked.md", in: repository) == "一つ目。\n", "the link is the one of the commit")
  }

  @Test func noProgramOfTheConfigurationIsRun() throws {
    let repository = try Repository()
    try repository.write(".gitattributes", "*.md filter=own\n")
    try repository.write("a.md", "一つ目。\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    let sign = repository.folder + "/run"
    for key in ["filter.own.clean", "filter.own.smudge", "core.fsmonitor", "diff.external"] {
      try repository.git("config", key, "touch '\(sign)'; cat")
    }
    try repository.write("a.md", "二つ目になりました。\n")
    #expect(try old("a.md", in: repository) == "一つ目。\n")
    #expect(!FileManager.default.fileExists(atPath: sign))
  }

  @Test func aSubmoduleIsAskedForTheCommitThatBelongsToTheProjects() throws {
    let module = try Repository()
    let repository = try Repository()
    try module.write("a.md", "一つ目。\n")
    try module.git("add", "-A")
    try module.git("commit", "-qm", "first")
    try repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", module.folder, "part")
    try repository.git("commit", "-qm", "second")
    try repository.write("part/a.md", "二つ目。\n")
    #expect(try old("part/a.md", in: repository) == "一つ目。\n")
  }

  @Test func aCloneInsideIsRefused() throws {
    let repository = try Repository()
    try repository.write("a.md", "一つ目。\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    try repository.git("init", "-q", "beside")
    try repository.write("beside/b.md", "二つ目。\n")
    #expect(throws: GitRepository.Failure.self) { try old("beside/b.md", in: repository) }
  }

  @Test func anUnknownRevisionIsSaidToBeOne() throws {
    let repository = try Repository()
    let configuration = Configuration(root: repository.folder)
    #expect(throws: GitRepository.Failure.self) { try ChangesSinceRevision("nowhere", in: configuration) }
    #expect(throws: GitRepository.Failure.self) { try ChangesSinceRevision("--output=x", in: configuration) }
  }
}
