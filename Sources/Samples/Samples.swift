/// A small project to try the tool on: `taiyaku demo` writes it, the tutorials walk through it. The files lie in this folder as they are.
package enum Samples {
  package struct File: Sendable {
    /// Where it stands in the project.
    package let path: String
    package let bytes: [UInt8]
  }

  package static var files: [File] {
    [
      File(path: "taiyaku.yml", bytes: PackageResources.taiyaku_yml),
      File(path: "glossary/terms.csv", bytes: PackageResources.terms_csv),
      File(path: "articles/coffee.ja.md", bytes: PackageResources.coffee_ja_md),
      File(path: "articles/coffee.en.md", bytes: PackageResources.coffee_en_md),
      File(path: "articles/library.ja.md", bytes: PackageResources.library_ja_md),
      File(path: "articles/library.en.md", bytes: PackageResources.library_en_md),
      File(path: "articles/notice.page.md", bytes: PackageResources.notice_page_md),
      // The Japanese as an editor has it a week later.
      File(path: "later/library.ja.md", bytes: PackageResources.later_ja_md),
    ]
  }
}
