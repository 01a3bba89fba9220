import Bitext
import Letters
import Structure
import Testing

/// What of addresses and settings is one language's own is for the project to say.
@Suite struct SettingsTests {
  private func findings(_ ja: String, _ en: String, _ change: (inout StructureOptions) -> Void = { _ in }) throws -> [String] {
    try StructurePair(ja: ja, en: en).findings(.full, change)
  }

  @Test func domainsAndLocales() throws {
    let (ja, en) = ("[案内](https://docs.example.jp/guide/)を見てください。", "See the [guide](https://docs.example.com/guide/) first.")
    #expect(try findings(ja, en) { $0.locales.domains = ["docs.example.jp": "docs.example.com"] } == [])
    let (tokyo, london) = ("[案内](/tokyo/guide/)を見てください。", "See the [guide](/london/guide/) first.")
    #expect(try findings(tokyo, london).count == 1)
    #expect(
      try findings(tokyo, london) {
        $0.locales.ja.insert("tokyo")
        $0.locales.en.insert("london")
      } == [])
  }

  @Test func aSettingThatDiffers() throws {
    func page(_ settings: String, _ text: String) -> String { "---\n\(settings)\n---\n\n\(text)\n" }
    let (ja, en) = (page("title: 犬\ndraft: false\nlayout: wide", "犬です。"), page("title: Dogs\ndraft: true\nlayout: wide", "A dog."))
    #expect(try findings(ja, en) == ["front-matter.differs: draft is false, in the English true"])
    #expect(try findings(ja, en) { $0.frontMatter.translated.insert("draft") } == [])
    // Addresses in either language, and text for readers.
    #expect(
      try findings(
        page("link: /ja/a/\ndescription: Taiyaku", "犬です。"), page("link: /en/a/\ndescription: The Taiyaku tool", "A dog.")) == [])
  }

  @Test func boldIsComparedWhereAProjectAsksForIt() throws {
    #expect(try findings("しないでください。", "**Never** do this.") { $0.disabled = ["emphasis.differs"] } == [])
    #expect(StructureRule.all.filter(\.rule.isOptIn).map(\.rule.id) == ["emphasis.differs", "style.spacing", "style.width"])
  }
}
