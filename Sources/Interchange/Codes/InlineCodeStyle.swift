import Bitext

/// How the markup inside a text goes out to other programs.
package enum InlineCodeStyle: String, Sendable, CaseIterable {
  /// As codes of the format: `bpt`, `ept`, `ph`, `pc`.
  case tags
  /// As text, like everything else on the line: for programs that read the file without knowing its markup.
  case source
  /// Not at all.
  case none
}

/// What may be said of a file for other programs besides its texts.
package struct ExchangeStyle: Sendable {
  package var codes: InlineCodeStyle
  /// Tags of BCP 47.
  package var languages: BothLanguages<String>
  /// Who stands behind the translations, and when they were made, as in ISO 8601 without signs: `20260401T000000Z`.
  package var author: String?
  package var date: String?

  package init(
    codes: InlineCodeStyle = .tags, languages: BothLanguages<String> = BothLanguages(ja: "ja", en: "en"), author: String? = nil,
    date: String? = nil
  ) {
    self.codes = codes
    self.languages = languages
    self.author = author
    self.date = date
  }
}
