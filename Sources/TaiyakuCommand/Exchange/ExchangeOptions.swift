import ArgumentParser
import Bitext
import Gate
import Interchange

extension InlineCodeStyle: ExpressibleByArgument {}

/// The tags of both languages, such as `ja-JP,en-GB`: in either order.
struct LanguageTags: ExpressibleByArgument {
  var tags: BothLanguages<String>

  init?(argument: String) {
    tags = BothLanguages(ja: "", en: "")
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }), let language = Language(tag: String(part)),
        tags[language].isEmpty
      else { return nil }
      tags[language] = String(part)
    }
    for language in Language.allCases where tags[language].isEmpty { tags[language] = language.rawValue }
  }
}

/// What files for other programs hold, and how they say it.
struct ExchangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out beads less likely right than this, 0 to 1; by default 0.5 in TMX and for OmegaT, 0 elsewhere.", valueName: "p"))
  var minProbability: Double?

  @Flag(help: "Only beads a person has checked.")
  var checkedOnly = false

  @Option(
    help: ArgumentHelp(
      """
      Markup inside sentences, in TMX and XLIFF: tags (codes of the format), source (as text, with the marks of lists and headings: for \
      programs that read Markdown as plain text; TMX only), or none.
      """, valueName: "form"))
  var inlineCodes: InlineCodeStyle = .tags

  @Option(help: ArgumentHelp("What the languages are called in TMX and XLIFF, such as ja-JP,en-GB.", valueName: "tags"))
  var languages: LanguageTags?

  @Option(help: ArgumentHelp("Who stands behind the translations: creationid and changeid of TMX.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("When they were made, as 2027-01-31: creationdate and changedate of TMX.", valueName: "day"))
  var date: Day?

  @Flag(help: "Begin TSV with a byte order mark: Excel takes it for another encoding without.")
  var bom = false

  mutating func validate() throws {
    if let minProbability, !(0...1).contains(minProbability) {
      throw ValidationError(said: "--min-probability must be between 0 and 1")
    }
  }

  func check(_ format: ExportFormat) throws {
    if inlineCodes == .source, format != .tmx {
      throw ValidationError(said: "--inline-codes source is for TMX; XLIFF has tags or none, XLSX and TSV show what a reader sees")
    }
  }

  func selection(for format: ExportFormat) -> ExchangeSelection {
    ExchangeSelection(
      minimumProbability: minProbability ?? (format.isMemory ? 0.5 : 0), checkedOnly: checkedOnly,
      bySegments: format == .omegat || format == .srx)
  }

  var style: ExchangeStyle {
    ExchangeStyle(
      codes: inlineCodes, languages: languages?.tags ?? BothLanguages(ja: "ja", en: "en"), author: author,
      date: date.map { $0.description.filter { $0 != "-" } + "T000000Z" })
  }
}
