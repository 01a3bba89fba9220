import FoundationEssentials
import Glibc
import Testing

@testable import Workspace

/// An article nobody looked at is never passed over without a word.
@Suite struct UnseenArticlesTests {
  final class Project {
    let folder = FileManager.default.temporaryDirectory.appending(path: "taiyaku-\(UInt64.random(in: 0...UInt64.max))").path

    init(_ names: [[UInt8]]) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in names {
        let descriptor = open((Array((folder + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
      }
    }

    convenience init(_ names: String...) throws { try self.init(names.map { Array($0.utf8) }) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func files(_ pairs: (String, String)...) throws -> ProjectFiles {
      try Configuration(root: folder, pairs: pairs.map { .pair(ja: PathPattern($0.0), en: PathPattern($0.1)) }).files()
    }
  }

  let usual = ("*.ja.md", "*.en.md")

  @Test func aPatternThatFindsNothingIsRefusedAlsoBesideOneThatFindsSomething() throws {
    let project = try Project("a.ja.md", "a.en.md")
    #expect(try project.files(usual).articles.count == 1)
    #expect(throws: UnseenArticles.self) { try project.files(usual, ("docs/*.ja.md", "docs/*.en.md")) }
  }

  @Test func aNameThatIsNoUTF8IsRefusedWhereItWouldBeAnArticle() throws {
    let name: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]
    let project = try Project([name + Array(".ja.md".utf8), Array("a.ja.md".utf8), Array("a.en.md".utf8)])
    #expect(throws: UnseenArticles.self) { try project.files(usual) }
    #expect(try Project([name, Array("a.ja.md".utf8), Array("a.en.md".utf8)]).files(usual).articles.count == 1)
  }

  @Test func namesThatDifferInTheirUnicodeFormAloneAreRefused() throws {
    let (composed, decomposed) = ("\u{304C}", "\u{304B}\u{3099}")
    let project = try Project("\(composed).ja.md", "\(composed).en.md", "\(decomposed).ja.md", "\(decomposed).en.md")
    #expect(throws: UnseenArticles.self) { try project.files(usual) }
  }

  @Test func aNameInTheConfigurationFindsItsFileInAnotherUnicodeForm() throws {
    let (composed, decomposed) = ("\u{304C}", "\u{304B}\u{3099}")
    let project = try Project("\(decomposed).ja.md", "\(decomposed).en.md")
    let files = try project.files(("\(composed).ja.md", "\(composed).en.md"))
    guard case .pair(let ja, let en)? = files.articles.first else { return #expect(Bool(false), "no article") }
    for path in [ja, en] { _ = try FileReader().bytes(path) }
  }

  @Test func aPipeAmongTheArticlesIsNamed() throws {
    let project = try Project("a.ja.md", "a.en.md")
    mkfifo(project.folder + "/b.ja.md", 0o644)
    #expect(throws: FileReadingError.self) { try project.files(usual) }
    #expect(throws: FileReadingError.self) { try FileReader(readsPipes: false).bytes(project.folder + "/b.ja.md") }
  }

  @Test(arguments: [
    ("*.ja.md", "docs", false), ("docs/*.md", "docs", true), ("docs/*.md", "docs/more", false), ("**/*.md", "a/b", true),
    ("a/**/b/*.md", "a/x/y", true), ("a/**/b/*.md", "c", false), ("d?cs/x*/a.md", "docs/xyz", true), ("d?cs/x*/a.md", "docs/y", false),
  ])
  func onlyFoldersThatMayHoldArticlesAreEntered(_ pattern: String, _ folder: String, _ enters: Bool) {
    #expect(PathPattern(pattern).canMatch(below: folder) == enters)
  }
}
