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

  @Test func tellsWhichSentencesAreNew() throws {
    let repository = try Repository()
    try repository.write("記事/a b.md", "一つ目。二つ目。\n\n古い段落。\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "first")
    try repository.write("記事/a b.md", "一つ目。三つ目。\n\n古い段落。\n")
    try repository.write("new.md", "新しい。\n")
    let changes = try ChangesSinceRevision("HEAD", in: GitRepository(folder: repository.folder))
    let path = try #require(changes.path(of: repository.folder + "/記事/a b.md"))
    #expect(path == "記事/a b.md")
    let source = try FileReader().read(repository.folder + "/記事/a b.md")
    let lines = LineIndex(source)
    #expect(!changes.text.touches(path, 0..<12, of: source, lines: lines))
    #expect(changes.text.touches(path, 12..<24, of: source, lines: lines))
    #expect(!changes.text.touches(path, 26..<41, of: source, lines: lines))
    #expect(changes.text.touches("new.md", 0..<12, of: source, lines: lines))
    #expect(changes.path(of: "/etc/passwd") == nil)
  }

  @Test func anUnknownRevisionIsSaidToBeOne() throws {
    let repository = try Repository()
    #expect(throws: GitRepository.Failure.self) { try ChangesSinceRevision("nowhere", in: GitRepository(folder: repository.folder)) }
    #expect(throws: GitRepository.Failure.self) { try ChangesSinceRevision("--output=x", in: GitRepository(folder: repository.folder)) }
  }
}
