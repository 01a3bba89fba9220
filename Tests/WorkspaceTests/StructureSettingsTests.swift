import Testing

@testable import Workspace

/// What `taiyaku.yml` says of structure and direction.
@Suite struct StructureSettingsTests {
  private func configuration(_ yaml: String) throws -> Configuration { try Configuration(yaml: yaml, path: "site/taiyaku.yml") }

  @Test func addressesAndKeys() throws {
    let structure = try configuration(
      """
      structure:
        domains: {Docs.Example.jp: docs.example.com}
        locales: {ja: [tokyo], en: london}
        front-matter: {translated: [Tagline], own: reviewed}
      """
    ).structure
    #expect(structure.locales.domains == ["docs.example.jp": "docs.example.com"])
    #expect(structure.locales.ja.isSuperset(of: ["ja", "tokyo"]) && structure.locales.en.isSuperset(of: ["en", "london"]))
    #expect(structure.frontMatter.translated.contains("tagline") && structure.frontMatter.ofOneSide.contains("reviewed"))
    #expect(throws: ConfigurationError.self) { try configuration("structure:\n  domains: {\"https://a/b\": c}\n") }
  }

  @Test func theDirectionOfAPair() throws {
    let found = try configuration(
      """
      pairs:
        - {ja: "news/*.ja.md", en: "news/*.en.md", from: en}
        - {ja: "*.ja.md", en: "*.en.md"}
      from: ja
      """)
    #expect(found.direction(ofJapanese: "site/news/a.ja.md") == .en)
    #expect(found.direction(ofJapanese: "site/a.ja.md") == nil)
  }
}
