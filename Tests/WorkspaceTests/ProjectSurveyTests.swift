import Bitext
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
    (["x.ja-JP.md", "x.en-US.md"], ["*.ja-JP.md | *.en-US.md 1"], []),
    (["手引き_日本語.txt", "手引き_英語.txt"], ["*_日本語.txt | *_英語.txt 1"], []),
    (["手引き.txt", "手引き_英語.txt"], ["*.txt | *_英語.txt 1"], []),
    (["_posts/x.md", "_posts/en/x.md"], ["_posts/**/*.md | _posts/en/**/*.md 1"], []),
    (["docs/a/x.md", "i18n/ja/docs/a/x.md"], ["i18n/ja/docs/**/*.md | docs/**/*.md 1"], []),
    (
      ["docs/x.md", "i18n/ja/docusaurus-plugin-content-docs/current/x.md"],
      ["i18n/ja/docusaurus-plugin-content-docs/current/**/*.md | docs/**/*.md 1"], []
    ),
    (
      ["versioned_docs/version-3/a/x.md", "i18n/ja/docusaurus-plugin-content-docs/version-3/a/x.md"],
      ["i18n/ja/docusaurus-plugin-content-docs/version-3/**/*.md | versioned_docs/version-3/**/*.md 1"], []
    ),
    (
      ["community/x.md", "i18n/ja/docusaurus-plugin-content-docs-community/current/x.md"],
      ["i18n/ja/docusaurus-plugin-content-docs-community/current/**/*.md | community/**/*.md 1"], []
    ),
    (["ninja.md", "pen.md", "photo.en.png"], [], ["ninja.md", "pen.md", "photo.en.png"]),
  ])
  func recognisesPairsByTheirNames(_ paths: [String], _ patterns: [String], _ others: [String]) {
    let survey = ProjectSurvey(paths: paths)
    #expect(survey.patterns.map { "\($0.ja) | \($0.en) \($0.count)" } == patterns)
    #expect(survey.others == others)
  }

  @Test(arguments: [
    (["ja/x.md", "en/x.md", "en/y.md"], "en"), (["ja/x.md", "en/x.md", "ja/y.md"], "ja"), (["x.md", "x.ja.md"], "en"),
    (["x.md", "x.en.md"], "ja"), (["docs/x.md", "docs/ja/x.md"], "en"), (["ja/x.md", "en/x.md"], nil),
  ])
  func tellsWhichLanguageCameFirst(_ paths: [String], _ expected: String?) {
    #expect(ProjectSurvey(paths: paths).from?.rawValue == expected)
  }

  @Test func foldersOfOtherLanguagesAreNoArticles() {
    let survey = ProjectSurvey(paths: ["docs/x.md", "docs/y.md", "docs/ja/x.md", "docs/fr/x.md", "docs/pt-br/x.md", "docs/guide/z.md"])
    #expect(survey.excluded == ["docs/fr/**", "docs/pt-br/**"])
    #expect(survey.unpaired == BothLanguages(ja: 0, en: 2))
  }

  @Test(arguments: [
    ("docs/ja/x.md", true), ("docs/zh-CN/v1/x.md", true), ("x.en.md", true), ("docs/x.md", false), ("ninja/x.page.md", false),
  ])
  func whatIsNamedAfterALanguageIsOfIt(_ path: String, _ expected: Bool) { #expect(ProjectSurvey.isOfOneLanguage(path) == expected) }
}
