import Testing
import Workspace

@Suite struct ProjectSurveyTests {
  @Test(arguments: [
    (["a/x.ja.md", "a/x.en.md", "a/y.ja.md", "a/y.en.md"], ["a/*.ja.md | a/*.en.md 2"], [String]()),
    (["x_ja.html", "x_en.html", "README.md"], ["*_ja.html | *_en.html 1"], ["README.md"]),
    (["site/ja/a/x.md", "site/en/a/x.md", "site/ja/y.md"], ["site/ja/**/*.md | site/en/**/*.md 1"], ["site/ja/y.md"]),
    (["x.md", "x.en.md"], ["*.md | *.en.md 1"], []),
    (["README.md", "README.ja.md"], ["*.ja.md | *.md 1"], []),
    (["x-jp.txt", "x-en.txt"], ["*-jp.txt | *-en.txt 1"], []),
    (["ja/x.mdx", "en/x.mdx"], ["ja/**/*.mdx | en/**/*.mdx 1"], []),
    (["ninja.md", "pen.md", "photo.en.png"], [], ["ninja.md", "pen.md", "photo.en.png"]),
  ])
  func recognisesPairsByTheirNames(_ paths: [String], _ patterns: [String], _ others: [String]) {
    let survey = ProjectSurvey(paths: paths)
    #expect(survey.patterns.map { "\($0.ja) | \($0.en) \($0.count)" } == patterns)
    #expect(survey.others == others)
  }
}
