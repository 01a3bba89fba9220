import Testing

@testable import Workspace

@Suite struct PathPatternTests {
  @Test(
    arguments: [
      ("articles/*.ja.md", "articles/exosome.ja.md", ["exosome"]),
      ("articles/*.ja.md", "articles/sub/exosome.ja.md", nil),
      ("articles/*.ja.md", "articles/exosome.en.md", nil),
      ("**/*.md", "a.md", ["", "a"]),
      ("**/*.md", "x/y/a.md", ["x/y/", "a"]),
      ("docs/**/ja/*.md", "docs/ja/a.md", ["", "a"]),
      ("docs/**/ja/*.md", "docs/v1/ja/a.md", ["v1/", "a"]),
      ("page-?.txt", "page-1.txt", ["1"]),
      ("page-?.txt", "page-12.txt", nil),
      ("./a/*.md", "a/b.md", ["b"]),
      ("記事/*.md", "記事/対訳.md", ["対訳"]),
      ("plain.md", "plain.md", []),
      ("docs/fr/**", "docs/fr/v1/a.md", ["v1/", "a.md"]),
      ("docs/fr/**", "docs/french/a.md", nil),
    ] as [(String, String, [String]?)])
  func matchesPaths(_ pattern: String, _ path: String, _ captures: [String]?) {
    #expect(PathPattern(pattern).match(path) == captures)
  }

  /// Found by fuzzing: took seconds with a dozen wildcards, and twice as long with every further one.
  @Test(arguments: [String(repeating: "*a", count: 40) + "b", String(repeating: "**/", count: 40) + "b"])
  func manyWildcardsStayCheap(_ pattern: String) {
    #expect(PathPattern(pattern).match(String(repeating: "a", count: 200)) == nil)
    #expect(PathPattern(pattern).match(String(repeating: "a/", count: 200)) == nil)
  }

  @Test func fillsWildcardsBackIn() {
    #expect(PathPattern("**/en/*.md").path(filling: ["v1/", "a"]) == "v1/en/a.md")
  }

  @Test func findsPairsPagesAndTheUnpaired() {
    let files = ProjectFiles(
      patterns: [.pair(ja: PathPattern("articles/*.ja.md"), en: PathPattern("articles/*.en.md")), .page(PathPattern("pages/*.txt"))],
      among: ["articles/b.ja.md", "articles/a.ja.md", "articles/a.en.md", "articles/c.en.md", "pages/x.txt", "README.md"])
    #expect(files.articles == [.pair(ja: "articles/a.ja.md", en: "articles/a.en.md"), .page("pages/x.txt")])
    #expect(files.unpaired.map(\.path) == ["articles/b.ja.md", "articles/c.en.md"])
    #expect(files.unpaired.map(\.counterpart) == ["articles/b.en.md", "articles/c.ja.md"])
  }

  @Test func aPatternThatAlsoMatchesTheOtherLanguageIsNoTrap() {
    let files = ProjectFiles(
      patterns: [.pair(ja: PathPattern("*.md"), en: PathPattern("*.en.md"))], among: ["a.md", "a.en.md", "b.md"])
    #expect(files.articles == [.pair(ja: "a.md", en: "a.en.md")])
    #expect(files.unpaired.map(\.path) == ["b.md"])
  }
}
