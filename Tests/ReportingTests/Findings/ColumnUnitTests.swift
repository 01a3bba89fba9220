import Bitext
import FoundationEssentials
import Gate
import Reporting
import Testing

/// `𠮷野のﾆｭｰﾛﾝはか゛んと神経保護を示す。`: before 神経保護 stand 13 characters, 14 UTF-16 units, 40 bytes.
@Suite struct ColumnUnitTests {
  private struct SARIFLog: Decodable {
    struct Run: Decodable {
      struct Result: Decodable {
        struct Location: Decodable {
          struct Physical: Decodable {
            struct Region: Decodable { var startLine, startColumn, endLine, endColumn: Int }
            struct Artifact: Decodable { var uri: String }
            var region: Region
            var artifactLocation: Artifact
          }
          var physicalLocation: Physical
        }
        var ruleId: String
        var locations: [Location]
        var relatedLocations: [Location]?
        var partialFingerprints: [String: String]
      }
      var columnKind: String
      var results: [Result]
    }
    var runs: [Run]
  }

  @Test func sarifCountsUTF16() throws {
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(try SampleReport.plain().write(.sarif).utf8))
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "utf16CodeUnits")
    let result = try #require(run.results.first { $0.ruleId == "term.forbidden" })
    #expect(result.locations[0].physicalLocation.artifactLocation.uri == "articles/exosome.en.md")
    let related = try #require(result.relatedLocations?.first).physicalLocation.region
    #expect((related.startLine, related.startColumn, related.endColumn) == (3, 15, 19))
    #expect(Set(run.results.flatMap(\.partialFingerprints.values)).count == run.results.count)
  }

  private struct Rdjson: Decodable {
    struct Diagnostic: Decodable {
      struct Related: Decodable { var location: Location }
      struct Location: Decodable {
        struct Range: Decodable { var start, end: TextPosition }
        var range: Range
      }
      var related: [Related]?
      var message: String

      enum CodingKeys: String, CodingKey {
        case related = "related_locations"
        case message
      }
    }
    var diagnostics: [Diagnostic]
  }

  @Test func rdjsonCountsBytes() throws {
    let result = try JSONDecoder().decode(Rdjson.self, from: Data(try SampleReport.plain().write(.rdjson).utf8))
    let range = try #require(result.diagnostics.first { $0.message.contains("nerve") }?.related?.first).location.range
    #expect((range.start, range.end) == (TextPosition(line: 3, column: 41), TextPosition(line: 3, column: 53)))
  }

  @Test func textCountsCharacters() throws {
    #expect(try SampleReport.plain().write(.text).contains("articles/exosome.ja.md:3:14: note: the Japanese"))
  }

  @Test func gitHubCountsUTF16AndTheLastColumnBelongs() throws {
    let line = try #require(try SampleReport.plain().write(.github).split(separator: "\n").first { $0.contains("term.variant") })
    // 𠮷野の are 4 UTF-16 units.
    #expect(line.hasPrefix("::warning file=articles/exosome.ja.md,line=3,endLine=3,col=5,endColumn=9,title=term.variant neuron::"))
    #expect(line.contains("100%25, always"))
  }

  @Test func aByteOrderMarkIsNoColumn() throws {
    let source = SourceText(name: "a.md", text: "\u{FEFF}term\n")
    let place = Finding.Place(range: 3..<7, text: "term")
    let finding = Finding(
      rule: "x", severity: .error, message: "m", side: .en, places: BothLanguages(ja: [], en: [place]),
      context: BothLanguages(ja: nil, en: nil))
    let article = ArticleFindings(sources: BothLanguages(ja: nil, en: source), findings: [finding])
    let report = FindingsReport(
      tool: .init(version: "1"), rules: [], articles: [article], judgement: Judge(today: Day(secondsSince1970: 0)).judge([article]))
    #expect(try report.write(.text).hasPrefix("a.md:1:1: error: m [x]\n    1 | term\n      | ^^^^\n"))
    #expect(try report.write(.rdjson).contains("\"column\" : 4"))
  }

  private struct GitLabEntry: Decodable { var fingerprint: String }

  @Test func gitLabFingerprintsAreUniqueEvenForTheSameFindingTwice() throws {
    let twice = ArticleFindings(sources: SampleReport.article.sources, findings: [SampleReport.variant, SampleReport.variant])
    let report = FindingsReport(
      tool: .init(version: "1"), rules: [], articles: [twice], judgement: Judge(today: Day(secondsSince1970: 0)).judge([twice]))
    let entries = try JSONDecoder().decode([GitLabEntry].self, from: Data(try report.write(.gitlab).utf8))
    #expect(entries.count == 2 && Set(entries.map(\.fingerprint)).count == 2)
  }
}
